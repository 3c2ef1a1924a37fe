//! The name lock of a contract: `names.lock` beside its documents.
//!
//! An operation is METHOD + path, an event is its key, a channel its address, a message its key behind the address of its
//! channel. The lock says which Rust name each has, so that the name survives an `operationId` that appears, vanishes or
//! moves, and a namesake. A line may be edited by hand to choose a name.
//!
//! What vanishes from the document keeps its line and returns under its name; only when something new has taken that
//! name is the line dropped.

mod file;
mod read;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::model::Contract;

/// The file's name in the contract's folder.
pub const FILE: &str = "names.lock";

const HEADER: &str = "# The Rust names of this contract, kept by atoms-codegen. Commit it; edit a name to change it.\n";

/// The public names that were given before and stay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// `METHOD /path` to function: `POST /agent` to `create_agent`.
    pub operations: BTreeMap<String, String>,
    /// Event key to function: `webhook-event-pre-conversation` to `pre_conversation`.
    pub events: BTreeMap<String, String>,
    /// Address of a channel to its module: `/agent/connect` to `agent_session`.
    pub channels: BTreeMap<String, String>,
    /// Address of a channel and key of a message, with a space between, to its type: `/agent/connect session.close` to
    /// `SessionClose`. A message of several channels has a line for each.
    pub messages: BTreeMap<String, String>,
}

impl Names {
    /// The lock after a run: the contract's names, and what an earlier document had.
    #[must_use]
    pub fn after(&self, contract: &Contract) -> Self {
        let operations = contract
            .operations()
            .map(|operation| (operation.identity(), operation.function.clone()));
        let events = contract.webhooks.iter().flat_map(|webhooks| {
            let events = webhooks.events.iter();
            events.map(|event| (event.key.clone(), event.function.clone()))
        });
        let opened = contract.sockets.iter().flat_map(|socket| {
            let operations = socket.group.operations.iter();
            operations.map(|open| (open.path.clone(), open.function.clone()))
        });
        Self {
            operations: renew(&self.operations, operations, false),
            events: renew(&self.events, events, false),
            channels: renew(&self.channels, opened, false),
            messages: renew(&self.messages, messages(contract), true),
        }
    }

    /// As the file has it.
    pub fn to_text(&self) -> String {
        let mut text = HEADER.to_owned();
        for (section, names) in [
            ("operations", &self.operations),
            ("events", &self.events),
            ("channels", &self.channels),
            ("messages", &self.messages),
        ] {
            if names.is_empty() {
                continue;
            }
            let _ = writeln!(text, "\n[{section}]");
            for (key, name) in names {
                let key = toml::Value::from(key.as_str());
                let _ = writeln!(text, "{key} = \"{name}\"");
            }
        }
        text
    }
}

/// The messages of all channels, each with its type.
fn messages(contract: &Contract) -> impl Iterator<Item = (String, String)> {
    contract.sockets.iter().flat_map(|socket| {
        let messages = socket.received.list.iter().chain(&socket.sent.list);
        let opens = socket.group.operations.iter();
        opens.flat_map(move |opens| {
            let messages = messages.clone();
            let keyed = messages.filter(|one| !one.key.is_empty());
            keyed.filter_map(|one| {
                let name = one.ty.named()?.to_owned();
                Some((format!("{} {}", opens.path, one.key), name))
            })
        })
    })
}

/// The current names, and those of the vanished that nobody has taken; a name has one key unless several may share it. Of
/// several names that claim one key, none has it.
fn renew(
    before: &BTreeMap<String, String>,
    current: impl Iterator<Item = (String, String)>,
    are_shared: bool,
) -> BTreeMap<String, String> {
    let mut taken = BTreeSet::new();
    let mut names = BTreeMap::new();
    let mut claimed = BTreeSet::new();
    for (key, name) in current {
        if taken.insert(name.clone()) || are_shared {
            let known = names.entry(key.clone()).or_insert_with(|| name.clone());
            if *known != name {
                claimed.insert(key);
            }
        }
    }
    names.retain(|key, _| !claimed.contains(key));
    for (key, name) in before {
        let is_known = names.contains_key(key) || claimed.contains(key);
        if !is_known && !taken.contains(name) {
            names.insert(key.clone(), name.clone());
            if !are_shared {
                taken.insert(name.clone());
            }
        }
    }
    names
}
