//! One pass over the JSON that finds a few texts and skips the rest.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::endpoint::{Endpoint, EventPlace, Path};

/// The texts that are looked for, before those that name the event.
const ID: usize = 0;
const JOIN: usize = 1;
const HINT: usize = 2;
const TAGS: usize = 3;

/// Which texts are where, as a tree of the names of properties and the indices of items.
#[derive(Debug, Default)]
pub(super) struct Probe {
    /// The texts that are here.
    here: Vec<usize>,
    below: Vec<(&'static str, Probe)>,
    /// The places of the discriminator.
    places: Vec<EventPlace>,
}

/// The texts of one delivery.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found<'de> {
    texts: Vec<Option<Cow<'de, str>>>,
    /// The id, where a header has it.
    pub(super) header_id: Option<&'de str>,
}

impl<'de> Found<'de> {
    /// The text at the discriminator's place, by index.
    pub(super) fn tag(&self, place: usize) -> Option<&str> {
        self.texts.get(TAGS + place)?.as_deref()
    }

    pub(super) fn hint(&self) -> Option<&str> {
        self.texts.get(HINT)?.as_deref()
    }

    pub(super) fn take_id(&mut self) -> Option<Cow<'de, str>> {
        let in_body = self.texts.get_mut(ID).and_then(Option::take);
        let id = self.header_id.map(Cow::Borrowed).or(in_body);
        id.filter(|id| !id.is_empty())
    }

    pub(super) fn take_join_key(&mut self) -> Option<Cow<'de, str>> {
        self.texts
            .get_mut(JOIN)?
            .take()
            .filter(|key| !key.is_empty())
    }
}

impl Probe {
    pub(super) fn new(endpoint: &Endpoint) -> Self {
        let mut root = Self {
            places: endpoint.discriminator.places(),
            ..Self::default()
        };
        let id = match endpoint.delivery_id {
            Some(EventPlace::Path(path)) => Some(path),
            Some(EventPlace::Header(_)) | None => None,
        };
        let others = [
            (id, ID),
            (endpoint.join_key, JOIN),
            (endpoint.event_hint, HINT),
        ];
        for (path, wanted) in others {
            if let Some(path) = path {
                root.want(path, wanted);
            }
        }
        for (index, place) in root.places.clone().into_iter().enumerate() {
            if let EventPlace::Path(path) = place {
                root.want(path, TAGS + index);
            }
        }
        root
    }

    /// The discriminator's places.
    pub(super) fn places(&self) -> &[EventPlace] {
        &self.places
    }

    fn want(&mut self, path: Path, wanted: usize) {
        let Some((name, rest)) = path.split_first() else {
            self.here.push(wanted);
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
        let mut found = Found {
            texts: vec![None; TAGS + self.places.len()],
            header_id: None,
        };
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
        if let Some((first, others)) = self.probe.here.split_first() {
            for wanted in others {
                self.found.texts[*wanted] = Some(text.clone());
            }
            self.found.texts[*first] = Some(text);
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
        let mut seen = 0_u64;
        while let Some(below) = members.next_key_seed(Name(self.probe))? {
            let Some(index) = below else {
                members.next_value::<IgnoredAny>()?;
                continue;
            };
            // There are at most as many names here as texts, which are few.
            let this = 1_u64.wrapping_shl(u32::try_from(index).unwrap_or_default());
            if seen & this != 0 {
                return Err(A::Error::duplicate_field(self.probe.below[index].0));
            }
            seen |= this;
            members.next_value_seed(Walk {
                probe: &self.probe.below[index].1,
                found: &mut *self.found,
            })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let below = &self.probe.below;
        let last = below.iter().filter_map(|(name, _)| name.parse().ok()).max();
        for index in 0..=last.unwrap_or(0_usize) {
            let probe = below.iter().find(|(name, _)| name.parse() == Ok(index));
            let more = match probe {
                Some((_, probe)) => items.next_element_seed(Walk {
                    probe,
                    found: &mut *self.found,
                })?,
                None => items.next_element::<IgnoredAny>()?.map(drop),
            };
            if more.is_none() {
                return Ok(());
            }
        }
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

    fn visit_bool<E>(mut self, value: bool) -> Result<(), E> {
        self.keep(Cow::Borrowed(if value { "true" } else { "false" }));
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
