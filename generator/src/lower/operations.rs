//! What operations say of themselves: names that are their own, and tags that the document knows.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::keywords::EVENTS;
use super::path_item;
use super::tree::Tree;
use crate::diagnostic::{Diagnostic, Diagnostics, code, suggest};

/// How many further places one finding lists.
const LISTED: usize = 100;

/// Tells what is wrong with them. The tree is mended, and every reference to a path item has given way to it.
pub(super) fn report(document: &Tree, diagnostics: &mut Diagnostics) {
    let called = below(document, "paths", |method, path| {
        format!("{} {path}", method.to_uppercase())
    });
    let events = EVENTS.map(|section| below(document, section, |_, event| event.to_owned()));
    tags(document, &called, diagnostics);
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
        let operations = path_item::operations(item).into_iter();
        operations.map(move |(method, tree)| Stated {
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
        let warning = Diagnostic::warning(code::OPERATION_ID_TWICE, message)
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

/// A tag makes a module. Many documents do not declare all of theirs; one that is much like a declared tag is misspelt.
fn tags(document: &Tree, operations: &[Stated], diagnostics: &mut Diagnostics) {
    let declared: Vec<&str> = document
        .get("tags")
        .and_then(Tree::list)
        .into_iter()
        .flatten()
        .filter_map(|tag| tag.get("name")?.text())
        .collect();
    let mut used: IndexMap<&str, Vec<&Tree>> = IndexMap::new();
    let lists = operations
        .iter()
        .filter_map(|operation| operation.tree.get("tags")?.list());
    for tag in lists.flatten() {
        if let Some(name) = tag.text().filter(|name| !name.trim().is_empty()) {
            used.entry(name).or_default().push(tag);
        }
    }
    used.retain(|name, _| !declared.contains(name));
    for (name, places) in used {
        let known = declared.iter().copied();
        if let Some(near) = suggest(name, known).filter(|near| is_slip(name, near)) {
            diagnostics.push(undeclared(name, near, &places));
        }
    }
}

fn undeclared(name: &str, near: &str, places: &[&Tree]) -> Diagnostic {
    let message = format!("the document's `tags` have no `{name}`");
    let warning = Diagnostic::warning(code::TAG_UNDECLARED, message);
    let mut warning = warning.hint(format!("did you mean `{near}`?"));
    let mut places = places.iter().map(|tag| tag.origin());
    warning.origin = places.next();
    let others = places.take(LISTED);
    others.fold(warning, |warning, other| warning.see(other, "and here"))
}

/// Whether two tags are likely to be one: `v1` and `v2` are two, and so are two that share no more than their start.
fn is_slip(a: &str, b: &str) -> bool {
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let (small, other) = (a.to_lowercase(), b.to_lowercase());
    digits(a) == digits(b) && strsim::osa_distance(&small, &other) <= 2
}
