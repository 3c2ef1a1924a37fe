//! Which group or channel each type belongs to: those that one alone uses are written in its file.

use std::collections::{BTreeSet, HashMap};

use super::references;
use crate::model::{Contract, TypeDef};

/// Whom a type is used by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum User {
    Group(usize),
    /// An event, or more than one group.
    All,
}

/// The module of the only group that uses a type, by the type's name; the others are the contract's.
pub(crate) fn homes(contract: &Contract) -> HashMap<&str, &str> {
    let sections: Vec<_> = contract.sections().collect();
    let events_beside_channel = contract.webhooks.is_some() && !contract.sockets.is_empty();
    if sections.len() < 2 && !events_beside_channel {
        return HashMap::new();
    }
    let mut graph = Graph::of(&contract.types);
    let events = contract.webhooks.iter();
    for event in events.flat_map(|webhooks| &webhooks.events) {
        for ty in event.types() {
            graph.mark(ty.named(), User::All);
        }
    }
    for socket in &contract.sockets {
        let mut modules = sections.iter();
        let own = modules.position(|group| group.name == socket.group.name);
        let user = own.map_or(User::All, User::Group);
        graph.mark(socket.received.ty.named(), user);
        graph.mark(socket.sent.ty.named(), user);
    }
    for (index, group) in sections.iter().enumerate() {
        for operation in &group.operations {
            graph.mark(references::of_operation(operation), User::Group(index));
        }
    }
    graph.adopt();
    let used = contract.types.iter().zip(graph.users);
    let homes = used.filter_map(|(def, user)| match user {
        Some(User::Group(index)) => Some((def.name.as_str(), sections[index].name.as_str())),
        Some(User::All) | None => None,
    });
    homes.collect()
}

/// Which type is made of which, and who uses them.
struct Graph<'a> {
    index: HashMap<&'a str, usize>,
    edges: Vec<Vec<usize>>,
    users: Vec<Option<User>>,
}

impl<'a> Graph<'a> {
    fn of(types: &'a [TypeDef]) -> Self {
        let numbered = types.iter().enumerate();
        let index: HashMap<&str, usize> = numbered
            .map(|(index, def)| (def.name.as_str(), index))
            .collect();
        let edges = types.iter().map(|def| {
            let names = references::of_type(def).into_iter();
            names.filter_map(|name| index.get(name).copied()).collect()
        });
        Self {
            edges: edges.collect(),
            users: vec![None; types.len()],
            index,
        }
    }

    /// Marks all that is reached from some types.
    fn mark(&mut self, names: impl IntoIterator<Item = &'a str>, user: User) {
        let names = names.into_iter();
        let roots = names.filter_map(|name| self.index.get(name).copied());
        let mut open: Vec<usize> = roots.collect();
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
