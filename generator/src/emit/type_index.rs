//! The types of a contract, to be looked up.

use std::collections::{HashMap, HashSet};

use crate::emit::sent;
use crate::model::{Contract, TypeDef};

/// The types of a contract, by what its files ask of them.
pub(super) struct TypeIndex<'a> {
    by_name: HashMap<&'a str, &'a TypeDef>,
    shared: Vec<&'a TypeDef>,
    by_group: HashMap<&'a str, Vec<&'a TypeDef>>,
    deprecated: HashSet<&'a str>,
    sent: HashSet<&'a str>,
    made: HashSet<&'a str>,
}

impl<'a> TypeIndex<'a> {
    pub(super) fn of(contract: &'a Contract) -> Self {
        let named = contract.types.iter().map(|def| (def.name.as_str(), def));
        let deprecated = contract.types.iter().filter(|def| def.docs.deprecated);
        let mut shared = Vec::new();
        let mut by_group: HashMap<_, Vec<_>> = HashMap::new();
        for def in &contract.types {
            let home = match &def.group {
                Some(group) => by_group.entry(group.as_str()).or_default(),
                None => &mut shared,
            };
            home.push(def);
        }
        Self {
            by_name: named.collect(),
            shared,
            by_group,
            deprecated: deprecated.map(|def| def.name.as_str()).collect(),
            sent: sent::sent(contract),
            made: sent::made(contract),
        }
    }

    /// How many types there are.
    pub(super) fn len(&self) -> usize {
        self.by_name.len()
    }

    /// The type of that name.
    pub(super) fn get(&self, name: &str) -> Option<&'a TypeDef> {
        self.by_name.get(name).copied()
    }

    /// The types that are written in the file of that group, or of the contract, in the document's order.
    pub(super) fn of_home(&self, home: Option<&str>) -> &[&'a TypeDef] {
        match home {
            Some(group) => self.by_group.get(group).map_or(&[], Vec::as_slice),
            None => &self.shared,
        }
    }

    /// Whether requests carry the type of that name.
    pub(super) fn is_sent(&self, name: &str) -> bool {
        self.sent.contains(name)
    }

    /// Whether a service makes the type of that name to send it.
    pub(super) fn is_made(&self, name: &str) -> bool {
        self.made.contains(name)
    }

    /// Whether there is a type of that name, and it is deprecated.
    pub(super) fn is_deprecated(&self, name: &str) -> bool {
        self.deprecated.contains(name)
    }
}
