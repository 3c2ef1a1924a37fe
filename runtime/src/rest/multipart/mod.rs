//! Bodies of several parts, one after the other.
//!
//! The parts come as they are sent: [`Parts::next`] gives one at a time, a file among them as a stream
//! ([`FilePart`]). [`parts!`](super::parts) declares which parts there are.
//!
//! - The whole body has the size of axum's [`DefaultBodyLimit`](axum::extract::DefaultBodyLimit): 2 MB, unless the
//!   route or router is layered with another one, or with `DefaultBodyLimit::disable()` for uploads of any size.
//! - Text and JSON are read whole, at most 1 MiB each ([`Parts::limit_values`]).
//! - Any part may be limited further ([`Parts::limit_parts`]).
//! - A file that is not read to its end is passed over when the next part is asked for; reading on in it then fails.

mod encode;
mod file;
mod macros;
mod part;
mod parts;
mod source;

pub use file::FilePart;
pub use part::{Part, PartRule};
#[doc(hidden)]
pub use part::{plain, read_json, read_text, write_json, write_text};
pub use parts::Parts;
