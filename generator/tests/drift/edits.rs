//! Edits of a keyword of a document.

use atoms_codegen::drift::space::Occurrence;
use serde_json::{Value, json};

/// The document without the keyword.
pub(crate) fn removed(of: &Occurrence, document: &Value) -> Value {
    let mut document = document.clone();
    let owner = document
        .pointer_mut(&of.owner)
        .and_then(Value::as_object_mut);
    owner.expect("an object").shift_remove(&of.keyword);
    document
}

/// The document with something else under the keyword; `None` where that is an edit of what stands below it.
pub(crate) fn changed(of: &Occurrence, document: &Value) -> Option<Value> {
    let mut document = document.clone();
    let owner = document.pointer_mut(&of.owner)?.as_object_mut()?;
    let value = owner.get_mut(&of.keyword)?;
    let other = other(of, value)?;
    *value = other;
    Some(document)
}

/// Another value that may stand there.
fn other(of: &Occurrence, value: &Value) -> Option<Value> {
    let word = |words: &[&str]| {
        let own = value.as_str().unwrap_or_default();
        words
            .iter()
            .find(|word| **word != own)
            .map(|word| json!(word))
    };
    match (&*of.object, &*of.keyword) {
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
        Value::Object(map) if of.holds == "TextMap" || of.holds == "Any" => {
            let first = map.keys().next()?.clone();
            let mut map = map.clone();
            let value = map.shift_remove(&first)?;
            map.insert(format!("{first}x"), value);
            Value::Object(map)
        }
        _ => return None,
    })
}
