//! Ranges that nothing is in.

use std::cmp::Ordering;

use super::{Diagnostics, Tree, Value};
use crate::diagnostic::{Diagnostic, code};
use crate::lower::values::compare;

/// Least and most, which speak of the same.
const RANGES: [(&str, &str); 4] = [
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
];

/// Tells of each range that it is empty. Exclusive bounds have the spelling of 3.0.
pub(super) fn check(tree: &Tree, diagnostics: &mut Diagnostics) {
    for (least, most) in RANGES {
        if let (Some(low), Some(high)) = (tree.get(least), tree.get(most)) {
            let open = least == "minimum"
                && ["exclusiveMinimum", "exclusiveMaximum"]
                    .iter()
                    .any(|key| tree.get(key).is_some_and(Tree::is_true));
            diagnostics.extend(empty((least, low), (most, high), open));
        }
    }
}

fn empty(low: (&str, &Tree), high: (&str, &Tree), open: bool) -> Option<Diagnostic> {
    let (Value::Number(least), Value::Number(most)) = (&low.1.value, &high.1.value) else {
        return None;
    };
    let (least, most) = (least.into(), most.into());
    let order = compare(&least, &most)?;
    let message = match order {
        Ordering::Greater => format!(
            "nothing satisfies this: `{}` is {least} and `{}` is {most}",
            low.0, high.0
        ),
        Ordering::Equal if open => {
            format!("nothing satisfies this: both bounds are {least}, and one of them is exclusive")
        }
        _ => return None,
    };
    let reported = Diagnostic::warning(code::RANGE_EMPTY, message).at(high.1.origin());
    Some(reported.see(low.1.origin(), "the other bound"))
}
