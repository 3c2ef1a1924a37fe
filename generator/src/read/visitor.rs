//! The tree as serde hands it over, from YAML and JSON alike.

use std::collections::HashSet;
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::key::Key;
use super::limits::{MAX_NODES, MAX_TEXT};
use super::node::{Map, Node, Number};
use super::spelling::{Odd, TEXTS};
use crate::pointer;

/// What reading one document left to say, and how much of the limits it used.
#[derive(Default)]
pub(super) struct Reader {
    /// Whether the text is YAML, where `<<` merges mappings.
    yaml: bool,
    /// Whether a number may stand for text here.
    spelled: bool,
    /// The limit that ended the reading.
    pub(super) limit: Option<&'static str>,
    /// The integers that are to be looked up in the text, where they may stand for text.
    odd: Odd,
    nodes: usize,
    text: usize,
    /// What was found on the way.
    pub(super) findings: Vec<Finding>,
    /// Whether a value carries a tag of its own.
    pub(super) tagged: bool,
}

/// Something to say about a value, or to look up in the text.
pub(super) struct Finding {
    /// The keys that lead to it, the last one first.
    path: Vec<String>,
    pub(super) what: What,
}

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum What {
    /// A key that stands in its mapping a second time.
    Duplicate,
    /// A number that is not finite.
    NotFinite,
    /// A whole number that may have been rounded: its digits stand in the text.
    Rounded,
    /// A number that may stand for text: as which one stands in the text.
    Spelled,
    /// A merge key whose value is not a mapping.
    Merge,
    /// Text that YAML 1.1 takes for a truth value where it has no quotes.
    Switch,
    /// The same of a key.
    SwitchKey,
}

/// The truth values of YAML 1.1 that YAML 1.2 knows no more, in lower case.
const SWITCHES: [&str; 4] = ["yes", "no", "on", "off"];

impl Reader {
    /// A reader of YAML.
    pub(super) fn yaml(text: &str) -> Self {
        Self {
            yaml: true,
            odd: Odd::of(text),
            ..Self::default()
        }
    }

    /// A reader of JSON.
    pub(super) fn json() -> Self {
        Self::default()
    }

    /// Reads one value.
    pub(super) fn read<'de, D: Deserializer<'de>>(
        &mut self,
        deserializer: D,
    ) -> Result<Node, D::Error> {
        Seed(self).deserialize(deserializer)
    }

    fn find(&mut self, what: What) {
        self.findings.push(Finding {
            path: Vec::new(),
            what,
        });
    }

    /// Whether the text is one that the versions of YAML read differently.
    fn is_switch(&self, text: &str) -> bool {
        self.yaml && SWITCHES.iter().any(|one| one.eq_ignore_ascii_case(text))
    }

    fn number(&mut self, number: Number) -> Node {
        if self.spelled && (self.odd == Odd::Possible || matches!(number, Number::Float(_))) {
            self.find(What::Spelled);
        }
        Node::Number(number)
    }

    fn count<E: Error>(&mut self, text: usize) -> Result<(), E> {
        self.nodes += 1;
        self.text += text;
        if self.nodes > MAX_NODES {
            self.limit = Some("values");
        } else if self.text > MAX_TEXT {
            self.limit = Some("bytes of text");
        }
        match self.limit {
            Some(limit) => Err(E::custom(limit)),
            None => Ok(()),
        }
    }

    /// Runs `read` one level deeper and says of its findings which way they lie.
    fn inside<T>(&mut self, read: impl FnOnce(&mut Self) -> T, key: impl Fn() -> String) -> T {
        let before = self.findings.len();
        let value = read(self);
        for finding in &mut self.findings[before..] {
            finding.path.push(key());
        }
        value
    }

    fn merge(&mut self, into: &mut Map, merged: &mut HashSet<String>, value: Node) {
        let maps = match value {
            Node::List(list) => list,
            other => vec![other],
        };
        for map in maps {
            let Node::Map(map) = map else {
                self.inside(|reader| reader.find(What::Merge), || "<<".into());
                continue;
            };
            for (key, value) in map {
                if !into.contains_key(&key) {
                    merged.insert(key.clone());
                    into.insert(key, value);
                }
            }
        }
    }
}

impl Finding {
    /// The JSON pointer of the value.
    pub(super) fn pointer(&self) -> String {
        self.path.iter().rev().fold(String::new(), |pointer, key| {
            pointer + "/" + &pointer::escaped(key)
        })
    }
}

struct Seed<'r>(&'r mut Reader);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        self.0.count(0)?;
        Ok(Node::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        self.0.count(0)?;
        Ok(Node::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        self.0.count(0)?;
        Ok(self.0.number(Number::Int(value)))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        self.0.count(0)?;
        let number = i64::try_from(value).map_or(Number::UInt(value), Number::Int);
        Ok(self.0.number(number))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node, E> {
        self.0.count(0)?;
        Ok(Node::Number(Number::Big(value.to_string())))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node, E> {
        self.0.count(0)?;
        Ok(Node::Number(Number::Big(value.to_string())))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        /// From here on a float may stand for an integer that no 64-bit type holds.
        const BIG: f64 = 9_223_372_036_854_775_807.0;
        self.0.count(0)?;
        if !value.is_finite() {
            self.0.find(What::NotFinite);
            return Ok(Node::Null);
        }
        if value.abs() >= BIG {
            self.0.find(What::Rounded);
            return Ok(Node::Number(Number::Float(value)));
        }
        Ok(self.0.number(Number::Float(value)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Node, E> {
        self.0.count(text.len())?;
        if self.0.is_switch(&text) {
            self.0.find(What::Switch);
        }
        Ok(Node::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let reader = self.0;
        reader.count(0)?;
        let mut list = Vec::new();
        loop {
            let index = list.len();
            let next = reader.inside(
                |reader| seq.next_element_seed(Seed(reader)),
                || index.to_string(),
            )?;
            match next {
                Some(node) => list.push(node),
                None => return Ok(Node::List(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let reader = self.0;
        reader.count(0)?;
        let mut map = Map::new();
        let mut merged = HashSet::new();
        let mut has_merged = false;
        let outside = reader.spelled;
        while let Some(key) = access.next_key_seed(Key)? {
            reader.count(key.len())?;
            if reader.is_switch(&key) {
                reader.inside(|reader| reader.find(What::SwitchKey), || key.clone());
            }
            reader.spelled = TEXTS.contains(&key.as_str());
            let value = reader.inside(
                |reader| access.next_value_seed(Seed(reader)),
                || key.clone(),
            )?;
            reader.spelled = outside;
            if reader.yaml && key == "<<" && !has_merged {
                has_merged = true;
                reader.merge(&mut map, &mut merged, value);
            } else if merged.remove(&key) || !map.contains_key(&key) {
                map.insert(key, value);
            } else {
                reader.inside(|reader| reader.find(What::Duplicate), || key.clone());
            }
        }
        Ok(Node::Map(map))
    }

    /// A tag of the document's own, which serde sees as the variant of an enum.
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Node, A::Error> {
        self.0.tagged = true;
        let (_, value) = access.variant_seed(Key)?;
        value.newtype_variant_seed(Seed(self.0))
    }
}
