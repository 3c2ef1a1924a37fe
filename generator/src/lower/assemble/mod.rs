//! From the rewritten tree to the contract, object by object.
//!
//! What OpenAPI 3.0 has and holds no schemas is read by the types of `openapiv3`, each object alone: a refusal has its
//! place then.

mod component;
mod contract;
mod message;
mod operation;
mod parameter;
mod schema;

use std::collections::HashMap;
use std::sync::Arc;

use openapiv3::ReferenceOr;
use serde::de::DeserializeOwned;
use serde_json::{Map as Json, Value as JsonValue};

use self::component::Components;
use super::Rewritten;
use super::keywords::{Fate, Holds, ObjectKind, extension};
use super::tree::{Tree, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::wire::{Contract, Map, MessageKey, SchemaRef};

/// Reads the document, whose events have been taken out, and the events.
pub(super) fn contract(rewritten: Rewritten, diagnostics: &mut Diagnostics) -> Contract {
    let tree = &rewritten.tree;
    let mut assemble = Assemble {
        components: Components::of(tree),
        diagnostics,
    };
    let mut contract = Contract {
        unresolved: rewritten.noted.unresolved,
        ..assemble.contract(tree, &rewritten.events)
    };
    for address in &rewritten.noted.channels {
        let opens = contract.paths.get_mut(address);
        if let Some(operation) = opens.and_then(|item| item.operations.get_mut("GET")) {
            operation.is_socket = true;
        }
    }
    name_messages(&mut contract, &rewritten.noted.messages);
    contract
}

/// Says of each side of a channel what its messages are called.
fn name_messages(contract: &mut Contract, named: &HashMap<String, Vec<MessageKey>>) {
    for (side, keys) in named {
        if let Some(SchemaRef::Inline(schema)) = contract.schemas.get_mut(side) {
            Arc::make_mut(schema).messages.clone_from(keys);
        }
    }
}

/// Reads objects.
struct Assemble<'t, 'd> {
    components: Components<'t>,
    diagnostics: &'d mut Diagnostics,
}

impl Assemble<'_, '_> {
    /// Reads an object without schemas by the rules of its type.
    fn leaf<T: DeserializeOwned>(&mut self, tree: &Tree, kind: ObjectKind) -> Option<T> {
        match serde_json::from_value(JsonValue::Object(object(tree, kind))) {
            Ok(object) => Some(object),
            Err(error) => {
                let message = format!("this cannot be read: {error}");
                self.diagnostics
                    .push(Diagnostic::error(code::DOCUMENT_UNREADABLE, message).at(tree.origin()));
                None
            }
        }
    }

    /// The objects of a list.
    fn leaves<T: DeserializeOwned>(&mut self, tree: &Tree, key: &str, kind: ObjectKind) -> Vec<T> {
        let list = list(tree, key).iter();
        list.filter_map(|tree| self.leaf(tree, kind)).collect()
    }

    /// The objects of a mapping, which may be references.
    fn named<T: DeserializeOwned>(
        &mut self,
        tree: &Tree,
        key: &str,
        kind: ObjectKind,
    ) -> Map<ReferenceOr<T>> {
        self.map(tree, key, |assemble, tree| match tree.bare_reference() {
            Some(reference) => Some(ReferenceOr::ref_(reference)),
            None => assemble.leaf(tree, kind).map(ReferenceOr::Item),
        })
    }

    /// The objects under a keyword that can be read, by name.
    fn map<T>(
        &mut self,
        tree: &Tree,
        key: &str,
        read: impl Fn(&mut Self, &Tree) -> Option<T>,
    ) -> Map<T> {
        let entries = tree.get(key).and_then(Tree::map).into_iter().flatten();
        entries
            .filter_map(|(name, tree)| Some((name.clone(), read(self, tree)?)))
            .collect()
    }
}

/// An object as JSON; what 3.0 has no place for goes into extensions, which those types keep.
fn object(tree: &Tree, kind: ObjectKind) -> Json<String, JsonValue> {
    let mut json = Json::new();
    for (key, child) in tree.map().into_iter().flatten() {
        let keyword = kind.keyword(key);
        let further = keyword.is_some_and(|it| matches!(it.fate, Fate::Carried | Fate::Lost));
        let name = if further { extension(key) } else { key.clone() };
        json.insert(name, plain(child, keyword.map(|keyword| keyword.holds)));
    }
    json
}

/// A value as JSON, the objects in it too.
fn plain(tree: &Tree, holds: Option<Holds>) -> JsonValue {
    match (holds, tree.map(), tree.list()) {
        (Some(Holds::One(kind)), Some(_), _) => JsonValue::Object(object(tree, kind)),
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

fn text(tree: &Tree, key: &str) -> Option<String> {
    tree.get(key).and_then(Tree::text).map(str::to_owned)
}

fn flag(tree: &Tree, key: &str) -> bool {
    tree.get(key).is_some_and(Tree::is_true)
}

/// A truth value, where one is stated.
fn switch(tree: &Tree, key: &str) -> Option<bool> {
    match tree.get(key)?.value {
        Value::Bool(value) => Some(value),
        _ => None,
    }
}

fn value(tree: &Tree, key: &str) -> Option<JsonValue> {
    tree.get(key).map(JsonValue::from)
}

fn list<'t>(tree: &'t Tree, key: &str) -> &'t [Tree] {
    tree.get(key).and_then(Tree::list).unwrap_or_default()
}

fn texts(tree: &Tree, key: &str) -> Vec<String> {
    let texts = list(tree, key).iter().filter_map(Tree::text);
    texts.map(str::to_owned).collect()
}

/// The `x-` extensions of an object, without those that are fields of its type.
fn extensions(tree: &Tree, but: &[&str]) -> Map<JsonValue> {
    let entries = tree.map().into_iter().flatten();
    entries
        .filter(|(key, _)| key.starts_with("x-") && !but.contains(&key.as_str()))
        .map(|(key, tree)| (key.clone(), tree.into()))
        .collect()
}
