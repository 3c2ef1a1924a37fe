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
pub(in crate::model) fn essence(name: &str) -> String {
    let name = name.split(';').next().unwrap_or_default();
    name.trim().to_ascii_lowercase()
}

/// A media type with the parameters that tell it from others of its essence; the charset of text tells nothing apart.
pub(super) fn with_parameters(name: &str) -> String {
    let parameters = name.split(';').skip(1).map(str::trim);
    let telling = parameters
        .filter(|pair| !pair.is_empty() && !pair.to_ascii_lowercase().starts_with("charset"));
    let mut out = essence(name);
    for pair in telling {
        out.push_str("; ");
        out.push_str(pair);
    }
    out
}

/// Whether a header can carry it.
pub(in crate::model) fn is_legal(essence: &str) -> bool {
    let token = |part: &str| {
        let legal = |c: char| c.is_ascii_alphanumeric() || "!#$&-^_.+*".contains(c);
        !part.is_empty() && part.chars().all(legal)
    };
    essence
        .split_once('/')
        .is_some_and(|(kind, subtype)| token(kind) && token(subtype))
}

pub(in crate::model) fn is_json(essence: &str) -> bool {
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

/// The variant of a media type: a word for what it is where no other of the body has that, else its own name, with what
/// stands before the `/` where another has that too. JSON is told apart by its names alone: `JsonPatch`, `TextJson`.
pub(super) fn variant(name: &str, is_json: bool, scope: &mut Scope) -> String {
    let (essence, parameters) = name.split_once(';').unwrap_or((name, ""));
    let (kind, subtype) = essence.split_once('/').unwrap_or((essence, essence));
    let own = own_name(kind, subtype);
    if !parameters.is_empty() {
        return scope.claim(&format!("{own}{}", pascal(parameters)));
    }
    let word = match class(essence) {
        Class::Form => "Form",
        Class::Multipart => "Multipart",
        Class::Events => "Events",
        Class::Open if !is_json => "Bytes",
        Class::Text if subtype != "html" => "Text",
        _ if subtype == "octet-stream" => "Bytes",
        _ if subtype == "xml" || subtype.ends_with("+xml") => "Xml",
        _ => &own,
    };
    let full = match subtype {
        "*" => format!("Any{}", pascal(kind)),
        _ => format!("{}{own}", pascal(kind)),
    };
    let free = [word, &own].into_iter().find(|name| scope.is_free(name));
    scope.claim(free.unwrap_or(&full))
}

/// What a media type is called by itself: `application/vnd.api+json` is `VndApiJson`, `application/*+json` `AnyJson`.
fn own_name(kind: &str, subtype: &str) -> String {
    let (name, suffix) = subtype.split_once('+').unwrap_or((subtype, ""));
    match (kind, name) {
        ("*", "*") if suffix.is_empty() => "Any".to_owned(),
        (kind, "*") if suffix.is_empty() => pascal(kind),
        (_, "*") => format!("Any{}", pascal(suffix)),
        ("text", "json" | "xml" | "yaml") => format!("Text{}", pascal(name)),
        _ if pascal(name).contains(&pascal(suffix)) => pascal(name),
        _ => pascal(subtype),
    }
}
