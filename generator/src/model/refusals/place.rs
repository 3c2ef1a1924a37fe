//! Where a value stands, and what it is filled with there where it holds no others.

use serde_json::{Value, json};

use super::{may_be, text, words};
use crate::model::contract::{Fill, Status};
use crate::wire::{JsonType, Schema};

/// Where a value stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    /// Its name; empty for a whole body.
    pub(super) name: &'p str,
    /// What is left of the path to the messages; `None` where it leads elsewhere.
    pub(super) path: Option<&'p [String]>,
    /// The object that it stands in.
    pub(super) beside: Option<&'p Schema>,
    /// Whether it is about one of the things that are wrong.
    pub(super) one: bool,
    /// Whether it has to be there.
    pub(super) required: bool,
    pub(super) depth: usize,
    /// The status of the answer.
    pub(super) status: Status,
}

impl<'p> Place<'p> {
    /// Whether something beside it is called so.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        let mut beside = self
            .beside
            .into_iter()
            .flat_map(|schema| schema.properties.keys());
        beside.any(|name| words::is(name, words))
    }

    /// Whether a text beside it says more.
    pub(super) fn is_told(&self) -> bool {
        self.has(words::TELLING)
    }

    /// The same, one deeper.
    pub(super) fn deeper(self) -> Self {
        Self {
            depth: self.depth + 1,
            ..self
        }
    }

    /// Whether an object may be worth its place: it says what is wrong, or where, or has to be there.
    pub(super) fn is_wanted(&self) -> bool {
        self.required || self.is_around() || self.is_pointer()
    }

    /// Whether an object is worth it.
    pub(super) fn keeps(&self, fill: &Fill) -> bool {
        let is_empty = matches!(fill, Fill::Object(members) if members.is_empty());
        let says = self.is_around() && fill.tells();
        !is_empty && (self.required || says || self.is_pointer())
    }

    fn is_around(&self) -> bool {
        self.path.is_some() || self.is(words::AROUND)
    }

    fn is_pointer(&self) -> bool {
        self.one && self.is(words::POINTER)
    }

    /// Whether the contract says that the messages stand here.
    pub(super) fn is_meant(&self) -> bool {
        self.path.is_some_and(<[String]>::is_empty)
    }

    /// The path to the messages from a member on.
    pub(super) fn step(&self, name: &str) -> Option<&'p [String]> {
        let (first, rest) = self.path?.split_first()?;
        (first == name).then_some(rest)
    }

    pub(super) fn is(&self, words: &[&str]) -> bool {
        words::is(self.name, words)
    }
}

/// A value out of a list of such: the only one, unless it says that all went well, or one that says that it did not. What
/// is optional and has a value of its own says more than that something went wrong.
pub(super) fn fixed(values: &[Value], place: Place<'_>) -> Option<Fill> {
    let is_failure = |value: &&Value| {
        let text = value.as_str();
        text.is_some_and(|text| words::is(text, words::FAILURE))
    };
    let value = match values {
        [Value::Bool(true)] if place.is(words::FINE) => None,
        [Value::Bool(false)] if place.is(words::FAILED) => None,
        [one] if one.is_number() && place.is(words::STATUS) => {
            let Status::Code(own) = place.status else {
                return None;
            };
            (one.as_u64() == Some(own.into())).then_some(one)
        }
        [one] => Some(one).filter(|one| place.required || one.is_boolean()),
        all => all.iter().find(is_failure),
    };
    value.map(|value| Fill::Json(value.clone()))
}

pub(super) fn truth(schema: &Schema, place: Place<'_>) -> Option<Fill> {
    let value = match () {
        () if !text::is_plain(schema) => return None,
        () if place.is(words::FINE) => false,
        () if place.is(words::FAILED) => true,
        () => return None,
    };
    Some(Fill::Json(json!(value)))
}

pub(super) fn number(schema: &Schema, place: Place<'_>) -> Option<Fill> {
    let is_status = place.is(words::STATUS) || place.required && place.is(words::NUMBER);
    (is_status && text::is_status(schema)).then_some(Fill::Status)
}

pub(super) fn free_text(schema: &Schema, place: Place<'_>) -> Option<Fill> {
    let is_type = place.name == "type" && place.has(&["title"]) && place.has(&["detail", "status"]);
    if is_type && may_be(schema.json_type, JsonType::String) && text::is_plain(schema) {
        return Some(Fill::Json(json!("about:blank")));
    }
    if !text::is_free(schema) {
        return None;
    }
    match () {
        () if place.is_meant() => Some(Fill::Message),
        () if place.name == "error" && place.is_told() => Some(Fill::Title),
        () if place.name == "title" => Some(if place.is_told() {
            Fill::Title
        } else {
            Fill::Message
        }),
        () if place.one && place.is(words::PLACE) => Some(Fill::Place),
        () if place.one && place.is(words::POINTER) => Some(Fill::Pointer),
        () if place.is(words::MESSAGE) => Some(Fill::Message),
        () if place.required && place.is(words::CODE) => Some(Fill::Code),
        () => None,
    }
}

/// A value that says nothing.
pub(super) fn nothing(schema: &Schema) -> Option<Fill> {
    if schema.nullable {
        return Some(Fill::Json(Value::Null));
    }
    if schema.values.is_some() || !text::is_plain(schema) {
        return None;
    }
    match schema.json_type? {
        JsonType::Array if schema.min_items.is_none_or(|least| least == 0) => {
            (schema.contains.is_none()).then(|| Fill::Json(json!([])))
        }
        JsonType::Object if schema.min_properties.is_none_or(|least| least == 0) => {
            let is_open = schema.required.is_empty();
            is_open.then(|| Fill::Json(json!({})))
        }
        _ => None,
    }
}
