//! One pass over the JSON that finds a few texts and skips the rest.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::endpoint::{Discriminator, Endpoint, Path};

/// The texts that are looked for.
const WANTED: usize = 4;
const TAG: usize = 0;
const ID: usize = 1;
const JOIN: usize = 2;
const HINT: usize = 3;

/// Which texts are where, as a tree of property names.
#[derive(Debug, Default)]
pub(super) struct Probe {
    here: [bool; WANTED],
    below: Vec<(&'static str, Probe)>,
}

/// The texts of one delivery.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found<'de> {
    texts: [Option<Cow<'de, str>>; WANTED],
}

impl<'de> Found<'de> {
    pub(super) fn tag(&self) -> Option<&str> {
        self.texts[TAG].as_deref()
    }

    pub(super) fn hint(&self) -> Option<&str> {
        self.texts[HINT].as_deref()
    }

    pub(super) fn take_id(&mut self) -> Option<Cow<'de, str>> {
        self.texts[ID].take().filter(|id| !id.is_empty())
    }

    pub(super) fn take_join_key(&mut self) -> Option<Cow<'de, str>> {
        self.texts[JOIN].take().filter(|key| !key.is_empty())
    }
}

impl Probe {
    pub(super) fn new(endpoint: &Endpoint) -> Self {
        let tag = match endpoint.discriminator {
            Discriminator::Path(path) => Some(path),
            Discriminator::Header(_) | Discriminator::Route => None,
        };
        let paths = [
            (tag, TAG),
            (endpoint.delivery_id, ID),
            (endpoint.join_key, JOIN),
            (endpoint.event_hint, HINT),
        ];
        let mut root = Self::default();
        for (path, wanted) in paths {
            if let Some(path) = path {
                root.want(path, wanted);
            }
        }
        root
    }

    fn want(&mut self, path: Path, wanted: usize) {
        let Some((name, rest)) = path.split_first() else {
            self.here[wanted] = true;
            return;
        };
        let index = self
            .below
            .iter()
            .position(|(other, _)| other == name)
            .unwrap_or_else(|| {
                self.below.push((name, Self::default()));
                self.below.len() - 1
            });
        self.below[index].1.want(rest, wanted);
    }

    /// Finds the texts in a JSON document.
    ///
    /// # Errors
    ///
    /// When it is not JSON, or a property on the way to a text is there twice.
    pub(super) fn find<'de>(&self, json: &'de str) -> Result<Found<'de>, serde_json::Error> {
        let mut found = Found::default();
        let mut deserializer = serde_json::Deserializer::from_str(json);
        Walk {
            probe: self,
            found: &mut found,
        }
        .deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok(found)
    }
}

struct Walk<'a, 'de> {
    probe: &'a Probe,
    found: &'a mut Found<'de>,
}

impl<'de> Walk<'_, 'de> {
    fn keep(&mut self, text: Cow<'de, str>) {
        let slots = self.probe.here.iter().zip(&mut self.found.texts);
        let mut slots = slots.filter_map(|(wanted, slot)| wanted.then_some(slot));
        if let Some(first) = slots.next() {
            slots.for_each(|slot| *slot = Some(text.clone()));
            *first = Some(text);
        }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let mut seen = 0_u32;
        while let Some(below) = members.next_key_seed(Name(self.probe))? {
            let Some(index) = below else {
                members.next_value::<IgnoredAny>()?;
                continue;
            };
            // There are at most as many names here as texts.
            if seen & (1 << index) != 0 {
                return Err(A::Error::duplicate_field(self.probe.below[index].0));
            }
            seen |= 1 << index;
            members.next_value_seed(Walk {
                probe: &self.probe.below[index].1,
                found: &mut *self.found,
            })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_borrowed_str<E>(mut self, text: &'de str) -> Result<(), E> {
        self.keep(Cow::Borrowed(text));
        Ok(())
    }

    fn visit_str<E>(mut self, text: &str) -> Result<(), E> {
        self.keep(Cow::Owned(text.to_owned()));
        Ok(())
    }

    fn visit_u64<E>(mut self, number: u64) -> Result<(), E> {
        self.keep(Cow::Owned(number.to_string()));
        Ok(())
    }

    fn visit_i64<E>(mut self, number: i64) -> Result<(), E> {
        self.keep(Cow::Owned(number.to_string()));
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

/// The index of a property's name, if it is on the way to a text.
struct Name<'a>(&'a Probe);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.below.iter().position(|(other, _)| *other == name))
    }
}
