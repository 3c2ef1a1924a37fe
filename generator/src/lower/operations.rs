//! What operations say of themselves: names that are their own, and no other operation's.

use std::collections::HashMap;

use super::keywords::METHODS;
use super::tree::{Map, Tree};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Tells what is wrong with them. The tree is mended, and every reference to a path item has given way to it.
pub(super) fn tell(document: &Tree, diagnostics: &mut Diagnostics) {
    let called = below(document, "paths", |method, path| {
        format!("{} {path}", method.to_uppercase())
    });
    let events = ["webhooks", "x-webhooks"]
        .into_iter()
        .find(|key| document.get(key).is_some());
    let events = events.map(|key| below(document, key, |_, event| event.to_owned()));
    let all = called.iter().chain(events.iter().flatten());
    names(all, diagnostics);
}

/// An operation, and what people know it by: `GET /agent`.
struct Stated<'t> {
    identity: String,
    tree: &'t Tree,
}

fn below<'t>(document: &'t Tree, key: &str, identity: fn(&str, &str) -> String) -> Vec<Stated<'t>> {
    let items = document.get(key).and_then(Tree::map).into_iter().flatten();
    let operations = items.flat_map(|(path, item)| {
        let operations = item.map().into_iter().flat_map(Map::iter);
        operations
            .filter(|(method, _)| METHODS.contains(&method.as_str()))
            .map(move |(method, tree)| Stated {
                identity: identity(method, path),
                tree,
            })
    });
    operations.collect()
}

fn names<'s, 't: 's>(
    operations: impl Iterator<Item = &'s Stated<'t>>,
    diagnostics: &mut Diagnostics,
) {
    let mut known: HashMap<&str, &Stated> = HashMap::new();
    for operation in operations {
        let Some(place) = operation.tree.get("operationId") else {
            continue;
        };
        let Some(name) = place.text() else { continue };
        let first = *known.entry(name).or_insert(operation);
        if std::ptr::eq(first, operation) {
            continue;
        }
        let message = format!(
            "`{name}` is the `operationId` of `{}` and of `{}`",
            first.identity, operation.identity
        );
        let warning = Diagnostic::warning("operation-id-twice", message)
            .at(place.origin())
            .hint("OpenAPI asks for a name of its own for each operation");
        let other = first.tree.get("operationId").map(Tree::origin);
        // Two paths may share one path item.
        diagnostics.push(match other.filter(|other| *other != place.origin()) {
            Some(other) => warning.see(other, "the first"),
            None => warning,
        });
    }
}
