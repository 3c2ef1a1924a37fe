//! Whether the operations of a group and the messages of a channel are the same.

use super::all;
use crate::model::{
    Content, Group, Messages, OneAnswer, Operation, Params, PartKind, Payload, Socket, Status,
    Style,
};

pub(super) fn same_group(old: Option<&Group>, new: Option<&Group>) -> bool {
    let (Some(old), Some(new)) = (old, new) else {
        return false;
    };
    old.owner == new.owner && all(&old.operations, &new.operations, same_operation)
}

/// Whether a channel has the same messages, or is none on both sides.
pub(super) fn same_socket(old: Option<&Socket>, new: Option<&Socket>) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => {
            same_messages(&old.received, &new.received) && same_messages(&old.sent, &new.sent)
        }
        (None, None) => true,
        _ => false,
    }
}

fn same_messages(old: &Messages, new: &Messages) -> bool {
    old.ty == new.ty
        && old.is_none == new.is_none
        && all(&old.list, &new.list, |one, other| {
            (&one.function, &one.ty) == (&other.function, &other.ty)
        })
}

fn same_operation(old: &Operation, new: &Operation) -> bool {
    let asked = |operation: &Operation| {
        let mut alternatives = operation.security.iter();
        let open = alternatives.any(Vec::is_empty);
        (
            operation.function.clone(),
            operation.security.is_empty(),
            open,
        )
    };
    let body = |operation: &Operation| {
        let body = operation.body.as_ref();
        body.map(|body| (body.required, content(&body.content)))
    };
    let (one, other) = (&old.answers, &new.answers);
    asked(old) == asked(new)
        && old.params.as_ref().map(params) == new.params.as_ref().map(params)
        && body(old) == body(new)
        && (&one.name, one.from) == (&other.name, other.from)
        && all(&one.list, &other.list, |one, other| {
            answer(one) == answer(other)
        })
}

fn params(params: &Params) -> (String, Vec<String>) {
    let list = params.list.iter();
    let list = list.map(|param| {
        let rest = param.style == Style::Rest;
        format!("{} {} {:?}", param.key, rest, param.default)
    });
    (params.ty.clone(), list.collect())
}

fn answer(answer: &OneAnswer) -> (String, bool, Option<String>, Option<String>) {
    let code = matches!(answer.status, Status::Code(_));
    let headers = answer.headers.as_ref().map(|headers| headers.ty.clone());
    let content = answer.content.as_ref().map(content);
    (answer.variant.clone(), code, headers, content)
}

/// What a body is in Rust, as text to compare by.
fn content(content: &Content) -> String {
    match content {
        Content::One(media) => payload(&media.payload),
        Content::Several(name, variants) => {
            let variants = variants.iter();
            let variants =
                variants.map(|(variant, media)| format!("{variant} {}", payload(&media.payload)));
            format!("{name} {}", variants.collect::<Vec<_>>().join(" "))
        }
    }
}

fn payload(payload: &Payload) -> String {
    match payload {
        Payload::Json(ty, _) => format!("json {ty:?}"),
        Payload::Form(ty, ..) => format!("form {ty:?}"),
        Payload::Text(_) => "text".to_owned(),
        Payload::Bytes => "bytes".to_owned(),
        Payload::Events(ty) => format!("events {ty:?}"),
        Payload::Multipart(multipart) => {
            let parts = multipart.parts.iter().map(|part| {
                let kind = match &part.kind {
                    PartKind::File => "file".to_owned(),
                    PartKind::Text(ty, ..) => format!("text {ty:?}"),
                    PartKind::Json(ty, _) => format!("json {ty:?}"),
                };
                let flags = (part.required, part.repeated, part.sensitive);
                format!("{} {} {flags:?} {kind}", part.variant, part.field)
            });
            let parts = parts.collect::<Vec<_>>().join(" ");
            format!("{} {} {parts}", multipart.name, multipart.form)
        }
    }
}
