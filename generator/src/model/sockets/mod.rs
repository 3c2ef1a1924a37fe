//! The channels: which messages go over a socket, and what takes each.

mod chat;
mod credential;
mod session_error;
mod side;

pub use self::chat::{ChatPart, ChatRole};
pub use self::session_error::states_error;
use self::side::Side;
use crate::diagnostic::Diagnostics;
use crate::model::contract::{Group, Operation, Socket, TypeDef};
use crate::model::extension::misformed;
use crate::model::operations::Opened;
use crate::wire::{self, SchemaRef};

/// The extension of a channel that says in which frames its messages go.
pub(crate) const FRAMES: &str = "x-frames";

/// How many schemas are looked at, each within another.
const DEPTH: usize = 32;

/// The channels of these modules, each with one operation.
pub(super) fn sockets(
    opened: Vec<Opened>,
    groups: &[Group],
    types: &[TypeDef],
    contract: &wire::Contract,
    diagnostics: &mut Diagnostics,
) -> Vec<Socket> {
    session_error::check(contract, diagnostics);
    chat::check(contract, diagnostics);
    let mut sockets = Vec::new();
    for one in opened {
        let Some(operation) = one.group.operations.first() else {
            continue;
        };
        let Some(opens) = opens(contract, operation) else {
            continue;
        };
        let side = |stated| Side::of(contract, types, stated);
        let (received, sent) = (side(opens.client_messages()), side(opens.server_messages()));
        sockets.push(Socket {
            received: received.messages(&one.received),
            sent: sent.messages(&one.sent),
            is_binary: is_binary(opens, operation, diagnostics),
            error: sent.error(&one.sent),
            credential: credential::stated(contract, operation, groups, diagnostics),
            group: one.group,
        });
    }
    sockets
}

fn opens<'c>(contract: &'c wire::Contract, operation: &Operation) -> Option<&'c wire::Operation> {
    let item = contract.paths.get(&operation.path)?;
    item.operations.get(&operation.method)
}

/// `x-frames`
fn is_binary(
    opens: &wire::Operation,
    operation: &Operation,
    diagnostics: &mut Diagnostics,
) -> bool {
    states_binary(opens).unwrap_or_else(|| {
        let place = operation.origin.child(FRAMES);
        diagnostics.push(misformed(place, FRAMES, "`text` or `binary`"));
        false
    })
}

/// Whether the messages of a channel go in binary frames; `None` where `x-frames` is neither of its words.
pub fn states_binary(opens: &wire::Operation) -> Option<bool> {
    let stated = opens.extensions.get(FRAMES);
    match stated.map(|stated| stated.as_str().unwrap_or_default()) {
        None | Some("text") => Some(false),
        Some("binary") => Some(true),
        Some(_) => None,
    }
}

/// Whether a path leads to a property, in the schema or its `allOf`.
fn has(contract: &wire::Contract, message: &SchemaRef, path: &[String], depth: usize) -> bool {
    let Some((first, rest)) = path.split_first() else {
        return true;
    };
    let Some(schema) = contract.resolve(message).filter(|_| depth < DEPTH) else {
        return false;
    };
    let own = schema.properties.get(first);
    let mut parts = schema.all_of.iter();
    own.is_some_and(|own| has(contract, own, rest, depth + 1))
        || parts.any(|part| has(contract, part, path, depth + 1))
}
