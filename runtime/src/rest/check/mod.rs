//! What a value in a request has to satisfy.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{In, Violation};

/// A check of a value.
pub type CheckFn = for<'a> fn(At<'a>);

/// A value and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    value: &'a Value,
    list: &'a std::cell::RefCell<Vec<&'static str>>,
}

impl At<'_> {
    /// An object.
    #[must_use]
    pub fn object(self) -> Self {
        self
    }

    /// Asks for properties.
    pub fn required(self, keys: &[&'static str]) {
        for key in keys {
            if self.value.get(key).is_none() {
                self.list.borrow_mut().push(key);
            }
        }
    }
}

/// A tree of JSON.
#[derive(Debug)]
pub struct Json<'a>(Cow<'a, Value>);

impl<'a> Json<'a> {
    /// Reads.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn from_slice(bytes: &'a [u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes).map(|value| Self(Cow::Owned(value)))
    }

    /// Borrows.
    pub fn from_value(value: &'a Value) -> Self {
        Self(Cow::Borrowed(value))
    }
}

/// Asks nothing.
pub fn anything(_: At<'_>) {}

/// What is wrong.
pub fn check(check: CheckFn, place: In, json: &Json<'_>) -> Vec<Violation> {
    let list = std::cell::RefCell::default();
    check(At {
        value: &json.0,
        list: &list,
    });
    let of = |key: &'static str| Violation {
        place,
        pointer: format!("/{key}"),
        detail: "is missing".into(),
    };
    list.into_inner().into_iter().map(of).collect()
}

/// Decodes what was checked.
///
/// # Errors
/// When it does not fit.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Violation> {
    serde_json::from_slice(bytes).map_err(|_| Violation {
        place: In::Body,
        pointer: String::new(),
        detail: "does not fit".into(),
    })
}
