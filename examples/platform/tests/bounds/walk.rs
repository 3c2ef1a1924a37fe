//! The oracle: all bounds of an operation's request, and what breaks each.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::breach::{Breach, Change};
use crate::sample::{alternatives, kinds, matching, plain, required, resolve, sample};
use crate::sent::Sent;
use crate::support::Contract;
use crate::support::contract::Operation;

/// Keywords that ask nothing of a request, or whose children are walked.
const SILENT: [&str; 7] = [
    "default",
    "deprecated",
    "description",
    "example",
    "items",
    "properties",
    "x-sensitive",
];

/// A request that is fine, and all that breaks it. What kinds of bounds there are is noted in `asked`.
pub(crate) fn breaches(
    contract: &Contract,
    operation: &Operation<'_>,
    asked: &mut BTreeSet<String>,
) -> (Sent, Vec<Breach>) {
    let sent = Sent::new(contract, operation);
    let mut walk = Walk {
        contract,
        asked,
        in_parts: false,
        found: Vec::new(),
    };
    for parameter in operation.value["parameters"]
        .as_array()
        .into_iter()
        .flatten()
    {
        walk.parameter(resolve(contract, parameter));
    }
    if let (Some(body), Some(declared)) = (&sent.body, operation.value.get("requestBody")) {
        let mut contents = declared["content"].as_object().unwrap().values();
        walk.in_parts = body.files.is_some();
        walk.body(&contents.next().unwrap()["schema"], "", &body.value);
    }
    let found = walk.found;
    (sent, found)
}

struct Walk<'a> {
    contract: &'a Contract,
    asked: &'a mut BTreeSet<String>,
    /// Whether the members of the body are parts, which are text.
    in_parts: bool,
    found: Vec<Breach>,
}

impl Walk<'_> {
    fn parameter(&mut self, declared: &Value) {
        let [name, place] = ["name", "in"].map(|member| declared[member].as_str().unwrap());
        if name == "*" {
            return;
        }
        let schema = resolve(self.contract, &declared["schema"]);
        self.note(schema);
        let told = (place.to_owned(), format!("/{name}"));
        let mut add = |kind, text: Option<String>| {
            let change = Change::Parameter(place.to_owned(), name.to_owned(), text);
            self.found.push(Breach {
                kind,
                told: told.clone(),
                change,
            });
        };
        if declared["required"] == true && place != "path" {
            add("required", None);
        }
        if let ["integer" | "number" | "boolean"] = kinds(schema)[..] {
            add("type", Some("many".to_owned()));
        }
        for (kind, value) in wrong(schema) {
            let text = plain(&value);
            // A path without one of its steps is another path.
            if place != "path" || !text.is_empty() {
                add(kind, Some(text));
            }
        }
    }

    /// All bounds of the value at a place of a body, which is fine and has one there.
    fn body(&mut self, schema: &Value, at: &str, whole: &Value) {
        let schema = resolve(self.contract, schema);
        self.note(schema);
        if !self.in_parts {
            self.types(schema, at, whole);
        }
        for (kind, value) in wrong(schema) {
            self.add(kind, at, with(whole, at, value));
        }
        self.members(schema, at, whole);
        self.items(schema, at, whole);
        self.alternatives(schema, at, whole);
    }

    /// Another type, and `null`.
    fn types(&mut self, schema: &Value, at: &str, whole: &Value) {
        let kinds = kinds(schema);
        if kinds.is_empty() {
            return;
        }
        let others = [
            ("object", json!({})),
            ("string", json!("text")),
            ("boolean", json!(true)),
        ];
        let other = others.into_iter().find(|(kind, _)| !kinds.contains(kind));
        self.add("type", at, with(whole, at, other.unwrap().1));
        if kinds.contains(&"integer") && !kinds.contains(&"number") {
            self.add("type", at, with(whole, at, json!(1.5)));
        }
        if !kinds.contains(&"null") {
            self.add("type", at, with(whole, at, Value::Null));
        }
    }

    fn members(&mut self, schema: &Value, at: &str, whole: &Value) {
        for name in required(schema) {
            let at = below(at, name);
            self.add("required", &at, without(whole, &at));
        }
        if schema.get("minProperties").is_some() {
            self.add("minProperties", at, with(whole, at, json!({})));
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            self.below(property, &below(at, name), whole);
        }
        match &schema["additionalProperties"] {
            Value::Bool(false) => {
                let at = below(at, "unheardOf");
                self.add("additionalProperties", &at, with(whole, &at, json!(1)));
            }
            property @ Value::Object(_) => self.below(property, &below(at, "unheardOf"), whole),
            _ => {}
        }
    }

    fn items(&mut self, schema: &Value, at: &str, whole: &Value) {
        let Some(items) = schema.get("items") else {
            return;
        };
        let here = whole.pointer(at).unwrap();
        if self.in_parts {
            return;
        }
        let one = here
            .get(0)
            .cloned()
            .unwrap_or_else(|| sample(self.contract, items));
        let several = |count: u64| (0..count).map(|_| one.clone()).collect::<Value>();
        if let Some(least) = schema["minItems"].as_u64() {
            self.add("minItems", at, with(whole, at, several(least - 1)));
        }
        if let Some(most) = schema["maxItems"].as_u64() {
            self.add("maxItems", at, with(whole, at, several(most + 1)));
        }
        let whole = with(
            whole,
            at,
            several(schema["minItems"].as_u64().unwrap_or(1).max(1)),
        );
        self.body(items, &below(at, "0"), &whole);
    }

    /// None of the alternatives, and of `oneOf` two at once. What is wrong within one is told by it if it alone can be
    /// meant, as the one object beside scalars.
    fn alternatives(&mut self, schema: &Value, at: &str, whole: &Value) {
        let Some((kind, list)) = alternatives(schema) else {
            return;
        };
        let list: Vec<_> = list.iter().map(|one| resolve(self.contract, one)).collect();
        let names: Vec<_> = list.iter().flat_map(|one| required(one)).collect();
        let objects: Vec<_> = list.iter().filter(|one| kinds(one) == ["object"]).collect();
        match &objects[..] {
            [object] => {
                let whole = with(whole, at, sample(self.contract, object));
                self.add(kind, at, with(&whole, at, json!("text")));
                let mut object = Value::clone(object);
                if list.iter().any(|one| kinds(one) == ["null"]) {
                    object["type"] = json!(["object", "null"]);
                }
                self.body(&object, at, &whole);
            }
            [] if names.is_empty() => self.add(kind, at, with(whole, at, json!([]))),
            _ => {
                let neither = names.iter().fold(whole.clone(), |whole, name| {
                    without(&whole, &below(at, name))
                });
                self.add(kind, at, neither);
                if kind == "oneOf" {
                    let both = names.iter().fold(whole.clone(), |whole, name| {
                        with(&whole, &below(at, name), json!("text"))
                    });
                    self.add(kind, at, both);
                }
            }
        }
    }

    /// Goes on in a place, where a value is put if there is none.
    fn below(&mut self, schema: &Value, at: &str, whole: &Value) {
        if whole.pointer(at).is_some_and(|value| !value.is_null()) {
            return self.body(schema, at, whole);
        }
        let value = sample(self.contract, schema);
        self.body(schema, at, &with(whole, at, value));
    }

    fn add(&mut self, kind: &'static str, at: &str, whole: Value) {
        self.found.push(Breach {
            kind,
            told: ("body".to_owned(), at.to_owned()),
            change: Change::Body(whole),
        });
    }

    /// Notes what the schema asks; nothing may be asked that the oracle does not know.
    fn note(&mut self, schema: &Value) {
        for (keyword, value) in schema.as_object().unwrap() {
            let is_silent = SILENT.contains(&keyword.as_str())
                || keyword == "format" && value == "binary"
                || keyword == "additionalProperties" && value != false;
            if !is_silent {
                self.asked.insert(keyword.clone());
            }
        }
    }
}

/// Values that break what is asked of a scalar: one a bound.
fn wrong(schema: &Value) -> Vec<(&'static str, Value)> {
    let mut wrong = Vec::new();
    if schema.get("enum").is_some() {
        wrong.push(("enum", json!("unheard-of")));
    }
    let integral = kinds(schema).contains(&"integer");
    let beyond = |bound: &Value, by: f64| match bound.as_i64().filter(|_| integral) {
        Some(bound) => json!(bound + if by < 0.0 { -1 } else { 1 }),
        None => json!(bound.as_f64().unwrap() + by),
    };
    if let Some(bound) = schema.get("minimum") {
        wrong.push(("minimum", beyond(bound, -0.25)));
    }
    if let Some(bound) = schema.get("maximum") {
        wrong.push(("maximum", beyond(bound, 0.25)));
    }
    if let Some(pattern) = schema.get("pattern") {
        wrong.push(("pattern", matching(pattern, false).into()));
    }
    let text = |length: u64| Value::from("x".repeat(usize::try_from(length).unwrap()));
    if let Some(least) = schema["minLength"].as_u64() {
        wrong.push(("minLength", text(least - 1)));
    }
    if let Some(most) = schema["maxLength"].as_u64() {
        wrong.push(("maxLength", text(most + 1)));
    }
    if schema["format"]
        .as_str()
        .is_some_and(|format| format != "binary")
    {
        wrong.push(("format", json!("whenever")));
    }
    wrong
}

fn below(at: &str, name: &str) -> String {
    format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// The body with a value at a place whose parent is there.
fn with(whole: &Value, at: &str, value: Value) -> Value {
    let mut whole = whole.clone();
    let Some((parent, name)) = at.rsplit_once('/') else {
        return value;
    };
    match whole.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        Value::Object(members) => drop(members.insert(name.to_owned(), value)),
        other => panic!("{at} within {other}"),
    }
    whole
}

/// The body without the member at a place.
fn without(whole: &Value, at: &str) -> Value {
    let mut whole = whole.clone();
    let (parent, name) = at.rsplit_once('/').unwrap();
    let members = whole.pointer_mut(parent).and_then(Value::as_object_mut);
    members.map(|members| members.remove(name));
    whole
}
