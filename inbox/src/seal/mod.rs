//! Payloads that are encrypted where they are kept.

mod keys;
mod payload;
mod reencrypt;
mod sealed;

pub use keys::{KeyError, Keys};
pub use reencrypt::Reencrypted;
pub(crate) use reencrypt::reencrypt;
pub(crate) use sealed::Sealed;
