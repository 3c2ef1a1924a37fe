//! `null` as one of several alternatives.

use super::{Tree, Value};

/// What says nothing about the values: it may stand on either side.
const PROSE: [&str; 9] = [
    "title",
    "description",
    "deprecated",
    "readOnly",
    "writeOnly",
    "nullable",
    "default",
    "example",
    "externalDocs",
];

/// `oneOf: [X, {type: null}]` is X, nullable; of several the others stay.
pub(super) fn alternatives(tree: &mut Tree) {
    for keyword in ["oneOf", "anyOf"] {
        let Some(list) = tree.get_mut(keyword).and_then(Tree::list_mut) else {
            continue;
        };
        let before = list.len();
        if list.iter().all(is_null) {
            continue;
        }
        list.retain(|alternative| !is_null(alternative));
        if list.len() == before {
            continue;
        }
        tree.set("nullable", Value::Bool(true));
        lift(tree, keyword);
    }
}

/// Whether a rewritten schema allows `null` alone.
fn is_null(tree: &Tree) -> bool {
    let null = |values: &[Tree]| matches!(values, [one] if one.value == Value::Null);
    tree.get("type").is_none() && tree.get("enum").and_then(Tree::list).is_some_and(null)
}

/// The only alternative left takes the place of the list.
fn lift(tree: &mut Tree, keyword: &str) {
    let one = match tree.get(keyword).and_then(Tree::list) {
        Some([one]) => one.clone(),
        _ => return,
    };
    let own = |key: &String| PROSE.contains(&key.as_str()) || key.starts_with("x-");
    let alone = tree.map().is_some_and(|map| {
        map.keys()
            .all(|key| key == keyword || own(key) || key == "discriminator")
    });
    tree.take(keyword);
    if !alone || one.reference().is_some() {
        if tree.get("allOf").is_none() {
            tree.set("allOf", Value::List(Vec::new()));
        }
        if let Some(parts) = tree.get_mut("allOf").and_then(Tree::list_mut) {
            parts.push(one);
        }
        return;
    }
    if let (Value::Map(into), Value::Map(from)) = (&mut tree.value, one.value) {
        for (key, value) in from {
            into.entry(key).or_insert(value);
        }
    }
}
