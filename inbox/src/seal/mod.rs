//! Payloads that are encrypted where they are kept.

mod former;
#[cfg_attr(not(feature = "encrypt"), path = "keyless.rs")]
mod keys;
mod payload;
#[cfg(feature = "encrypt")]
mod reencrypt;
mod sealed;

#[cfg(not(feature = "encrypt"))]
use keys::Keys;
#[cfg(feature = "encrypt")]
pub use keys::{KeyError, Keys};
#[cfg(feature = "encrypt")]
pub use reencrypt::Reencrypted;
#[cfg(feature = "encrypt")]
pub(crate) use reencrypt::reencrypt;
pub(crate) use sealed::Sealed;
