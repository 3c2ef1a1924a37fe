//! Exclusive bounds: numbers in 3.1, truth values beside the bound in 3.0.

use super::{Diagnostics, Tree, Value};
use crate::diagnostic::{Diagnostic, code};
use crate::read::Number;

/// A numeric exclusive bound becomes the bound and the word that it is exclusive; the stricter of two holds.
pub(super) fn exclusive(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let above = |exclusive, inclusive| exclusive >= inclusive;
    let below = |exclusive, inclusive| exclusive <= inclusive;
    one(tree, "exclusiveMinimum", "minimum", above, diagnostics);
    one(tree, "exclusiveMaximum", "maximum", below, diagnostics);
}

fn one(
    tree: &mut Tree,
    exclusive: &str,
    inclusive: &str,
    stricter: fn(f64, f64) -> bool,
    diagnostics: &mut Diagnostics,
) {
    let Some(bound) = tree.get(exclusive) else {
        return;
    };
    if matches!(bound.value, Value::Bool(_)) {
        return;
    }
    let other = tree.get(inclusive).and_then(float);
    if let Some(value) = float(bound) {
        let mut bound = bound.clone();
        tree.take(exclusive);
        if other.is_none_or(|other| stricter(value, other)) {
            if let Value::Number(Number::Big(_)) = bound.value {
                bound.value = Value::Number(Number::Float(value));
            }
            tree.put(inclusive, bound);
            tree.set(exclusive, Value::Bool(true));
        }
    } else {
        diagnostics.push(
            Diagnostic::warning(
                code::VALUE_TYPE,
                format!(
                    "`{exclusive}` is a number, not {}; this one is left out",
                    bound.kind_name()
                ),
            )
            .at(bound.origin()),
        );
        tree.take(exclusive);
    }
}

fn float(tree: &Tree) -> Option<f64> {
    match &tree.value {
        Value::Number(number) => serde_json::Value::from(number).as_f64(),
        _ => None,
    }
}
