//! Example deliveries.

use serde_json::{Value, json};

use crate::model::{Contract, Event, EventPlace};

/// The payload of an example delivery: what the document's examples make of it. Where deliveries name their event
/// inside the payload and the example names another or none, it is named.
pub fn from_contract(contract: &Contract, event: &Event) -> Value {
    let mut payload = event.example.clone().unwrap_or_else(|| json!({}));
    let named = names(contract, event).collect::<Vec<_>>();
    if event
        .tags
        .iter()
        .any(|texts| is_named(&payload, contract, texts))
    {
        return payload;
    }
    for (place, text) in named {
        if let EventPlace::Path(path) = place {
            name(&mut payload, path, text);
        }
    }
    payload
}

/// The places at which a delivery of the event names it, each with its text.
pub(crate) fn names<'a>(
    contract: &'a Contract,
    event: &'a Event,
) -> impl Iterator<Item = (&'a EventPlace, &'a str)> {
    let texts = event.tags.first().into_iter().flatten();
    let named = places(contract).zip(texts.map(String::as_str));
    named.filter(|(_, text)| !text.is_empty())
}

fn places(contract: &Contract) -> impl Iterator<Item = &EventPlace> {
    contract
        .webhooks
        .iter()
        .flat_map(|webhooks| &webhooks.named_at)
}

/// Whether a payload holds these texts at the places of the discriminator that are in it.
fn is_named(payload: &Value, contract: &Contract, texts: &[String]) -> bool {
    let mut named = places(contract)
        .zip(texts)
        .filter(|(_, text)| !text.is_empty());
    named.all(|(place, text)| match place {
        EventPlace::Header(_) => true,
        EventPlace::Path(path) => match payload.pointer(&format!("/{}", path.join("/"))) {
            Some(Value::String(found)) => found == text,
            Some(found) => {
                let written = found.to_string();
                written == *text
            }
            None => false,
        },
    })
}

/// Puts text at a path of objects and arrays.
fn name(value: &mut Value, path: &[String], text: &str) {
    let Some((step, below)) = path.split_first() else {
        *value = text.into();
        return;
    };
    match (&mut *value, step.parse::<usize>()) {
        (Value::Object(members), _) => {
            let member = members.entry(step.as_str()).or_insert(Value::Null);
            name(member, below, text);
        }
        (Value::Array(items), Ok(index)) => {
            items.resize(items.len().max(index + 1), Value::Null);
            name(&mut items[index], below, text);
        }
        (other, Ok(_)) => {
            *other = json!([]);
            name(other, path, text);
        }
        (other, Err(_)) => {
            *other = json!({});
            name(other, path, text);
        }
    }
}
