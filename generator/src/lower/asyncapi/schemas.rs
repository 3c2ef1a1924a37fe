//! References of schemas within the document. What is no component becomes one: messages and channels are gone once
//! channels are operations.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet, VecDeque};

use super::channel::Opened;
use super::follow::{HOPS, child, find, tokens};
use super::grammar::Form;
use super::numbered;
use super::report::warn;
use super::schema_format::{json_schema, schema};
use crate::diagnostic::{Code, Diagnostics, Origin, code};
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

/// Rewrites the references of all schemas to name components; adds those that are missing to the document's own.
pub(super) fn retarget(
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

    /// Rewrites a reference to name its component; says whether it stays.
    fn reference(&mut self, tree: &mut Tree, written: &Tree) -> bool {
        match self.target(written) {
            Ok(Some(name)) => {
                tree.set("$ref", Value::Text(format!("#/components/schemas/{name}")));
                true
            }
            Ok(None) => true,
            Err((code, fault)) => {
                warn(self.diagnostics, code, fault, &written.at);
                false
            }
        }
    }

    /// The component that a reference has to name, where it does not yet; else what is wrong with it.
    fn target(&mut self, written: &Tree) -> Result<Option<String>, (Code, String)> {
        let Some(text) = written.text() else {
            let kind = written.kind_name();
            let fault = format!("`$ref` is text, not {kind}; it is left out");
            return Err((code::VALUE_TYPE, fault));
        };
        if let Some(found) = self.in_resource(written, text) {
            let tokens = tokens(text).unwrap_or_default();
            return Ok(Some(self.component(found, &tokens)));
        }
        if text.is_empty() {
            return Err((code::REF_DANGLING, "this reference is empty".to_owned()));
        }
        if text == "#" {
            let fault = "this reference leads to the whole document, which is not a schema";
            return Err((code::REF_KIND, fault.to_owned()));
        }
        let Some(tokens) = tokens(text) else {
            return Ok(None);
        };
        let found = self.find(text);
        if let [components, schemas, name, ..] = &tokens[..]
            && components == "components"
            && schemas == "schemas"
        {
            // A message may have the name that is meant.
            if found.is_none() && self.messages.contains(name) {
                return Err((code::REF_DANGLING, format!("`{text}` leads to nothing")));
            }
            return Ok(None);
        }
        let Some(found) = found else {
            return Ok(None);
        };
        if !Form::at(&tokens).is_schema() {
            let fault = format!("`{text}` does not lead to a schema, so it is left out");
            return Err((code::REF_KIND, fault));
        }
        Ok(Some(self.component(found, &tokens)))
    }

    /// What a reference leads to within the schema around it that has an `$id`, to which fragments are relative (JSON Schema
    /// 2020-12, section 8.2.1).
    fn in_resource(&self, written: &Tree, reference: &str) -> Option<&'a Tree> {
        let path = written.at.tokens();
        self.documents.iter().find_map(|document| {
            let resource = resource(document, &path)?;
            match reference {
                "#" => Some(resource),
                _ => find(resource, reference),
            }
        })
    }

    fn find(&self, reference: &str) -> Option<&'a Tree> {
        let mut documents = self.documents.iter();
        documents.find_map(|document| find(document, reference))
    }

    /// What a schema is that is no more than a reference within the document, or is said to be in some language.
    fn behind<'t>(&self, mut found: &'t Tree) -> &'t Tree
    where
        'a: 't,
    {
        for _ in 0..HOPS {
            let next = found.bare_reference().and_then(|text| self.find(text));
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
        let name = numbered(wish).find(|name| self.taken.insert(name.clone()));
        let name = name.unwrap_or_default();
        self.known.insert(found.origin(), name.clone());
        self.added.push_back((name.clone(), found.clone()));
        name
    }
}

/// The innermost schema with an `$id` on the way to a place.
fn resource<'t>(document: &'t Tree, path: &[Cow<'_, str>]) -> Option<&'t Tree> {
    let mut tree = document;
    let mut innermost = None;
    for token in path {
        tree = child(tree, token)?;
        let id = tree.get("$id").and_then(Tree::text);
        if id.is_some_and(|id| !id.starts_with('#')) {
            innermost = Some(tree);
        }
    }
    innermost
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
