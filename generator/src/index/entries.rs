//! Events, operations and fields as entries of the index.

use super::IndexEntry;
use crate::manifest::{owner_path, rust, type_path};
use crate::model::{
    Content, Contract, Event, Field, Group, Message, NameSource, Operation, Param, Payload,
    Presence, Socket, TypeDef,
};
use crate::pointer;
use crate::sample::names;

pub(super) fn event(contract: &Contract, event: &Event, prefix: &str) -> IndexEntry {
    let path = format!("{prefix}webhooks::Webhooks::{}", event.function);
    let mut details = Vec::new();
    match (&event.payload, &event.media) {
        (Some(payload), _) => details.push(("payload", rust(prefix, payload))),
        (None, Some(media)) => details.push(("bytes", media.clone())),
        (None, None) => {}
    }
    if let Some(body) = &event.answer.body {
        details.push(("answer", rust(prefix, body)));
    }
    details.extend(event.address.clone().map(|address| ("sent to", address)));
    details.push(("named", naming(contract, event)));
    let mut names = vec![event.key.clone(), event.function.clone(), path.clone()];
    names.extend(
        event
            .tags
            .iter()
            .map(|texts| texts.join(" ").trim().to_owned()),
    );
    IndexEntry {
        title: format!("event {}", event.key),
        kind: "event",
        pointer: event.place.clone(),
        origin: event.origin.clone(),
        rust: Some(path),
        details,
        names,
    }
}

/// Where a delivery of an event names it, with which text, and how that was found.
fn naming(contract: &Contract, event: &Event) -> String {
    let named =
        names(contract, event).map(|(place, text)| format!("`{text}` in {}", place.describe()));
    let named: Vec<String> = named.collect();
    let found = match event.found {
        NameSource::Nowhere => return "by its route".to_owned(),
        NameSource::Stated => "stated by the document",
        NameSource::Constants => "a constant",
        NameSource::Values => "one of the values of the `enum`",
        NameSource::Examples => "as the examples have it",
        NameSource::Keys => "as its key has it",
    };
    format!("{} ({found})", named.join(" and "))
}

pub(super) fn operation(operation: &Operation, group: &Group, prefix: &str) -> IndexEntry {
    let identity = operation.identity();
    let path = format!("{}::{}", owner_path(prefix, group), operation.function);
    let short = format!("{}::{}", group.owner, operation.function);
    let answer = format!("{prefix}{}::{}", group.name, operation.answers.name);
    let mut details = Vec::new();
    if let Some(params) = &operation.params {
        details.push(("params", type_path(prefix, &params.ty)));
    }
    if let Some(body) = &operation.body {
        details.push(("body", content(&body.content, group, prefix)));
    }
    details.push(("answer", answer));
    IndexEntry {
        title: format!("operation {identity}"),
        kind: "operation",
        pointer: operation.place.clone(),
        origin: operation.origin.clone(),
        rust: Some(path.clone()),
        details,
        names: vec![identity, operation.function.clone(), short, path],
    }
}

/// A channel, and its messages.
pub(super) fn channel(socket: &Socket, prefix: &str) -> Vec<IndexEntry> {
    let (group, owner) = (&socket.group, owner_path(prefix, &socket.group));
    let opened = group.operations.iter().map(|open| {
        let mut details = Vec::new();
        if let Some(params) = &open.params {
            details.push(("params", type_path(prefix, &params.ty)));
        }
        details.push(("received", rust(prefix, &socket.received.ty)));
        details.push(("sent", rust(prefix, &socket.sent.ty)));
        let names = [open.path.clone(), open.identity(), open.function.clone()];
        IndexEntry {
            title: format!("channel {}", open.path),
            kind: "channel",
            pointer: open.place.clone(),
            origin: open.origin.clone(),
            rust: Some(owner.clone()),
            details,
            names: names
                .into_iter()
                .chain([group.owner.clone(), owner.clone()])
                .collect(),
        }
    });
    let received = socket.received.list.iter().map(|one| {
        let short = format!("{}::{}", group.owner, one.function);
        let path = format!("{owner}::{}", one.function);
        let names = vec![one.function.clone(), short, path.clone()];
        message(one, path, names, prefix)
    });
    let sent = socket.sent.list.iter();
    let sent = sent.map(|one| message(one, rust(prefix, &one.ty), Vec::new(), prefix));
    opened.chain(received).chain(sent).collect()
}

/// A message, as the method that takes it or the type that is sent; it answers to its key too.
fn message(message: &Message, path: String, mut names: Vec<String>, prefix: &str) -> IndexEntry {
    let place = message.place.strip_suffix("/payload");
    let pointer = place.unwrap_or(&message.place).to_owned();
    let key = &message.key;
    if !key.is_empty() {
        names.push(key.clone());
    }
    IndexEntry {
        title: format!("message {key}"),
        kind: "message",
        pointer,
        origin: message.origin.clone(),
        rust: Some(path),
        details: vec![("payload", rust(prefix, &message.ty))],
        names,
    }
}

/// What a body is.
fn content(content: &Content, group: &Group, prefix: &str) -> String {
    let media = match content {
        Content::One(media) => media,
        Content::Several(name, _) => return format!("{prefix}{}::{name}", group.name),
    };
    match &media.payload {
        Payload::Json(ty, _) | Payload::Form(ty, ..) | Payload::Events(ty) => rust(prefix, ty),
        Payload::Multipart(parts) => format!("parts {prefix}{}::{}", group.name, parts.name),
        Payload::Text(_) => "text".to_owned(),
        Payload::Bytes => "bytes".to_owned(),
    }
}

pub(super) fn field(def: &TypeDef, field: &Field, prefix: &str) -> IndexEntry {
    let ty = rust(prefix, &field.ty);
    let ty = match field.presence {
        Presence::Required => ty,
        Presence::RequiredNullable | Presence::Optional => format!("Option<{ty}>"),
        Presence::OptionalNullable => format!("atoms_runtime::Maybe<{ty}>"),
    };
    let path = format!("{}::{}", type_path(prefix, &def.name), field.name);
    let short = format!("{}::{}", def.name, field.name);
    IndexEntry {
        title: format!("property {}", field.wire),
        kind: "field",
        pointer: format!("{}/properties/{}", def.place, pointer::escaped(&field.wire)),
        origin: field.origin.clone(),
        rust: Some(path.clone()),
        details: vec![("type", ty)],
        names: vec![short.replace("::", "."), short, path],
    }
}

/// A parameter, of which a field is made; it answers to its name too.
pub(super) fn parameter(def: &TypeDef, param: &Param, mut field: IndexEntry) -> IndexEntry {
    let file = def.place.split_once('#').map_or("", |(file, _)| file);
    field.names.push(param.name.clone());
    IndexEntry {
        title: format!("parameter {}", param.name),
        kind: "parameter",
        pointer: format!("{file}#{}", param.origin.pointer),
        origin: param.origin.clone(),
        ..field
    }
}

pub(super) fn values(shape: &crate::model::Enum) -> usize {
    match &shape.values {
        crate::model::EnumValues::Text(values) => values.len(),
        crate::model::EnumValues::Integer(values) => values.len(),
    }
}
