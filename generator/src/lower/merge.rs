//! The documents of one contract, side by side in one.

use super::keywords::EVENTS;
use super::path_item;
use super::tree::{Map, Tree, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, code};

/// Adds the documents to the first. Mappings whose entries have names of their own are united;
/// of everything else the first document's word holds.
pub(super) fn merge(documents: Vec<Tree>, diagnostics: &mut Diagnostics) -> Option<Tree> {
    let mut documents = documents.into_iter();
    let mut first = documents.next()?;
    for mut document in documents {
        push_security_down(&first, &mut document);
        if let (Some(into), Value::Map(from)) = (first.map_mut(), document.value) {
            join(into, from, diagnostics);
        }
    }
    Some(first)
}

fn join(into: &mut Map, from: Map, diagnostics: &mut Diagnostics) {
    for (key, tree) in from {
        let Some(old) = into.get_mut(&key) else {
            into.insert(key, tree);
            continue;
        };
        match key.as_str() {
            "paths" => unite(old, tree, &mut |old, new| items(old, new, diagnostics)),
            key if EVENTS.contains(&key) => {
                unite(old, tree, &mut |old, new| clash(old, &new, diagnostics));
            }
            "components" => unite(old, tree, &mut |old, new| {
                unite(old, new, &mut |old, new| clash(old, &new, diagnostics));
            }),
            "tags" | "servers" => append(old, tree),
            _ => {}
        }
    }
}

/// Unites two mappings; what both have goes to `both`.
fn unite(into: &mut Tree, from: Tree, both: &mut dyn FnMut(&mut Tree, Tree)) {
    let (Some(into), Value::Map(from)) = (into.map_mut(), from.value) else {
        return;
    };
    for (key, tree) in from {
        match into.get_mut(&key) {
            Some(old) => both(old, tree),
            None => {
                into.insert(key, tree);
            }
        }
    }
}

/// One path of two documents: each may give it other methods.
fn items(old: &mut Tree, new: Tree, diagnostics: &mut Diagnostics) {
    unite(old, new, &mut |old, new| clash(old, &new, diagnostics));
}

fn clash(old: &Tree, new: &Tree, diagnostics: &mut Diagnostics) {
    if old == new {
        return;
    }
    let origin = new.origin();
    let name = origin.pointer.rsplit('/').next().unwrap_or_default();
    diagnostics.push(
        Diagnostic::error(
            code::COMPONENT_CLASH,
            format!("`{name}` is described differently by two documents of this contract"),
        )
        .at_key(origin.clone())
        .see(old.origin(), "described here first")
        .hint("rename one of them, or make them the same"),
    );
}

fn append(into: &mut Tree, from: Tree) {
    if let (Some(into), Value::List(from)) = (into.list_mut(), from.value) {
        for tree in from {
            if !into.contains(&tree) {
                into.push(tree);
            }
        }
    }
}

/// A document's own `security` holds for its own operations only.
fn push_security_down(first: &Tree, document: &mut Tree) {
    let security = document.take("security");
    if security.as_ref() == first.get("security") {
        return;
    }
    let security = security.unwrap_or_else(|| Tree::made(&document.at, Value::List(Vec::new())));
    let Some(paths) = document.get_mut("paths").and_then(Tree::map_mut) else {
        return;
    };
    let operations = paths.values_mut().flat_map(path_item::operations_mut);
    for (_, operation) in operations {
        if operation.get("security").is_none() {
            operation.put("security", security.clone());
        }
    }
}
