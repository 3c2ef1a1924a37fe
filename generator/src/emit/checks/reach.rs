//! Which checks ask anything.

use std::collections::HashSet;

use crate::model::Check;
use crate::model::TypeDef;

/// The types whose checks ask anything.
pub(super) fn asking(types: &[TypeDef]) -> HashSet<&str> {
    let mut asking = HashSet::new();
    loop {
        let before = asking.len();
        for def in types {
            if !asking.contains(def.name.as_str()) && asks(&def.check, &asking) {
                asking.insert(def.name.as_str());
            }
        }
        if asking.len() == before {
            return asking;
        }
    }
}

/// Whether a check asks anything, when those types' do.
pub(super) fn asks(check: &Check, asking: &HashSet<&str>) -> bool {
    let nested = |check: &Check| asks(check, asking);
    let named = check.named.as_deref();
    !check.kinds.is_empty()
        || check.values.is_some()
        || named.is_some_and(|name| asking.contains(name))
        || check.min_length.is_some()
        || check.max_length.is_some()
        || check.pattern.is_some()
        || check.format.is_some()
        || asks_of_numbers(check)
        || asks_of_arrays(check, asking)
        || asks_of_objects(check, asking)
        || check.all.iter().any(nested)
        || !check.one.is_empty()
        || asks_any(check, asking)
        || check.condition.is_some()
        || check.asks_evaluated()
        || check.not.is_some()
}

pub(super) fn asks_of_numbers(check: &Check) -> bool {
    check.minimum.is_some() || check.maximum.is_some() || check.multiple_of.is_some()
}

pub(super) fn asks_of_arrays(check: &Check, asking: &HashSet<&str>) -> bool {
    let mut prefix = check.prefix.iter();
    let items = check.items.as_ref();
    check.min_items.is_some()
        || check.max_items.is_some()
        || check.unique_items
        || check.contains.is_some()
        || check.tracked && !(check.prefix.is_empty() && check.items.is_none())
        || prefix.any(|item| asks(item, asking))
        || items.is_some_and(|items| asks(items, asking))
}

pub(super) fn asks_of_objects(check: &Check, asking: &HashSet<&str>) -> bool {
    check.min_properties.is_some()
        || check.max_properties.is_some()
        || !check.required.is_empty()
        || check
            .names
            .as_ref()
            .is_some_and(|names| asks(names, asking))
        || check.tracked && is_about_properties(check)
        || check
            .properties
            .iter()
            .chain(&check.patterns)
            .any(|(_, check)| asks(check, asking))
        || match &check.additional {
            None => false,
            Some(None) => true,
            Some(Some(check)) => asks(check, asking),
        }
}

/// Whether no alternative lets everything pass.
pub(super) fn asks_any(check: &Check, asking: &HashSet<&str>) -> bool {
    let mut any = check.any.iter();
    !check.any.is_empty() && (check.tracked || any.all(|check| asks(check, asking)))
}

fn is_about_properties(check: &Check) -> bool {
    !check.properties.is_empty() || !check.patterns.is_empty() || check.additional.is_some()
}
