//! Schemas, read flat: references followed, `allOf` merged, choices that are none simplified.

pub(in crate::model) mod all_of;
pub(in crate::model) mod choices;
pub(in crate::model) mod facts;
pub(in crate::model) mod lookup;
pub(in crate::model) mod part;
pub(in crate::model) mod tags;
