//! Answers: what the document says that a handler may answer, as an enum.

mod answers;
#[cfg(feature = "client")]
mod client;
mod status;
mod write;

#[cfg(feature = "client")]
#[doc(hidden)]
pub use client::{ReadAnswerChoice, read_choice};
#[doc(hidden)]
pub use status::pick;
#[doc(hidden)]
pub use write::{Answer, WriteChoice};
