//! Types that keep what arrived.

mod base64;
mod maybe;
mod number;
#[doc(hidden)]
pub mod object;
#[doc(hidden)]
pub mod open_enum;
mod sensitive;
mod text;
pub(crate) mod union;

pub use base64::Base64;
pub use maybe::Maybe;
pub use number::Number;
pub use sensitive::Sensitive;
pub use text::{Date, FormatError, IsoDuration, Text, Timestamp, Uri, Uuid, format};
