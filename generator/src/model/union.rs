//! Alternatives, and how a value finds its own without losing anything.

use super::builder::{Builder, docs_of};
use super::contract::{Route, Select, Shape, Type, Union, Variant};
use super::copies::stated_key;
use super::facts::Facts;
use super::names::{Scope, pascal};
use super::part::Part;
use super::select;
use crate::diagnostic::{Diagnostic, Origin};

/// One alternative with everything that is known of it.
pub(super) struct Alternative<'a> {
    pub(super) part: Part<'a>,
    pub(super) facts: Facts<'a>,
    pub(super) kind: Option<&'a str>,
}

/// The shape of a schema with two alternatives or more.
pub(super) fn build<'a>(
    builder: &mut Builder<'a, '_>,
    facts: &Facts<'a>,
    part: &Part<'a>,
    owner: &str,
    origin: &Origin,
) -> Shape {
    let alternatives = alternatives(builder, facts, part);
    let variants = variants(builder, &alternatives, owner, origin);
    match select::select(builder.schemas, facts, &alternatives) {
        Ok(select) => Shape::Union(ordered(variants, select)),
        Err(reason) => {
            let message = format!("these alternatives cannot be told apart: {reason}");
            let hint = "the value is kept whole, with a method that reads it as each alternative";
            builder.diagnostics.push(
                Diagnostic::note("union-ambiguous", message)
                    .at(origin.clone())
                    .hint(hint),
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
    for alternative in &facts.one_of {
        let part = if shared {
            Part::All(vec![
                Part::Base(Box::new(part.clone())),
                alternative.clone(),
            ])
        } else {
            alternative.clone()
        };
        let facts = builder.read(&part);
        let kind = facts.json_kind();
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

impl Alternative<'_> {
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
        let wanted = variant_name(alternative, index, objects);
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
        let wanted = match (&ty, &alternative.part) {
            (Type::Named(name), Part::Ref(key)) => {
                let stated = builder.names.get(stated_key(builder.schemas, key));
                stated.unwrap_or(name).clone()
            }
            _ => wanted,
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

/// The title, else the JSON type, else the property that only this one needs, else its number.
fn variant_name(alternative: &Alternative, index: usize, objects: usize) -> String {
    let facts = &alternative.facts;
    if let Some(title) = facts.title {
        return pascal(title);
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
