//! A schema as it is where it stands: without what does not go there, and with requests among themselves.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::super::keywords::ObjectKind;
use super::super::tree::Value;
use super::super::walk::change;
use super::super::{LEFT_OPEN, LEFT_OUT};
use super::one_way::{Fate, OneWay};
use super::reach::{KINDS, Reach};
use super::split::Copies;
use super::{Map, Tree, Way, below};
use crate::diagnostic::Origin;
use crate::lower::key;

pub(super) struct View<'a> {
    pub(super) one_way: &'a OneWay,
    pub(super) copies: &'a Copies,
    /// The properties that are left out for what their targets say, and what to say of each.
    pub(super) told: RefCell<BTreeMap<Origin, String>>,
}

impl View<'_> {
    /// Every component, the copies among them, as it is used.
    pub(super) fn components(&self, components: &mut Tree, reach: &Reach) {
        for kind in KINDS {
            let section = kind
                .section()
                .and_then(|section| components.get_mut(section)?.map_mut());
            let Some(section) = section else { continue };
            let mut copy = None;
            for (key, tree) in section {
                if copy.as_ref() == Some(key) {
                    self.see(tree, kind, Way::Request);
                } else {
                    self.see(tree, kind, reach.way(&(kind, key.clone())));
                }
                copy = self.copies.get(kind, key).map(str::to_owned);
            }
        }
    }

    /// What stands here goes `way`.
    pub(super) fn see(&self, tree: &mut Tree, kind: ObjectKind, way: Way) {
        if way == Way::Request {
            self.redirect(tree, kind);
        }
        if kind == ObjectKind::Schema {
            self.leave(tree, way);
        }
        change(tree, kind, |child| {
            let way = below(&child, way);
            self.see(child.tree, child.kind, way);
        });
    }

    /// Leads references to the copies.
    fn redirect(&self, tree: &mut Tree, kind: ObjectKind) {
        if kind == ObjectKind::Discriminator {
            let mapping = tree.get_mut("mapping").and_then(Tree::map_mut);
            for value in mapping.into_iter().flat_map(Map::values_mut) {
                let text = value
                    .text()
                    .and_then(|text| self.copy(text, ObjectKind::Schema));
                if let Some(text) = text {
                    value.value = Value::Text(text);
                }
            }
        } else if let Some(text) = tree.reference().and_then(|text| self.copy(text, kind)) {
            tree.set("$ref", Value::Text(text));
        }
    }

    /// The reference to the copy of what is referred to.
    fn copy(&self, reference: &str, kind: ObjectKind) -> Option<String> {
        let key = key(reference);
        let above = reference.strip_suffix(key)?;
        let copy = self.copies.get(kind, key)?;
        Some(format!("{above}{copy}"))
    }

    /// Says that a property is left out for what the component behind it says of itself, which the author of the property
    /// may not have meant.
    fn tell(&self, name: &str, property: &Tree, way: Way) {
        let says = |keyword: &str| property.get(keyword).is_some_and(Tree::is_true);
        if says("readOnly") || says("writeOnly") {
            return;
        }
        let (keyword, messages) = match way {
            Way::Request => ("readOnly", "requests"),
            _ => ("writeOnly", "answers"),
        };
        let message =
            format!("`{name}` is left out of {messages}: what it refers to is `{keyword}`");
        self.told.borrow_mut().insert(property.origin(), message);
    }

    /// Takes the properties out that do not go here, and keeps their names.
    fn leave(&self, tree: &mut Tree, way: Way) {
        let properties = tree.get("properties").and_then(Tree::map);
        let fates: Vec<(String, Fate)> = properties
            .into_iter()
            .flatten()
            .filter_map(|(name, property)| {
                let fate = self.one_way.fate(tree, name, property, way)?;
                if fate == Fate::LeftOut {
                    self.tell(name, property, way);
                }
                Some((name.clone(), fate))
            })
            .collect();
        for (extension, fate) in [(LEFT_OUT, Fate::LeftOut), (LEFT_OPEN, Fate::LeftOpen)] {
            let such = fates.iter().filter(|(_, other)| *other == fate);
            let names: Vec<Tree> = such
                .map(|(name, _)| Tree::made(&tree.at, Value::Text(name.clone())))
                .collect();
            if !names.is_empty() {
                tree.set(extension, Value::List(names));
            }
        }
        if let Some(properties) = tree.get_mut("properties") {
            for (name, _) in fates.iter().filter(|(_, fate)| *fate == Fate::LeftOut) {
                properties.take(name);
            }
        }
    }
}
