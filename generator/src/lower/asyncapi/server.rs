//! The servers of a channel, and what they bind.

use super::follow::follow;
use super::report::{warn, warn_key};
use super::{entries, items, sections, text};
use crate::address::{self, is_whole};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::lower::tree::{Map, Tree};

/// The protocols of sockets, which are the schemes of their addresses.
const PROTOCOLS: [&str; 2] = ["ws", "wss"];

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
    protocol.is_none_or(|protocol| PROTOCOLS.contains(&protocol.to_ascii_lowercase().as_str()))
}

/// Writes the address of each server of version 2 as version 3 does.
pub(super) fn upgrade(document: &mut Tree, diagnostics: &mut Diagnostics) {
    let servers = sections(document, "servers").filter_map(Tree::map_mut);
    for server in servers.flat_map(Map::values_mut) {
        split_url(server, diagnostics);
    }
}

/// `url` as `protocol`, `host` and `pathname`.
fn split_url(server: &mut Tree, diagnostics: &mut Diagnostics) {
    let Some(url) = server.take("url") else {
        return;
    };
    let whole = url.text().unwrap_or_default();
    let (protocol, rest) = whole.split_once("://").unwrap_or(("", whole));
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    if host.is_empty() {
        let message = "this is not the address of a server";
        warn(diagnostics, code::VALUE_TYPE, message, &url.at);
    }
    let parts = [("protocol", protocol), ("host", host), ("pathname", path)];
    for (key, part) in parts {
        if !part.is_empty() && server.get(key).is_none() {
            server.put(key, text(&url, part));
        }
    }
}

/// Writes each server with all that it says in its place, and tells of those that no channel can be opened at.
pub(super) fn mend(document: &mut Tree, diagnostics: &mut Diagnostics) {
    let written = document.clone();
    for servers in sections(document, "servers") {
        for (name, server) in servers.map_mut().into_iter().flatten() {
            if server.reference().is_none() {
                *server = whole(&written, name, server, diagnostics);
            }
        }
    }
}

/// A server whose `host` is one and whose variables have values. One that cannot be called keeps no `host`.
fn whole(document: &Tree, name: &str, server: &Tree, diagnostics: &mut Diagnostics) -> Tree {
    let mut made = server.clone();
    let mut say = |code, fault: &str| {
        let message = format!("the server `{name}` {fault}; it is left out");
        warn_key(diagnostics, code, message, &server.at);
    };
    if !is_socket(server) {
        say(code::CHANNEL_PROTOCOL, "does not speak WebSocket");
        return made;
    }
    let host = server.get("host").and_then(Tree::text);
    if host.is_none_or(str::is_empty) {
        say(code::SERVER_ADDRESS, "has no `host`");
        made.take("host");
        return made;
    }
    split_host(&mut made, diagnostics);
    let variables = variables(document, &made, diagnostics);
    let open = variables
        .map()
        .into_iter()
        .flatten()
        .find(|(name, variable)| variable.get("default").is_none() && is_said(&made, name));
    if let Some((variable, at)) = open {
        let message = format!(
            "the variable `{variable}` of the server `{name}` has neither `default` nor `enum`; the server is left out"
        );
        warn_key(diagnostics, code::SERVER_ADDRESS, message, &at.at);
        made.take("host");
    } else if let Some(fault) = unusable(name, &made, &variables) {
        diagnostics.push(fault.at_key(server.origin()));
        made.take("host");
    }
    if made.get("variables").is_some() {
        made.put("variables", variables);
    }
    made
}

/// What is wrong with the address of a server, at which no socket can be opened.
fn unusable(name: &str, made: &Tree, variables: &Tree) -> Option<Diagnostic> {
    let url = filled(&url(made, "")?, variables);
    if is_whole(&url, &PROTOCOLS) {
        return None;
    }
    let message = format!("no socket can be opened at `{url}`; the server `{name}` is left out");
    let warning = Diagnostic::warning(code::SERVER_ADDRESS, message);
    Some(warning.hint(
        "an address is a host and a path, and its variables have values; a query is bound by `bindings.ws.query`",
    ))
}

/// An address with the defaults of its variables.
fn filled(url: &str, variables: &Tree) -> String {
    let variables = variables.map().into_iter().flatten();
    let values = variables.filter_map(|(name, variable)| {
        let default = variable.get("default")?;
        let value = match default.text() {
            Some(text) => text.to_owned(),
            None => serde_json::Value::from(default).to_string(),
        };
        Some((name, value))
    });
    address::filled(url, values)
}

/// Whether the address of a server has a variable.
fn is_said(server: &Tree, variable: &str) -> bool {
    let variable = format!("{{{variable}}}");
    let parts = ["host", "pathname"].map(|key| server.get(key).and_then(Tree::text));
    parts
        .into_iter()
        .flatten()
        .any(|part| part.contains(&variable))
}

/// A `host` that is written as a whole address gives the other parts what is theirs.
fn split_host(server: &mut Tree, diagnostics: &mut Diagnostics) {
    let Some(host) = server.get("host").cloned() else {
        return;
    };
    let Some((protocol, rest)) = host.text().and_then(|host| host.split_once("://")) else {
        return;
    };
    let message = "a `host` is a name and a port: what stands before `://` is the `protocol`, and what follows the host the `pathname`";
    warn(diagnostics, code::SERVER_ADDRESS, message, &host.at);
    let (name, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let path = format!("{}{}", path.trim_end_matches('/'), pathname(server));
    server.put("host", text(&host, name));
    server.put("pathname", text(&host, path));
    if server.get("protocol").is_none() {
        server.put("protocol", text(&host, protocol));
    }
}

/// The variables of a server as OpenAPI has them: of AsyncAPI, a value of `enum` stands in for a `default`.
fn variables(document: &Tree, server: &Tree, diagnostics: &mut Diagnostics) -> Tree {
    let mut variables = Tree::empty(&server.at);
    for (name, variable) in entries(server, "variables") {
        let Some(variable) = follow(document, variable, diagnostics) else {
            continue;
        };
        let mut variable = variable.clone();
        variable.take("examples");
        let first = items(&variable, "enum").first().cloned();
        if let Some(first) = first.filter(|_| variable.get("default").is_none()) {
            variable.put("default", first);
        }
        variables.put(name, variable);
    }
    variables
}

/// The path of a server, from `/` on, without one at its end.
fn pathname(server: &Tree) -> String {
    let path = server.get("pathname").and_then(Tree::text);
    match path.unwrap_or_default().trim_matches('/') {
        "" => String::new(),
        path => format!("/{path}"),
    }
}

/// A server as OpenAPI has it. Its path ends before the address of the channel, which some documents say twice.
pub(super) fn server(server: &Tree, address: &str) -> Option<Tree> {
    let url = url(server, address)?;
    let mut made = Tree::empty(&server.at);
    let host_at = server.get("host").unwrap_or(server);
    made.put("url", text(host_at, url));
    for key in ["description", "variables"] {
        if let Some(tree) = server.get(key) {
            made.put(key, tree.clone());
        }
    }
    Some(made)
}

/// The address of a server, before that of a channel.
fn url(server: &Tree, address: &str) -> Option<String> {
    let host = server.get("host").and_then(Tree::text)?;
    let path = pathname(server);
    let path = path
        .strip_suffix(address.trim_end_matches('/'))
        .unwrap_or(&path);
    let protocol = server.get("protocol").and_then(Tree::text).unwrap_or("wss");
    Some(format!("{}://{host}{path}", protocol.to_ascii_lowercase()))
}
