//! Media types: what a body of each is read as, and what its variant is called.

use crate::model::names::{Scope, pascal};

/// How a body of a media type is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Json,
    Form,
    Multipart,
    /// Text that is small enough to hold.
    Text,
    /// Any other text.
    Document,
    Events,
    Bytes,
    /// `*/*`: the schema decides.
    Open,
}

/// A media type without its parameters, in lower case.
pub(super) fn essence(name: &str) -> String {
    let name = name.split(';').next().unwrap_or_default();
    name.trim().to_ascii_lowercase()
}

/// Whether a header can carry it.
pub(super) fn is_legal(essence: &str) -> bool {
    let token = |part: &str| {
        let legal = |c: char| c.is_ascii_alphanumeric() || "!#$&-^_.+*".contains(c);
        !part.is_empty() && part.chars().all(legal)
    };
    essence
        .split_once('/')
        .is_some_and(|(kind, subtype)| token(kind) && token(subtype))
}

pub(super) fn is_json(essence: &str) -> bool {
    let subtype = essence.split_once('/').map(|(_, subtype)| subtype);
    subtype.is_some_and(|subtype| subtype == "json" || subtype.ends_with("+json"))
}

pub(super) fn class(essence: &str) -> Class {
    match essence {
        _ if is_json(essence) => Class::Json,
        "application/x-www-form-urlencoded" => Class::Form,
        "text/event-stream" => Class::Events,
        "text/plain" | "text/html" | "text/*" => Class::Text,
        "*/*" | "application/*" => Class::Open,
        _ if essence.starts_with("multipart/") => Class::Multipart,
        _ if essence.starts_with("text/") => Class::Document,
        _ => Class::Bytes,
    }
}

/// The variant of a media type: a word for what it is, else its subtype.
pub(super) fn variant(essence: &str, scope: &mut Scope) -> String {
    let (kind, subtype) = essence.split_once('/').unwrap_or((essence, essence));
    let word = match class(essence) {
        Class::Json => "Json",
        Class::Form => "Form",
        Class::Multipart => "Multipart",
        Class::Events => "Events",
        Class::Open => "Bytes",
        Class::Text if subtype != "html" => "Text",
        _ if subtype == "octet-stream" => "Bytes",
        _ if subtype == "xml" || subtype.ends_with("+xml") => "Xml",
        _ => "",
    };
    if word.is_empty() || !scope.is_free(word) {
        let name = match (kind, subtype) {
            ("*", "*") => "Any".to_owned(),
            (kind, "*") => pascal(kind),
            (_, subtype) => pascal(subtype),
        };
        scope.claim(&name)
    } else {
        scope.claim(word)
    }
}
