//! JSON with one place changed, by chance.

use fastrand::Rng;
use serde_json::{Value, json};

/// Changes one place: mostly so that a schema refuses it, which a validator has to tell.
pub(crate) fn spoil(value: &mut Value, random: &mut Rng) {
    let mut places = Vec::new();
    collect(value, String::new(), &mut places);
    let place = random.choice(&places).cloned().unwrap_or_default();
    if let Some(place) = value.pointer_mut(&place) {
        change(place, random);
    }
}

fn collect(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                let name = name.replace('~', "~0").replace('/', "~1");
                collect(value, format!("{at}/{name}"), places);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                collect(value, format!("{at}/{index}"), places);
            }
        }
        _ => {}
    }
    places.push(at);
}

fn change(place: &mut Value, random: &mut Rng) {
    match (&mut *place, random.u8(..5)) {
        (Value::Object(object), 0..=2) => {
            let name = random.choice(object.keys()).cloned();
            name.and_then(|name| object.remove(&name));
        }
        (Value::Object(object), 3) => drop(object.insert("undeclared".to_owned(), json!(1))),
        (Value::Array(items), 0) => items.clear(),
        (Value::Array(items), 1..=2) => {
            let first = items.first().cloned();
            items.extend(std::iter::repeat_n(first, 1000).flatten());
        }
        (Value::String(text), 0) => text.clear(),
        (Value::String(text), 1) => text.push_str(&"long".repeat(5000)),
        (Value::String(text), 2) => text.push('!'),
        (Value::Number(_), 0) => *place = json!(-10_000_000),
        (Value::Number(_), 1) => *place = json!(10_000_000),
        (Value::Number(_), 2) => *place = json!(0.5),
        _ => {
            let others = [
                json!(null),
                json!(true),
                json!(7),
                json!("x"),
                json!([]),
                json!({}),
            ];
            *place = random.choice(others).unwrap_or_default();
        }
    }
}
