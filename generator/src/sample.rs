//! Example deliveries.

use serde_json::{Value, json};

use crate::model::{Contract, Discriminator, Event};

/// The payload of an example delivery: what the document's examples make of it. Where deliveries name their event
/// inside the payload and the example does not, it is named.
pub fn from_contract(contract: &Contract, event: &Event) -> Value {
    let mut payload = event.example.clone().unwrap_or_else(|| json!({}));
    if let Some(webhooks) = &contract.webhooks
        && let Discriminator::Path(path) = &webhooks.discriminator
        && let Some(tag) = event.tags.first()
    {
        name(&mut payload, path, tag);
    }
    payload
}

/// Puts text at a path of objects where there is nothing yet.
fn name(mut value: &mut Value, path: &[String], text: &str) {
    let Some((last, parents)) = path.split_last() else {
        return;
    };
    for part in parents {
        let Value::Object(members) = value else {
            return;
        };
        value = members.entry(part.as_str()).or_insert_with(|| json!({}));
    }
    if let Value::Object(members) = value {
        members.entry(last.as_str()).or_insert_with(|| text.into());
    }
}
