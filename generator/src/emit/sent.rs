//! What requests carry: the checks that an operation's parameters and body meet, and the types that these name.

use std::collections::{HashMap, HashSet};

use crate::emit::bodies::{choice, requests};
use crate::emit::plan::references;
use crate::model::{Check, Contract, Operation, PartKind, Payload, Type};

/// A check that a request meets, and what its function is called after where it needs one of its own.
pub(super) type Use<'a> = (String, &'a Check);

/// The types that requests carry, those of their parameters among them.
pub(super) fn sent(contract: &Contract) -> HashSet<&str> {
    let mut sent = checked(contract);
    sent.extend(params(contract));
    sent
}

/// The types that a service makes to send them, parameters aside: what the bodies of requests are made of, and what
/// events are answered with.
pub(crate) fn made(contract: &Contract) -> HashSet<&str> {
    let mut made = checked(contract);
    for params in params(contract) {
        made.remove(params);
    }
    made.extend(answers(contract));
    made.extend(messages(contract));
    made
}

/// The types that the messages of both sides of a channel are made of: whoever is a side makes its own.
fn messages(contract: &Contract) -> HashSet<&str> {
    let sides = contract.sockets.iter();
    let sides = sides.flat_map(|socket| [&socket.received.ty, &socket.sent.ty]);
    let mut open: Vec<&str> = sides.filter_map(Type::named).collect();
    let mut reached = HashSet::new();
    while let Some(name) = open.pop() {
        if reached.insert(name) {
            let mut defs = contract.types.iter();
            let def = defs.find(|def| def.name == name);
            open.extend(def.into_iter().flat_map(references::of_type));
        }
    }
    reached
}

/// The types that events are answered with.
pub(crate) fn answers(contract: &Contract) -> impl Iterator<Item = &str> {
    let events = contract.webhooks.iter();
    let events = events.flat_map(|webhooks| &webhooks.events);
    events.filter_map(|event| match &event.answer.body {
        Some(Type::Named(name)) => Some(name.as_str()),
        _ => None,
    })
}

/// The types whose checks a request meets.
pub(super) fn checked(contract: &Contract) -> HashSet<&str> {
    let checks = contract.types.iter();
    let checks: HashMap<&str, &Check> = checks.map(|def| (def.name.as_str(), &def.check)).collect();
    let check_of = |name: &str| checks.get(name).copied();
    let sockets = contract.sockets.iter();
    let messages = sockets.flat_map(|socket| socket.received.by_variant());
    let messages: Vec<&str> = messages.filter_map(|(_, name)| name).collect();
    let bodies = contract.operations().flat_map(uses);
    let roots = params(contract)
        .chain(messages.iter().copied())
        .filter_map(check_of)
        .chain(bodies.map(|(_, check)| check));
    let mut all = reached(roots, check_of);
    all.extend(messages);
    all
}

/// Every operation that requests go to, those that open sockets among them.
fn served(contract: &Contract) -> impl Iterator<Item = &Operation> {
    contract.sections().flat_map(|section| &section.operations)
}

/// The types of all parameters.
fn params(contract: &Contract) -> impl Iterator<Item = &str> {
    let all = served(contract).filter_map(|operation| operation.params.as_ref());
    all.map(|params| params.ty.as_str())
}

/// What an operation asks of its body.
pub(super) fn uses(operation: &Operation) -> Vec<Use<'_>> {
    let bodies = requests(operation).into_iter();
    bodies
        .flat_map(|(owner, media)| match &media.payload {
            Payload::Json(_, check) | Payload::Form(_, _, check) | Payload::Text(check) => {
                vec![(owner, check)]
            }
            Payload::Multipart(multipart) => {
                let parts = multipart.parts.iter();
                let parts = parts.filter_map(|part| match &part.kind {
                    PartKind::File => None,
                    PartKind::Text(_, _, check) | PartKind::Json(_, check) => {
                        Some((choice(&owner, &part.variant), check))
                    }
                });
                parts.collect()
            }
            Payload::Bytes | Payload::Events(_) => Vec::new(),
        })
        .collect()
}

/// The types that these checks name, and those that their checks name, and so on.
fn reached<'a>(
    roots: impl Iterator<Item = &'a Check>,
    check_of: impl Fn(&str) -> Option<&'a Check>,
) -> HashSet<&'a str> {
    let mut reached = HashSet::new();
    let mut open: Vec<&Check> = roots.collect();
    while let Some(check) = open.pop() {
        open.extend(check.children());
        if let Some(name) = check.named.as_deref()
            && reached.insert(name)
        {
            open.extend(check_of(name));
        }
    }
    reached
}
