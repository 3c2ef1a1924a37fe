//! What the document says of a part.

use crate::rest::ParamKind;
use crate::rest::check::{CheckFn, anything};

/// A part that the document has: what it holds, and how often it may come.
#[derive(Clone, Copy, Debug)]
pub struct PartRule {
    /// Its name.
    pub(super) name: &'static str,
    pub(super) holds: Holds,
    /// What its value has to satisfy.
    pub(super) check: CheckFn,
    /// Whether there may be several.
    pub(super) repeated: bool,
    /// Whether one has to be there.
    pub(super) required: bool,
    /// How many there have to be where there are any.
    pub(super) least: usize,
    /// How many there may be.
    pub(super) most: usize,
}

/// What a part holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holds {
    File,
    Text(ParamKind),
    Json,
}

impl PartRule {
    /// A file, which may come once.
    #[must_use]
    pub const fn file(name: &'static str) -> Self {
        Self::new(name, Holds::File)
    }

    /// A text that means a value, which may come once.
    #[must_use]
    pub const fn text(name: &'static str, kind: ParamKind) -> Self {
        Self::new(name, Holds::Text(kind))
    }

    /// JSON, which may come once.
    #[must_use]
    pub const fn json(name: &'static str) -> Self {
        Self::new(name, Holds::Json)
    }

    const fn new(name: &'static str, holds: Holds) -> Self {
        Self {
            name,
            holds,
            check: anything,
            repeated: false,
            required: false,
            least: 0,
            most: usize::MAX,
        }
    }

    /// A part that may come several times.
    #[must_use]
    pub const fn repeated(mut self) -> Self {
        self.repeated = true;
        self
    }

    /// A part that has to come.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// A part that has to come so many times, if it comes.
    #[must_use]
    pub const fn at_least(mut self, count: usize) -> Self {
        self.least = count;
        self
    }

    /// A part that may come so many times.
    #[must_use]
    pub const fn at_most(mut self, count: usize) -> Self {
        self.most = count;
        self
    }

    /// With what its value has to satisfy.
    #[must_use]
    pub const fn check(mut self, check: CheckFn) -> Self {
        self.check = check;
        self
    }
}
