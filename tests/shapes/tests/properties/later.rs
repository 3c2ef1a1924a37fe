//! What a later edition of a contract sends is received by this one.

use serde_json::Value;
use shapes::{LATER, Taste, contracts};

use crate::common::{maker, same, seeds};

/// Without the members that only a later edition knows: a type keeps them where it is open, and ignores them elsewhere.
fn known(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let members = object.iter().filter(|(name, _)| *name != LATER);
            Value::Object(
                members
                    .map(|(name, value)| (name.clone(), known(value)))
                    .collect(),
            )
        }
        Value::Array(items) => Value::Array(items.iter().map(known).collect()),
        other => other.clone(),
    }
}

#[test]
fn unknown_values_and_members_decode_and_lose_nothing_that_is_known() {
    let mut refused = Vec::new();
    for contract in contracts() {
        for shape in contract.shapes {
            for seed in seeds(shape.pointer, 24) {
                let instance = maker(&contract, Taste::Later, seed).instance(shape.pointer);
                match (shape.trip)(&instance.to_string()) {
                    Ok(kept) if same(&known(&kept), &known(&instance)) => continue,
                    Ok(kept) => refused.push(format!("{}: {instance}\nbecomes {kept}", shape.rust)),
                    Err(error) => refused.push(format!("{}: {instance}\n{error}", shape.rust)),
                }
                break;
            }
        }
    }
    assert!(
        refused.is_empty(),
        "{} types:\n{}",
        refused.len(),
        refused.join("\n\n")
    );
}
