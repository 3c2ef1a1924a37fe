//! The values that a place may hold.

use std::sync::OnceLock;

use super::text::cut;
use crate::json::JsonTree;

/// Values by their JSON text, read once. Made by [`values!`](crate::codegen::values).
pub struct Values {
    text: &'static str,
    read: OnceLock<Vec<JsonTree<'static>>>,
}

impl Values {
    /// The values of a JSON array.
    pub const fn new(text: &'static str) -> Self {
        Self {
            text,
            read: OnceLock::new(),
        }
    }

    /// Whether one of them equals `json`.
    pub(super) fn hold(&self, json: &JsonTree<'_>) -> bool {
        self.list().iter().any(|value| value == json)
    }

    pub(super) fn count(&self) -> usize {
        self.list().len()
    }

    pub(super) fn detail(&self) -> String {
        let list = self.text.trim();
        let list = list.strip_prefix('[').unwrap_or(list);
        let list = cut(list.strip_suffix(']').unwrap_or(list).trim());
        match self.list() {
            [_] => format!("has to be {list}"),
            _ => format!("has to be one of {list}"),
        }
    }

    fn list(&self) -> &[JsonTree<'static>] {
        self.read
            .get_or_init(|| match JsonTree::from_text(self.text) {
                Ok(JsonTree::Array(list)) => list,
                Ok(other) => vec![other],
                Err(_) => Vec::new(),
            })
    }
}

/// The values of a JSON array, kept: `values!("[1, null]")`.
#[macro_export]
#[doc(hidden)]
macro_rules! private_values {
    ($text:literal) => {{
        static VALUES: $crate::codegen::check::Values = $crate::codegen::check::Values::new($text);
        &VALUES
    }};
}
