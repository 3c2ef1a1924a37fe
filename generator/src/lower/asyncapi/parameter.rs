//! The parameters of the handshake that opens a channel.

use super::follow::follow;
use super::{bindings, entries, text};
use crate::diagnostic::Diagnostics;
use crate::lower::tree::{Tree, Value};

/// Those of the address of a channel, and those that it and its servers bind.
pub(super) fn of_channel(
    document: &Tree,
    channel: &Tree,
    servers: &[&Tree],
    diagnostics: &mut Diagnostics,
) -> Vec<Tree> {
    let mut parameters = Vec::new();
    for (name, parameter) in entries(channel, "parameters") {
        let parameter = follow(document, parameter, diagnostics);
        parameters.extend(parameter.map(|parameter| in_path(name, parameter)));
    }
    for (key, location) in [("query", "query"), ("headers", "header")] {
        let schemas = bindings::bound(document, channel, servers, key, diagnostics);
        bindings::parameters(document, &schemas, location, &mut parameters, diagnostics);
    }
    parameters
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
