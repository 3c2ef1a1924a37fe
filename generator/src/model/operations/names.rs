//! The functions of the operations.

use std::collections::{HashMap, HashSet};

use percent_encoding::percent_decode_str;

use super::path_operation::PathOperation;
use crate::model::Names;
use crate::model::names::{Scope, snake};
use crate::model::schema::lookup::stated_name;
use crate::wire::{Contract, SchemaRef};

/// What a client has already.
const RESERVED: [&str; 2] = ["new", "with"];

/// The lock's name, the `operationId`, Fern's group and method, METHOD and path: the first there is.
/// A name that the lock gives goes to nobody else.
pub(super) fn functions(calls: &[PathOperation], lock: &Names) -> Vec<String> {
    let mut scope = Scope::with(&RESERVED);
    let mut names: Vec<Option<String>> = calls
        .iter()
        .map(|call| lock.operations.get(&call.identity()))
        .map(|locked| locked.map(|name| scope.take(name)))
        .collect();
    for (call, name) in calls.iter().zip(&mut names) {
        name.get_or_insert_with(|| {
            let stated = stated_name(call.operation);
            let identity = || decoded(&call.identity());
            scope.claim(&snake(&stated.unwrap_or_else(identity)))
        });
    }
    names.into_iter().flatten().collect()
}

/// The names of channels, as those of the operations that open them.
pub(super) fn of_channels(lock: &Names) -> Names {
    let opened = lock.channels.iter();
    let opened = opened.map(|(address, name)| (format!("GET {address}"), name.clone()));
    Names {
        operations: opened.collect(),
        ..Names::default()
    }
}

/// The components that messages of a channel are made of, each with the name that the lock gives it. Where messages share
/// a key, the lock names none of them.
pub(super) fn of_messages<'a>(
    contract: &'a Contract,
    address: &str,
    sides: [Option<&'a SchemaRef>; 2],
    lock: &Names,
) -> Vec<(&'a str, String)> {
    let messages = sides.into_iter().flatten();
    let messages = messages.flat_map(|side| contract.messages_of(side));
    let keyed = messages.filter_map(|(message, key)| Some((component(message)?, &*key?.key)));
    let keyed: Vec<(&str, &str)> = keyed.collect();
    let mut owners: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (component, key) in &keyed {
        owners.entry(key).or_default().insert(component);
    }
    let named = keyed.iter().filter(|(_, key)| owners[key].len() == 1);
    let named = named.filter_map(|(component, key)| {
        let name = lock.messages.get(&format!("{address} {key}"))?;
        Some((*component, name.clone()))
    });
    named.collect()
}

/// The component that a message is, or whose other name it is.
fn component(message: &SchemaRef) -> Option<&str> {
    let inner = message.inline().and_then(|schema| schema.all_of.first());
    message.component().or_else(|| inner?.component())
}

/// A path without its escapes: `/caf%C3%A9` is called after the word.
fn decoded(identity: &str) -> String {
    percent_decode_str(identity)
        .decode_utf8_lossy()
        .into_owned()
}
