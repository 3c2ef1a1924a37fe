//! Pairs of schemas by chance, held against the crate `jsonschema`.

use jsonschema::Validator;
use jsonschema::canonical::Containment;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::closed::{close, close_plainly, closed};
use super::{Answer, Contain, Reader, Side, contract, document};
use crate::diagnostic::Diagnostics;
use crate::wire::Directed;
use crate::wire::random::{keyword, object, schema, value, written};

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).expect("it is a schema")
}

/// Whether a schema takes all that another sends, and both as JSON Schema has them.
fn asked(sent: &Value, read: &Value) -> (Answer, Value, Value) {
    let [sender, reader] =
        [sent, read].map(|schema| contract(0, document(&json!({"S": schema})), None));
    let mut diagnostics = Diagnostics::default();
    let sender = Directed::of(&sender, &mut diagnostics);
    let reader = Directed::of(&reader, &mut diagnostics);
    let (from, to) = (Side::of(&sender), Side::of(&reader));
    let [sent, read] = [&sender, &reader].map(|side| &side.contract.schemas["S"]);
    let answer = Contain::new(&from, &to).takes(sent, read, Reader::Exact);
    (answer, written(sent), written(read))
}

/// Two schemas that have much in common.
fn pair() -> impl Strategy<Value = (Value, Value)> {
    let few = || vec(keyword(schema().boxed()), 0..3);
    let alike = (vec(keyword(schema().boxed()), 0..4), few(), few()).prop_map(|(base, a, b)| {
        let with = |more: Vec<_>| object(base.iter().cloned().chain(more).collect());
        (with(a), with(b))
    });
    prop_oneof![3 => alike, 1 => (schema(), schema())]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_hold_of_every_message((sent, read) in pair(), values in vec(value(), 48)) {
        let (answer, sent, read) = asked(&sent, &read);
        let sent = closed(&sent, close);
        let (sends, takes) = (validator(&sent), validator(&read));
        match answer {
            Answer::Yes => for value in values {
                let is_lost = sends.is_valid(&value) && !takes.is_valid(&value);
                prop_assert!(!is_lost, "{value} of {sent} by {read}");
            },
            Answer::No(witness) => {
                let message = &witness.message;
                prop_assert!(sends.is_valid(message), "{message} of {sent}");
                prop_assert!(!takes.is_valid(message), "{message} by {read}");
                prop_assert!(message.pointer(&witness.at).is_some());
            }
            Answer::Undecided(_) => {}
        }
    }
}

/// The answers of the crate's module `canonical`, which knows plain inclusion, agree wherever both are decided.
fn agrees(answer: &Answer, sent: &Value, read: &Value) -> Option<bool> {
    let sent = jsonschema::canonicalize(sent).ok()?;
    let read = jsonschema::canonicalize(read).ok()?;
    match (answer, read.covers(&sent).ok()?) {
        (Answer::Undecided(_), _) | (_, Containment::Unknown) => None,
        (Answer::Yes, covers) => Some(covers == Containment::Yes),
        (Answer::No(_), covers) => Some(covers == Containment::No),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_are_those_of_canonical_schemas((sent, read) in pair()) {
        let (answer, sent, read) = asked(&sent, &read);
        let sent = closed(&sent, close_plainly);
        let agreed = agrees(&answer, &sent, &read);
        prop_assert!(agreed != Some(false), "{answer:?}: {sent} by {read}");
    }
}
