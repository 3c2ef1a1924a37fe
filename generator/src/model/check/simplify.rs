//! The plainest way to say a check.

use serde_json::Value;

use crate::model::contract::Check;

/// Asks something more of a value: by its own keyword where that is free, else beside the check.
pub(super) fn also(check: &mut Check, asked: Check) {
    let named = Check {
        named: asked.named.clone(),
        ..Check::default()
    };
    let condition = Check {
        condition: asked.condition.clone(),
        ..Check::default()
    };
    if is_empty(&asked) {
    } else if check.named.is_none() && asked == named {
        check.named = asked.named;
    } else if check.condition.is_none() && asked == condition {
        check.condition = asked.condition;
    } else if !check.all.contains(&asked) {
        check.all.push(asked);
    }
}

/// `anyOf`; alternatives that are nothing but types are a list of types.
pub(super) fn any(check: &mut Check, alternatives: Vec<Check>) {
    let mut kinds: Vec<&'static str> = Vec::new();
    for kind in alternatives.iter().flat_map(|check| &check.kinds) {
        if !kinds.contains(kind) {
            kinds.push(kind);
        }
    }
    let is_listed =
        |kind: &&str| kinds.contains(kind) || *kind == "integer" && kinds.contains(&"number");
    if !alternatives.iter().all(is_kinds) || !check.kinds.iter().all(is_listed) {
        check.any = alternatives;
    } else if check.kinds.is_empty() {
        check.kinds = kinds;
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
