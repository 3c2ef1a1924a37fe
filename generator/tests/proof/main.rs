//! A verdict is proven, not argued: the crates of both revisions are compiled, messages of the one are handed to the other,
//! and code that stands on the old one is compiled against the new one. What the verdicts call safe has to hold for all of
//! them, and what they call breaking has to break for one.

mod consumers;
mod contract;
mod crates;
mod directed;
mod documents;
#[path = "../emitted/mod.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod emitted;
mod messages;
mod pairs;
mod places;
mod said;
mod signatures;
mod source;
mod values;
