//! Which group each type belongs to.

use std::collections::{BTreeSet, HashMap};

use super::super::contract::{Contract, Shape, Type, TypeDef};
use super::super::rest::{Check, Content, Multipart, Operation, Params, PartKind, Payload};

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
        graph.mark(&named(&event.payload), User::All);
        if let Some(body) = &event.answer.body {
            graph.mark(&named(body), User::All);
        }
    }
    for (index, group) in contract.groups.iter().enumerate() {
        for operation in &group.operations {
            graph.mark(&roots(operation), User::Group(index));
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
            let mut names = Vec::new();
            shape(&def.shape, &mut names);
            check(&def.check, &mut names);
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

/// The types that an operation speaks of.
fn roots(operation: &Operation) -> Vec<String> {
    let mut names = Vec::new();
    params(operation.params.as_ref(), &mut names);
    if let Some(body) = &operation.body {
        content(&body.content, &mut names);
    }
    for answer in &operation.answers.list {
        params(answer.headers.as_ref(), &mut names);
        if let Some(body) = &answer.content {
            content(body, &mut names);
        }
    }
    names
}

fn params(params: Option<&Params>, out: &mut Vec<String>) {
    out.extend(params.map(|params| params.ty.clone()));
}

fn content(content: &Content, out: &mut Vec<String>) {
    let list: Vec<_> = match content {
        Content::One(media) => vec![&**media],
        Content::Several(_, list) => list.iter().map(|(_, media)| media).collect(),
    };
    for media in list {
        match &media.payload {
            Payload::Json(ty, own) | Payload::Form(ty, _, own) => {
                collect(ty, out);
                check(own, out);
            }
            Payload::Events(ty) => collect(ty, out),
            Payload::Multipart(multipart) => parts(multipart, out),
            Payload::Text | Payload::Bytes => {}
        }
    }
}

fn parts(multipart: &Multipart, out: &mut Vec<String>) {
    for part in &multipart.parts {
        if let PartKind::Text(ty, _, own) | PartKind::Json(ty, own) = &part.kind {
            collect(ty, out);
            check(own, out);
        }
    }
}

fn shape(shape: &Shape, out: &mut Vec<String>) {
    match shape {
        Shape::Struct(structure) => {
            structure
                .fields
                .iter()
                .for_each(|field| collect(&field.ty, out));
            if let super::super::contract::Additional::Kept { value, .. } = &structure.additional {
                collect(value, out);
            }
        }
        Shape::Union(union) => union
            .variants
            .iter()
            .for_each(|variant| collect(&variant.ty, out)),
        Shape::Raw(variants) => variants
            .iter()
            .for_each(|variant| collect(&variant.ty, out)),
        Shape::Alias(ty) => collect(ty, out),
        Shape::Enum(_) => {}
    }
}

fn named(ty: &Type) -> Vec<String> {
    let mut out = Vec::new();
    collect(ty, &mut out);
    out
}

fn collect(ty: &Type, out: &mut Vec<String>) {
    match ty {
        Type::Named(name) => out.push(name.clone()),
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) | Type::Boxed(inner) => {
            collect(inner, out);
        }
        _ => {}
    }
}

/// The types whose checks a check leads to.
fn check(of: &Check, out: &mut Vec<String>) {
    out.extend(of.named.clone());
    let below = of.properties.iter().map(|(_, check)| check);
    let below = below.chain(of.items.as_deref()).chain(of.not.as_deref());
    let below = below.chain(of.additional.iter().flatten().map(|check| &**check));
    let below = below.chain(&of.all).chain(&of.any).chain(&of.one);
    below.for_each(|below| check(below, out));
}
