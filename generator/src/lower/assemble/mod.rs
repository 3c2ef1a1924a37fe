//! From the rewritten tree to the 3.0 model, object by object.
//!
//! The model reads an object through untagged alternatives, and copies all that lies below at every level;
//! so each object is read alone, and its children are put in afterwards. A refusal then has its place, too.

mod operation;
mod parameter;
mod schema;

use indexmap::IndexMap;
use openapiv3::{Components, OpenAPI, Operation, PathItem, Paths, ReferenceOr};
use serde::de::DeserializeOwned;
use serde_json::{Map as Json, Value as JsonValue};

use super::ORIGIN;
use super::keywords::{Fate, Holds, Kind, extension};
use super::tree::{Map, Tree};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Reads the document, whose events have been taken out.
pub(super) fn document(tree: &Tree, diagnostics: &mut Diagnostics) -> OpenAPI {
    let mut assemble = Assemble { diagnostics };
    let mut json = shallow(tree, Kind::Document, &["paths", "components"]);
    json.insert("paths".to_owned(), JsonValue::Object(Json::new()));
    let mut openapi: OpenAPI = assemble.read(json, tree).unwrap_or_default();
    openapi.paths = assemble.paths(tree.get("paths"));
    openapi.components = tree
        .get("components")
        .map(|components| assemble.components(components));
    openapi
}

/// Reads the operations of methods that a path item of the 3.0 model has no place for.
pub(super) fn further(
    tree: &Tree,
    diagnostics: &mut Diagnostics,
) -> IndexMap<String, Vec<(String, Operation)>> {
    let mut assemble = Assemble { diagnostics };
    let paths = tree.get("paths").and_then(Tree::map).into_iter().flatten();
    paths
        .map(|(path, item)| (path.clone(), assemble.further(item)))
        .filter(|(_, operations)| !operations.is_empty())
        .collect()
}

/// Reads the events.
pub(super) fn events(events: &Map, diagnostics: &mut Diagnostics) -> IndexMap<String, PathItem> {
    let mut assemble = Assemble { diagnostics };
    events
        .iter()
        .map(|(key, item)| (key.clone(), assemble.path_item(item)))
        .collect()
}

struct Assemble<'a> {
    diagnostics: &'a mut Diagnostics,
}

impl Assemble<'_> {
    /// Reads one object by the model's own rules.
    fn read<T: DeserializeOwned>(
        &mut self,
        json: Json<String, JsonValue>,
        tree: &Tree,
    ) -> Option<T> {
        match serde_json::from_value(JsonValue::Object(json)) {
            Ok(object) => Some(object),
            Err(error) => {
                self.diagnostics.push(
                    Diagnostic::error(
                        "document-unreadable",
                        format!("this cannot be read: {error}"),
                    )
                    .at(tree.origin()),
                );
                None
            }
        }
    }

    fn paths(&mut self, tree: Option<&Tree>) -> Paths {
        let mut paths = Paths::default();
        for (path, item) in tree.and_then(Tree::map).into_iter().flatten() {
            if path.starts_with("x-") {
                paths.extensions.insert(path.clone(), item.into());
            } else {
                let item = self.path_item(item);
                paths.paths.insert(path.clone(), ReferenceOr::Item(item));
            }
        }
        paths
    }

    fn components(&mut self, tree: &Tree) -> Components {
        const SECTIONS: [&str; 5] = [
            "schemas",
            "responses",
            "parameters",
            "requestBodies",
            "headers",
        ];
        let json = shallow(tree, Kind::Components, &SECTIONS);
        let mut components: Components = self.read(json, tree).unwrap_or_default();
        components.schemas = self.map(tree, "schemas", Self::schema);
        components.responses = self.map(tree, "responses", Self::response);
        components.parameters = self.some(tree, "parameters", Self::parameter);
        components.request_bodies = self.map(tree, "requestBodies", Self::request_body);
        components.headers = self.some(tree, "headers", Self::header);
        components
    }

    /// The objects under a keyword, by name.
    fn map<T>(
        &mut self,
        tree: &Tree,
        key: &str,
        read: fn(&mut Self, &Tree) -> T,
    ) -> IndexMap<String, T> {
        self.some(tree, key, |assemble, tree| Some(read(assemble, tree)))
    }

    /// The objects under a keyword that can be read, by name.
    fn some<T>(
        &mut self,
        tree: &Tree,
        key: &str,
        read: impl Fn(&mut Self, &Tree) -> Option<T>,
    ) -> IndexMap<String, T> {
        let entries = tree.get(key).and_then(Tree::map).into_iter().flatten();
        entries
            .filter_map(|(name, tree)| Some((name.clone(), read(self, tree)?)))
            .collect()
    }
}

/// An object as JSON, without the children that are read for themselves; a bare reference has none.
fn shallow(tree: &Tree, kind: Kind, without: &[&str]) -> Json<String, JsonValue> {
    let mut json = Json::new();
    for (key, child) in tree.map().into_iter().flatten() {
        if without.contains(&key.as_str()) {
            continue;
        }
        let carried = kind
            .keyword(key)
            .is_some_and(|keyword| matches!(keyword.fate, Fate::Carried | Fate::Lost));
        let name = if carried { extension(key) } else { key.clone() };
        json.insert(name, plain(child, kind.holds(key)));
    }
    if is_stamped(kind) {
        json.insert(
            ORIGIN.to_owned(),
            JsonValue::String(tree.origin().to_string()),
        );
    }
    json
}

/// A value as JSON; the schemas in it say where they came from.
fn plain(tree: &Tree, holds: Option<Holds>) -> JsonValue {
    match (holds, tree.map(), tree.list()) {
        (Some(Holds::One(kind)), Some(_), _) => object(tree, kind),
        (Some(Holds::Map(kind)), Some(map), _) => JsonValue::Object(
            map.iter()
                .map(|(name, tree)| (name.clone(), plain(tree, Some(Holds::One(kind)))))
                .collect(),
        ),
        (Some(Holds::List(kind)), _, Some(list)) => JsonValue::Array(
            list.iter()
                .map(|tree| plain(tree, Some(Holds::One(kind))))
                .collect(),
        ),
        _ => tree.into(),
    }
}

fn object(tree: &Tree, kind: Kind) -> JsonValue {
    if tree.bare_reference().is_some() {
        return tree.into();
    }
    JsonValue::Object(shallow(tree, kind, &[]))
}

fn is_stamped(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Document
            | Kind::Schema
            | Kind::Operation
            | Kind::PathItem
            | Kind::Parameter
            | Kind::Header
            | Kind::RequestBody
            | Kind::Response
    )
}

/// The reference, if the object is one.
fn reference<T>(tree: &Tree) -> Option<ReferenceOr<T>> {
    tree.bare_reference().map(ReferenceOr::ref_)
}
