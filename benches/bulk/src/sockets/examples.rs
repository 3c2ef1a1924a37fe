//! The examples of a document's messages.

use serde_json::Value;

use super::list;

/// An example of a message.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Example {
    /// The message's key.
    pub(super) message: String,
    pub(super) json: Value,
}

/// Every message of a document.
pub(super) fn messages(document: &Value) -> Vec<(&String, &Value)> {
    let channels = document["channels"].as_object().into_iter().flatten();
    let inner = channels.map(|(_, channel)| &channel["messages"]);
    let all = std::iter::once(&document["components"]["messages"]).chain(inner);
    let all = all.filter_map(Value::as_object).flatten();
    all.filter(|(_, message)| message.get("$ref").is_none())
        .collect()
}

/// The examples of each: those of the message, and those of its payload, which some documents write as OpenAPI does.
pub(super) fn examples(document: &Value) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for (key, message) in messages(document) {
        let own = list(message, "examples").filter_map(|example| example.get("payload"));
        let of_payload = list(&message["payload"], "examples");
        let of_payload = of_payload.map(|example| example.get("value").unwrap_or(example));
        for json in own.chain(of_payload) {
            let example = Example {
                message: key.clone(),
                json: json.clone(),
            };
            if !examples.contains(&example) {
                examples.push(example);
            }
        }
    }
    examples
}
