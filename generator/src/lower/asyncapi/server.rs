//! The servers of a channel, and what they bind.

use super::follow::follow;
use super::{entries, items, text};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::lower::tree::{Tree, Value};

/// The servers that a channel is on: those it lists, else all of the document. `None` where it is on some, and none of
/// them speaks WebSocket.
pub(super) fn of_channel<'t>(
    document: &'t Tree,
    channel: &'t Tree,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<&'t Tree>> {
    let listed = items(channel, "servers");
    let all: Vec<&Tree> = if listed.is_empty() {
        entries(document, "servers")
            .map(|(_, server)| server)
            .collect()
    } else {
        listed.iter().collect()
    };
    let mut on: Vec<&Tree> = all
        .into_iter()
        .filter_map(|server| follow(document, server, diagnostics))
        .collect();
    let is_on_any = !on.is_empty();
    on.retain(|server| is_socket(server));
    (!is_on_any || !on.is_empty()).then_some(on)
}

/// Whether clients of a server speak WebSocket, as those of one without protocol are taken to do.
fn is_socket(server: &Tree) -> bool {
    let protocol = server.get("protocol").and_then(Tree::text);
    protocol.is_none_or(|protocol| ["ws", "wss"].contains(&protocol.to_ascii_lowercase().as_str()))
}

/// Whether a method is not that of a handshake.
fn is_other(method: &Tree) -> bool {
    let method = method.text();
    !method.is_some_and(|method| method.eq_ignore_ascii_case("GET"))
}

/// Tells of servers that no channel can be opened at.
pub(super) fn report(document: &Tree, diagnostics: &mut Diagnostics) {
    let components = document.get("components").into_iter();
    let owners = std::iter::once(document).chain(components);
    for (name, server) in owners.flat_map(|owner| entries(owner, "servers")) {
        if server.reference().is_some() {
            continue;
        }
        let (code, fault) = if !is_socket(server) {
            (code::CHANNEL_PROTOCOL, "does not speak WebSocket")
        } else if server.get("host").is_none() {
            (code::SERVER_ADDRESS, "has no `host`")
        } else {
            continue;
        };
        let message = format!("the server `{name}` {fault}; it is left out");
        diagnostics.push(Diagnostic::warning(code, message).at_key(server.origin()));
    }
}

/// A server as OpenAPI has it. Its path ends before the address of the channel, which some documents say twice.
pub(super) fn server(server: &Tree, address: &str) -> Option<Tree> {
    let part = |key| server.get(key).and_then(Tree::text);
    let host = part("host")?;
    let path = part("pathname").unwrap_or_default().trim_end_matches('/');
    let path = path
        .strip_suffix(address.trim_end_matches('/'))
        .unwrap_or(path);
    let protocol = part("protocol").unwrap_or("wss");
    let mut made = Tree::empty(&server.at);
    let host_at = server.get("host").unwrap_or(server);
    made.put("url", text(host_at, format!("{protocol}://{host}{path}")));
    for key in ["description", "variables"] {
        if let Some(tree) = server.get(key) {
            made.put(key, tree.clone());
        }
    }
    Some(made)
}

/// What the WebSocket bindings of a channel and its servers say under a key: the schema of the query or of the headers.
pub(super) fn bound(
    document: &Tree,
    channel: &Tree,
    servers: &[&Tree],
    key: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<Tree> {
    let owners = std::iter::once(channel).chain(servers.iter().copied());
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
            let warning = Diagnostic::warning(code::VALUE_TYPE, message);
            diagnostics.push(warning.at(method.origin()));
        }
        let schema = socket.and_then(|socket| socket.get(key));
        let schema = schema.and_then(|tree| follow(document, tree, diagnostics));
        if let Some(schema) = schema.filter(|schema| !found.contains(schema)) {
            found.push(schema.clone());
        }
    }
    found
}

/// The parameters that a bound schema describes, a property each; of several that have one name the first holds.
pub(super) fn parameters(schemas: &[Tree], location: &str, into: &mut Vec<Tree>) {
    for schema in schemas {
        let required = items(schema, "required");
        for (name, property) in entries(schema, "properties") {
            let is_there = |one: &Tree| {
                let is = |key: &str, value: &str| one.get(key).and_then(Tree::text) == Some(value);
                is("name", name) && is("in", location)
            };
            if into.iter().any(is_there) {
                continue;
            }
            let mut parameter = Tree::empty(&property.at);
            let mut property = property.clone();
            parameter.put("name", text(&property, name));
            parameter.put("in", text(&property, location));
            for key in ["description", "deprecated", "example"] {
                if let Some(tree) = property.take(key) {
                    parameter.put(key, tree);
                }
            }
            if required.iter().any(|one| one.text() == Some(name)) {
                parameter.set("required", Value::Bool(true));
            }
            parameter.put("schema", property);
            into.push(parameter);
        }
    }
}
