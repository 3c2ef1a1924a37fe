//! `oneOf` and `anyOf`: alternatives, and how a value finds its own without losing anything.

use super::alternative::{Alternative, Leaf, alternatives};
use super::select::Selector;
use crate::diagnostic::Origin;
use crate::model::contract::{Docs, Route, Select, Tag, Type};
use crate::model::names::pascal;
use crate::model::schema::all_of::Schemas;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::tags::tags;
use crate::model::schema::view::SchemaView;
use crate::model::types::docs_of;
use crate::model::types::findings::Findings;
use crate::wire::JsonType;

/// Why a value has no one alternative.
const SEVERAL: &str = "a value makes several choices at once, each among alternatives of its own";

/// Alternatives, and how a value finds its own; the value is kept whole where that cannot be said.
pub(in crate::model::types) struct Choice<'a> {
    pub(in crate::model::types) variants: Vec<Variant<'a>>,
    pub(in crate::model::types) select: Option<Select>,
}

/// One alternative.
pub(in crate::model::types) struct Variant<'a> {
    /// What it is called, where it is not called after its component.
    pub(in crate::model::types) wanted: String,
    /// The component that it is, under the key that the document gives it.
    pub(in crate::model::types) component: Option<&'a str>,
    pub(in crate::model::types) view: SchemaView<'a>,
    /// Its type, where it is the sum of several scalars.
    pub(in crate::model::types) scalar: Option<(Type, Docs)>,
    pub(in crate::model::types) constants: Vec<(Vec<String>, Tag)>,
}

/// The alternatives of a schema that has two or more.
pub(super) fn outline<'a>(
    schemas: Schemas<'a>,
    resolved: &ResolvedSchema<'a>,
    view: &SchemaView<'a>,
    origin: &Origin,
    findings: &mut Findings,
) -> Choice<'a> {
    let alternatives = alternatives(schemas, resolved, view);
    let select = if resolved.further_choices.is_empty() {
        let selector = Selector::new(schemas, resolved.discriminator);
        let select = selector.select(&candidates(&alternatives));
        select
            .map_err(|reason| findings.ambiguous(origin, &reason))
            .ok()
    } else {
        findings.keep_whole(origin, SEVERAL);
        None
    };
    Choice::of(schemas, alternatives, select)
}

impl<'a> Choice<'a> {
    pub(super) fn of(
        schemas: Schemas<'a>,
        alternatives: Vec<Alternative<'a>>,
        select: Option<Select>,
    ) -> Self {
        let is_object = |one: &&Alternative| one.kind == Some(JsonType::Object);
        let objects = alternatives.iter().filter(is_object).count();
        let variant = |(index, one): (usize, Alternative<'a>)| Variant {
            wanted: called(
                &one,
                constant(select.as_ref(), index, &aliases(schemas, &one.resolved)),
                index,
                objects,
            ),
            component: one.component().map(|key| schemas.stated_key(key)),
            scalar: scalar(&one).map(|ty| (ty, docs_of(&one.resolved))),
            constants: constants(schemas, &one.resolved),
            view: one.view,
        };
        Self {
            variants: alternatives.into_iter().enumerate().map(variant).collect(),
            select,
        }
    }
}

/// What is selected among, each with the index of its variant.
pub(super) fn candidates<'l, 'a>(
    alternatives: &'l [Alternative<'a>],
) -> Vec<(usize, &'l Leaf<'a>)> {
    let indexed = alternatives.iter().enumerate();
    indexed
        .flat_map(|(index, alternative)| alternative.leaves.iter().map(move |leaf| (index, leaf)))
        .collect()
}

/// The properties of an alternative that have only one value.
pub(super) fn constants<'a>(
    schemas: Schemas<'a>,
    resolved: &ResolvedSchema<'a>,
) -> Vec<(Vec<String>, Tag)> {
    let single = resolved.properties.keys().filter_map(|name| {
        let tags = tags(schemas, resolved, &[name])?;
        let mut documented = tags
            .constants
            .iter()
            .filter(|tag| !tags.aliases.contains(tag));
        let only = documented.next().filter(|_| documented.next().is_none())?;
        Some((vec![(*name).to_owned()], only.clone()))
    });
    single.collect()
}

/// The constants of an alternative's properties that are another spelling of one.
fn aliases<'a>(schemas: Schemas<'a>, resolved: &ResolvedSchema<'a>) -> Vec<Tag> {
    let all = resolved
        .properties
        .keys()
        .filter_map(|name| tags(schemas, resolved, &[name]));
    all.flat_map(|tags| tags.aliases).collect()
}

/// The type of several scalars of one kind.
fn scalar(alternative: &Alternative) -> Option<Type> {
    let SchemaView::All(views) = &alternative.view else {
        return None;
    };
    let kind = alternative.kind.filter(|_| views.is_empty())?;
    Some(match kind {
        JsonType::String => Type::String,
        JsonType::Integer => Type::Integer,
        JsonType::Number => Type::Number,
        _ => Type::Bool,
    })
}

/// What the only tag that means the alternative is called.
fn constant(select: Option<&Select>, index: usize, aliases: &[Tag]) -> Option<String> {
    let mut own = Vec::new();
    tags_of(select?, index, &mut own);
    own.retain(|(_, tag)| !aliases.contains(tag));
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
        Select::Variant(_) | Select::Unknown => {}
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
fn called(
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
pub(in crate::model::types) fn ordered<V>(
    mut variants: Vec<V>,
    mut select: Select,
) -> (Vec<V>, Select) {
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
    (variants, select)
}

/// The same once the variant of that index is behind all others.
fn moved(select: &mut Select, from: usize) {
    match select {
        Select::Variant(index) if *index > from => *index -= 1,
        Select::Variant(_) | Select::Unknown => {}
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
