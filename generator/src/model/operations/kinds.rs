//! What a parameter's text means as JSON.

use crate::model::contract::ParamKind;
use crate::model::schema::facts::{Facts, Rest};
use crate::model::schema::part::Part;
use crate::model::types::Builder;

/// How deep lists and objects are followed; what lies deeper is read as it looks.
const MAX_DEPTH: usize = 4;

/// The kind of a schema.
pub(super) fn of<'a>(builder: &Builder<'a, '_>, part: &Part<'a>) -> ParamKind {
    at(builder, part, MAX_DEPTH)
}

fn at<'a>(builder: &Builder<'a, '_>, part: &Part<'a>, depth: usize) -> ParamKind {
    if depth == 0 {
        return ParamKind::Any;
    }
    let facts = builder.read(part);
    match facts.json_kind() {
        _ if facts.one_of.len() > 1 => choice(builder, &facts, depth),
        Some("string") => ParamKind::Text,
        Some("integer") => ParamKind::Integer,
        Some("number") => ParamKind::Number,
        Some("boolean") => ParamKind::Boolean,
        Some("array") => {
            let item = facts.items.as_ref();
            let item = item.map_or(ParamKind::Any, |item| at(builder, item, depth - 1));
            ParamKind::Array(Box::new(item))
        }
        Some("object") => object(builder, &facts, depth),
        _ => ParamKind::Any,
    }
}

/// A list where one alternative is a list, else the plain kinds that there are, else whatever it looks like.
fn choice<'a>(builder: &Builder<'a, '_>, facts: &Facts<'a>, depth: usize) -> ParamKind {
    let mut kinds = facts
        .one_of
        .iter()
        .map(|part| at(builder, part, depth - 1))
        .collect::<Vec<_>>();
    if let Some(list) = kinds
        .iter()
        .position(|kind| matches!(kind, ParamKind::Array(_)))
    {
        return kinds.swap_remove(list);
    }
    let mut properties: Vec<(String, ParamKind)> = Vec::new();
    let objects = kinds
        .iter()
        .all(|kind| matches!(kind, ParamKind::Object(..)));
    for kind in &kinds {
        if let (true, ParamKind::Object(own, _)) = (objects, kind) {
            merge(&mut properties, own);
        }
    }
    if objects {
        return ParamKind::Object(properties, Box::new(ParamKind::Any));
    }
    either(kinds)
}

/// The kind that all are, or those that there are; whatever it looks like where one of them is not plain.
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
    let kinds: Vec<_> = kinds.collect();
    if !kinds.iter().all(|kind| PLAIN.contains(kind)) {
        return ParamKind::Any;
    }
    let found = PLAIN.into_iter().filter(|kind| kinds.contains(kind));
    let mut found: Vec<_> = found.collect();
    match found.len() {
        1 => found.swap_remove(0),
        _ => ParamKind::OneOf(found),
    }
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

fn object<'a>(builder: &Builder<'a, '_>, facts: &Facts<'a>, depth: usize) -> ParamKind {
    let properties = facts.properties.iter();
    let properties =
        properties.map(|(name, part)| ((*name).to_owned(), at(builder, part, depth - 1)));
    let rest = match &facts.rest {
        Rest::Typed(part) => at(builder, part, depth - 1),
        Rest::Unsaid | Rest::Closed | Rest::Any => ParamKind::Any,
    };
    ParamKind::Object(properties.collect(), Box::new(rest))
}
