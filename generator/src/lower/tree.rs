//! A document's tree in which every value knows the place it came from, through every merge and import.

use indexmap::IndexMap;

use crate::diagnostic::Origin;
use crate::read::{Node, Number};
use crate::wire::At;

/// A mapping in order.
pub(super) type Map = IndexMap<String, Tree>;

/// A value and its place. Two trees are equal when their values are, wherever they stand.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    /// Where it stands in its source.
    pub(super) at: At,
    /// What stands there.
    pub(super) value: Value,
}

/// The value of a [`Tree`].
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Tree>),
    Map(Map),
    /// A default that its own schema refuses: the contract has it, and nobody is given it.
    Unfit(Box<Tree>),
}

impl PartialEq for Tree {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Tree {
    /// Gives every value of a document its place.
    pub(super) fn new(node: Node, at: At) -> Self {
        let value = match node {
            Node::Null => Value::Null,
            Node::Bool(value) => Value::Bool(value),
            Node::Number(number) => Value::Number(number),
            Node::Text(text) => Value::Text(text),
            Node::List(list) => Value::List(
                list.into_iter()
                    .enumerate()
                    .map(|(index, node)| Self::new(node, at.index(index)))
                    .collect(),
            ),
            Node::Map(map) => Value::Map(
                map.into_iter()
                    .map(|(key, node)| {
                        let at = at.key(&key);
                        (key, Self::new(node, at))
                    })
                    .collect(),
            ),
        };
        Self { at, value }
    }

    /// A value that no source spells, at the place that caused it.
    pub(super) fn made(at: &At, value: Value) -> Self {
        Self {
            at: at.clone(),
            value,
        }
    }

    /// An empty mapping that no source spells.
    pub(super) fn empty(at: &At) -> Self {
        Self::made(at, Value::Map(Map::new()))
    }

    /// The place as diagnostics name it.
    pub(super) fn origin(&self) -> Origin {
        self.at.origin()
    }

    /// The mapping, if this is one.
    pub(super) fn map(&self) -> Option<&Map> {
        match &self.value {
            Value::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The mapping, if this is one.
    pub(super) fn map_mut(&mut self) -> Option<&mut Map> {
        match &mut self.value {
            Value::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The sequence, if this is one.
    pub(super) fn list(&self) -> Option<&[Self]> {
        match &self.value {
            Value::List(list) => Some(list),
            _ => None,
        }
    }

    /// The sequence, if this is one.
    pub(super) fn list_mut(&mut self) -> Option<&mut Vec<Self>> {
        match &mut self.value {
            Value::List(list) => Some(list),
            _ => None,
        }
    }

    /// The text, if this is text.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether this is the truth value `true`.
    pub(super) fn is_true(&self) -> bool {
        self.value == Value::Bool(true)
    }

    /// The entry `key` of a mapping.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        self.map()?.get(key)
    }

    /// The entry `key` of a mapping.
    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        self.map_mut()?.get_mut(key)
    }

    /// Takes the entry `key` out of a mapping; the order of the others stays.
    pub(super) fn take(&mut self, key: &str) -> Option<Self> {
        self.map_mut()?.shift_remove(key)
    }

    /// Puts an entry into a mapping: in the place of the old one, else at the end.
    pub(super) fn put(&mut self, key: &str, tree: Self) {
        if let Some(map) = self.map_mut() {
            map.insert(key.to_owned(), tree);
        }
    }

    /// Puts a value that no source spells into a mapping.
    pub(super) fn set(&mut self, key: &str, value: Value) {
        let tree = Self::made(&self.at, value);
        self.put(key, tree);
    }

    /// Renames an entry of a mapping; its position stays.
    pub(super) fn rename(&mut self, key: &str, new: &str) {
        let Some(map) = self.map_mut() else { return };
        if let Some((index, _, tree)) = map.shift_remove_full(key) {
            map.shift_remove(new);
            map.shift_insert(index.min(map.len()), new.to_owned(), tree);
        }
    }

    /// The default of a schema becomes one that the schema refuses.
    pub(super) fn set_default_aside(&mut self, default: Self) {
        let at = default.at.clone();
        let value = Value::Unfit(Box::new(default));
        self.put("default", Self { at, value });
    }

    /// The default, if this is one that its own schema refuses.
    pub(super) fn unfit(&self) -> Option<&Self> {
        match &self.value {
            Value::Unfit(default) => Some(default),
            _ => None,
        }
    }

    /// The text of `$ref`, if this is a reference.
    pub(super) fn reference(&self) -> Option<&str> {
        self.get("$ref")?.text()
    }

    /// The text of `$ref`, if there is nothing beside it.
    pub(super) fn bare_reference(&self) -> Option<&str> {
        self.reference()
            .filter(|_| self.map().is_some_and(|map| map.len() == 1))
    }

    /// What the value is, for a message.
    pub(super) fn kind_name(&self) -> &'static str {
        match &self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::Text(text) if is_beyond(text) => "a number too large to hold",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a mapping",
            Value::Unfit(tree) => tree.kind_name(),
        }
    }
}

/// Whether a text is a number that no float holds; the reader takes one for text.
fn is_beyond(text: &str) -> bool {
    let digits = text.trim_start_matches(['-', '+', '.']);
    let number = digits.starts_with(|first: char| first.is_ascii_digit());
    number && text.parse().is_ok_and(f64::is_infinite)
}

impl From<&Tree> for serde_json::Value {
    fn from(tree: &Tree) -> Self {
        match &tree.value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => number.into(),
            Value::Text(text) => Self::String(text.clone()),
            Value::List(list) => Self::Array(list.iter().map(Self::from).collect()),
            Value::Map(map) => {
                let fit = map.iter().filter(|(_, tree)| tree.unfit().is_none());
                Self::Object(fit.map(|(key, tree)| (key.clone(), tree.into())).collect())
            }
            Value::Unfit(tree) => (&**tree).into(),
        }
    }
}
