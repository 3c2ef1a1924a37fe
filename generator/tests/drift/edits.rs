//! Every edit of every keyword of a document: what stands where, told by the table of keywords.

use atoms_codegen::lower::{KeywordRow, keyword_table};
use serde_json::{Value, json};

/// A keyword where it stands in a document.
#[derive(Clone, Debug)]
pub(crate) struct Occurrence {
    /// The object that has it: `Schema`, `Parameter`.
    pub(crate) object: String,
    pub(crate) keyword: String,
    /// The pointer of the object.
    pub(crate) owner: String,
    /// What stands under the keyword: `Text`, `One(Schema)`.
    holds: String,
}

/// All keywords of a document, in its order.
pub(crate) fn occurrences(document: &Value) -> Vec<Occurrence> {
    let mut walk = Walk {
        table: keyword_table(),
        found: Vec::new(),
    };
    walk.object("Document", "", document);
    walk.found
}

struct Walk {
    table: Vec<KeywordRow>,
    found: Vec<Occurrence>,
}

impl Walk {
    fn object(&mut self, kind: &str, pointer: &str, value: &Value) {
        let Some(map) = value.as_object() else {
            return;
        };
        for (key, value) in map {
            let below = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
            // What has no keywords of its own: objects by path, by status, by expression.
            let by_name = match kind {
                "Paths" | "Callback" => Some("PathItem"),
                "Responses" => Some("Response"),
                _ => None,
            };
            if let Some(kind) = by_name.filter(|_| key != "$ref") {
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
                    let key = key.replace('~', "~0").replace('/', "~1");
                    self.object(kind, &format!("{pointer}/{key}"), value);
                }
            }
            ("List", Value::Array(list)) => {
                for (index, value) in list.iter().enumerate() {
                    self.object(kind, &format!("{pointer}/{index}"), value);
                }
            }
            _ => {}
        }
    }
}

impl Occurrence {
    /// `Schema.maxLength`
    pub(crate) fn name(&self) -> String {
        format!("{}.{}", self.object, self.keyword)
    }

    /// The document without the keyword.
    pub(crate) fn removed(&self, document: &Value) -> Value {
        let mut document = document.clone();
        let owner = document
            .pointer_mut(&self.owner)
            .and_then(Value::as_object_mut);
        owner.expect("an object").shift_remove(&self.keyword);
        document
    }

    /// The document with something else under the keyword; `None` where that is an edit of what stands below it.
    pub(crate) fn changed(&self, document: &Value) -> Option<Value> {
        let mut document = document.clone();
        let owner = document.pointer_mut(&self.owner)?.as_object_mut()?;
        let value = owner.get_mut(&self.keyword)?;
        let other = self.other(value)?;
        *value = other;
        Some(document)
    }

    /// Another value that may stand there.
    fn other(&self, value: &Value) -> Option<Value> {
        let word = |words: &[&str]| {
            let own = value.as_str().unwrap_or_default();
            words
                .iter()
                .find(|word| **word != own)
                .map(|word| json!(word))
        };
        match (&*self.object, &*self.keyword) {
            (_, "$ref" | "$dynamicRef" | "$recursiveRef")
            | ("SecurityScheme", "type")
            | ("Header", "style") => return None,
            ("Document", "openapi") => return Some(json!("3.1.1")),
            ("Schema", "type") => return word(&["string", "integer"]),
            ("Schema", "format") => return word(&["date-time", "uuid"]),
            ("Schema", "pattern") => return Some(json!("^b")),
            ("Parameter", "in") => return word(&["query", "header"]),
            ("SecurityScheme", "in") => return word(&["header", "query"]),
            ("SecurityScheme", "scheme") => return word(&["basic", "bearer"]),
            ("Parameter" | "Encoding", "style") => return word(&["form", "spaceDelimited"]),
            ("Discriminator", "defaultMapping") => return Some(json!("B")),
            _ => {}
        }
        Some(match value {
            Value::Bool(own) => json!(!own),
            Value::Number(number) => match number.as_u64() {
                Some(count) => json!(count + 1),
                None => json!(number.as_f64()? + 1.0),
            },
            Value::String(text) => json!(format!("{text}x")),
            Value::Array(list) if list.len() > 1 => json!(list[..list.len() - 1]),
            Value::Array(_) => json!([]),
            Value::Object(map) if self.holds == "TextMap" || self.holds == "Any" => {
                let first = map.keys().next()?.clone();
                let mut map = map.clone();
                let value = map.shift_remove(&first)?;
                map.insert(format!("{first}x"), value);
                Value::Object(map)
            }
            _ => return None,
        })
    }
}
