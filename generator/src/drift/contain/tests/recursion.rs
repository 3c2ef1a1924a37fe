//! Schemas that hold themselves.

use serde_json::{Value, json};

use super::among;
use crate::drift::contain::{Answer, Reader};

fn node(value: &Value) -> Value {
    let this = json!({"$ref": "#/components/schemas/S"});
    json!({"type": "object", "properties": {"value": value, "next": this, "others": {"type": "array", "items": this}}})
}

#[test]
fn what_holds_itself_is_asked_once() {
    let none = json!({});
    let (text, any) = (node(&json!({"type": "string"})), node(&json!({})));
    assert_eq!(among(&none, &text, &any, Reader::Exact), Answer::Yes);
    let answer = among(&none, &any, &text, Reader::Exact);
    assert!(matches!(answer, Answer::No(_)), "{answer:?}");
}

#[test]
fn a_choice_that_is_its_own_alternative_takes_nothing_by_that() {
    let own = json!({"anyOf": [{"$ref": "#/components/schemas/S"}, {"type": "integer"}]});
    let answer = among(&json!({}), &json!({"type": "string"}), &own, Reader::Exact);
    assert_ne!(answer, Answer::Yes);
}

/// Every component holds every other.
fn circle(count: usize, leaf: &Value) -> Value {
    let names: Vec<String> = (0..count).map(|index| format!("C{index}")).collect();
    let all = names.iter().map(|name| {
        let reference = json!({"$ref": format!("#/components/schemas/{name}")});
        (
            name.to_lowercase(),
            json!({"anyOf": [reference, {"type": "null"}]}),
        )
    });
    let all: serde_json::Map<String, Value> = all.collect();
    let each = names.iter().enumerate().map(|(index, name)| {
        let mut properties = all.clone();
        if index == count - 1 {
            properties.insert("leaf".to_owned(), leaf.clone());
        }
        (
            name.clone(),
            json!({"type": "object", "properties": properties}),
        )
    });
    each.collect::<serde_json::Map<_, _>>().into()
}

#[test]
fn dense_circles_are_quick_and_their_witness_is_short() {
    let pattern = |pattern: &str| json!({"type": "string", "pattern": pattern, "minLength": 50});
    let text = json!({"type": "string"});
    let dense = |sent: &Value, read: &Value| {
        let (from, to) = (circle(24, sent), circle(24, read));
        super::of(&from, &to, "C0", Reader::Exact)
    };
    let start = std::time::Instant::now();
    assert_eq!(dense(&text, &text), Answer::Yes);
    let Answer::No(witness) = dense(&text, &json!({"type": "integer"})) else {
        panic!("the leaves differ");
    };
    assert!(witness.at.matches('/').count() <= 4, "{}", witness.at);
    let answer = dense(&pattern("^(?!b)a"), &pattern("^(?!c)a"));
    assert_eq!(answer, Answer::Undecided("pattern"));
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
