//! Schemas, read flat: references followed, `allOf` merged, choices that are none simplified.

pub(in crate::model) mod all_of;
pub(in crate::model) mod choices;
pub(in crate::model) mod lookup;
pub(in crate::model) mod resolved;
pub(in crate::model) mod tags;
pub(in crate::model) mod view;
