//! Objects that keep the properties that they do not declare.

use std::collections::BTreeMap;

use atoms_runtime::codegen::object;
use serde_json::{Map, Value};

use super::{Deserialize, Serialize, again, ignored, place};

object! {
    struct Score with new {
        of: String = "of",
        next: Option<Box<Score>> = optional("next"),
        points: BTreeMap<String, i64> = additional(except "id", "of it"),
    }
}

object! {
    #[derive(Default)]
    struct Settings {
        model: Option<String> = optional("model"),
        extra: Map<String, Value> = additional(..),
    }
}

object! {
    #[derive(Default)]
    struct Anything {
        extra: Map<String, Value> = additional(..),
    }
}

/// The same by serde's derive.
mod derived {
    use super::{BTreeMap, Deserialize, Map, Serialize, Value};

    #[derive(Deserialize, Serialize)]
    pub(super) struct Score {
        of: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        next: Option<Box<Score>>,
        #[serde(flatten)]
        points: BTreeMap<String, i64>,
    }

    #[derive(Deserialize, Serialize)]
    pub(super) struct Settings {
        #[serde(skip_serializing_if = "Option::is_none")]
        model: Option<String>,
        #[serde(flatten)]
        extra: Map<String, Value>,
    }
}

const SCORES: [&str; 7] = [
    r#"{"of":"Ada"}"#,
    r#"{"first":3,"of":"Ada","second":-1,"first":4}"#,
    r#"{"of":"Ada","next":{"third":1,"of":"Bob"},"first":1}"#,
    r#"{"first":3}"#,
    r#"{"of":"Ada","first":3,"of":"Bob"}"#,
    r#"{"of":"Ada","first":"3"}"#,
    "[]",
];

const SETTINGS: [&str; 5] = [
    "{}",
    r#"{"voice":null,"model":null,"a\nb":[1,{"c":2.5}]}"#,
    r#"{"model":"small","model":"large"}"#,
    r#"{"model":3,"voice":true}"#,
    r#"{"voice""#,
];

/// Whether it is taken, and what is written then.
fn written(again: Result<String, String>) -> Option<Value> {
    let text = again.ok()?;
    Some(serde_json::from_str(&text).unwrap())
}

#[test]
fn additional_properties_are_kept_as_by_serdes_derive() {
    for text in SCORES {
        let by_derive = written(again::<derived::Score>(text));
        assert_eq!(written(again::<Score>(text)), by_derive, "{text}");
    }
    for text in SETTINGS {
        let by_derive = written(again::<derived::Settings>(text));
        assert_eq!(written(again::<Settings>(text)), by_derive, "{text}");
        assert_eq!(ignored::<Settings>(text), [""; 0]);
    }
}

#[test]
fn what_is_excepted_is_neither_read_nor_written() {
    let text = r#"{"id":"not a number","of":"Ada","of it":{},"first":3}"#;
    let score: Score = serde_json::from_str(text).unwrap();
    assert_eq!(score.points, BTreeMap::from([("first".to_owned(), 3)]));
    assert_eq!(ignored::<Score>(text), ["id", "of it"]);
    let mut score = Score::new("Ada");
    score
        .points
        .extend([("id".to_owned(), 1), ("first".to_owned(), 3)]);
    let text = serde_json::to_string(&score).unwrap();
    assert_eq!(text, r#"{"of":"Ada","first":3}"#);
}

#[test]
fn an_additional_property_that_does_not_fit_is_named() {
    let error = place::<Score>(r#"{"of":"Ada","next":{"of":"Bob","first":"3"}}"#).unwrap();
    assert!(
        error.starts_with("next.first: invalid type: string"),
        "{error}"
    );
}

#[test]
fn numbers_of_any_length_are_kept_as_they_came() {
    let text = r#"{"of it":18446744073709551615,"model":"small","last":-9223372036854775808}"#;
    assert_eq!(
        written(again::<Settings>(text)),
        serde_json::from_str(text).ok()
    );
}

#[test]
fn all_properties_may_be_additional() {
    let text = r#"{"a":1,"b":null}"#;
    assert_eq!(again::<Anything>(text).as_deref(), Ok(text));
    assert_eq!(again::<Anything>("{}").as_deref(), Ok("{}"));
    assert_eq!(Anything::default().extra, Map::new());
}
