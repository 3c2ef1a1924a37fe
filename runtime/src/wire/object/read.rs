//! Reading objects.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use crate::json::place;

/// An object none of whose properties has to be there.
pub trait Set: Default {
    /// Sets the property of that name.
    fn set<'de, A: MapAccess<'de>>(&mut self, name: &str, members: &mut MemberReader<'de, A>);
}

/// An object some of whose properties have to be there.
pub trait Build: Sized {
    /// Makes it of its members.
    ///
    /// # Errors
    ///
    /// When one is missing or does not fit.
    fn build<'de, A: MapAccess<'de>>(members: &mut MemberReader<'de, A>) -> Result<Self, A::Error>;
}

/// Reads an object of a type of that name with properties of these names.
///
/// # Errors
///
/// When it is not an object, or a property does not fit.
pub fn set<'de, T: Set, D: Deserializer<'de>>(
    deserializer: D,
    type_name: &'static str,
    names: &'static [&'static str],
) -> Result<T, D::Error> {
    let read = deserializer.deserialize_map(Object::<Setting<T>>::new(type_name, names));
    read.map(|Setting(object)| object)
}

/// Reads an object of a type of that name with properties of these names.
///
/// # Errors
///
/// When it is not an object, or a property is missing or does not fit.
pub fn build<'de, T: Build, D: Deserializer<'de>>(
    deserializer: D,
    type_name: &'static str,
    names: &'static [&'static str],
) -> Result<T, D::Error> {
    deserializer.deserialize_map(Object::new(type_name, names))
}

/// The empty object, in which properties are set.
struct Setting<T>(T);

impl<T: Set> Build for Setting<T> {
    fn build<'de, A: MapAccess<'de>>(members: &mut MemberReader<'de, A>) -> Result<Self, A::Error> {
        let mut object = T::default();
        while let Some(name) = members.next() {
            object.set(name, members);
        }
        Ok(Self(object))
    }
}

struct Object<T> {
    type_name: &'static str,
    names: &'static [&'static str],
    made: PhantomData<T>,
}

impl<T> Object<T> {
    const fn new(type_name: &'static str, names: &'static [&'static str]) -> Self {
        Self {
            type_name,
            names,
            made: PhantomData,
        }
    }
}

impl<'de, T: Build> Visitor<'de> for Object<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "struct {}", self.type_name)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let mut members = MemberReader {
            map,
            error: None,
            names: self.names,
            next: 0,
            seen: Seen::default(),
        };
        let made = T::build(&mut members);
        members.error.map_or(made, Err)
    }
}

/// The members of an object that is read. Once one of them is wrong, there are no more.
pub struct MemberReader<'de, A: MapAccess<'de>> {
    map: A,
    error: Option<A::Error>,
    names: &'static [&'static str],
    /// Where the next name is looked for first.
    next: usize,
    seen: Seen,
}

impl<'de, A: MapAccess<'de>> MemberReader<'de, A> {
    /// The name of the next declared member, whose value has to be taken then.
    #[allow(
        clippy::should_implement_trait,
        reason = "it is not an iterator: values are taken in between"
    )]
    pub fn next(&mut self) -> Option<&'static str> {
        let found = self.found();
        found.unwrap_or_else(|error| {
            self.error = Some(error);
            None
        })
    }

    fn found(&mut self) -> Result<Option<&'static str>, A::Error> {
        if self.error.is_some() {
            return Ok(None);
        }
        loop {
            let name = Name {
                names: self.names,
                hint: self.next,
            };
            match self.map.next_key_seed(name)? {
                None => return Ok(None),
                Some(None) => drop(self.map.next_value::<IgnoredAny>()?),
                Some(Some(at)) => {
                    let name = self.names[at];
                    self.next = at + 1;
                    return if self.seen.insert(at) {
                        Ok(Some(name))
                    } else {
                        Err(A::Error::duplicate_field(name))
                    };
                }
            }
        }
    }

    /// Reads a value that has to be there.
    pub fn take<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) {
        match self.map.next_value() {
            Ok(value) => *slot = Some(value),
            Err(error) => self.fail(error),
        }
    }

    /// Reads a value that may be absent.
    pub fn set<T: Deserialize<'de>>(&mut self, slot: &mut T) {
        match self.map.next_value() {
            Ok(value) => *slot = value,
            Err(error) => self.fail(error),
        }
    }

    /// The value of the last name does not fit.
    fn fail(&mut self, error: A::Error) {
        place::note(self.names[self.next - 1]);
        self.error = Some(error);
    }

    /// The object cannot be made: a value was wrong, or else the member of that name is not there.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn missing<T>(&mut self, name: &'static str) -> Result<T, A::Error> {
        let error = self.error.take();
        Err(error.unwrap_or_else(|| A::Error::missing_field(name)))
    }
}

/// The position of a name, if it is one of them.
struct Name {
    names: &'static [&'static str],
    hint: usize,
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        // MemberReader mostly come in the order of the document.
        let (before, after) = self.names.split_at(self.hint);
        let is_it = |given: &&str| **given == *name;
        let later = after.iter().position(is_it).map(|at| self.hint + at);
        Ok(later.or_else(|| before.iter().position(is_it)))
    }
}

/// Which members came.
#[derive(Default)]
struct Seen {
    /// The first 64, by their position.
    early: u64,
    late: Vec<usize>,
}

impl Seen {
    /// Whether it is new.
    fn insert(&mut self, at: usize) -> bool {
        let bit = u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at));
        let Some(bit) = bit else {
            let new = !self.late.contains(&at);
            self.late.push(at);
            return new;
        };
        let new = self.early & bit == 0;
        self.early |= bit;
        new
    }
}

#[cfg(test)]
mod tests {
    use super::Seen;

    #[test]
    fn a_member_is_new_once_wherever_it_stands() {
        let mut seen = Seen::default();
        for at in [0, 63, 64, 300] {
            assert!(seen.insert(at));
            assert!(!seen.insert(at));
        }
    }
}
