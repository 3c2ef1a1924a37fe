//! The plainest way to say a check.

use serde_json::Value;

use crate::model::contract::Check;

/// At least one of them, in the fewest words; nothing where one of them takes everything, unless it counts what the
/// others are about.
pub(super) fn any(alternatives: Vec<Check>, evaluates: bool) -> Check {
    if alternatives.iter().all(is_empty) || !evaluates && alternatives.iter().any(is_empty) {
        return Check::default();
    }
    if let [_] = alternatives.as_slice() {
        return alternatives.into_iter().next().unwrap_or_default();
    }
    if !alternatives.is_empty() && alternatives.iter().all(is_kinds) {
        let mut kinds: Vec<&'static str> = Vec::new();
        for kind in alternatives.iter().flat_map(|check| &check.kinds) {
            if !kinds.contains(kind) {
                kinds.push(kind);
            }
        }
        return Check {
            kinds,
            ..Check::default()
        };
    }
    Check {
        any: alternatives,
        ..Check::default()
    }
}

/// Whether it asks nothing.
pub(super) fn is_empty(check: &Check) -> bool {
    *check == Check::default()
}

fn is_kinds(check: &Check) -> bool {
    let rest = Check {
        kinds: Vec::new(),
        ..check.clone()
    };
    !check.kinds.is_empty() && is_empty(&rest)
}

/// `null`, or what the check says, which is about values of that kind. Where no kind can tell, `null` is the first
/// alternative.
pub(super) fn or_null(mut check: Check, kind: Option<&'static str>) -> Check {
    if is_empty(&check) {
        return check;
    }
    let plain = check.named.is_none()
        && check.not.is_none()
        && check.condition.is_none()
        && !check.asks_evaluated()
        && check.all.is_empty()
        && check.any.is_empty()
        && check.one.is_empty();
    if check.kinds.is_empty() && !plain {
        match kind {
            Some(kind) => check.kinds.push(kind),
            None => return alternatively_null(check),
        }
    }
    if !check.kinds.is_empty() && !check.kinds.contains(&"null") {
        check.kinds.push("null");
    }
    if let Some(values) = &mut check.values
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    check
}

fn alternatively_null(mut check: Check) -> Check {
    let null = Check {
        kinds: vec!["null"],
        ..Check::default()
    };
    let choice = Check {
        any: check.any.clone(),
        ..Check::default()
    };
    if choice == check {
        check.any.insert(0, null);
        return check;
    }
    Check {
        any: vec![null, check],
        ..Check::default()
    }
}
