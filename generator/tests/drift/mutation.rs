//! Random edits: any single edit of any keyword is told, or waived by the closed list.

use atoms_codegen::drift::compare;
use atoms_codegen::drift::space::{Waived, occurrences};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use crate::space::{every, read};

/// A value that may stand under any keyword, and often may not.
fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<bool>().prop_map(Value::from),
        (0_u8..40).prop_map(Value::from),
        "[a-z]{1,6}".prop_map(Value::from),
        Just(json!({})),
        Just(json!([])),
        Just(json!(["a"])),
        Just(json!({"type": "string"})),
        Just(Value::Null),
    ]
}

/// The same edits on every run: what a test has not met before is for a longer run by hand.
#[test]
fn a_random_edit_of_a_keyword_is_told_or_waived() {
    let cases = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    let config = Config {
        cases: cases.unwrap_or(40),
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let document = every();
    let old = read(&document).expect("a contract");
    let all = occurrences(&document);
    let held = runner.run(&(any::<Index>(), value()), |(place, value)| {
        let occurrence = place.get(&all);
        let mut edited = document.clone();
        let owner = edited.pointer_mut(&occurrence.owner);
        let owner = owner.and_then(Value::as_object_mut).expect("an object");
        owner.insert(occurrence.keyword.clone(), value);
        let waived = Waived::find(&occurrence.object, &occurrence.keyword);
        let waived = waived.is_some_and(|waived| waived.holds(&Value::Object(owner.clone())));
        // What cannot be read is told with its place, and what is mended in reading is what it was.
        let Ok(new) = read(&edited) else {
            return Ok(());
        };
        let name = occurrence.name();
        let found = !compare(&old, &new, None).findings.is_empty();
        let place = &occurrence.owner;
        prop_assert!(
            found || waived || new.stated == old.stated,
            "nothing tells {name} at {place}"
        );
        Ok(())
    });
    if let Err(error) = held {
        panic!("{error}");
    }
}
