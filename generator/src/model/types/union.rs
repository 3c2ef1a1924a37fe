//! Alternatives, and how a value finds its own without losing anything.

use super::copies::stated_key;
use super::select;
use super::{Builder, docs_of};
use crate::diagnostic::{Diagnostic, Origin};
use crate::model::contract::{Route, Select, Shape, Type, Union, Variant};
use crate::model::names::{Scope, pascal};
use crate::model::schema::choices::is_choice_of_objects;
use crate::model::schema::facts::Facts;
use crate::model::schema::part::Part;

/// What becomes of a value whose alternative cannot be said.
pub(in crate::model) const KEPT_WHOLE: &str =
    "the value is kept whole, with a method that reads it as each alternative";

/// Why a value has no one alternative.
const SEVERAL: &str = "a value makes several choices at once, each among alternatives of its own";

/// One alternative with everything that is known of it.
pub(in crate::model) struct Alternative<'a> {
    pub(in crate::model) part: Part<'a>,
    pub(in crate::model) facts: Facts<'a>,
    pub(in crate::model) kind: Option<&'a str>,
}

/// The shape of a schema with two alternatives or more.
pub(in crate::model) fn build<'a>(
    builder: &mut Builder<'a, '_>,
    facts: &Facts<'a>,
    part: &Part<'a>,
    owner: &str,
    origin: &Origin,
) -> Shape {
    let alternatives = alternatives(builder, facts, part);
    let several = !facts.beside.is_empty();
    let selected = if several {
        Err(SEVERAL.to_owned())
    } else {
        select::select(builder.schemas, facts, &alternatives)
    };
    let variants = variants(
        builder,
        &alternatives,
        selected.as_ref().ok(),
        owner,
        origin,
    );
    match selected {
        Ok(select) => Shape::Union(ordered(variants, select)),
        Err(reason) if several => {
            builder.keep_whole(origin, &reason);
            Shape::Raw(variants)
        }
        Err(reason) => {
            let message = format!("these alternatives cannot be told apart: {reason}");
            builder.diagnostics.push(
                Diagnostic::note("union-ambiguous", message)
                    .at(origin.clone())
                    .hint(KEPT_WHOLE),
            );
            Shape::Raw(variants)
        }
    }
}

/// The alternatives, each with the properties that stand beside them, scalars of one kind joined.
fn alternatives<'a>(
    builder: &Builder<'a, '_>,
    facts: &Facts<'a>,
    part: &Part<'a>,
) -> Vec<Alternative<'a>> {
    let shared = !facts.properties.is_empty();
    let mut out: Vec<Alternative<'a>> = Vec::new();
    for alternative in facts.alternatives() {
        let part = if shared {
            Part::All(vec![
                Part::Base(Box::new(part.clone())),
                alternative.clone(),
            ])
        } else {
            alternative.clone()
        };
        let facts = builder.read(&part);
        let choice = || is_choice_of_objects(builder.schemas, &facts).then_some("object");
        let kind = facts.json_kind().or_else(choice);
        let scalar = matches!(
            kind,
            Some("string" | "integer" | "number" | "boolean") | None
        );
        let twin = out
            .iter_mut()
            .find(|known| scalar && known.kind == kind && known.facts.one_of.is_empty());
        match twin {
            Some(twin) => twin.widen(kind),
            None => out.push(Alternative { part, facts, kind }),
        }
    }
    out
}

impl<'a> Alternative<'a> {
    /// The component that it is, alone or with the properties that stand beside the alternatives.
    fn component(&self) -> Option<&'a str> {
        match &self.part {
            Part::Ref(key) => Some(key),
            Part::All(parts) => match parts.as_slice() {
                [Part::Base(_), Part::Ref(key)] => Some(key),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether it is a choice whose alternatives may be anything.
    pub(in crate::model) fn is_open(&self) -> bool {
        let of_objects = self.kind == Some("object") && self.facts.is_bare();
        !self.facts.one_of.is_empty() && !of_objects
    }

    /// Two scalars of one kind become that kind without values or format.
    fn widen(&mut self, kind: Option<&str>) {
        self.facts.values = None;
        self.facts.format = None;
        self.facts.title = None;
        if kind.is_some() {
            self.part = Part::All(Vec::new());
        }
    }
}

fn variants<'a>(
    builder: &mut Builder<'a, '_>,
    alternatives: &[Alternative<'a>],
    select: Option<&Select>,
    owner: &str,
    origin: &Origin,
) -> Vec<Variant> {
    let mut scope = Scope::with(&["Unknown"]);
    let objects = alternatives
        .iter()
        .filter(|alternative| alternative.kind == Some("object"))
        .count();
    let mut variants = Vec::new();
    for (index, alternative) in alternatives.iter().enumerate() {
        let stated = alternative.component().and_then(|key| {
            let names = &builder.names;
            names.get(stated_key(builder.schemas, key)).cloned()
        });
        let called = || variant_name(alternative, constant(select, index), index, objects);
        let wanted = stated.unwrap_or_else(called);
        let below = origin.child("oneOf").child(&index.to_string());
        let (ty, docs) = match (&alternative.part, alternative.kind) {
            (Part::All(parts), Some(kind)) if parts.is_empty() => {
                (scalar(kind), docs_of(&alternative.facts))
            }
            (part, _) => {
                let used = builder.use_of(part, &format!("{owner}{wanted}"), &below);
                (used.ty, used.docs)
            }
        };
        let name = scope.claim(&wanted);
        variants.push(Variant { name, ty, docs });
    }
    variants
}

fn scalar(kind: &str) -> Type {
    match kind {
        "string" => Type::String,
        "integer" => Type::Integer,
        "number" => Type::Number,
        _ => Type::Bool,
    }
}

/// The only text of a tag that means the alternative.
fn constant(select: Option<&Select>, index: usize) -> Option<&str> {
    match select? {
        Select::Tag { values, .. } => match values.get(index)?.as_slice() {
            [only] => Some(only),
            _ => None,
        },
        Select::Kind(_) => None,
    }
}

/// The title, else the constant that tells it, else the JSON type, else the property that only this one needs, else its
/// number.
fn variant_name(
    alternative: &Alternative,
    constant: Option<&str>,
    index: usize,
    objects: usize,
) -> String {
    let facts = &alternative.facts;
    if let Some(name) = facts.title.or(constant) {
        return pascal(name);
    }
    match alternative.kind {
        Some("string") => "String".to_owned(),
        Some("integer") => "Integer".to_owned(),
        Some("number") => "Number".to_owned(),
        Some("boolean") => "Boolean".to_owned(),
        Some("array") => "Array".to_owned(),
        None => "Any".to_owned(),
        Some(_) if objects == 1 => "Object".to_owned(),
        Some(_) => match facts.required.as_slice() {
            [only] => pascal(only),
            _ => format!("Option{}", index + 1),
        },
    }
}

/// The variant that takes the rest stands last.
fn ordered(mut variants: Vec<Variant>, mut select: Select) -> Union {
    if let Select::Kind(routes) = &mut select
        && let Some(rest) = routes.iter().position(|route| *route == Route::Rest)
    {
        let route = routes.remove(rest);
        routes.push(route);
        let variant = variants.remove(rest);
        variants.push(variant);
    }
    Union {
        variants,
        select,
        answer: false,
    }
}
