//! `required` names properties that are there.

use std::collections::HashSet;

use super::key;
use super::keywords::ObjectKind;
use super::tree::{Map, Tree};
use super::walk::{Child, children};
use crate::diagnostic::{Diagnostic, Diagnostics, code, did_you_mean};

/// Reports every name in a `required` that no part of its schema declares.
pub(super) fn check(document: &Tree, diagnostics: &mut Diagnostics) {
    let schemas = document
        .get("components")
        .and_then(|components| components.get("schemas")?.map());
    let mut check = Check {
        schemas,
        diagnostics,
    };
    check.walk(document, ObjectKind::Document, &HashSet::new());
}

struct Check<'a> {
    schemas: Option<&'a Map>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Check<'a> {
    /// `around`: what the schemas declare that this one is a part of.
    fn walk(&mut self, tree: &'a Tree, kind: ObjectKind, around: &HashSet<&'a str>) {
        let mut declared = HashSet::new();
        let parts = kind == ObjectKind::Schema
            && ["required", "allOf", "oneOf", "anyOf"]
                .iter()
                .any(|key| tree.get(key).is_some());
        if parts {
            declared.clone_from(around);
            self.declared(tree, &mut declared, &mut HashSet::new());
            self.required(tree, &declared);
        }
        let nothing = HashSet::new();
        let shown = |child: &Child| child.keyword != "not" && kind.shows(child.keyword);
        for child in children(tree, kind).filter(shown) {
            let within = matches!(child.keyword, "allOf" | "oneOf" | "anyOf");
            let around = if within { &declared } else { &nothing };
            self.walk(child.tree, child.kind, around);
        }
    }

    /// The properties that a schema or any of its parts declares.
    fn declared(&self, tree: &'a Tree, into: &mut HashSet<&'a str>, seen: &mut HashSet<&'a str>) {
        if let Some(name) = tree.reference().map(key) {
            let target = self.schemas.and_then(|schemas| schemas.get(name));
            if let Some(target) = target.filter(|_| seen.insert(name)) {
                self.declared(target, into, seen);
            }
        }
        let properties = tree.get("properties").and_then(Tree::map);
        into.extend(
            properties
                .into_iter()
                .flat_map(Map::keys)
                .map(String::as_str),
        );
        for keyword in ["allOf", "oneOf", "anyOf"] {
            for part in tree.get(keyword).and_then(Tree::list).into_iter().flatten() {
                self.declared(part, into, seen);
            }
        }
    }

    fn required(&mut self, tree: &Tree, declared: &HashSet<&str>) {
        // Of a value that is not an object, `required` says nothing.
        let other = tree.get("type").and_then(Tree::text);
        let other = other.is_some_and(|name| name != "object");
        let required = tree.get("required").and_then(Tree::list);
        let required = required.filter(|_| !other);
        for name in required.into_iter().flatten() {
            let Some(text) = name.text().filter(|text| !declared.contains(text)) else {
                continue;
            };
            let mut diagnostic = Diagnostic::warning(
                code::REQUIRED_UNDECLARED,
                format!("`{text}` is required, and not among the properties"),
            )
            .at(name.origin());
            let mut known: Vec<&str> = declared.iter().copied().collect();
            known.sort_unstable();
            diagnostic.hint = did_you_mean(text, known);
            self.diagnostics.push(diagnostic);
        }
    }
}
