//! What a reader of the document should know: allowed but surprising, or against its version yet clear.

use super::events::is_fern_webhook;
use super::keywords::{EVENTS, ObjectKind};
use super::tree::{Tree, Value};
use super::walk::children;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Origin, code};

/// How many places one summary lists.
const LISTED: usize = 100;

/// Beside a `$ref`, keywords that say nothing about the values.
const PROSE: [&str; 8] = [
    "summary",
    "description",
    "title",
    "deprecated",
    "example",
    "examples",
    "externalDocs",
    "$comment",
];

/// Tells each of them where it stands. The tree is mended, and its schemas are still as they were written.
pub(super) fn report(document: &Tree, diagnostics: &mut Diagnostics) {
    let version = document.get("openapi").and_then(Tree::text);
    let mut walk = Lints {
        older: version.is_some_and(|version| version.starts_with("3.0")),
        events: false,
        operations: 0,
        nameless: Vec::new(),
        diagnostics,
    };
    walk.visit(document, ObjectKind::Document);
    walk.names();
}

struct Lints<'d> {
    /// Whether it is a document of 3.0.
    older: bool,
    /// Whether this is below events: they are named by their keys.
    events: bool,
    operations: usize,
    /// The operations that have no name.
    nameless: Vec<Origin>,
    diagnostics: &'d mut Diagnostics,
}

impl Lints<'_> {
    fn visit(&mut self, tree: &Tree, kind: ObjectKind) {
        match kind {
            ObjectKind::Operation => self.operation(tree),
            ObjectKind::Parameter => self.parameter(tree),
            ObjectKind::Responses => self.responses(tree),
            ObjectKind::Schema => self.schema(tree),
            _ => {}
        }
        let events = self.events;
        for child in children(tree, kind) {
            let named = child.keyword == "callbacks" || EVENTS.contains(&child.keyword);
            self.events = events || named;
            self.visit(child.tree, child.kind);
        }
        self.events = events;
    }

    fn note(&mut self, code: Code, message: impl Into<String>, at: Origin) {
        self.diagnostics
            .push(Diagnostic::note(code, message).at(at));
    }

    fn operation(&mut self, tree: &Tree) {
        if self.events || is_fern_webhook(tree) {
            return;
        }
        self.operations += 1;
        if tree.get("operationId").is_none() {
            self.nameless.push(tree.origin());
        }
    }

    /// One note for all whose names come from elsewhere, in a document that names others.
    fn names(&mut self) {
        let Some((first, others)) = self.nameless.split_first() else {
            return;
        };
        let count = self.nameless.len();
        if count == self.operations {
            return;
        }
        let message = format!(
            "{count} of {} operations have no `operationId`",
            self.operations
        );
        let mut note = Diagnostic::note(code::OPERATION_UNNAMED, message)
            .at_key(first.clone())
            .hint("each is called by its Fern name, or else by its method and path");
        for other in others.iter().take(LISTED) {
            note = note.see(other.clone(), "and this one");
        }
        self.diagnostics.push(note);
    }

    fn parameter(&mut self, tree: &Tree) {
        let query = tree.get("in").and_then(Tree::text) == Some("query");
        let name = tree.get("name").filter(|name| name.text() == Some("*"));
        if let Some(name) = name.filter(|_| query) {
            let message = "a parameter called `*` is the map of all that are not declared";
            self.note(code::PARAMETER_REST, message, name.origin());
        }
    }

    fn responses(&mut self, tree: &Tree) {
        if tree.get("2XX").is_some() {
            let message = "`2XX` leaves the status of success open";
            let at = tree.at.key("2XX").origin();
            let note = Diagnostic::note(code::STATUS_OPEN, message).at_key(at);
            self.diagnostics.push(note);
        }
    }

    fn schema(&mut self, tree: &Tree) {
        self.values(tree);
        self.alternatives(tree);
        if self.older {
            self.null(tree);
            self.items(tree);
            self.beside_reference(tree);
        }
    }

    fn values(&mut self, tree: &Tree) {
        let values = tree.get("enum").and_then(Tree::list).unwrap_or_default();
        for value in values.iter().filter(|value| value.text() == Some("")) {
            let message = "one of the values is the empty text";
            self.note(code::VALUE_EMPTY, message, value.origin());
        }
    }

    /// Alternatives that say no more than which properties are there.
    fn alternatives(&mut self, tree: &Tree) {
        for keyword in ["oneOf", "anyOf"] {
            let Some(list) = tree.get(keyword).filter(|list| is_choice(list)) else {
                continue;
            };
            let message = format!(
                "`{keyword}` has no types here: its alternatives differ in what they require"
            );
            let note = Diagnostic::note(code::UNION_REQUIRED, message).at_key(list.origin());
            self.diagnostics.push(note);
        }
    }

    fn null(&mut self, tree: &Tree) {
        let Some(declared) = tree.get("type") else {
            return;
        };
        let null = |one: &Tree| one.text() == Some("null") || one.value == Value::Null;
        if null(declared) || declared.list().is_some_and(|list| list.iter().any(null)) {
            let message = "`null` is not a type in OpenAPI 3.0; it is read as in 3.1";
            self.note(code::VERSION_MIXED, message, declared.origin());
        }
    }

    fn items(&mut self, tree: &Tree) {
        let array = tree.get("type").and_then(Tree::text) == Some("array");
        if array && tree.get("items").is_none() && tree.get("prefixItems").is_none() {
            let message = "an array without `items` holds any JSON values";
            let note = Diagnostic::warning(code::ITEMS_MISSING, message)
                .at_key(tree.origin())
                .hint("OpenAPI 3.0 asks for `items`; `items: {}` says that any will do");
            self.diagnostics.push(note);
        }
    }

    fn beside_reference(&mut self, tree: &Tree) {
        if tree.reference().is_none() {
            return;
        }
        for (key, value) in tree.map().into_iter().flatten() {
            let silent = key == "$ref" || key.starts_with("x-") || PROSE.contains(&key.as_str());
            if !silent {
                let message = format!(
                    "OpenAPI 3.0 ignores `{key}` beside a `$ref`; here it holds, as in 3.1"
                );
                let note = Diagnostic::note(code::REF_SIBLINGS, message).at_key(value.origin());
                self.diagnostics.push(note);
            }
        }
    }
}

/// Whether there are several alternatives, and each asks for properties and names no type.
fn is_choice(list: &Tree) -> bool {
    let asks = |one: &Tree| {
        let known = ["required", "properties"];
        one.get("required").is_some()
            && one.map().is_some_and(|map| {
                map.keys()
                    .all(|key| known.contains(&key.as_str()) || PROSE.contains(&key.as_str()))
            })
    };
    list.list()
        .is_some_and(|list| list.len() > 1 && list.iter().all(asks))
}
