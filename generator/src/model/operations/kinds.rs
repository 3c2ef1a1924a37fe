//! What a parameter's text means as JSON.

use crate::model::contract::{ParamKind, Style};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::read;
use crate::model::schema::resolved::{AdditionalProperties, ResolvedSchema};
use crate::model::schema::view::SchemaView;
use crate::wire::JsonType;

/// How deep lists and objects are followed; what lies deeper is read as it looks. Outside of `deepObject`, all that lies
/// below the members is JSON anyway.
const MAX_DEPTH: usize = 4;

/// How deep the brackets of `deepObject` are followed: `items[0][price][recurring][interval]` has five steps.
const MAX_BRACKETS: usize = 8;

/// The kind of a schema.
pub(super) fn param_kind<'a>(schemas: Schemas<'a>, view: &SchemaView<'a>) -> ParamKind {
    at(schemas, view, MAX_DEPTH)
}

/// The kind of a schema as a style writes it.
pub(super) fn in_style<'a>(schemas: Schemas<'a>, view: &SchemaView<'a>, style: Style) -> ParamKind {
    match style {
        Style::Json => ParamKind::Any,
        Style::Deep => at(schemas, view, MAX_BRACKETS),
        _ => listed(param_kind(schemas, view)),
    }
}

/// A list where one may be meant: outside of `deepObject` and JSON, one value and a list of one are the same text.
fn listed(kind: ParamKind) -> ParamKind {
    let ParamKind::OneOf(mut kinds) = kind else {
        return kind;
    };
    let is_list = |kind: &ParamKind| matches!(kind, ParamKind::Array(_));
    match kinds.iter().position(is_list) {
        Some(list) => kinds.swap_remove(list),
        None => ParamKind::OneOf(kinds),
    }
}

fn at<'a>(schemas: Schemas<'a>, view: &SchemaView<'a>, depth: usize) -> ParamKind {
    if depth == 0 {
        return ParamKind::Any;
    }
    let resolved = read(schemas, view);
    match resolved.json_kind() {
        _ if resolved.one_of.len() > 1 => choice(schemas, &resolved, depth),
        Some(JsonType::String) => ParamKind::Text,
        Some(JsonType::Integer) => ParamKind::Integer,
        Some(JsonType::Number) => ParamKind::Number,
        Some(JsonType::Boolean) => ParamKind::Boolean,
        Some(JsonType::Array) => {
            let item = resolved.items.as_ref();
            let item = item.map_or(ParamKind::Any, |item| at(schemas, item, depth - 1));
            ParamKind::Array(Box::new(item))
        }
        Some(JsonType::Object) => object(schemas, &resolved, depth),
        _ => ParamKind::Any,
    }
}

/// Everything that one of the alternatives is.
fn choice<'a>(schemas: Schemas<'a>, resolved: &ResolvedSchema<'a>, depth: usize) -> ParamKind {
    let alternatives = resolved.one_of.iter();
    let alternatives = alternatives.map(|view| at(schemas, view, depth - 1));
    if resolved.properties.is_empty() {
        return either(alternatives);
    }
    // Alternatives that say nothing of their own kind only constrain the object beside them.
    let own = object(schemas, resolved, depth);
    either(
        alternatives
            .filter(|kind| *kind != ParamKind::Any)
            .chain([own]),
    )
}

/// The kind that all are, or those that there are: the plain ones, one list and one object; whatever it looks like where
/// nobody knows what one of them is.
fn either(kinds: impl IntoIterator<Item = ParamKind>) -> ParamKind {
    const PLAIN: [ParamKind; 4] = [
        ParamKind::Integer,
        ParamKind::Number,
        ParamKind::Boolean,
        ParamKind::Text,
    ];
    let kinds = kinds.into_iter().flat_map(|kind| match kind {
        ParamKind::OneOf(kinds) => kinds,
        kind => vec![kind],
    });
    let (mut plain, mut items, mut objects) = (Vec::new(), Vec::new(), Vec::new());
    for kind in kinds {
        match kind {
            ParamKind::Any => return ParamKind::Any,
            ParamKind::Array(item) => items.push(*item),
            ParamKind::Object(known, others) => objects.push((known, *others)),
            kind => plain.push(kind),
        }
    }
    let mut found: Vec<_> = PLAIN
        .into_iter()
        .filter(|kind| plain.contains(kind))
        .collect();
    if !items.is_empty() {
        found.push(ParamKind::Array(Box::new(either(items))));
    }
    found.extend(merged(objects));
    match found.len() {
        1 => found.swap_remove(0),
        _ => ParamKind::OneOf(found),
    }
}

/// Several objects as one. Others than the members that are known are whatever they look like where there are several.
fn merged(objects: Vec<(Vec<(String, ParamKind)>, ParamKind)>) -> Option<ParamKind> {
    let mut objects = objects.into_iter();
    let (mut members, mut others) = objects.next()?;
    for (further, _) in objects {
        merge(&mut members, &further);
        others = ParamKind::Any;
    }
    Some(ParamKind::Object(members, Box::new(others)))
}

/// The properties of several objects as those of one; what is of two kinds is either.
fn merge(into: &mut Vec<(String, ParamKind)>, from: &[(String, ParamKind)]) {
    for (name, kind) in from {
        match into.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) if known != kind => {
                let taken = std::mem::replace(known, ParamKind::Any);
                *known = either([taken, kind.clone()]);
            }
            Some(_) => {}
            None => into.push((name.clone(), kind.clone())),
        }
    }
}

fn object<'a>(schemas: Schemas<'a>, resolved: &ResolvedSchema<'a>, depth: usize) -> ParamKind {
    let properties = resolved.properties.iter();
    let properties =
        properties.map(|(name, view)| ((*name).to_owned(), at(schemas, view, depth - 1)));
    let rest = match &resolved.additional {
        AdditionalProperties::Typed(view) => at(schemas, view, depth - 1),
        AdditionalProperties::Unsaid | AdditionalProperties::Closed | AdditionalProperties::Any => {
            ParamKind::Any
        }
    };
    ParamKind::Object(properties.collect(), Box::new(rest))
}
