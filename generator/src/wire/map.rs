//! A mapping that keeps the document's order, and is compared without it.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash, Hasher};
use std::ops::{Deref, DerefMut};

use indexmap::IndexMap;

/// Named values in the document's order. Two are equal when they hold the same, in whatever order; so is their hash.
#[derive(Clone, Debug)]
pub struct Map<T>(IndexMap<String, T>);

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self(IndexMap::new())
    }
}

impl<T> Deref for Map<T> {
    type Target = IndexMap<String, T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T> DerefMut for Map<T> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl<T: PartialEq> PartialEq for Map<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T: Eq> Eq for Map<T> {}

impl<T: Hash> Hash for Map<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let hasher = BuildHasherDefault::<DefaultHasher>::new();
        let entries = self.0.iter().map(|entry| hasher.hash_one(entry));
        entries.fold(0_u64, u64::wrapping_add).hash(state);
    }
}

impl<T> FromIterator<(String, T)> for Map<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<T> Extend<(String, T)> for Map<T> {
    fn extend<I: IntoIterator<Item = (String, T)>>(&mut self, entries: I) {
        self.0.extend(entries);
    }
}

impl<'m, T> IntoIterator for &'m Map<T> {
    type Item = (&'m String, &'m T);
    type IntoIter = indexmap::map::Iter<'m, String, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T> IntoIterator for Map<T> {
    type Item = (String, T);
    type IntoIter = indexmap::map::IntoIter<String, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
