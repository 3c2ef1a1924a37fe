//! The document that a service shows: its contract, and how requests are refused where the contract leaves that open.

use serde_json::{Map, Value, json};

use crate::model::refusals::open;
use crate::wire::Contract;

/// The media type that a refusal has which no documented answer can hold.
const PROBLEM: &str = "application/problem+json";

/// Adds the answers that the generated routes give beyond those that a contract documents. `document` is the contract as
/// one document.
pub(crate) fn complete(document: &mut Value, contract: &Contract) {
    let all = open(contract);
    if all.is_empty() {
        return;
    }
    let schema = schema(document);
    for open in all {
        let method = open.method.to_ascii_lowercase();
        for status in open.statuses {
            let stated = resolved(document, &open.path, &method, status);
            let operation = document["paths"][&open.path].get_mut(&method);
            let Some(operation) = operation.and_then(Value::as_object_mut) else {
                continue;
            };
            let mut response = stated.unwrap_or_else(|| json!({"description": about(status)}));
            response["content"][PROBLEM] = json!({"schema": {"$ref": schema}});
            let responses = operation.entry("responses").or_insert_with(|| json!({}));
            responses[status.to_string()] = response;
        }
    }
}

/// What the document says of an answer already.
fn resolved(document: &Value, path: &str, method: &str, status: u16) -> Option<Value> {
    let responses = document
        .get("paths")?
        .get(path)?
        .get(method)?
        .get("responses")?;
    let mut response = responses.get(status.to_string())?;
    if let Some(reference) = response.get("$ref") {
        response = document.pointer(reference.as_str()?.strip_prefix('#')?)?;
    }
    response.is_object().then(|| response.clone())
}

/// The reference to the schema of a problem, which becomes a component of its own.
fn schema(document: &mut Value) -> String {
    let components = object(document, "components");
    let schemas = components
        .entry("schemas")
        .or_insert_with(|| Value::Object(Map::new()));
    let mut name = "Problem".to_owned();
    while schemas.get(&name).is_some() {
        name.insert_str(0, "Request");
    }
    schemas[&name] = problem();
    format!("#/components/schemas/{name}")
}

fn object<'d>(document: &'d mut Value, key: &str) -> &'d mut Map<String, Value> {
    if !document[key].is_object() {
        document[key] = Value::Object(Map::new());
    }
    match &mut document[key] {
        Value::Object(map) => map,
        _ => unreachable!("it was made one"),
    }
}

fn about(status: u16) -> &'static str {
    match status {
        400 => "The body cannot be read.",
        401 => "The credentials are missing, or are not accepted.",
        404 => "There is nothing at this path.",
        413 => "The body is larger than what is taken.",
        415 => "The body has another content type than `Accept` names here.",
        _ => "The request is not what the contract asks for; `errors` says where, and how.",
    }
}

fn problem() -> Value {
    json!({
        "description": "Why a request is refused (RFC 9457).",
        "type": "object",
        "required": ["type", "title", "status"],
        "properties": {
            "type": {"description": "`about:blank`: the status says what is wrong.", "type": "string"},
            "title": {"description": "The status in words.", "type": "string"},
            "status": {"description": "The status.", "type": "integer"},
            "detail": {"description": "What is wrong.", "type": "string"},
            "errors": {
                "description": "Each thing that is wrong with the request.",
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["in", "pointer", "detail"],
                    "properties": {
                        "in": {
                            "description": "The part of the request.",
                            "type": "string",
                            "enum": ["body", "path", "query", "header", "cookie"],
                        },
                        "pointer": {"description": "The JSON pointer in it.", "type": "string"},
                        "detail": {"description": "What is asked.", "type": "string"},
                    },
                },
            },
        },
    })
}
