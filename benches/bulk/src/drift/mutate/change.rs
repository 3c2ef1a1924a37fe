//! Another value under a keyword.

use atoms_codegen::lower::KeywordRow;
use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::samples::{KINDS_OF_VALUE, entry, property, value_of};

/// Another value that may stand there; `None` where an edit of it is one of what stands below it.
pub(super) fn change(
    row: &KeywordRow,
    owner: &Value,
    value: &Value,
    document: &Value,
    rng: &mut Rng,
) -> Option<Value> {
    let words = words(row);
    if let (Some(words), Value::String(own)) = (words, value) {
        let others: Vec<&&str> = words.iter().filter(|word| **word != own).collect();
        return rng.choice(others).map(|word| json!(word));
    }
    match (row.keyword, value) {
        ("$ref", Value::String(own)) => reference(own, document, rng),
        ("$dynamicRef" | "$recursiveRef", _) => None,
        ("openapi", Value::String(own)) => Some(json!(format!("{own}1"))),
        ("pattern", _) => Some(json!("^changed")),
        (_, Value::Object(map)) if row.holds.starts_with("One(") => {
            (row.holds == "One(Schema)" && map.contains_key("type")).then(|| json!({}))
        }
        (_, Value::Bool(own)) => Some(json!(!own)),
        (_, Value::Array(list)) => self::list(row, owner, list, rng),
        (_, Value::Object(map)) => mapping(row, map, rng),
        (_, value) => scalar(value),
    }
}

/// The words of a keyword that has but a few.
fn words(row: &KeywordRow) -> Option<&'static [&'static str]> {
    Some(match (&*row.object, row.keyword) {
        ("Schema", "type") => KINDS_OF_VALUE,
        ("Schema", "format") => &["date-time", "uuid", "int32", "byte", "changed"],
        ("Parameter" | "SecurityScheme", "in") => &["query", "header", "cookie"],
        ("SecurityScheme", "type") => &["apiKey", "http", "oauth2", "openIdConnect"],
        ("SecurityScheme", "scheme") => &["basic", "bearer", "digest"],
        ("Parameter" | "Encoding", "style") => {
            &["form", "spaceDelimited", "pipeDelimited", "deepObject"]
        }
        _ => return None,
    })
}

/// A reference to another object of the same folder.
fn reference(own: &str, document: &Value, rng: &mut Rng) -> Option<Value> {
    let (folder, name) = own.strip_prefix('#')?.rsplit_once('/')?;
    let all = document.pointer(folder)?.as_object()?;
    let others: Vec<&String> = all.keys().filter(|key| *key != name).collect();
    let other = rng.choice(others)?.replace('~', "~0").replace('/', "~1");
    Some(json!(format!("#{folder}/{other}")))
}

/// One item less, or one more.
fn list(row: &KeywordRow, owner: &Value, list: &[Value], rng: &mut Rng) -> Option<Value> {
    let mut list = list.to_vec();
    if !list.is_empty() && rng.bool() {
        list.remove(rng.usize(..list.len()));
    } else {
        list.push(match (row.keyword, list.first()) {
            ("enum", Some(first)) => scalar(first)?,
            ("required", _) => json!(property(owner, &list, rng)),
            ("type", _) => json!("null"),
            ("security", _) => json!({}),
            (_, Some(Value::String(_)) | None) if row.holds == "Texts" => json!("added"),
            (_, Some(Value::Object(_))) if row.holds.starts_with("List(") => entry(row)?,
            (_, Some(first)) => scalar(first)?,
            (_, None) => json!("added"),
        });
    }
    Some(Value::Array(list))
}

/// One entry less, one more, one under another name, or one with another value.
fn mapping(row: &KeywordRow, map: &Map<String, Value>, rng: &mut Rng) -> Option<Value> {
    let mut map = map.clone();
    let keys: Vec<String> = map.keys().cloned().collect();
    let Some(key) = rng.choice(keys) else {
        map.insert("added".to_owned(), entry(row)?);
        return Some(Value::Object(map));
    };
    let holds_objects = row.holds.starts_with("Map(");
    match rng.u8(..if holds_objects { 2 } else { 3 }) {
        0 => drop(map.shift_remove(&key)),
        1 => {
            let value = map.shift_remove(&key)?;
            map.insert(format!("{key}x"), value);
        }
        _ => {
            let other = scalar(&map[&key])?;
            map.insert(key, other);
        }
    }
    Some(Value::Object(map))
}

/// Another value of the same kind.
fn scalar(value: &Value) -> Option<Value> {
    Some(match value {
        Value::Bool(own) => json!(!own),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(count), _) => json!(count.checked_add(1)?),
            (_, Some(count)) => json!(count + 1),
            _ => json!(number.as_f64()? + 1.0),
        },
        Value::String(text) => json!(format!("{text}x")),
        Value::Null => value_of("string"),
        Value::Array(list) => {
            let mut list = list.clone();
            list.push(list.first().cloned().unwrap_or(json!("added")));
            Value::Array(list)
        }
        Value::Object(map) => {
            let mut map = map.clone();
            map.insert("added".to_owned(), json!("added"));
            Value::Object(map)
        }
    })
}
