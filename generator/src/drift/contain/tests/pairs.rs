//! The pairs of schemas in `pairs.txt`, keyword by keyword.

use serde_json::{Value, json};

use super::{takes, validator};
use crate::drift::contain::{Answer, Reader};

/// The answer in the words of the table.
fn words(answer: &Answer) -> String {
    match answer {
        Answer::Yes => "yes".to_owned(),
        Answer::No(witness) => format!("no {} at {:?}", witness.message, witness.at),
        Answer::Undecided(keyword) => format!("undecided {keyword}"),
    }
}

/// A message that is refused is one of the producer's, and the reader refuses it for what it points to.
fn proves(answer: &Answer, sent: &Value, read: &Value) {
    if let Answer::No(witness) = answer {
        let (message, at) = (&witness.message, &witness.at);
        let valid = |schema| validator(&json!({}), schema).is_valid(message);
        assert!(valid(sent), "{message} of {sent}");
        assert!(!valid(read), "{message} by {read}");
        assert!(message.pointer(at).is_some(), "{at} in {message}");
    }
}

#[test]
fn each_pair_of_the_table_comes_to_its_answer() {
    let table = include_str!("pairs.txt");
    let lines = table.lines().filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.filter(|line| !line.starts_with('#')).collect();
    for case in lines.chunks(3) {
        let [sent, read, answers] = case else {
            panic!("two schemas and their answers: {case:?}");
        };
        let [sent, read] = [sent, read].map(|text| {
            let schema: Value = serde_json::from_str(text).expect("it is JSON");
            schema
        });
        let (exact, values) = answers.split_once("; ").expect("it has two answers");
        for (reader, wanted) in [(Reader::Exact, exact.trim()), (Reader::Values, values)] {
            let answer = takes(&sent, &read, reader);
            let found = words(&answer);
            let is_any_no = wanted == "no" && found.starts_with("no ");
            assert!(
                is_any_no || found == wanted,
                "{found}, not {wanted}: {sent} by {read}, {reader:?}"
            );
            proves(&answer, &sent, &read);
        }
    }
}

/// Formats that the runtime checks narrow what is taken; the crate `jsonschema` takes them for annotations.
#[test]
fn a_format_narrows() {
    let (text, dated) = (
        json!({"type": "string"}),
        json!({"type": "string", "format": "date-time"}),
    );
    assert_eq!(takes(&dated, &text, Reader::Exact), Answer::Yes);
    assert_eq!(takes(&text, &dated, Reader::Values), Answer::Yes);
    let Answer::No(witness) = takes(&text, &dated, Reader::Exact) else {
        panic!("not every text is a date and time");
    };
    assert_eq!(witness.message, json!("text"));
}
