//! Writing objects.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::Maybe;

/// What a property that may be absent holds.
pub trait Optional: Serialize {
    /// Nothing.
    const ABSENT: Self;

    /// Whether it holds nothing.
    fn is_absent(&self) -> bool;
}

impl<T: Serialize> Optional for Option<T> {
    const ABSENT: Self = None;

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Serialize> Optional for Maybe<T> {
    const ABSENT: Self = Self::Absent;

    fn is_absent(&self) -> bool {
        Self::is_absent(self)
    }
}

/// An object that is written, or what went wrong with it.
pub struct Writer<S: Serializer>(Result<S::SerializeMap, S::Error>);

impl<S: Serializer> Writer<S> {
    /// An object without members.
    pub fn new(serializer: S) -> Self {
        Self(serializer.serialize_map(None))
    }

    /// Writes a member.
    pub fn required<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if let Ok(map) = &mut self.0
            && let Err(error) = map.serialize_entry(name, value)
        {
            self.0 = Err(error);
        }
    }

    /// Writes a member unless it is absent.
    pub fn optional<T: Optional>(&mut self, name: &'static str, value: &T) {
        if !value.is_absent() {
            self.required(name, value);
        }
    }

    /// Writes members that are not declared, but for these names.
    pub fn additional<'m, M, V>(&mut self, members: &'m M, except: &[&str])
    where
        &'m M: IntoIterator<Item = (&'m String, &'m V)>,
        V: Serialize + 'm,
    {
        for (name, value) in members {
            if !except.contains(&&**name) {
                self.required(name, value);
            }
        }
    }

    /// Ends the object.
    ///
    /// # Errors
    ///
    /// When a member could not be written.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.0?.end()
    }
}
