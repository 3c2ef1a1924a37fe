//! What channels and servers bind to sockets: the query and the headers of the handshake.

use super::follow::{HOPS, follow};
use super::report::{say_once, warn};
use super::socket::Socket;
use super::{entries, items, parameter, text};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::lower::tree::Tree;

/// What a handshake does not show of a schema of its query or headers, each of which is text.
const NOT_MODELLED: [&str; 14] = [
    "oneOf",
    "anyOf",
    "not",
    "if",
    "then",
    "else",
    "patternProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "unevaluatedProperties",
];

/// The headers of every handshake (RFC 6455, section 4.1), which clients and servers of sockets write themselves.
const OF_ALL: [&str; 6] = [
    "Host",
    "Connection",
    "Upgrade",
    "Sec-WebSocket-Key",
    "Sec-WebSocket-Version",
    "Sec-WebSocket-Extensions",
];

/// What a client offers and a server has to choose from.
const SUBPROTOCOL: &str = "Sec-WebSocket-Protocol";

/// Whether a method is not that of a handshake.
fn is_other(method: &Tree) -> bool {
    let method = method.text();
    !method.is_some_and(|method| method.eq_ignore_ascii_case("GET"))
}

/// What the WebSocket bindings of channels and their servers say under a key: the schema of the query or of the headers.
pub(super) fn bound(
    document: &Tree,
    socket: &Socket<'_>,
    key: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<Tree> {
    let channels = socket.channels.iter().map(|(_, channel)| *channel);
    let owners = channels.chain(socket.on.iter().copied());
    let mut found: Vec<Tree> = Vec::new();
    for owner in owners {
        let Some(bindings) = owner
            .get("bindings")
            .and_then(|tree| follow(document, tree, diagnostics))
        else {
            continue;
        };
        let socket = bindings
            .get("ws")
            .and_then(|tree| follow(document, tree, diagnostics));
        let method = socket.and_then(|socket| socket.get("method"));
        if let Some(method) = method.filter(|method| key == "query" && is_other(method)) {
            let message = "a socket is opened by GET (RFC 6455, section 4.1); this is left out";
            warn(diagnostics, code::VALUE_TYPE, message, &method.at);
        }
        let schema = socket.and_then(|socket| socket.get(key));
        let schema = schema.and_then(|tree| follow(document, tree, diagnostics));
        if let Some(schema) = schema.filter(|schema| !found.contains(schema)) {
            found.push(schema.clone());
        }
    }
    found
}

/// The parameters of a location that bound schemas describe, a property each; of several that have one name the first
/// holds.
pub(super) fn parameters(
    document: &Tree,
    schemas: &[Tree],
    location: &str,
    into: &mut Vec<Tree>,
    diagnostics: &mut Diagnostics,
) {
    let mut parts = Vec::new();
    for schema in schemas {
        part(document, schema, HOPS, &mut parts, diagnostics);
    }
    let required = parts.iter().flat_map(|part| items(part, "required"));
    let required: Vec<&Tree> = required.filter(|one| one.text().is_some()).collect();
    let is_required = |name: &str| required.iter().any(|one| one.text() == Some(name));
    let properties = parts.iter().flat_map(|part| entries(part, "properties"));
    for (name, property) in properties {
        if !is_parameter(name, location, property, diagnostics) {
            continue;
        }
        let parameter = parameter::of_property(name, location, property, is_required(name));
        parameter::add(into, parameter, diagnostics);
    }
    let is_described = |name: &str| {
        let mut parts = parts.iter().filter_map(|part| part.get("properties"));
        parts.any(|properties| properties.get(name).is_some())
    };
    for name in required {
        let mut schema = Tree::empty(&name.at);
        schema.put("type", text(name, "string"));
        let name = name.text().unwrap_or_default();
        if !is_described(name) && is_parameter(name, location, &schema, diagnostics) {
            let parameter = parameter::of_property(name, location, &schema, true);
            parameter::add(into, parameter, diagnostics);
        }
    }
}

/// A schema and all that it is made of by `allOf`. What else it asks for is told.
fn part<'t>(
    document: &'t Tree,
    schema: &'t Tree,
    hops: usize,
    parts: &mut Vec<&'t Tree>,
    diagnostics: &mut Diagnostics,
) {
    let Some((schema, hops)) = follow(document, schema, diagnostics).zip(hops.checked_sub(1))
    else {
        return;
    };
    not_modelled(schema, diagnostics);
    parts.push(schema);
    for one in items(schema, "allOf") {
        part(document, one, hops, parts, diagnostics);
    }
}

fn not_modelled(schema: &Tree, diagnostics: &mut Diagnostics) {
    let kind = schema.get("type");
    let is_object = |kind: &Tree| kind.text() == Some("object") || kind.list().is_some();
    if let Some(kind) = kind.filter(|kind| !is_object(kind)) {
        let message = "the query and the headers of a handshake are the properties of an object";
        let warning = Diagnostic::warning(code::VALUE_TYPE, message);
        say_once(diagnostics, warning.at(kind.origin()));
    }
    let closes = schema
        .get("additionalProperties")
        .filter(|one| !one.is_true());
    let closes = closes.map(|tree| ("additionalProperties", tree));
    let lost = NOT_MODELLED
        .into_iter()
        .filter_map(|key| Some((key, schema.get(key)?)));
    for (key, tree) in lost.chain(closes) {
        let message = format!(
            "`{key}` is not expressed: each property of this is a parameter of the handshake"
        );
        let warning = Diagnostic::warning(code::KEYWORD_NOT_MODELLED, message);
        say_once(diagnostics, warning.at_key(tree.origin()));
    }
}

/// Tells of what an operation binds, which comes after the handshake.
pub(super) fn unread_bindings(operation: &Tree, diagnostics: &mut Diagnostics) {
    let socket = operation.get("bindings").and_then(|one| one.get("ws"));
    for key in ["query", "headers"] {
        if let Some(tree) = socket.and_then(|socket| socket.get(key)) {
            let message = format!(
                "`{key}` of an operation is not expressed: a channel or a server binds the handshake"
            );
            let warning = Diagnostic::warning(code::KEYWORD_NOT_MODELLED, message);
            say_once(diagnostics, warning.at_key(tree.origin()));
        }
    }
}

/// Whether a header is a parameter of a handshake, and not what every handshake has.
fn is_parameter(
    name: &str,
    location: &str,
    property: &Tree,
    diagnostics: &mut Diagnostics,
) -> bool {
    let is = |other: &str| location == "header" && name.eq_ignore_ascii_case(other);
    if is(SUBPROTOCOL) {
        let message = format!(
            "a socket that is served does not answer `{name}`, so browsers that send it do not open it"
        );
        let warning = Diagnostic::warning(code::KEYWORD_NOT_MODELLED, message);
        say_once(diagnostics, warning.at_key(property.origin()));
    }
    if !OF_ALL.into_iter().any(is) {
        return true;
    }
    let message = format!("the header `{name}` is not a parameter: every handshake has it");
    let note = Diagnostic::note(code::HEADER_IGNORED, message);
    say_once(diagnostics, note.at_key(property.origin()));
    false
}
