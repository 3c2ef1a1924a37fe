//! What the generator would make of alternatives that hold each other.

use std::collections::BTreeMap;

use atoms_runtime::codegen::{JsonKind, object, union};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// Told apart by what it holds; keeps what is none of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum Expr {
    All(All),
    Leaf(Leaf),
    Number(i64),
    Named(Named),
    Unknown(Value),
}

impl<'de> Deserialize<'de> for Expr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        union::read(deserializer, |value| {
            match JsonKind::of(value, &["all", "boost", "field", "value", "named"]) {
                kind if kind.has(&["all"], &["boost"]) => {
                    union::decode_or(value, Self::All, Self::Unknown)
                }
                kind if kind.has(&["field", "value"], &[]) => {
                    union::decode_or(value, Self::Leaf, Self::Unknown)
                }
                kind if kind.has(&["named"], &[]) => {
                    union::decode_or(value, Self::Named, Self::Unknown)
                }
                JsonKind::Integer | JsonKind::Number => {
                    union::decode_or(value, Self::Number, Self::Unknown)
                }
                _ => union::unknown(value, Self::Unknown),
            }
        })
    }
}

object! {
    pub(crate) struct All {
        pub(crate) all: Vec<Expr> = "all",
        pub(crate) boost: Option<i64> = optional("boost"),
    }
}

object! {
    pub(crate) struct Leaf {
        pub(crate) field: String = "field",
        pub(crate) value: i64 = "value",
    }
}

/// With further properties.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub(crate) struct Named {
    pub(crate) named: bool,
    #[serde(flatten)]
    pub(crate) further: BTreeMap<String, Expr>,
}

/// Told apart by a property.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum Step {
    Say(Say),
    Repeat(Repeat),
    Other(Value),
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        union::read(deserializer, |value| match union::tag(value, "kind") {
            Some("say") => union::decode(value, Self::Say),
            Some("repeat") => union::decode(value, Self::Repeat),
            _ => union::keep(value, Self::Other),
        })
    }
}

object! {
    pub(crate) struct Say {
        pub(crate) kind: String = "kind",
        pub(crate) times: i64 = "times",
    }
}

object! {
    pub(crate) struct Repeat {
        pub(crate) kind: String = "kind",
        pub(crate) steps: Vec<Step> = "steps",
        pub(crate) last: Option<Box<Step>> = optional("last"),
        pub(crate) times: Option<i64> = optional("times"),
    }
}
