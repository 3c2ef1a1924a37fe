//! Objects with declared properties.

mod additional;

use atoms_runtime::Maybe;
use atoms_runtime::codegen::object;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;

object! {
    /// A campaign.
    struct Campaign {
        /// Names it.
        name: String = "name",
        agent_id: String = "agentId",
        ended_at: Option<String> = "endedAt",
        #[deprecated]
        max_retries: Option<i64> = optional("maxRetries"),
        note: Maybe<String> = optional("note"),
        r#type: Option<Vec<Change>> = optional("type"),
    }
}

object! {
    /// What is to be changed.
    struct Change {
        name: Option<String> = optional("na\"me"),
        note: Maybe<i64> = optional("note"),
        next: Option<Box<Change>> = optional("next"),
    }
}

object! {
    struct Nothing {}
}

object! {
    /// With names that the macro may need itself.
    struct A {
        members: Option<D> = "members",
        name: Option<D> = optional("name"),
    }
}

type D = S;

object! {
    struct S {
        writer: Option<Box<A>> = optional("writer"),
    }
}

/// The same by serde's derive.
mod derived {
    use super::{Deserialize, Maybe, Serialize};

    #[derive(Deserialize, Serialize)]
    #[serde(rename_all = "camelCase")]
    pub(super) struct Campaign {
        name: String,
        agent_id: String,
        #[serde(deserialize_with = "Deserialize::deserialize")]
        ended_at: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        max_retries: Option<i64>,
        #[serde(default, skip_serializing_if = "Maybe::is_absent")]
        note: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        r#type: Option<Vec<Change>>,
    }

    #[derive(Deserialize, Serialize)]
    pub(super) struct Change {
        #[serde(rename = "na\"me", skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        #[serde(default, skip_serializing_if = "Maybe::is_absent")]
        note: Maybe<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        next: Option<Box<Change>>,
    }
}

/// What becomes of a text that is read and written again.
fn again<T: DeserializeOwned + Serialize>(text: &str) -> Result<String, String> {
    let read = serde_json::from_str::<T>(text).map_err(|error| error.to_string())?;
    serde_json::to_string(&read).map_err(|error| error.to_string())
}

/// Where a text does not fit.
fn place<T: DeserializeOwned>(text: &str) -> Option<String> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let read = serde_path_to_error::deserialize::<_, T>(&mut deserializer);
    read.err().map(|error| error.to_string())
}

/// What a type passes over.
fn ignored<T: DeserializeOwned>(text: &str) -> Vec<String> {
    let mut ignored = Vec::new();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let note = |path: serde_ignored::Path<'_>| ignored.push(path.to_string());
    drop(serde_ignored::deserialize::<_, _, T>(
        &mut deserializer,
        note,
    ));
    ignored
}

const CAMPAIGNS: [&str; 15] = [
    r#"{"name":"a","agentId":"b","endedAt":null}"#,
    r#"{"endedAt":"c","agentId":"b","name":"a","note":null,"maxRetries":3}"#,
    r#"{"name":"a","agentId":"b","endedAt":null,"maxRetries":null,"note":"x","type":[]}"#,
    r#"{"name":"a","agentId":"b","endedAt":null,"type":[{"next":{"note":1}},{}]}"#,
    r#"{"n\u0061me":"a","agentId":"b","endedAt":null,"goal":{"x":[1,2]},"score":1.5}"#,
    r#"{"name":"a","agentId":"b"}"#,
    r#"{"endedAt":"c"}"#,
    r#"{"name":null,"agentId":"b","endedAt":null}"#,
    r#"{"name":"a","name":"a","agentId":"b","endedAt":null}"#,
    r#"{"name":"a","agentId":"b","endedAt":null,"maxRetries":null,"maxRetries":1}"#,
    r#"{"name":"a","agentId":"b","endedAt":null,"maxRetries":"3"}"#,
    r#"{"name":"a","agentId":7,"endedAt":null,"goal":1}"#,
    r#"{"name":"a","agentId":"b","endedAt":null,"type":[{"next":{"note":"x"}}]}"#,
    r#"{"name":"a","agentId":"b","endedAt":null"#,
    r#""campaign""#,
];

const CHANGES: [&str; 8] = [
    "{}",
    r#"{"na\"me":"a","note":null,"next":{"next":{}}}"#,
    r#"{"na\"me":null}"#,
    r#"{"other":1,"note":2}"#,
    r#"{"note":2,"note":2}"#,
    r#"{"note":true}"#,
    r#"{"next":{"next":[1]}}"#,
    "null",
];

#[test]
fn objects_read_and_write_as_serdes_derive_does() {
    for text in CAMPAIGNS {
        assert_eq!(again::<Campaign>(text), again::<derived::Campaign>(text));
    }
    for text in CHANGES.into_iter().filter(|text| !text.contains("[1]")) {
        assert_eq!(again::<Change>(text), again::<derived::Change>(text));
    }
}

#[test]
fn places_in_objects_are_those_of_serdes_derive() {
    for text in CAMPAIGNS {
        assert_eq!(place::<Campaign>(text), place::<derived::Campaign>(text));
        assert_eq!(
            ignored::<Campaign>(text),
            ignored::<derived::Campaign>(text)
        );
    }
    for text in CHANGES.into_iter().filter(|text| !text.contains("[1]")) {
        assert_eq!(place::<Change>(text), place::<derived::Change>(text));
        assert_eq!(ignored::<Change>(text), ignored::<derived::Change>(text));
    }
}

#[test]
fn an_array_is_no_object() {
    let error = again::<Change>(r#"["a",null]"#).unwrap_err();
    assert!(error.starts_with("invalid type: sequence, expected struct Change"));
    assert!(again::<Nothing>("[]").is_err());
}

#[test]
fn objects_without_properties_are_empty() {
    assert_eq!(again::<Nothing>(r#"{"a":1}"#).as_deref(), Ok("{}"));
    assert!(again::<Nothing>("1").is_err());
}

#[test]
fn names_of_objects_may_be_any() {
    let text = r#"{"members":{"writer":{"members":null}},"name":{}}"#;
    assert_eq!(again::<A>(text).as_deref(), Ok(text));
}

#[test]
fn objects_go_through_values() {
    let value = json!({"name": "a", "agentId": "b", "endedAt": null, "note": null});
    let campaign = Campaign::deserialize(&value).unwrap();
    assert_eq!(campaign.note, Maybe::Null);
    assert_eq!(serde_json::to_value(&campaign).unwrap(), value);
    assert_eq!(serde_json::from_value::<Campaign>(value).unwrap(), campaign);
}
