//! `oneOf` and `anyOf`: alternatives, and how a value finds its own without losing anything.

use super::alternative::{Alternative, Leaf, alternatives};
use super::select::Selector;
use super::{Builder, docs_of};
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::model::contract::{Route, Select, Shape, Tag, Type, Union, Variant};
use crate::model::names::{Scope, pascal};
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::tags::tags;
use crate::model::schema::view::SchemaView;
use crate::wire::JsonType;

/// What becomes of a value whose alternative cannot be said.
pub(in crate::model) const KEPT_WHOLE: &str =
    "the value is kept whole, with a method that reads it as each alternative";

/// Why a value has no one alternative.
const SEVERAL: &str = "a value makes several choices at once, each among alternatives of its own";

/// The shape of a schema with two alternatives or more.
pub(in crate::model) fn build<'a>(
    builder: &mut Builder<'a, '_>,
    resolved: &ResolvedSchema<'a>,
    view: &SchemaView<'a>,
    owner: &str,
    origin: &Origin,
) -> Shape {
    let alternatives = alternatives(builder, resolved, view);
    let several = !resolved.further_choices.is_empty();
    let selected = if several {
        Err(SEVERAL.to_owned())
    } else {
        let selector = Selector::new(builder.schemas, resolved.discriminator);
        selector.select(&candidates(&alternatives))
    };
    let select = selected.as_ref().ok();
    let variants = variants(builder, &alternatives, select, owner, origin);
    match selected {
        Ok(select) => Shape::Union(ordered(variants, select)),
        Err(reason) if several => {
            builder.keep_whole(origin, &reason);
            Shape::Raw(variants)
        }
        Err(reason) => {
            let message = format!("these alternatives cannot be told apart: {reason}");
            builder.diagnostics.push(
                Diagnostic::note(code::UNION_AMBIGUOUS, message)
                    .at(origin.clone())
                    .hint(KEPT_WHOLE),
            );
            Shape::Raw(variants)
        }
    }
}

/// What is selected among, each with the index of its variant.
pub(in crate::model) fn candidates<'l, 'a>(
    alternatives: &'l [Alternative<'a>],
) -> Vec<(usize, &'l Leaf<'a>)> {
    let indexed = alternatives.iter().enumerate();
    indexed
        .flat_map(|(index, alternative)| alternative.leaves.iter().map(move |leaf| (index, leaf)))
        .collect()
}

/// A variant for each alternative, with the type that it holds.
pub(super) fn variants<'a>(
    builder: &mut Builder<'a, '_>,
    alternatives: &[Alternative<'a>],
    select: Option<&Select>,
    owner: &str,
    origin: &Origin,
) -> Vec<Variant> {
    let mut scope = Scope::with(&["Unknown"]);
    let objects = alternatives
        .iter()
        .filter(|alternative| alternative.kind == Some(JsonType::Object))
        .count();
    let mut variants = Vec::new();
    for (index, alternative) in alternatives.iter().enumerate() {
        let stated = alternative.component().and_then(|key| {
            let names = &builder.names;
            names.get(builder.schemas.stated_key(key)).cloned()
        });
        let called = || variant_name(alternative, constant(select, index), index, objects);
        let wanted = stated.unwrap_or_else(called);
        let hint = match &alternative.view {
            SchemaView::Base(_) => base_name(builder, owner),
            _ => format!("{owner}{wanted}"),
        };
        let below = origin.child("oneOf").child(&index.to_string());
        let (ty, docs) = match (&alternative.view, alternative.kind) {
            (SchemaView::All(views), Some(kind)) if views.is_empty() => {
                (scalar(kind), docs_of(&alternative.resolved))
            }
            (view, _) => {
                let used = builder.use_of(view, &hint, &below);
                (used.ty, used.docs)
            }
        };
        let name = scope.claim(&wanted);
        variants.push(Variant {
            name,
            ty,
            docs,
            constants: constants(builder, &alternative.resolved),
        });
    }
    variants
}

/// What the type of a base itself is called, beside the enum of its children.
fn base_name(builder: &Builder<'_, '_>, owner: &str) -> String {
    let wanted = format!("{owner}Base");
    if builder.is_free(&wanted) {
        wanted
    } else {
        format!("{owner}Itself")
    }
}

/// The properties of an alternative that have only one value.
fn constants<'a>(
    builder: &Builder<'a, '_>,
    resolved: &ResolvedSchema<'a>,
) -> Vec<(Vec<String>, Tag)> {
    let single = resolved.properties.keys().filter_map(|name| {
        let tags = tags(builder.schemas, resolved, &[name])?;
        let [only] = tags.constants.as_slice() else {
            return None;
        };
        Some((vec![(*name).to_owned()], only.clone()))
    });
    single.collect()
}

fn scalar(kind: JsonType) -> Type {
    match kind {
        JsonType::String => Type::String,
        JsonType::Integer => Type::Integer,
        JsonType::Number => Type::Number,
        _ => Type::Bool,
    }
}

/// What the only tag that means the alternative is called.
fn constant(select: Option<&Select>, index: usize) -> Option<String> {
    let mut own = Vec::new();
    tags_of(select?, index, &mut own);
    let [(property, only)] = own.as_slice() else {
        return None;
    };
    Some(match only {
        Tag::Text(text) => text.clone(),
        Tag::Integer(value) => format!("{property} {value}"),
        Tag::Bool(value) => format!("{property} {value}"),
        Tag::Type(kind) => format!("{property} {}", kind.name()),
    })
}

/// The tags that say that a value is the variant of that index, each with its property.
fn tags_of<'s>(select: &'s Select, index: usize, out: &mut Vec<(&'s str, &'s Tag)>) {
    match select {
        Select::Variant(_) => {}
        Select::Kind(routes) => {
            for (_, select) in routes {
                tags_of(select, index, out);
            }
        }
        Select::Tag(tagged) => {
            let property = tagged.path.last().map_or("array of", String::as_str);
            for (tags, select) in &tagged.arms {
                if *select == Select::Variant(index) {
                    out.extend(tags.iter().map(|tag| (property, tag)));
                }
                tags_of(select, index, out);
            }
            for select in [&tagged.absent, &tagged.other].into_iter().flatten() {
                tags_of(select, index, out);
            }
        }
    }
}

/// `Base` for the base of the others; else the title, the constant that tells it, the JSON type, the property that only this one
/// needs, its number.
fn variant_name(
    alternative: &Alternative,
    constant: Option<String>,
    index: usize,
    objects: usize,
) -> String {
    let resolved = &alternative.resolved;
    if matches!(alternative.view, SchemaView::Base(_)) {
        return "Base".to_owned();
    }
    if let Some(name) = resolved.title.map(str::to_owned).or(constant) {
        return pascal(&name);
    }
    match alternative.kind {
        Some(JsonType::String) => "String".to_owned(),
        Some(JsonType::Integer) => "Integer".to_owned(),
        Some(JsonType::Number) => "Number".to_owned(),
        Some(JsonType::Boolean) => "Boolean".to_owned(),
        Some(JsonType::Array) => "Array".to_owned(),
        None => "Any".to_owned(),
        Some(_) if objects == 1 => "Object".to_owned(),
        Some(_) => match resolved.required.as_slice() {
            [only] => pascal(only),
            _ => format!("Option{}", index + 1),
        },
    }
}

/// The variant that takes the rest stands last.
fn ordered(mut variants: Vec<Variant>, mut select: Select) -> Union {
    let rest = match &select {
        Select::Kind(routes) => routes.iter().position(|(route, _)| *route == Route::Rest),
        _ => None,
    };
    if let Select::Kind(routes) = &mut select
        && let Some((route, Select::Variant(index))) = rest.map(|rest| routes.remove(rest))
    {
        let variant = variants.remove(index);
        variants.push(variant);
        for (_, select) in routes.iter_mut() {
            moved(select, index);
        }
        routes.push((route, Select::Variant(variants.len() - 1)));
    }
    Union { variants, select }
}

/// The same once the variant of that index is behind all others.
fn moved(select: &mut Select, from: usize) {
    match select {
        Select::Variant(index) if *index > from => *index -= 1,
        Select::Variant(_) => {}
        Select::Kind(routes) => routes
            .iter_mut()
            .for_each(|(_, select)| moved(select, from)),
        Select::Tag(tagged) => {
            let arms = tagged.arms.iter_mut().map(|(_, select)| select);
            let others = [&mut tagged.absent, &mut tagged.other];
            let others = others.into_iter().flatten().map(|select| &mut **select);
            arms.chain(others).for_each(|select| moved(select, from));
        }
    }
}
