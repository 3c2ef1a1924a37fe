//! The channels: which messages go over a socket, and what takes each.

mod chat;
mod credential;
mod session_error;

pub use self::chat::{ChatPart, ChatRole};
pub use self::session_error::states_error;
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::model::contract::{
    Content, Docs, Group, Message, Messages, Operation, Payload, Shape, Socket, Type, TypeDef,
};
use crate::model::names::{Scope, snake};
use crate::wire::{self, SchemaRef};

/// The extension of a channel that says in which frames its messages go.
const FRAMES: &str = "x-frames";

/// How many schemas are looked at, each within another.
const DEPTH: usize = 32;

/// The methods that the trait of every channel has.
const RESERVED: [&str; 5] = ["open", "opened", "unknown", "invalid", "closed"];

/// The channels of these modules, each with one operation.
pub(super) fn sockets(
    opened: Vec<Group>,
    groups: &[Group],
    types: &[TypeDef],
    contract: &wire::Contract,
    diagnostics: &mut Diagnostics,
) -> Vec<Socket> {
    let errors = session_error::stated(contract, diagnostics);
    chat::check(contract, diagnostics);
    let mut sockets = Vec::new();
    for group in opened {
        let Some(operation) = group.operations.first() else {
            continue;
        };
        let sent = messages(sent(operation), types);
        let is_binary = is_binary(contract, operation, diagnostics);
        let error = session_error::among(&sent, &errors, types);
        let credential = credential::stated(contract, operation, groups, diagnostics);
        sockets.push(Socket {
            received: messages(received(operation), types),
            sent,
            is_binary,
            error,
            credential,
            group,
        });
    }
    sockets
}

/// `x-frames`
fn is_binary(
    contract: &wire::Contract,
    operation: &Operation,
    diagnostics: &mut Diagnostics,
) -> bool {
    let item = contract.paths.get(&operation.path);
    let opens = item.and_then(|item| item.operations.get(&operation.method));
    opens.is_some_and(|opens| {
        states_binary(opens).unwrap_or_else(|| {
            let place = operation.origin.child(FRAMES);
            diagnostics.push(misformed(place, FRAMES, "`text` or `binary`"));
            false
        })
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

/// `key` of an extension is in another form than it has to be.
fn misformed(place: Origin, key: &str, form: &str) -> Diagnostic {
    let message = format!("`{key}` is not read: it has to be {form}");
    Diagnostic::warning(code::EXTENSION_FORM, message).at(place)
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

/// What the client sends.
fn received(operation: &Operation) -> Option<&Content> {
    operation.body.as_ref().map(|body| &body.content)
}

/// What the server sends.
fn sent(operation: &Operation) -> Option<&Content> {
    let mut answers = operation.answers.list.iter();
    answers.find_map(|answer| answer.content.as_ref())
}

fn messages(content: Option<&Content>, types: &[TypeDef]) -> Messages {
    let ty = match content {
        Some(Content::One(media)) => match &media.payload {
            Payload::Json(ty, _) => ty.clone(),
            _ => Type::Any,
        },
        _ => Type::Any,
    };
    let (list, has_unknown) = match def(&ty, types) {
        Some(of_all) => listed(of_all, types),
        None => (Vec::new(), false),
    };
    Messages {
        ty,
        list,
        has_unknown,
    }
}

/// The type of that name, behind those that are another name of it.
fn def<'t>(ty: &Type, types: &'t [TypeDef]) -> Option<&'t TypeDef> {
    let find = |ty: &Type| {
        let Type::Named(name) = ty else { return None };
        types.iter().find(|def| def.name == *name)
    };
    let mut found = find(ty)?;
    // No chain of names is longer than there are types.
    for _ in 0..types.len() {
        match &found.shape {
            Shape::Alias(inner) => match find(inner) {
                Some(next) => found = next,
                None => break,
            },
            _ => break,
        }
    }
    Some(found)
}

/// Each message, and whether there is a variant for any other.
fn listed(of_all: &TypeDef, types: &[TypeDef]) -> (Vec<Message>, bool) {
    let mut scope = Scope::with(&RESERVED);
    let Shape::Union(union) = &of_all.shape else {
        let only = Message {
            variant: None,
            ty: Type::Named(of_all.name.clone()),
            function: scope.claim(&snake(&of_all.name)),
            docs: of_all.docs.clone(),
            place: of_all.place.clone(),
            origin: of_all.origin.clone(),
        };
        return (vec![only], false);
    };
    let list = union.variants.iter().map(|variant| {
        let of_type = def(&variant.ty, types);
        let stated = [Some(&variant.docs), of_type.map(|def| &def.docs)];
        let mut stated = stated.into_iter().flatten();
        let docs = stated.find(|docs| docs.text.is_some());
        Message {
            variant: Some(variant.name.clone()),
            ty: variant.ty.clone(),
            function: scope.claim(&snake(&variant.name)),
            docs: Docs {
                text: docs.and_then(|docs| docs.text.clone()),
                ..Docs::default()
            },
            place: of_type.unwrap_or(of_all).place.clone(),
            origin: of_type.unwrap_or(of_all).origin.clone(),
        }
    });
    let list: Vec<_> = list.collect();
    let takes_all = union.variants.last().is_some_and(|one| one.ty == Type::Any);
    (list, !takes_all)
}
