//! `itemSchema` (OpenAPI 3.2): what each item of a sequential media type is.
//!
//! Of `text/event-stream` it describes the event as the HTML standard parses it: an object whose `event`, `data`, `id` and
//! `retry` are texts (OpenAPI 3.2, section 4.14.4). What the types show of an event is its `data`: the `contentSchema` of one
//! whose `contentMediaType` is JSON, else text. So that becomes the `schema` of the media type, as documents before 3.2 have
//! it. Items of other media types are not read one by one.

use super::keywords::ObjectKind;
use super::tree::{Tree, Value};
use super::values::Schemas;
use super::walk::change;
use crate::diagnostic::{Diagnostic, Diagnostics, code};

/// How deep parts of parts are looked into.
const MAX_DEPTH: usize = 8;

/// Turns each `itemSchema` into the schema of what is read.
pub(super) fn read(document: &mut Tree, diagnostics: &mut Diagnostics) {
    let schemas = document
        .get("components")
        .and_then(|components| components.get("schemas")?.map().cloned());
    let schemas = Schemas::new(schemas.as_ref());
    visit(document, ObjectKind::Document, &mut |name, media| {
        item_schema(name, media, &schemas, diagnostics);
    });
}

fn visit(tree: &mut Tree, kind: ObjectKind, found: &mut dyn FnMut(&str, &mut Tree)) {
    change(tree, kind, |child| {
        if child.kind == ObjectKind::MediaType {
            found(child.name, child.tree);
        }
        if child.kind != ObjectKind::Schema {
            visit(child.tree, child.kind, found);
        }
    });
}

fn item_schema(name: &str, media: &mut Tree, schemas: &Schemas<'_>, diagnostics: &mut Diagnostics) {
    let essence = name.split(';').next().unwrap_or_default().trim();
    let Some(item) = media.get("itemSchema") else {
        return;
    };
    if !essence.eq_ignore_ascii_case("text/event-stream") {
        let message =
            format!("`itemSchema` of `{essence}` is not read: its items are handed over together");
        diagnostics.push(Diagnostic::note(code::BODY_UNTYPED, message).at(item.origin()));
        return;
    }
    let schema = event(item, schemas, diagnostics);
    media.take("itemSchema");
    media.put("schema", schema);
}

/// The schema of an event's data.
fn event(item: &Tree, schemas: &Schemas<'_>, diagnostics: &mut Diagnostics) -> Tree {
    let mut fields = Vec::new();
    collect(item, schemas, MAX_DEPTH, &mut fields);
    let of = |name: &str| {
        let named = fields.iter().filter(|(field, _)| *field == name);
        named.map(|(_, tree)| *tree).collect::<Vec<_>>()
    };
    let constrained = ["event", "id", "retry"].into_iter().flat_map(of);
    if let Some(tree) = constrained.into_iter().find(|tree| says_value(tree)) {
        let message = "what `itemSchema` says of `event`, `id` and `retry` is not checked";
        diagnostics.push(Diagnostic::note(code::UNCHECKED, message).at(tree.origin()));
    }
    let mut data: Vec<Tree> = Vec::new();
    for tree in of("data") {
        let tree = payload(tree, schemas);
        if !data.contains(&tree) {
            data.push(tree);
        }
    }
    match data.len() {
        0 => {
            let message =
                "`itemSchema` describes no `data` of an event; it is taken for the schema of that";
            diagnostics.push(Diagnostic::warning(code::VALUE_TYPE, message).at(item.origin()));
            item.clone()
        }
        1 => data.swap_remove(0),
        _ => {
            let mut either = Tree::empty(&item.at);
            either.put("anyOf", Tree::made(&item.at, Value::List(data)));
            either
        }
    }
}

/// The properties of an event, those of its parts and alternatives among them.
fn collect<'t>(
    schema: &'t Tree,
    schemas: &Schemas<'t>,
    depth: usize,
    fields: &mut Vec<(&'t str, &'t Tree)>,
) {
    let schema = target(schema, schemas);
    let properties = schema.get("properties").and_then(Tree::map);
    for (name, tree) in properties.into_iter().flatten() {
        fields.push((name, tree));
    }
    for key in ["allOf", "oneOf", "anyOf"] {
        let parts = schema.get(key).and_then(Tree::list).unwrap_or_default();
        for part in parts.iter().filter(|_| depth > 0) {
            collect(part, schemas, depth - 1, fields);
        }
    }
}

fn target<'t>(schema: &'t Tree, schemas: &Schemas<'t>) -> &'t Tree {
    let mut schema = schema;
    for _ in 0..MAX_DEPTH {
        match schemas.target(schema) {
            Some(target) => schema = target,
            None => break,
        }
    }
    schema
}

/// What the text of `data` holds. Documents that describe an object there mean its JSON.
fn payload(data: &Tree, schemas: &Schemas<'_>) -> Tree {
    let schema = target(data, schemas);
    let media = schema.get("contentMediaType").and_then(Tree::text);
    if media.is_some_and(|media| media == "application/json" || media.ends_with("+json")) {
        let content = schema.get("contentSchema").cloned();
        return content.unwrap_or_else(|| Tree::empty(&schema.at));
    }
    if is_structured(schema) {
        return data.clone();
    }
    let mut text = Tree::empty(&schema.at);
    text.set("type", Value::Text("string".to_owned()));
    text
}

/// Whether a schema describes something else than a text.
fn is_structured(schema: &Tree) -> bool {
    const STRUCTURE: [&str; 6] = [
        "properties",
        "items",
        "additionalProperties",
        "allOf",
        "oneOf",
        "anyOf",
    ];
    let is_text = |tree: &Tree| tree.text().is_some_and(|name| name == "string");
    let typed = schema.get("type").is_some_and(|types| {
        !is_text(types) && !types.list().is_some_and(|list| list.iter().any(is_text))
    });
    typed || STRUCTURE.iter().any(|key| schema.get(key).is_some())
}

/// Whether a schema says which values there are.
fn says_value(schema: &Tree) -> bool {
    ["const", "enum", "pattern"]
        .iter()
        .any(|key| schema.get(key).is_some())
}
