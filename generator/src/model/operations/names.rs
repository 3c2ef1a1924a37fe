//! The functions of the operations.

use percent_encoding::percent_decode_str;

use super::path_operation::PathOperation;
use crate::model::Names;
use crate::model::names::{Scope, snake};
use crate::model::schema::lookup::stated_name;
use crate::model::sockets::message_key;
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

/// The components that messages of a side are made of, each with the name that the lock gives it.
pub(super) fn of_messages<'a>(
    contract: &'a Contract,
    address: &str,
    side: &'a SchemaRef,
    lock: &Names,
) -> Vec<(&'a str, String)> {
    let messages = contract.alternatives(side).into_iter();
    let given = messages.filter_map(|message| {
        let at = contract.resolve(message)?.at.origin();
        let inner = message.inline().and_then(|schema| schema.all_of.first());
        let component = message.component().or_else(|| inner?.component())?;
        let key = format!("{address} {}", message_key(&at.pointer));
        Some((component, lock.messages.get(&key)?.clone()))
    });
    given.collect()
}

/// A path without its escapes: `/caf%C3%A9` is called after the word.
fn decoded(identity: &str) -> String {
    percent_decode_str(identity)
        .decode_utf8_lossy()
        .into_owned()
}
