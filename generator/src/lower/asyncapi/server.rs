//! The servers of a channel, and what they bind.

use super::follow::follow;
use super::{entries, items, text};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::lower::tree::Tree;

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

/// Writes each server with all that it says in its place, and tells of those that no channel can be opened at.
pub(super) fn mend(document: &mut Tree, diagnostics: &mut Diagnostics) {
    for is_shared in [false, true] {
        let owner = Some(&*document).filter(|_| !is_shared);
        let owner = owner.or_else(|| document.get("components"));
        let servers = owner.into_iter().flat_map(|it| entries(it, "servers"));
        let own = servers.filter(|(_, server)| server.reference().is_none());
        let mended =
            own.map(|(name, server)| (name.clone(), whole(document, name, server, diagnostics)));
        let mended: Vec<_> = mended.collect();
        let owner = if is_shared {
            document.get_mut("components")
        } else {
            Some(&mut *document)
        };
        if let Some(servers) = owner.and_then(|owner| owner.get_mut("servers")) {
            for (name, server) in mended {
                servers.put(&name, server);
            }
        }
    }
}

/// A server whose `host` is one and whose variables have values. One that cannot be called keeps no `host`.
fn whole(document: &Tree, name: &str, server: &Tree, diagnostics: &mut Diagnostics) -> Tree {
    let mut made = server.clone();
    let mut say = |code, fault: &str| {
        let message = format!("the server `{name}` {fault}; it is left out");
        diagnostics.push(Diagnostic::warning(code, message).at_key(server.origin()));
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
    split(&mut made, diagnostics);
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
        diagnostics.push(Diagnostic::warning(code::SERVER_ADDRESS, message).at_key(at.origin()));
        made.take("host");
    }
    if made.get("variables").is_some() {
        made.put("variables", variables);
    }
    made
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
fn split(server: &mut Tree, diagnostics: &mut Diagnostics) {
    let Some(host) = server.get("host").cloned() else {
        return;
    };
    let Some((protocol, rest)) = host.text().and_then(|host| host.split_once("://")) else {
        return;
    };
    let message = "a `host` is a name and a port: what stands before `://` is the `protocol`, and what follows the host the `pathname`";
    diagnostics.push(Diagnostic::warning(code::SERVER_ADDRESS, message).at(host.origin()));
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
    let host = server.get("host").and_then(Tree::text)?;
    let path = pathname(server);
    let path = path
        .strip_suffix(address.trim_end_matches('/'))
        .unwrap_or(&path);
    let protocol = server.get("protocol").and_then(Tree::text).unwrap_or("wss");
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
