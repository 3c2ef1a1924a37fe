//! Listed values.

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Origin, code};
use crate::model::contract::{Enum, EnumValues};
use crate::model::names::{Scope, pascal};
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::types::findings::Findings;
use crate::wire::{JsonType, value_text};

/// The listed values, where Rust can name them: all text, or all integers.
pub(super) fn values<'f>(resolved: &'f ResolvedSchema) -> Option<&'f [Value]> {
    let values = resolved.values.as_deref()?;
    let usable = match resolved.kind {
        Some(JsonType::String) => values.iter().any(Value::is_string),
        Some(JsonType::Integer | JsonType::Number) => values.iter().all(Value::is_i64),
        None => values.iter().all(Value::is_string) || values.iter().all(Value::is_i64),
        Some(_) => false,
    };
    let real = values.iter().any(|value| !value.is_null());
    (usable && real).then_some(values)
}

/// Names every value, as the document calls it or else by what it is. A value listed twice counts once.
pub(super) fn build(
    values: &[Value],
    resolved: &ResolvedSchema,
    origin: &Origin,
    findings: &mut Findings,
) -> Enum {
    let mut scope = Scope::with(&["Unknown"]);
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut numbers: Vec<(String, i64)> = Vec::new();
    for value in values {
        if value.is_null() {
            continue;
        }
        let text = value_text(value);
        if resolved.aliases.iter().any(|(alias, _)| *alias == text) {
            continue;
        }
        if texts.iter().any(|(_, seen)| *seen == text) {
            let message = format!("the value `{text}` is listed twice");
            let repeated = Diagnostic::warning(code::ENUM_REPEATED, message);
            findings.diagnostics.push(repeated.at(origin.child("enum")));
            continue;
        }
        let mut names = resolved.value_names.iter();
        let stated = names.find(|(value, _)| **value == text);
        let wanted = match stated.map_or(text.as_str(), |(_, name)| *name) {
            "unknown" => "UnknownValue".to_owned(),
            name => pascal(name),
        };
        let name = scope.claim(&wanted);
        if let Some(number) = value.as_i64() {
            numbers.push((name.clone(), number));
        }
        texts.push((name, text));
    }
    let numeric = values.iter().all(Value::is_i64);
    Enum {
        values: if numeric {
            EnumValues::Integer(numbers)
        } else {
            EnumValues::Text(texts)
        },
        aliases: owned(&resolved.aliases),
    }
}

/// Each once, in the document's order.
fn owned(aliases: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut owned: Vec<(String, String)> = Vec::new();
    for (alias, value) in aliases {
        if !owned.iter().any(|(known, _)| known == alias) {
            owned.push(((*alias).to_owned(), (*value).to_owned()));
        }
    }
    owned
}
