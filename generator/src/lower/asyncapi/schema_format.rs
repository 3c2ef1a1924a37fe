//! `schemaFormat`: the language that a schema is in.

use super::report::warn;
use crate::diagnostic::{Diagnostics, code};
use crate::lower::tree::Tree;

/// A schema, which may be said to be in another format (`schemaFormat` and `schema`).
pub(super) fn schema(payload: &Tree, diagnostics: &mut Diagnostics) -> Tree {
    let Some(format) = payload.get("schemaFormat") else {
        return payload.clone();
    };
    if let Some(schema) = json_schema(payload) {
        return schema.clone();
    }
    let (code, message) = match format.text() {
        None => {
            let kind = format.kind_name();
            let message = format!("`schemaFormat` is text, not {kind}; this is any value");
            (code::VALUE_TYPE, message)
        }
        Some(name) if is_json_schema(name) => (
            code::VALUE_TYPE,
            "`schema` should be here, beside `schemaFormat`; this is any value".to_owned(),
        ),
        Some(name) => (
            code::MESSAGE_CONTENT,
            format!("schemas in `{name}` are not read; this is any value"),
        ),
    };
    warn(diagnostics, code, message, &format.at);
    Tree::empty(&payload.at)
}

/// The schema of what says that it is one of JSON Schema.
pub(super) fn json_schema(payload: &Tree) -> Option<&Tree> {
    let format = payload.get("schemaFormat")?.text()?;
    payload.get("schema").filter(|_| is_json_schema(format))
}

/// Whether schemas in a format are those of JSON Schema, or of AsyncAPI or OpenAPI, which are the same.
pub(super) fn is_json_schema(format: &str) -> bool {
    let mut known = ["asyncapi", "schema+json", "schema+yaml", "oai.openapi"].iter();
    known.any(|known| format.contains(known))
}

/// A schema of version 2, which names its format beside it.
pub(super) fn of_format(payload: &Tree, format: &Tree) -> Tree {
    let mut whole = Tree::empty(&payload.at);
    whole.put("schemaFormat", format.clone());
    whole.put("schema", payload.clone());
    whole
}
