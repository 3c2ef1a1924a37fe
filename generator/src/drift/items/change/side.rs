//! The items of one crate, to be looked up.

use std::collections::{HashMap, HashSet};

use super::built::built;
use crate::config::Product;
use crate::drift::items::{Item, Kind};
use crate::manifest::{prefix, type_path};
use crate::model::{Contract, Field, Presence, Shape};

/// The items of one crate.
pub(super) struct Side {
    pub(super) items: Vec<Item>,
    by_key: HashMap<Key, usize>,
    /// The types that somebody builds, by path.
    built: HashSet<String>,
    /// The fields that have to be there, by path.
    required: HashSet<String>,
}

/// What makes two items of two crates the same: their path, and what else may have that path.
type Key = (String, String);

pub(super) fn key(item: &Item) -> Key {
    let slot = match item.kind {
        kind if kind.is_type() => "type".to_owned(),
        // A type may implement several traits.
        Kind::Impl => format!("impl {}", item.signature),
        kind => kind.name().to_owned(),
    };
    (item.path.clone(), slot)
}

impl Side {
    pub(super) fn of(items: Vec<Item>, contract: &Contract, product: Product) -> Self {
        let keys = items.iter().enumerate();
        let prefix = prefix(contract, product);
        let built = built(contract).into_iter();
        Self {
            by_key: keys.map(|(index, item)| (key(item), index)).collect(),
            built: built.map(|name| type_path(&prefix, name)).collect(),
            required: required(contract, &prefix),
            items,
        }
    }

    pub(super) fn get(&self, key: &Key) -> Option<&Item> {
        self.by_key.get(key).map(|index| &self.items[*index])
    }

    fn has(&self, path: &str, slot: &str) -> bool {
        self.by_key
            .contains_key(&(path.to_owned(), slot.to_owned()))
    }

    /// The type or the trait of that path.
    pub(super) fn owner(&self, path: &str) -> Option<&Item> {
        ["type", "trait", "module"]
            .iter()
            .find_map(|slot| self.get(&(path.to_owned(), (*slot).to_owned())))
    }

    /// Whether a struct can be made of nothing.
    pub(super) fn has_default(&self, path: &str) -> bool {
        self.has(path, "impl Default")
    }

    /// How a struct is made by a function that is told the fields it has to have.
    pub(super) fn constructor(&self, path: &str) -> Option<&Item> {
        let own = self.get(&(format!("{path}::new"), "function".to_owned()));
        own.or_else(|| self.of_answer(path))
    }

    /// The constructor of the alternative that holds the struct.
    fn of_answer(&self, path: &str) -> Option<&Item> {
        let holds = format!("({path})");
        let mut items = self.items.iter();
        let variant = items.find(|item| item.kind == Kind::Variant && item.signature == holds)?;
        let (owner, name) = variant.path.rsplit_once("::")?;
        let function = heck::AsSnakeCase(name).to_string();
        self.get(&(format!("{owner}::{function}"), "function".to_owned()))
    }

    /// Whether a field has to be there.
    pub(super) fn is_required(&self, path: &str) -> bool {
        self.required.contains(path)
    }

    /// Whether somebody builds values of that type: what only arrives is read.
    pub(super) fn is_built(&self, path: &str) -> bool {
        self.built.contains(path)
    }
}

fn required(contract: &Contract, prefix: &str) -> HashSet<String> {
    let structs = contract.types.iter().filter_map(|def| match &def.shape {
        Shape::Struct(shape) => Some((type_path(prefix, &def.name), shape)),
        _ => None,
    });
    let fields = structs.flat_map(|(path, shape)| {
        let required = shape.fields.iter().filter(|field| is_required(field));
        required.map(move |field| format!("{path}::{}", field.name))
    });
    fields.collect()
}

fn is_required(field: &Field) -> bool {
    matches!(
        field.presence,
        Presence::Required | Presence::RequiredNullable
    )
}

/// What an item belongs to: the type of a field, the trait of a method.
pub(super) fn owner(item: &Item) -> Option<&str> {
    match item.kind {
        Kind::Impl => Some(&item.path),
        _ => item.path.rsplit_once("::").map(|(owner, _)| owner),
    }
}
