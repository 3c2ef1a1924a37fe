//! What can be shown of a payload: its form.

use atoms_runtime::serde_json::{self, Value};

/// The names of a body's members, with what kind of value each has; of a body that is not JSON, its size.
pub(crate) fn body(body: &[u8]) -> String {
    let bom = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    let Ok(mut value) = serde_json::from_slice(bom) else {
        return format!("{} bytes that are not JSON", body.len());
    };
    redact(&mut value);
    serde_json::to_string_pretty(&value).unwrap_or_default()
}

fn redact(value: &mut Value) {
    match value {
        Value::Null => {}
        Value::Bool(_) => *value = "(boolean)".into(),
        Value::Number(_) => *value = "(number)".into(),
        Value::String(text) => *value = format!("({} characters)", text.chars().count()).into(),
        Value::Array(items) => items.iter_mut().for_each(redact),
        Value::Object(members) => members.values_mut().for_each(redact),
    }
}

#[cfg(test)]
mod tests {
    use super::body;

    #[test]
    fn nothing_of_what_it_says_is_shown() {
        let json = r#"{"name":"Ravi","seconds":12345,"seen":true,"none":null,"list":["नमस्ते"]}"#;
        let shown = body(json.as_bytes());
        assert!(shown.contains(r#""name": "(4 characters)""#), "{shown}");
        for said in ["Ravi", "12345", "true", "नमस्ते"] {
            assert!(!shown.contains(said), "{shown}");
        }
        assert_eq!(body(b"Ravi"), "4 bytes that are not JSON");
    }
}
