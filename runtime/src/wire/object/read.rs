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
        self.next_beside(|map, ()| map.next_value::<IgnoredAny>().map(drop))
    }

    /// Keeps what is not declared, but for these names.
    pub fn keep<'k, M>(
        &'k mut self,
        kept: &'k mut M,
        except: &'static [&'static str],
    ) -> Keeping<'k, 'de, A, M> {
        Keeping {
            members: self,
            kept,
            except,
        }
    }

    /// The name of the next declared member; what comes before it is read by `other`.
    fn next_beside<N: Other>(
        &mut self,
        mut other: impl FnMut(&mut A, N) -> Result<(), A::Error>,
    ) -> Option<&'static str> {
        if self.error.is_some() {
            return None;
        }
        loop {
            let name = Name {
                names: self.names,
                hint: self.next,
                other: PhantomData,
            };
            let read = match self.map.next_key_seed(name) {
                Ok(None) => return None,
                Ok(Some(Ok(at))) => {
                    let name = self.names[at];
                    self.next = at + 1;
                    if self.seen.insert(at) {
                        return Some(name);
                    }
                    Err(A::Error::duplicate_field(name))
                }
                Ok(Some(Err(name))) => other(&mut self.map, name),
                Err(error) => Err(error),
            };
            if let Err(error) = read {
                self.error = Some(error);
                return None;
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
        place::note(|| self.names[self.next - 1].into());
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

/// The members of an object that keeps those that it does not declare.
pub struct Keeping<'k, 'de, A: MapAccess<'de>, M> {
    members: &'k mut MemberReader<'de, A>,
    kept: &'k mut M,
    except: &'static [&'static str],
}

impl<'de, A: MapAccess<'de>, M> Keeping<'_, 'de, A, M> {
    /// The name of the next declared member, whose value has to be taken then.
    #[allow(
        clippy::should_implement_trait,
        reason = "it is not an iterator: values are taken in between"
    )]
    pub fn next<V>(self) -> Option<&'static str>
    where
        V: Deserialize<'de>,
        M: Extend<(String, V)> + IntoIterator<Item = (String, V)>,
    {
        let (kept, except) = (self.kept, self.except);
        self.members.next_beside(|map, name: String| {
            if except.contains(&&*name) {
                return map.next_value::<IgnoredAny>().map(drop);
            }
            match map.next_value() {
                Ok(value) => {
                    kept.extend([(name, value)]);
                    Ok(())
                }
                Err(error) => {
                    place::note(|| name.into());
                    Err(error)
                }
            }
        })
    }
}

/// What is known of a name that is not declared.
trait Other {
    fn named(name: &str) -> Self;
}

impl Other for () {
    fn named(_: &str) -> Self {}
}

impl Other for String {
    fn named(name: &str) -> Self {
        name.to_owned()
    }
}

/// The position of a name, if it is one of them.
struct Name<N> {
    names: &'static [&'static str],
    hint: usize,
    other: PhantomData<N>,
}

impl<'de, N: Other> DeserializeSeed<'de> for Name<N> {
    type Value = Result<usize, N>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<N: Other> Visitor<'_> for Name<N> {
    type Value = Result<usize, N>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        // Members mostly come in the order of the document.
        let (before, after) = self.names.split_at(self.hint);
        let is_it = |given: &&str| **given == *name;
        let later = after.iter().position(is_it).map(|at| self.hint + at);
        let found = later.or_else(|| before.iter().position(is_it));
        Ok(found.ok_or_else(|| N::named(name)))
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
