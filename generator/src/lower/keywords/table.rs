//! The table of keywords as data, for tests that go through all of it.

use super::{Holds, ObjectKind};

/// A keyword of an object.
#[derive(Clone, Debug)]
pub struct KeywordRow {
    /// The object: `Schema`, `Parameter`.
    pub object: String,
    /// The keyword: `maxLength`.
    pub keyword: &'static str,
    /// What stands under it: `Count`, `One(Schema)`, `Map(Header)`.
    pub holds: String,
}

/// Every keyword of every object that a document can hold.
pub fn keyword_table() -> Vec<KeywordRow> {
    let mut kinds = vec![ObjectKind::Document];
    let mut rows = Vec::new();
    let mut next = 0;
    while let Some(kind) = kinds.get(next).copied() {
        next += 1;
        let below = kind
            .keywords()
            .iter()
            .filter_map(|keyword| match keyword.holds {
                Holds::One(kind) | Holds::List(kind) | Holds::Map(kind) => Some(kind),
                _ => None,
            });
        for kind in below.chain(kind.rest()) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        rows.extend(kind.keywords().iter().map(|keyword| KeywordRow {
            object: format!("{kind:?}"),
            keyword: keyword.name,
            holds: format!("{:?}", keyword.holds),
        }));
    }
    rows
}
