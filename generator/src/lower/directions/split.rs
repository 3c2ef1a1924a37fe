//! The copies of components that requests carry.

use std::collections::HashMap;

use super::super::REQUEST_OF;
use super::super::keywords::ObjectKind;
use super::super::tree::Value;
use super::reach::{Component, KINDS, Reach};
use super::{Map, Tree};

/// Which components have a copy, and the copy's key.
pub(super) struct Copies(HashMap<Component, String>);

impl Copies {
    pub(super) fn of(document: &Tree, reach: &Reach) -> Self {
        let mut copies = HashMap::new();
        for kind in KINDS {
            let Some(section) = section(document.get("components"), kind) else {
                continue;
            };
            let mut made = Vec::new();
            for key in section.keys() {
                let component = (kind, key.clone());
                if reach.is_split(&component) {
                    let key = free(&format!("{key}Request"), |key| {
                        section.contains_key(key) || made.iter().any(|other| other == key)
                    });
                    made.push(key.clone());
                    copies.insert(component, key);
                }
            }
        }
        Self(copies)
    }

    /// The key of a component's copy.
    pub(super) fn get(&self, kind: ObjectKind, key: &str) -> Option<&str> {
        self.0.get(&(kind, key.to_owned())).map(String::as_str)
    }

    /// Puts each copy behind what it is a copy of.
    pub(super) fn make(&self, components: &mut Tree) {
        for kind in KINDS {
            let section = kind
                .section()
                .and_then(|section| components.get_mut(section)?.map_mut());
            let Some(section) = section else { continue };
            let mut map = Map::with_capacity(section.len());
            for (key, tree) in std::mem::take(section) {
                let copy = self
                    .get(kind, &key)
                    .map(|name| (name.to_owned(), copied(&tree, kind, &key)));
                map.insert(key, tree);
                map.extend(copy);
            }
            *section = map;
        }
    }
}

fn section(components: Option<&Tree>, kind: ObjectKind) -> Option<&Map> {
    components?.get(kind.section()?)?.map()
}

/// The wish, or the wish and the first number from 2 that is free.
fn free(wish: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut key = wish.to_owned();
    let mut number = 2_usize;
    while is_taken(&key) {
        key = format!("{wish}{number}");
        number += 1;
    }
    key
}

/// A schema's copy says of which it is one; a mere reference has to be in `allOf` for that.
fn copied(tree: &Tree, kind: ObjectKind, key: &str) -> Tree {
    if kind != ObjectKind::Schema {
        return tree.clone();
    }
    let mut copy = tree.clone();
    if tree.bare_reference().is_some() {
        copy = Tree::empty(&tree.at);
        copy.set("allOf", Value::List(vec![tree.clone()]));
    }
    copy.set(REQUEST_OF, Value::Text(key.to_owned()));
    copy
}
