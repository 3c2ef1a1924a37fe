//! What operations are given, and what they answer.

use atoms_api::atoms::Client;
use atoms_api::atoms::agents::CreateAgentAnswer;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// An id, for what only answers examples.
pub(crate) const ID: &str = "66c1f0a2b4d85e7a90c3d214";

/// The call of the contract's examples.
pub(crate) const CALL: &str = "CALL-1786007520417-5d20b9";

/// The body of an answer, which has to be this variant, as its type encodes it.
macro_rules! told {
    ($answer:expr, $variant:path) => {
        match $answer {
            Ok($variant(body)) => crate::told::encoded(&body),
            other => panic!("{} is not {other:?}", stringify!($variant)),
        }
    };
}

pub(crate) use told;

/// A body as its type encodes it: what the type does not know is not there.
pub(crate) fn encoded<T: Serialize>(body: &T) -> Value {
    serde_json::to_value(body).unwrap()
}

/// A body or parameters of the type that is wanted; nothing of it may be lost.
pub(crate) fn typed<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let typed = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(encoded(&typed), value);
    typed
}

/// The text at a place of a body.
pub(crate) fn text(body: &Value, pointer: &str) -> String {
    let found = body.pointer(pointer).and_then(Value::as_str);
    found
        .unwrap_or_else(|| panic!("no text at {pointer} of {body}"))
        .to_owned()
}

/// Makes an agent, and gives its id.
pub(crate) async fn agent(client: &Client, name: &str) -> String {
    let new = typed(json!({"name": name, "globalPrompt": "Be brief."}));
    let body = told!(client.create_agent(&new).await, CreateAgentAnswer::Created);
    text(&body, "/data")
}
