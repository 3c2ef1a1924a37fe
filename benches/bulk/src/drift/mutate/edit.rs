//! One edit of one keyword.

use std::fmt;

use serde_json::Value;

use crate::table::short;

/// An edit of a document.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Edit {
    /// The object that has the keyword: `Schema`, `Parameter`.
    pub(super) object: String,
    pub(super) keyword: &'static str,
    /// The JSON pointer of the object.
    pub(super) owner: String,
    pub(super) before: Option<Value>,
    pub(super) after: Option<Value>,
}

impl Edit {
    /// `Schema.maxLength`
    pub(super) fn name(&self) -> String {
        format!("{}.{}", self.object, self.keyword)
    }

    /// The document with the edit.
    pub(super) fn apply(&self, document: &Value) -> Value {
        let mut document = document.clone();
        let owner = document.pointer_mut(&self.owner);
        if let Some(owner) = owner.and_then(Value::as_object_mut) {
            match &self.after {
                Some(after) => owner.insert(self.keyword.to_owned(), after.clone()),
                None => owner.shift_remove(self.keyword),
            };
        }
        document
    }
}

impl fmt::Display for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = |value: &Option<Value>| {
            let text = value.as_ref().map(Value::to_string);
            short(text.as_deref().unwrap_or("nothing"), 100)
        };
        let (before, after) = (value(&self.before), value(&self.after));
        write!(
            f,
            "{} at {}: {before} became {after}",
            self.name(),
            self.owner
        )
    }
}
