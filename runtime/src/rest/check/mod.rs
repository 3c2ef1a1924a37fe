//! What a request has to satisfy, as generated code asks it.
//!
//! A check is a function over a value at its [place](At), and says one thing a line:
//!
//! ```
//! use atoms_runtime::codegen::check;
//! use atoms_runtime::codegen::check::{At, JsonTree};
//! use atoms_runtime::In;
//!
//! fn new_campaign(value: At<'_>) {
//!     let object = value.object();
//!     object.required(&["name"]);
//!     object.property("name").string().min_length(1).max_length(100);
//!     object.property("retries").integer().minimum(0).maximum(10);
//!     object.property("tags").array().unique().items(|value| {
//!         value.string().pattern(atoms_runtime::codegen::pattern!("^[a-z]+$"));
//!     });
//! }
//!
//! let json = JsonTree::from_slice(br#"{"retries": 11, "tags": ["a", "B"]}"#).unwrap();
//! let found = check::check(new_campaign, In::Body, &json);
//! let found: Vec<_> = found.iter().map(|one| format!("{} {}", one.pointer, one.detail)).collect();
//! assert_eq!(found, [
//!     "/retries is greater than 10",
//!     "/tags/1 does not match the pattern ^[a-z]+$",
//!     "/name is required",
//! ]);
//! ```
//!
//! All that is wrong comes out at once, in the order of the request, what is missing last; a value of the wrong type is
//! asked no more. Nothing is allocated as long as nothing is wrong.
//!
//! - Types and equality are those of JSON Schema: `3.0` is an integer, and equals `3`.
//! - Lengths count characters, not bytes.
//! - Numbers are compared as they are written, never rounded.
//! - Patterns are those of ECMA-262, with the meaning of its flag `u`; see [`Pattern`].
//! - A member that stands twice is told of, wherever it is.
//! - Of alternatives none of which fits, the one that is meant tells what is wrong, if only one can be.

mod alternatives;
mod array;
mod at;
mod budget;
mod decode;
mod evaluated;
mod format;
mod number;
mod object;
mod pattern;
mod report;
mod start;
mod text;
mod unevaluated;
mod unique_items;
mod values;

pub use array::Array;
pub use at::At;
pub(in crate::rest) use budget::Budget;
pub use decode::decode;
pub use number::Num;
pub use object::Object;
pub use pattern::{Pattern, pattern_is_supported};
pub use start::{CheckFn, anything, check};
pub(in crate::rest) use start::{SPENT, check_param, check_within};
pub use text::StringCheck;
pub use unevaluated::Unevaluated;
pub use values::Values;
