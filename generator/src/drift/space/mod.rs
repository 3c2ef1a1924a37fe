//! The space of edits: every keyword where it stands in a document, told by the table of keywords, and the keywords whose
//! edit may find nothing.

mod waived;

use serde_json::Value;

pub use self::waived::{WAIVED, Waived};
use crate::lower::{KeywordRow, keyword_table};
use crate::pointer;

/// An object of a document, such as a schema, in place or reached by none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// What it is: `Schema`, `Parameter`.
    pub kind: String,
    /// Its JSON pointer.
    pub pointer: String,
}

/// A keyword where it stands in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The object that has it: `Schema`, `Parameter`.
    pub object: String,
    /// Such as `maxLength`.
    pub keyword: String,
    /// The JSON pointer of the object.
    pub owner: String,
    /// What stands under the keyword: `Text`, `One(Schema)`.
    pub holds: String,
}

/// All objects of a document, each before those in it.
pub fn objects(document: &Value) -> Vec<Object> {
    walk(document).objects
}

/// All keywords of a document, in its order.
pub fn occurrences(document: &Value) -> Vec<Occurrence> {
    walk(document).found
}

fn walk(document: &Value) -> Walk {
    let mut walk = Walk {
        table: keyword_table(),
        objects: Vec::new(),
        found: Vec::new(),
    };
    walk.object("Document", "", document);
    walk
}

struct Walk {
    table: Vec<KeywordRow>,
    objects: Vec<Object>,
    found: Vec<Occurrence>,
}

impl Walk {
    fn object(&mut self, kind: &str, pointer: &str, value: &Value) {
        let Some(map) = value.as_object() else {
            return;
        };
        self.objects.push(Object {
            kind: kind.to_owned(),
            pointer: pointer.to_owned(),
        });
        for (key, value) in map {
            let below = pointer_below(pointer, key);
            // What has no keywords of its own: objects by path, by status, by expression.
            let by_name = match kind {
                "Paths" | "Callback" => Some("PathItem"),
                "Responses" => Some("Response"),
                _ => None,
            };
            if let Some(kind) = by_name.filter(|_| key != "$ref" && !key.starts_with("x-")) {
                self.object(kind, &below, value);
                continue;
            }
            let row = self
                .table
                .iter()
                .find(|row| row.object == kind && row.keyword == key);
            if let Some(row) = row {
                let holds = row.holds.clone();
                self.found.push(Occurrence {
                    object: kind.to_owned(),
                    keyword: key.clone(),
                    owner: pointer.to_owned(),
                    holds: holds.clone(),
                });
                self.below(&holds, &below, value);
            }
        }
    }

    fn below(&mut self, holds: &str, pointer: &str, value: &Value) {
        let Some((how, kind)) = holds
            .strip_suffix(')')
            .and_then(|holds| holds.split_once('('))
        else {
            return;
        };
        match (how, value) {
            ("One", value) => self.object(kind, pointer, value),
            ("Map", Value::Object(map)) => {
                for (key, value) in map {
                    self.object(kind, &pointer_below(pointer, key), value);
                }
            }
            ("List", Value::Array(list)) => {
                for (index, value) in list.iter().enumerate() {
                    self.object(kind, &pointer_below(pointer, &index.to_string()), value);
                }
            }
            _ => {}
        }
    }
}

fn pointer_below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", pointer::escaped(key))
}

impl Occurrence {
    /// `Schema.maxLength`
    pub fn name(&self) -> String {
        format!("{}.{}", self.object, self.keyword)
    }
}
