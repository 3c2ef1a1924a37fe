//! Two checks that hold at once, as one where that says the same.

use serde_json::{Number, Value};

use super::simplify::is_empty;
use crate::model::contract::Check;

/// What holds for a value that fits both.
pub(super) fn both(a: Check, b: Check) -> Check {
    if is_empty(&a) {
        return b;
    }
    if is_empty(&b) {
        return a;
    }
    // What is left over by the keywords of one part says nothing of those of another.
    if a.asks_evaluated() || b.asks_evaluated() {
        return Check {
            all: vec![a, b],
            ..Check::default()
        };
    }
    let mut into = a;
    // What has no room beside the first.
    let mut left = Check::default();
    let mut next = b;
    kinds(&mut into, &mut left, &mut next);
    only(&mut into.named, &mut left.named, next.named);
    only(&mut into.pattern, &mut left.pattern, next.pattern);
    only(&mut into.format, &mut left.format, next.format);
    only(
        &mut into.multiple_of,
        &mut left.multiple_of,
        next.multiple_of,
    );
    only(&mut into.not, &mut left.not, next.not);
    only(&mut into.contains, &mut left.contains, next.contains);
    only(&mut into.names, &mut left.names, next.names);
    only(&mut into.condition, &mut left.condition, next.condition);
    into.min_length = into.min_length.max(next.min_length);
    into.max_length = least(into.max_length, next.max_length);
    into.min_items = into.min_items.max(next.min_items);
    into.max_items = least(into.max_items, next.max_items);
    into.min_properties = into.min_properties.max(next.min_properties);
    into.max_properties = least(into.max_properties, next.max_properties);
    into.minimum = stricter(into.minimum, next.minimum, |a, b| a > b);
    into.maximum = stricter(into.maximum, next.maximum, |a, b| a < b);
    into.unique_items |= next.unique_items;
    items(&mut into, &mut left, next.prefix, next.items);
    for name in next.required {
        if !into.required.contains(&name) {
            into.required.push(name);
        }
    }
    let members = Check {
        properties: next.properties,
        patterns: next.patterns,
        additional: next.additional,
        ..Check::default()
    };
    properties(&mut into, &mut left, members);
    list(&mut into.any, &mut left.any, next.any);
    list(&mut into.one, &mut left.one, next.one);
    for further in next.all {
        if !into.all.contains(&further) {
            into.all.push(further);
        }
    }
    if !is_empty(&left) {
        into.all.push(left);
    }
    into
}

/// The kinds and the values that both allow; where none would be left, both are kept as they are.
fn kinds(into: &mut Check, left: &mut Check, next: &mut Check) {
    let kinds = std::mem::take(&mut next.kinds);
    if into.kinds.is_empty() {
        into.kinds = kinds;
    } else if !kinds.is_empty() {
        let shared = common(&into.kinds, &kinds);
        if shared.is_empty() {
            left.kinds = kinds;
        } else {
            into.kinds = shared;
        }
    }
    into.values = match (into.values.take(), next.values.take()) {
        (Some(a), Some(b)) => {
            let shared: Vec<Value> = a
                .iter()
                .filter(|value| b.contains(value))
                .cloned()
                .collect();
            if shared.is_empty() {
                left.values = Some(b);
                Some(a)
            } else {
                Some(shared)
            }
        }
        (a, b) => a.or(b),
    };
    let is_listed = |values: &Vec<Value>| values.contains(&Value::Null);
    if into.kinds.len() > 1 && !into.values.as_ref().is_none_or(is_listed) {
        into.kinds.retain(|kind| *kind != "null");
    }
}

/// Every integer is a number.
fn common(a: &[&'static str], b: &[&'static str]) -> Vec<&'static str> {
    let allows = |kinds: &[&str], kind: &str| {
        kinds.contains(&kind) || kind == "integer" && kinds.contains(&"number")
    };
    let mut shared: Vec<&'static str> = Vec::new();
    for &kind in a.iter().chain(b) {
        if allows(a, kind) && allows(b, kind) && !shared.contains(&kind) {
            shared.push(kind);
        }
    }
    shared
}

fn only<T: PartialEq>(into: &mut Option<T>, left: &mut Option<T>, next: Option<T>) {
    if into.is_none() {
        *into = next;
    } else if *into != next {
        *left = next;
    }
}

fn list(into: &mut Vec<Check>, left: &mut Vec<Check>, next: Vec<Check>) {
    if into.is_empty() {
        *into = next;
    } else if *into != next {
        *left = next;
    }
}

fn least(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

type Bound = Option<(Number, bool)>;

/// The bound that allows less; of equal ones the exclusive one.
fn stricter(a: Bound, b: Bound, beyond: fn(&Order, &Order) -> bool) -> Bound {
    let (Some(a), Some(b)) = (a.clone(), b.clone()) else {
        return a.or(b);
    };
    let (first, second) = (Order::of(&a.0), Order::of(&b.0));
    if beyond(&second, &first) {
        Some(b)
    } else if beyond(&first, &second) {
        Some(a)
    } else {
        let exclusive = a.1 || b.1;
        Some((a.0, exclusive))
    }
}

/// A number to compare: exact among integers.
#[derive(PartialEq)]
enum Order {
    Whole(i128),
    Float(f64),
}

impl Order {
    fn of(number: &Number) -> Self {
        match (number.as_i64(), number.as_u64()) {
            (Some(whole), _) => Self::Whole(whole.into()),
            (None, Some(whole)) => Self::Whole(whole.into()),
            (None, None) => Self::Float(number.as_f64().unwrap_or_default()),
        }
    }

    #[allow(
        clippy::cast_precision_loss,
        reason = "a bound with a fraction is a float already"
    )]
    fn float(&self) -> f64 {
        match self {
            Self::Whole(whole) => *whole as f64,
            Self::Float(float) => *float,
        }
    }
}

impl PartialOrd for Order {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        match (self, other) {
            (Self::Whole(a), Self::Whole(b)) => Some(a.cmp(b)),
            (a, b) => a.float().partial_cmp(&b.float()),
        }
    }
}

/// Items side by side; `items` is about those behind the first ones of its own part, so it stays with its part.
fn items(into: &mut Check, left: &mut Check, prefix: Vec<Check>, rest: Option<Box<Check>>) {
    let is_said = !into.prefix.is_empty() || into.items.is_some();
    if is_said && !(into.prefix.is_empty() && prefix.is_empty()) {
        left.prefix = prefix;
        left.items = rest;
        return;
    }
    into.prefix.extend(prefix);
    into.items = match (into.items.take(), rest) {
        (Some(a), Some(b)) => Some(Box::new(both(*a, *b))),
        (a, b) => a.or(b),
    };
}

/// Properties side by side; `additional` is about those that its own part does not name, so it stays with its part.
fn properties(into: &mut Check, left: &mut Check, next: Check) {
    if is_empty(&next) {
        return;
    }
    let is_said =
        !into.properties.is_empty() || !into.patterns.is_empty() || into.additional.is_some();
    if is_said && (next.additional.is_some() || into.additional.is_some()) {
        left.properties = next.properties;
        left.patterns = next.patterns;
        left.additional = next.additional;
        return;
    }
    into.additional = next.additional;
    for pattern in next.patterns {
        if !into.patterns.contains(&pattern) {
            into.patterns.push(pattern);
        }
    }
    for (name, property) in next.properties {
        let place = into.properties.iter_mut().find(|(known, _)| *known == name);
        match place {
            Some((_, known)) => *known = both(std::mem::take(known), property),
            None => into.properties.push((name, property)),
        }
    }
}
