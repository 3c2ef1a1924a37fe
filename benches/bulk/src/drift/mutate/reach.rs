//! What of a document its operations and events lead to: what a message is made of, in the direction that it goes.

mod operations;

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::edit::Edit;

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Way {
    /// Without what is `readOnly`.
    Request,
    /// Without what is `writeOnly`.
    Answer,
    /// Of an event, or what is no message.
    Other,
}

/// The objects that something leads to, as pointers.
pub(super) struct Reach<'d> {
    document: &'d Value,
    seen: HashSet<(String, Way)>,
    /// What is still to be looked at.
    open: Vec<(String, Way)>,
}

/// Whether nothing leads to what an edit changes, neither before nor after: to its object or, in a list or mapping of
/// objects, to the entries that differ.
pub(super) fn is_unreached(edit: &Edit, old: &Value, new: &Value) -> bool {
    let (before, after) = (Reach::of(old), Reach::of(new));
    let entries = (
        entries(edit, edit.before.as_ref()),
        entries(edit, edit.after.as_ref()),
    );
    let only = |own: &[Entry], others: &[Entry], reach: &Reach<'_>| {
        let mut own = own
            .iter()
            .filter(|entry| others.iter().all(|other| !entry.is(other)));
        own.any(|entry| reach.has(&entry.pointer))
    };
    match entries {
        (Some(was), Some(is)) => !only(&was, &is, &before) && !only(&is, &was, &after),
        _ => !before.has(&edit.owner) && !after.has(&edit.owner),
    }
}

/// An object in a list or mapping of objects.
struct Entry {
    pointer: String,
    name: Option<String>,
    value: Value,
}

impl Entry {
    fn is(&self, other: &Self) -> bool {
        self.name == other.name && self.value == other.value
    }
}

/// The objects under the keyword of an edit, where an operation may do without them.
fn entries(edit: &Edit, value: Option<&Value>) -> Option<Vec<Entry>> {
    let above = below(&edit.owner, edit.keyword);
    match (&*edit.object, edit.keyword) {
        ("Components", _) | ("PathItem" | "Operation", "parameters") | (_, "servers") => {
            Some(listed(&above, value))
        }
        ("Document", "components") => {
            let sections = listed(&above, value).into_iter();
            let entries =
                sections.flat_map(|section| listed(&section.pointer, Some(&section.value)));
            Some(entries.collect())
        }
        _ => None,
    }
}

/// The values of a list or mapping.
fn listed(above: &str, value: Option<&Value>) -> Vec<Entry> {
    let entry = |key: &str, name: Option<&String>, value: &Value| Entry {
        pointer: below(above, key),
        name: name.cloned(),
        value: value.clone(),
    };
    match value {
        Some(Value::Object(map)) => {
            let map = map.iter();
            map.map(|(key, value)| entry(key, Some(key), value))
                .collect()
        }
        Some(Value::Array(list)) => {
            let list = list.iter().enumerate();
            list.map(|(index, value)| entry(&index.to_string(), None, value))
                .collect()
        }
        _ => Vec::new(),
    }
}

impl<'d> Reach<'d> {
    fn of(document: &'d Value) -> Self {
        let mut reach = Self {
            document,
            seen: HashSet::from([(String::new(), Way::Other)]),
            open: Vec::new(),
        };
        for (key, value) in document.as_object().into_iter().flatten() {
            match key.as_str() {
                "paths" => reach.items("/paths", value, false),
                "webhooks" | "x-webhooks" => reach.items(&below("", key), value, true),
                "components" | "servers" => {}
                _ => reach.value(&below("", key), Way::Other),
            }
        }
        // A scheme that no operation asks for is told all the same.
        reach.value("/components/securitySchemes", Way::Other);
        while let Some((pointer, way)) = reach.open.pop() {
            reach.look(&pointer, way);
        }
        reach
    }

    fn has(&self, pointer: &str) -> bool {
        let ways = [Way::Request, Way::Answer, Way::Other];
        let has = |pointer: &str| {
            ways.iter()
                .any(|way| self.seen.contains(&(pointer.to_owned(), *way)))
        };
        has(pointer) || pointer == "/components"
    }

    /// A value, what stands below it, and what it refers to.
    fn value(&mut self, pointer: &str, way: Way) {
        self.open.push((pointer.to_owned(), way));
    }

    fn look(&mut self, pointer: &str, way: Way) {
        let Some(value) = self.document.pointer(pointer) else {
            return;
        };
        if !matches!(value, Value::Object(_) | Value::Array(_))
            || !self.seen.insert((pointer.to_owned(), way))
        {
            return;
        }
        match value {
            Value::Object(map) => {
                let has_both = map.contains_key("schema") && map.contains_key("content");
                for (key, own) in map {
                    let pointer = below(pointer, key);
                    match (key.as_str(), own) {
                        // Of a parameter that has both, `schema` counts.
                        ("content", _) if has_both => {}
                        ("headers", Value::Object(own)) => self.headers(&pointer, own, way),
                        ("properties", Value::Object(own)) => self.properties(&pointer, own, way),
                        ("mapping", Value::Object(own)) => {
                            own.values().for_each(|target| self.target(target, way));
                        }
                        ("$ref" | "$dynamicRef" | "$recursiveRef" | "defaultMapping", own) => {
                            self.target(own, way);
                        }
                        _ => self.value(&pointer, way),
                    }
                }
            }
            Value::Array(list) => (0..list.len())
                .for_each(|index| self.value(&below(pointer, &index.to_string()), way)),
            _ => {}
        }
    }

    /// `Content-Type` is what `content` says (OpenAPI 3.0.3, 4.7.17).
    fn headers(&mut self, pointer: &str, headers: &Map<String, Value>, way: Way) {
        let names = headers.keys();
        let names = names.filter(|name| !name.eq_ignore_ascii_case("content-type"));
        names.for_each(|name| self.value(&below(pointer, name), way));
    }

    /// A property that goes the other way only is not part of the message.
    fn properties(&mut self, pointer: &str, properties: &Map<String, Value>, way: Way) {
        for (name, property) in properties {
            let hidden = match way {
                Way::Request => self.says(property, "readOnly"),
                Way::Answer => self.says(property, "writeOnly"),
                Way::Other => false,
            };
            if !hidden {
                self.value(&below(pointer, name), way);
            }
        }
    }

    /// Whether a schema or what it refers to says so.
    fn says(&self, schema: &Value, keyword: &str) -> bool {
        let mut schema = schema;
        for _ in 0..20 {
            if schema[keyword] == true {
                return true;
            }
            let Some(target) = self.referred(schema) else {
                return false;
            };
            schema = target.1;
        }
        false
    }

    /// What an object refers to, and its pointer.
    fn referred(&self, value: &'d Value) -> Option<(&'d str, &'d Value)> {
        let pointer = value["$ref"].as_str()?.strip_prefix('#')?;
        Some((pointer, self.document.pointer(pointer)?))
    }

    /// A reference, or the name of a schema.
    fn target(&mut self, target: &Value, way: Way) {
        if let Some(target) = target.as_str() {
            let pointer = match target.strip_prefix('#') {
                Some(pointer) => pointer.to_owned(),
                None => format!("/components/schemas/{target}"),
            };
            self.value(&pointer, way);
        }
    }
}

/// The pointer of an entry.
fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}
