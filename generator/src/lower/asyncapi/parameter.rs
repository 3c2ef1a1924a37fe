//! The parameters of the handshake that opens a channel.

use super::follow::follow;
use super::report::{not_expressed, say_once};
use super::socket::Socket;
use super::{bindings, entries, text};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::lower::tree::{Tree, Value};

/// Those of the address of its channels, and those that they and their servers bind.
pub(super) fn of_socket(
    document: &Tree,
    socket: &Socket<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Tree> {
    let mut parameters = Vec::new();
    for (_, channel) in &socket.channels {
        for (name, parameter) in entries(channel, "parameters") {
            if let Some(parameter) = follow(document, parameter, diagnostics) {
                if let Some(location) = parameter.get("location") {
                    not_expressed("location", location, diagnostics);
                }
                add(&mut parameters, in_path(name, parameter), diagnostics);
            }
        }
    }
    for (key, location) in [("query", "query"), ("headers", "header")] {
        let schemas = bindings::bound(document, socket, key, diagnostics);
        bindings::parameters(document, &schemas, location, &mut parameters, diagnostics);
    }
    parameters
}

/// The parameter of the same name and place.
pub(super) fn same<'t>(among: &'t [Tree], parameter: &Tree) -> Option<&'t Tree> {
    let is_it = |one: &&Tree| {
        ["name", "in"]
            .iter()
            .all(|key| one.get(key) == parameter.get(key))
    };
    among.iter().find(is_it)
}

/// Adds a parameter; of several that have one name the first holds.
pub(super) fn add(into: &mut Vec<Tree>, parameter: Tree, diagnostics: &mut Diagnostics) {
    let Some(known) = same(into, &parameter) else {
        into.push(parameter);
        return;
    };
    if known.get("schema") != parameter.get("schema") {
        let name = parameter.get("name").and_then(Tree::text);
        let message = format!(
            "the handshake has `{}` in two forms; the first holds",
            name.unwrap_or_default()
        );
        let warning = Diagnostic::warning(code::PARAMETER_TWICE, message);
        let warning = warning.at_key(parameter.origin());
        say_once(diagnostics, warning.see(known.origin(), "the first"));
    }
}

/// A parameter of an address.
fn in_path(name: &str, parameter: &Tree) -> Tree {
    let mut made = named(name, "path", parameter);
    made.set("required", Value::Bool(true));
    // Version 2 has a schema.
    let mut schema = parameter.get("schema").cloned().unwrap_or_else(|| {
        let mut schema = Tree::empty(&parameter.at);
        schema.put("type", text(parameter, "string"));
        schema
    });
    for (key, tree) in parameter.map().into_iter().flatten() {
        match key.as_str() {
            "description" => made.put(key, tree.clone()),
            "enum" | "default" | "examples" => schema.put(key, tree.clone()),
            _ => {}
        }
    }
    made.put("schema", schema);
    made
}

/// A parameter that a property of a bound schema describes.
pub(super) fn of_property(name: &str, location: &str, property: &Tree, is_required: bool) -> Tree {
    let mut made = named(name, location, property);
    let mut property = property.clone();
    for key in ["description", "deprecated", "example"] {
        if let Some(tree) = property.take(key) {
            made.put(key, tree);
        }
    }
    if is_required {
        made.set("required", Value::Bool(true));
    }
    made.put("schema", property);
    made
}

fn named(name: &str, location: &str, at: &Tree) -> Tree {
    let mut made = Tree::empty(&at.at);
    made.put("name", text(at, name));
    made.put("in", text(at, location));
    made
}
