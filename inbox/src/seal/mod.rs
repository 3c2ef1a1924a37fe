//! Payloads that are encrypted where they are kept.

mod keys;
mod payload;
mod sealed;

pub use keys::{KeyError, Keys};
pub(crate) use sealed::Sealed;
