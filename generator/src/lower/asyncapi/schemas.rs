//! References of schemas within the document. What is no component becomes one: messages and channels are gone once
//! channels are operations.

use std::collections::{HashMap, HashSet, VecDeque};

use super::channel::Opened;
use super::follow::{HOPS, find, tokens};
use super::grammar::Form;
use super::message::{json_schema, schema};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Origin, code};
use crate::lower::keywords::ObjectKind;
use crate::lower::tree::{Map, Tree, Value};
use crate::lower::walk::change;
use crate::read::SourceId;

/// The schemas that are components in the document.
pub(super) fn own(document: &Tree, diagnostics: &mut Diagnostics) -> Tree {
    let components = document.get("components");
    let schemas = components.and_then(|components| components.get("schemas"));
    let at = &components.unwrap_or(document).at;
    let mut schemas = schemas.cloned().unwrap_or_else(|| Tree::empty(at));
    for one in schemas.map_mut().into_iter().flat_map(Map::values_mut) {
        *one = schema(one, diagnostics);
    }
    schemas
}

/// Leads the references of all schemas to components; adds those that are missing to the document's own.
pub(super) fn lead(
    documents: &[&Tree],
    elsewhere: &HashSet<SourceId>,
    own: &mut Tree,
    opened: &mut Opened,
    diagnostics: &mut Diagnostics,
) {
    let Some(own) = own.map_mut().filter(|map| !map.contains_key("$ref")) else {
        return;
    };
    let mut within = Within::new(documents, elsewhere, own, opened, diagnostics);
    let messages = opened.schemas.map_mut().into_iter();
    let messages = messages.flat_map(Map::values_mut);
    let items = opened.paths.map_mut().into_iter().flat_map(Map::values_mut);
    let parameters =
        items.filter_map(|item| item.get_mut("get")?.get_mut("parameters")?.list_mut());
    let of_parameters = parameters.flatten().filter_map(|one| one.get_mut("schema"));
    for schema in own.values_mut().chain(messages).chain(of_parameters) {
        within.schema(schema);
    }
    while let Some((name, mut schema)) = within.added.pop_front() {
        within.schema(&mut schema);
        own.insert(name, schema);
    }
}

struct Within<'a> {
    /// The document, and as it was written where that differs.
    documents: &'a [&'a Tree],
    /// The texts whose references lead into themselves.
    elsewhere: &'a HashSet<SourceId>,
    /// The components by where they stand.
    known: HashMap<Origin, String>,
    taken: HashSet<String>,
    /// The names of components that the document does not have.
    messages: HashSet<String>,
    added: VecDeque<(String, Tree)>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Within<'a> {
    fn new(
        documents: &'a [&'a Tree],
        elsewhere: &'a HashSet<SourceId>,
        own: &Map,
        opened: &Opened,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        let messages = opened.schemas.map().into_iter().flatten();
        let all = own.iter().chain(messages.clone());
        Self {
            documents,
            elsewhere,
            known: all
                .clone()
                .map(|(name, tree)| (tree.origin(), name.clone()))
                .collect(),
            taken: all.map(|(name, _)| name.clone()).collect(),
            messages: messages.map(|(name, _)| name.clone()).collect(),
            added: VecDeque::new(),
            diagnostics,
        }
    }

    fn schema(&mut self, tree: &mut Tree) {
        if !self.elsewhere.contains(&tree.at.source())
            && let Some(written) = tree.get("$ref").cloned()
            // What no source spells leads to a component already.
            && written.origin() != tree.origin()
            && !self.reference(tree, &written)
        {
            tree.take("$ref");
        }
        for item in tree.list_mut().into_iter().flatten() {
            self.schema(item);
        }
        change(tree, ObjectKind::Schema, |child| {
            if child.kind == ObjectKind::Schema {
                self.schema(child.tree);
            }
        });
    }

    /// Leads a reference to its component; says whether it stays.
    fn reference(&mut self, tree: &mut Tree, written: &Tree) -> bool {
        let Some(text) = written.text() else {
            let message = format!(
                "`$ref` is text, not {}; it is left out",
                written.kind_name()
            );
            return self.left_out(code::VALUE_TYPE, message, written);
        };
        if text.is_empty() {
            let message = "this reference is empty".to_owned();
            return self.left_out(code::REF_DANGLING, message, written);
        }
        if text == "#" {
            let message = "this reference leads to the whole document, which is not a schema";
            return self.left_out(code::REF_KIND, message.to_owned(), written);
        }
        let Some(tokens) = tokens(text) else {
            return true;
        };
        let found = self
            .documents
            .iter()
            .find_map(|document| find(document, text));
        if let [components, schemas, name, ..] = &tokens[..]
            && components == "components"
            && schemas == "schemas"
        {
            // A message may have the name that is meant.
            return found.is_some()
                || !self.messages.contains(name)
                || self.left_out(
                    code::REF_DANGLING,
                    format!("`{text}` leads to nothing"),
                    written,
                );
        }
        let Some(found) = found else {
            return true;
        };
        if !Form::at(&tokens).is_schema() {
            let message = format!("`{text}` does not lead to a schema, so it is left out");
            return self.left_out(code::REF_KIND, message, written);
        }
        let name = self.component(found, &tokens);
        tree.set("$ref", Value::Text(format!("#/components/schemas/{name}")));
        true
    }

    fn left_out(&mut self, code: Code, message: String, written: &Tree) -> bool {
        self.diagnostics
            .push(Diagnostic::warning(code, message).at(written.origin()));
        false
    }

    /// What a schema is that is no more than a reference within the document, or is said to be in some language.
    fn behind<'t>(&self, mut found: &'t Tree) -> &'t Tree
    where
        'a: 't,
    {
        for _ in 0..HOPS {
            let documents = self.documents.iter();
            let next = found.bare_reference();
            let next =
                next.and_then(|text| documents.clone().find_map(|document| find(document, text)));
            let Some(next) = next.or_else(|| json_schema(found)) else {
                break;
            };
            found = next;
        }
        found
    }

    /// The name of the component that stands at a place.
    fn component(&mut self, found: &Tree, tokens: &[String]) -> String {
        let found = self.behind(found);
        if let Some(name) = self.known.get(&found.origin()) {
            return name.clone();
        }
        let wish = wish(tokens);
        let others = (2_usize..).map(|number| format!("{wish}{number}"));
        let mut names = std::iter::once(wish.to_owned()).chain(others);
        let name = names.find(|name| self.taken.insert(name.clone()));
        let name = name.unwrap_or_default();
        self.known.insert(found.origin(), name.clone());
        self.added.push_back((name.clone(), found.clone()));
        name
    }
}

/// What a schema would like to be called: what it is the payload of, else the last key on the way that is a name.
fn wish(tokens: &[String]) -> &str {
    const STRUCTURE: [&str; 8] = [
        "payload", "headers", "schema", "items", "allOf", "anyOf", "oneOf", "not",
    ];
    let mut names = tokens.iter().rev().map(String::as_str);
    let name = names
        .find(|name| !STRUCTURE.contains(name) && !name.bytes().all(|byte| byte.is_ascii_digit()));
    name.unwrap_or("Schema")
}
