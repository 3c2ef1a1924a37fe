//! Which group each type belongs to.

use std::collections::{BTreeSet, HashMap};

use super::references;
use crate::model::contract::{Contract, TypeDef};

/// From how many operations on each group is behind a feature of its own.
const MANY: usize = 40;

/// Whom a type is used by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum User {
    Group(usize),
    /// An event, or more than one group.
    All,
}

/// Gives each type that only one group uses to that group.
pub(in super::super) fn part(contract: &mut Contract) {
    contract.gated = contract.groups.len() > 1 && contract.operations().count() > MANY;
    if contract.groups.len() < 2 {
        return;
    }
    let mut graph = Graph::of(&contract.types);
    for event in contract
        .webhooks
        .iter()
        .flat_map(|webhooks| &webhooks.events)
    {
        for ty in event.types() {
            graph.mark(&references::named_types(ty), User::All);
        }
    }
    for (index, group) in contract.groups.iter().enumerate() {
        for operation in &group.operations {
            graph.mark(&references::of_operation(operation), User::Group(index));
        }
    }
    graph.adopt();
    let users = graph.users;
    for (def, user) in contract.types.iter_mut().zip(users) {
        def.group = match user {
            Some(User::Group(index)) => Some(contract.groups[index].name.clone()),
            Some(User::All) | None => None,
        };
    }
}

/// Which type is made of which, and who uses them.
struct Graph {
    index: HashMap<String, usize>,
    edges: Vec<Vec<usize>>,
    users: Vec<Option<User>>,
}

impl Graph {
    fn of(types: &[TypeDef]) -> Self {
        let numbered = types.iter().enumerate();
        let index: HashMap<String, usize> = numbered
            .map(|(index, def)| (def.name.clone(), index))
            .collect();
        let edges = types.iter().map(|def| {
            let names = references::of_type(def);
            let known = names.iter().filter_map(|name| index.get(name).copied());
            known.collect()
        });
        Self {
            edges: edges.collect(),
            users: vec![None; types.len()],
            index,
        }
    }

    /// Marks all that is reached from some types.
    fn mark(&mut self, names: &[String], user: User) {
        let roots = names.iter().filter_map(|name| self.index.get(name));
        let mut open: Vec<usize> = roots.copied().collect();
        while let Some(node) = open.pop() {
            let joined = match self.users[node] {
                None => user,
                Some(known) if known == user => continue,
                Some(User::All) => continue,
                Some(User::Group(_)) => User::All,
            };
            self.users[node] = Some(joined);
            open.extend(&self.edges[node]);
        }
    }
}

impl Graph {
    /// A type that nothing uses goes where the types are that it is made of; those of several groups become common.
    fn adopt(&mut self) {
        for node in 0..self.edges.len() {
            if self.users[node].is_some() {
                continue;
            }
            let below = self.below(node);
            let mut groups = below.iter().filter_map(|&node| match self.users[node] {
                Some(User::Group(group)) => Some(group),
                _ => None,
            });
            let user = match groups.next() {
                None => continue,
                Some(first) if groups.all(|group| group == first) => User::Group(first),
                Some(_) => User::All,
            };
            for node in below {
                let known = self.users[node];
                if user == User::All || known.is_none() {
                    self.users[node] = Some(user);
                }
            }
        }
    }

    /// A type, and all that it is made of.
    fn below(&self, node: usize) -> BTreeSet<usize> {
        let mut seen = BTreeSet::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            if seen.insert(node) {
                open.extend(&self.edges[node]);
            }
        }
        seen
    }
}
