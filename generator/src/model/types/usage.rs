//! Schemas where they are used.

use serde_json::Value;

use super::enums;
use super::object::is_struct;
use crate::model::contract::Check;
use crate::model::contract::{Docs, Type};
use crate::model::schema::facts::Facts;
use crate::model::schema::part::Part;

/// How long a default may be that is told with its property.
const LONG: usize = 60;

/// A schema as it is used in one place.
#[derive(Clone, Debug)]
pub(in crate::model) struct Use {
    pub(in crate::model) ty: Type,
    pub(in crate::model) nullable: bool,
    pub(in crate::model) docs: Docs,
    pub(in crate::model) sensitive: bool,
    /// What a value has to satisfy there in a request.
    pub(in crate::model) check: Check,
}

impl Use {
    pub(in crate::model) fn of(ty: Type) -> Self {
        Self {
            ty,
            nullable: false,
            docs: Docs::default(),
            sensitive: false,
            check: Check::default(),
        }
    }
}

/// `allOf` of one reference and nothing but prose beside it: the reference, and the prose.
pub(super) fn annotated_ref<'a>(part: &Part<'a>) -> Option<(Part<'a>, Facts<'a>)> {
    let Part::Schema(schema) = part else {
        return None;
    };
    let facts = Facts::of(schema);
    let parts = if facts.all_of.is_empty() {
        &facts.one_of
    } else {
        &facts.all_of
    };
    let [target @ Part::Ref(_)] = parts.as_slice() else {
        return None;
    };
    let bare = facts.kind.is_none()
        && facts.values.is_none()
        && facts.is_bare()
        && facts.required.is_empty()
        && facts.items.is_none()
        && !facts.mixed
        && facts.beside.is_empty()
        && (facts.all_of.is_empty() || facts.one_of.is_empty());
    let target = target.clone();
    bare.then_some((target, facts))
}

/// Whether Rust needs a type of its own for it.
pub(super) fn is_named(facts: &Facts) -> bool {
    enums::values(facts).is_some() || facts.one_of.len() > 1 || is_struct(facts)
}

pub(in crate::model) fn docs_of(facts: &Facts) -> Docs {
    let stated = [facts.description.map(str::to_owned), default_of(facts)];
    let text: Vec<String> = stated.into_iter().flatten().collect();
    Docs {
        text: (!text.is_empty()).then(|| text.join("\n\n")),
        deprecated: facts.deprecated,
    }
}

/// The line that tells a default.
pub(in crate::model) fn default_of(facts: &Facts) -> Option<String> {
    let default = facts.default.map(Value::to_string);
    let default = default.filter(|text| text.len() < LONG && text != "null" && !text.contains('`'));
    default.map(|text| format!("Default: `{text}`."))
}
