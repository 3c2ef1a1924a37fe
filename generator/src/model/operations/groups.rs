//! The groups of operations: one for each tag.

use std::collections::HashMap;

use openapiv3::Tag;

use super::path_operation::PathOperation;
use crate::model::contract::Docs;
use crate::model::contract::Group;
use crate::model::names::{Scope, pascal, snake};

/// The group of operations without a tag.
const UNTAGGED: &str = "operations";

/// Modules that a contract has beside its groups, and names that rustc and cargo give a file or a folder a meaning by.
const RESERVED: [&str; 9] = [
    "types", "checks", "client", "service", "routes", "lib", "main", "mod", "bin",
];

/// What the module of a channel calls the sender of the server's messages.
const TO_CLIENT: &str = "ToClient";

/// The groups, still empty, in the order of their first operations; and for each operation the index of its own.
pub(super) fn groups(
    calls: &[PathOperation],
    tags: &[Tag],
    naming: &mut GroupNaming,
) -> (Vec<Group>, Vec<usize>) {
    let mut groups = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut member = Vec::new();
    for call in calls {
        let tag = call
            .operation
            .tags
            .iter()
            .find(|tag| !tag.trim().is_empty());
        let tag = tag.map_or(UNTAGGED, String::as_str);
        member.push(*known.entry(tag).or_insert_with(|| {
            groups.push(naming.group(tag, tags));
            groups.len() - 1
        }));
    }
    (groups, member)
}

/// The names of modules and traits that are taken.
pub(super) struct GroupNaming {
    reserved: Vec<&'static str>,
    modules: Scope,
    owners: Scope,
}

impl GroupNaming {
    /// None but those that every contract has; `events` says whether it has a module for them.
    pub(super) fn new(events: bool) -> Self {
        let mut reserved = RESERVED.to_vec();
        reserved.extend(events.then_some("webhooks"));
        Self {
            reserved,
            modules: Scope::default(),
            owners: Scope::default(),
        }
    }

    /// The module and the trait of a channel.
    pub(super) fn socket(&mut self, channel: &str) -> (String, String) {
        let (mut name, mut owner) = (snake(channel), pascal(channel));
        if self.reserved.contains(&name.as_str()) {
            name += "_socket";
            owner += "Socket";
        } else if owner == TO_CLIENT {
            owner += "Socket";
        }
        (self.modules.claim(&name), self.owners.claim(&owner))
    }

    fn group(&mut self, tag: &str, tags: &[Tag]) -> Group {
        let (mut name, mut owner) = (snake(tag), pascal(tag));
        if self.reserved.contains(&name.as_str()) {
            name += "_operations";
            owner += "Operations";
        }
        let described = tags.iter().find(|described| described.name == tag);
        Group {
            name: self.modules.claim(&name),
            owner: self.owners.claim(&owner),
            docs: Docs {
                text: described.and_then(|tag| tag.description.clone()),
                deprecated: false,
                ..Docs::default()
            },
            operations: Vec::new(),
        }
    }
}
