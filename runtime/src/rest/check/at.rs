//! A value to check.

use std::borrow::Cow;

use super::CheckFn;
use super::array::Array;
use super::evaluated::Evaluated;
use super::number::Num;
use super::object::Object;
use super::report::Place;
use super::text::StringCheck;
use super::values::Values;
use crate::json::JsonTree;

/// A value of a request at its place, or nothing: a property that is absent, a `null` that is let in, a value that was
/// found wrong already. Whatever is asked of nothing is silent.
#[derive(Clone, Copy)]
pub struct At<'a> {
    pub(super) json: Option<&'a JsonTree<'a>>,
    pub(super) place: Place<'a>,
    /// Where it is kept what the checks of this value are about, if anybody asks.
    pub(super) evaluated: Option<&'a Evaluated>,
    nullable: bool,
}

impl<'a> At<'a> {
    /// The value, as long as the request has steps left.
    pub(super) fn new(json: Option<&'a JsonTree<'a>>, place: Place<'a>) -> Self {
        Self {
            json: json.filter(|_| place.report().step()),
            place,
            evaluated: None,
            nullable: false,
        }
    }

    /// The same value, of which what it is about is kept there.
    pub(super) const fn kept_in<'x>(self, evaluated: Option<&'x Evaluated>) -> At<'x>
    where
        'a: 'x,
    {
        At { evaluated, ..self }
    }

    /// Lets `null` in.
    #[must_use]
    pub fn or_null(mut self) -> Self {
        self.json = self.json.filter(|json| !matches!(json, JsonTree::Null));
        self.nullable = true;
        self
    }

    /// It has to satisfy this.
    pub fn check(self, check: CheckFn) {
        if self.json.is_some() {
            check(self);
        }
    }

    /// It has to be a string.
    pub fn string(self) -> StringCheck<'a> {
        self.asked(self.if_string(), "a string")
    }

    /// What a string has to be; others may be anything.
    pub fn if_string(self) -> StringCheck<'a> {
        let text = match self.json {
            Some(JsonTree::String(text)) => Some(&**text),
            _ => None,
        };
        StringCheck::new(text, self.place)
    }

    /// It has to be a number.
    pub fn number(self) -> Num<'a> {
        self.asked(self.if_number(), "a number")
    }

    /// What a number has to be; others may be anything.
    pub fn if_number(self) -> Num<'a> {
        let number = match self.json {
            Some(JsonTree::Number(number)) => Some(number),
            _ => None,
        };
        Num::new(number, self.place)
    }

    /// It has to be a number without a fraction, such as `3` or `3.0`.
    pub fn integer(self) -> Num<'a> {
        let number = match self.json {
            Some(JsonTree::Number(number)) => Some(number).filter(|number| number.is_integer()),
            _ => None,
        };
        self.asked(Num::new(number, self.place), "an integer")
    }

    /// It has to be `true` or `false`.
    pub fn boolean(self) {
        self.only(|json| matches!(json, JsonTree::Bool(_)), "true or false");
    }

    /// It has to be `null`.
    pub fn null(self) {
        self.only(|json| matches!(json, JsonTree::Null), "null");
    }

    /// It has to be an array.
    pub fn array(self) -> Array<'a> {
        self.asked(self.if_array(), "an array")
    }

    /// What an array has to be; others may be anything.
    pub fn if_array(self) -> Array<'a> {
        let items = match self.json {
            Some(JsonTree::Array(items)) => Some(&**items),
            _ => None,
        };
        Array::new(items, self)
    }

    /// It has to be an object.
    pub fn object(self) -> Object<'a> {
        self.asked(self.if_object(), "an object")
    }

    /// What an object has to be; others may be anything.
    pub fn if_object(self) -> Object<'a> {
        let members = match self.json {
            Some(JsonTree::Object(members)) => Some(members),
            _ => None,
        };
        Object::new(members, self)
    }

    /// It has to be of one of these types, by their names in JSON Schema.
    pub fn kinds(self, kinds: &[&'static str]) {
        let Some(json) = self.json else { return };
        if !kinds.iter().any(|kind| is(json, kind)) {
            let named: Vec<_> = kinds.iter().map(|kind| phrase(kind)).collect();
            self.wrong(&named.join(" or "));
        }
    }

    /// It has to be one of these values.
    pub fn one_of(self, values: &'static Values) {
        let Some(json) = self.json else { return };
        if !values.hold(json) {
            self.place.none_of(values.count(), values.detail());
        }
    }

    fn only(self, is: impl FnOnce(&JsonTree<'_>) -> bool, kind: &str) {
        if self.json.is_some_and(|json| !is(json)) {
            self.wrong(kind);
        }
    }

    fn asked<T: Asked>(self, typed: T, kind: &str) -> T {
        if self.json.is_some() && !typed.is_there() {
            self.wrong(kind);
        }
        typed
    }

    #[cold]
    fn wrong(self, kind: &str) {
        let or_null = if self.nullable { " or null" } else { "" };
        let detail: Cow<'static, str> = format!("has to be {kind}{or_null}").into();
        self.place.mismatch(detail);
    }
}

/// A property that must not be there.
pub(super) fn undeclared(value: At<'_>) {
    if value.json.is_some() {
        value.place.fail("is not declared");
    }
}

/// A value seen as one of its type, or nothing.
pub(super) trait Asked {
    fn is_there(&self) -> bool;
}

/// A type as it is told of.
fn phrase(kind: &'static str) -> &'static str {
    match kind {
        "boolean" => "true or false",
        "integer" => "an integer",
        "number" => "a number",
        "string" => "a string",
        "array" => "an array",
        "object" => "an object",
        other => other,
    }
}

fn is(json: &JsonTree<'_>, kind: &str) -> bool {
    match json {
        JsonTree::Null => kind == "null",
        JsonTree::Bool(_) => kind == "boolean",
        JsonTree::Number(number) => kind == "number" || kind == "integer" && number.is_integer(),
        JsonTree::String(_) => kind == "string",
        JsonTree::Array(_) => kind == "array",
        JsonTree::Object(_) => kind == "object",
    }
}
