//! What requests have to satisfy, where this is not said by a type alone.

use crate::model::contract::Check;

/// What a map has to satisfy of which each value has to satisfy this.
pub(super) fn each(value: Check) -> Check {
    Check {
        kinds: vec!["object"],
        additional: (value != Check::default()).then(|| Some(Box::new(value))),
        ..Check::default()
    }
}

/// What an object of these properties has to satisfy: the key of each, whether it has to be there, and its own check.
pub(super) fn composed(properties: Vec<(String, bool, Check)>) -> Check {
    let required = properties.iter().filter(|(_, required, _)| *required);
    Check {
        kinds: vec!["object"],
        required: required.map(|(key, _, _)| key.clone()).collect(),
        properties: properties
            .into_iter()
            .filter(|(_, _, check)| *check != Check::default())
            .map(|(key, _, check)| (key, check))
            .collect(),
        ..Check::default()
    }
}
