//! `$id`, `$anchor` and `$dynamicAnchor`: what the schemas of a document call themselves (JSON Schema 2020-12,
//! sections 8.2.1 and 8.2.2).

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use fluent_uri::{Uri, UriRef};
use indexmap::IndexMap;

use super::Tree;
use super::target::child;
use crate::lower::tree::Value;

/// The address of a document that does not state one: nothing else has this scheme.
const UNNAMED: &str = "contract:///";

/// Keywords whose value is data, in which `$id` means nothing.
const DATA: [&str; 5] = ["enum", "const", "default", "example", "examples"];

/// Keywords whose value maps names to schemas: there, a key is not a keyword.
const NAMES: [&str; 6] = [
    "properties",
    "patternProperties",
    "dependentSchemas",
    "$defs",
    "definitions",
    "schemas",
];

/// The way to a place from the root of its document.
type Path = Vec<String>;

/// The schemas of one document that go by a name of their own.
pub(super) struct Identifiers {
    /// By absolute address, without a fragment.
    resources: HashMap<String, Path>,
    /// By the address of the resource that they are in, and their name.
    anchors: IndexMap<(String, String), Path>,
    /// The names of the `$dynamicAnchor`s of each resource.
    dynamic: HashMap<String, BTreeSet<Rc<str>>>,
}

impl Identifiers {
    pub(super) fn of(document: &Tree) -> Self {
        let mut found = Self {
            resources: HashMap::from([(UNNAMED.to_owned(), Path::new())]),
            anchors: IndexMap::new(),
            dynamic: HashMap::new(),
        };
        found.collect(document, UNNAMED, &mut Path::new(), false);
        found
    }

    fn collect(&mut self, tree: &Tree, base: &str, path: &mut Path, are_names: bool) {
        let mut base = base.to_owned();
        if !are_names {
            if let Some(address) = address(tree, &base) {
                self.resources
                    .entry(address.clone())
                    .or_insert_with(|| path.clone());
                base = address;
            }
            self.anchor(tree, &base, path);
        }
        match &tree.value {
            Value::Map(map) => {
                for (key, child) in map {
                    if are_names || !DATA.contains(&key.as_str()) {
                        let are_names = !are_names && NAMES.contains(&key.as_str());
                        path.push(key.clone());
                        self.collect(child, &base, path, are_names);
                        path.pop();
                    }
                }
            }
            Value::List(list) => {
                for (position, child) in list.iter().enumerate() {
                    path.push(position.to_string());
                    self.collect(child, &base, path, false);
                    path.pop();
                }
            }
            _ => {}
        }
    }

    fn anchor(&mut self, tree: &Tree, base: &str, path: &Path) {
        for key in ["$anchor", "$dynamicAnchor", "$id"] {
            let Some(name) = tree.get(key).and_then(Tree::text) else {
                continue;
            };
            // `$id: "#name"` is how draft 7 of JSON Schema writes an anchor (its section 8.2.3).
            let Some(name) = (if key == "$id" {
                name.strip_prefix('#')
            } else {
                Some(name)
            }) else {
                continue;
            };
            self.anchors
                .entry((base.to_owned(), name.to_owned()))
                .or_insert_with(|| path.clone());
            if key == "$dynamicAnchor" {
                let names = self.dynamic.entry(base.to_owned()).or_default();
                names.insert(name.into());
            }
        }
    }

    /// Whether a reference means the same wherever it is written.
    pub(super) fn are_none(&self) -> bool {
        self.resources.len() == 1 && self.anchors.is_empty()
    }

    /// What a reference written at `path` leads to: a resource, and the fragment that selects a part of it.
    pub(super) fn find(
        &self,
        document: &Tree,
        path: &[Cow<'_, str>],
        reference: &str,
    ) -> Option<Found<'_>> {
        let target = resolve(&base(document, path), reference)?;
        let (address, fragment) = target.split_once('#').unwrap_or((&target, ""));
        let (address, path) = self.resources.get_key_value(address)?;
        Some(Found {
            address,
            path,
            fragment: fragment.to_owned(),
        })
    }

    /// The way to the anchor of that name in a resource; where that has none, to the first in the document.
    pub(super) fn anchored(&self, address: &str, name: &str) -> Option<&Path> {
        let own = self.anchors.get(&(address.to_owned(), name.to_owned()));
        own.or_else(|| {
            let mut anchors = self.anchors.iter();
            let (_, path) = anchors.find(|((_, known), _)| known == name)?;
            Some(path)
        })
    }

    /// Whether any schema has a `$dynamicAnchor`.
    pub(super) fn has_dynamic(&self) -> bool {
        !self.dynamic.is_empty()
    }

    /// The names of the `$dynamicAnchor`s of a resource.
    pub(super) fn dynamic_in(&self, address: &str) -> impl Iterator<Item = &Rc<str>> {
        self.dynamic.get(address).into_iter().flatten()
    }

    /// Whether a resource has a `$dynamicAnchor` of that name.
    pub(super) fn is_dynamic(&self, address: &str, name: &str) -> bool {
        let names = self.dynamic.get(address);
        names.is_some_and(|names| names.contains(name))
    }

    /// How many resources have a `$dynamicAnchor` of that name.
    pub(super) fn resources_with(&self, name: &str) -> usize {
        let names = self.dynamic.values();
        names.filter(|names| names.contains(name)).count()
    }
}

/// Where a reference leads.
pub(super) struct Found<'a> {
    pub(super) address: &'a str,
    pub(super) path: &'a Path,
    pub(super) fragment: String,
}

/// The address that references at a place are relative to.
pub(super) fn base(document: &Tree, path: &[Cow<'_, str>]) -> String {
    let mut base = address(document, UNNAMED).unwrap_or_else(|| UNNAMED.to_owned());
    let mut tree = Some(document);
    for token in path {
        tree = tree.and_then(|tree| child(tree, token));
        base = tree.and_then(|tree| address(tree, &base)).unwrap_or(base);
    }
    base
}

/// The address that a schema gives itself, or a document of OpenAPI 3.2.
fn address(tree: &Tree, base: &str) -> Option<String> {
    let id = tree.get("$id").or_else(|| tree.get("$self"))?;
    let id = id.text().filter(|id| !id.starts_with('#'))?;
    let address = resolve(base, id)?;
    Some(address.trim_end_matches('#').to_owned())
}

fn resolve(base: &str, reference: &str) -> Option<String> {
    let base = Uri::parse(base).ok()?;
    let reference = UriRef::parse(reference).ok()?;
    Some(reference.resolve_against(&base).ok()?.into_string())
}
