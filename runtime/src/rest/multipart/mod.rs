//! Bodies of several parts, one after the other.
//!
//! The parts come as they are sent: [`Parts::next`] gives one at a time, a file among them as a stream
//! ([`FilePart`]); [`Parts::collect`] gives them all at once, the files held in memory ([`HeldFile`]).
//! A generated enum says which parts there are ([`Part`]).
//!
//! What is wrong with the parts is told at once, whichever way they are read: from the first that is not as asked, the
//! rest of the body is gone through, as far as the next 2 MiB, and one 422 names all, each by its JSON pointer (`/title`,
//! `/media/1`).
//!
//! - The whole body has the size of axum's [`DefaultBodyLimit`](axum::extract::DefaultBodyLimit): 2 MB, unless the
//!   route or router is layered with another one, or with `DefaultBodyLimit::disable()` for uploads of any size.
//! - Text and JSON are in UTF-8; of another charset they are not as asked. They are read whole, at most 1 MiB each ([`Parts::limit_values`]).
//! - Any part may be limited further ([`Parts::limit_parts`]).
//! - There are at most 1000 parts in a request ([`Parts::limit_count`]).
//! - A file that is not read to its end is passed over when the next part is asked for; reading on in it then fails.

mod encode;
mod file;
mod part;
mod parts;
mod rule;
mod source;
mod tally;
#[cfg(feature = "client")]
mod whole;

pub use file::{FilePart, HeldFile};
pub use part::{Part, PartForm};
#[doc(hidden)]
pub use part::{RawPart, required, write_json, write_text};
pub use parts::Parts;
pub use rule::PartRule;
#[cfg(feature = "client")]
pub(super) use whole::list;
