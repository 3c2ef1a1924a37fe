//! The types of a contract, to be looked up.

use std::collections::{HashMap, HashSet};

use super::{boxes, homes};
use crate::emit::sent;
use crate::model::{Contract, Type, TypeDef};

/// The types of a contract, by what its files ask of them.
pub(in crate::emit) struct TypeIndex<'a> {
    by_name: HashMap<&'a str, &'a TypeDef>,
    homes: HashMap<&'a str, &'a str>,
    shared: Vec<&'a TypeDef>,
    by_group: HashMap<&'a str, Vec<&'a TypeDef>>,
    boxes: HashMap<&'a str, HashSet<&'a str>>,
    deprecated: HashSet<&'a str>,
    sent: HashSet<&'a str>,
    made: HashSet<&'a str>,
    answers: HashSet<&'a str>,
}

impl<'a> TypeIndex<'a> {
    pub(super) fn of(contract: &'a Contract) -> Self {
        let named = contract.types.iter().map(|def| (def.name.as_str(), def));
        let deprecated = contract.types.iter().filter(|def| def.docs.deprecated);
        let homes = homes(contract);
        let mut shared = Vec::new();
        let mut by_group: HashMap<_, Vec<_>> = HashMap::new();
        for def in &contract.types {
            let home = match homes.get(def.name.as_str()) {
                Some(group) => by_group.entry(*group).or_default(),
                None => &mut shared,
            };
            home.push(def);
        }
        Self {
            by_name: named.collect(),
            homes,
            shared,
            by_group,
            boxes: boxes(contract),
            deprecated: deprecated.map(|def| def.name.as_str()).collect(),
            sent: sent::sent(contract),
            made: sent::made(contract),
            answers: sent::answers(contract).collect(),
        }
    }

    /// How many types there are.
    pub(in crate::emit) fn len(&self) -> usize {
        self.by_name.len()
    }

    /// The type of that name.
    pub(in crate::emit) fn get(&self, name: &str) -> Option<&'a TypeDef> {
        self.by_name.get(name).copied()
    }

    /// The group in whose file the type of that name is written; `None` for that of the contract.
    pub(in crate::emit) fn home(&self, name: &str) -> Option<&'a str> {
        self.homes.get(name).copied()
    }

    /// The types that are written in the file of that group, or of the contract, in the document's order.
    pub(in crate::emit) fn of_home(&self, home: Option<&str>) -> &[&'a TypeDef] {
        match home {
            Some(group) => self.by_group.get(group).map_or(&[], Vec::as_slice),
            None => &self.shared,
        }
    }

    /// Whether a field or a variant of the type `owner` holds its value in a box.
    pub(in crate::emit) fn is_boxed(&self, owner: &str, held: &Type) -> bool {
        let boxes = self.boxes.get(owner);
        matches!(held, Type::Named(name) if boxes.is_some_and(|boxes| boxes.contains(name.as_str())))
    }

    /// Whether requests carry the type of that name.
    pub(in crate::emit) fn is_sent(&self, name: &str) -> bool {
        self.sent.contains(name)
    }

    /// Whether a service makes the type of that name to send it.
    pub(in crate::emit) fn is_made(&self, name: &str) -> bool {
        self.made.contains(name)
    }

    /// Whether a service answers an event with the type of that name.
    pub(in crate::emit) fn is_answer(&self, name: &str) -> bool {
        self.answers.contains(name)
    }

    /// Whether there is a type of that name, and it is deprecated.
    pub(in crate::emit) fn is_deprecated(&self, name: &str) -> bool {
        self.deprecated.contains(name)
    }
}
