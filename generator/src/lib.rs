//! Turns OpenAPI contracts into the source of a Rust crate.
//!
//! The way through is one direction, one type per arrow, one folder per stage:
//! [`read`] makes documents of files, [`lower`] makes one uniform OpenAPI 3.0 view of them,
//! [`model`] decides every Rust name and type, [`emit`] writes them down as files.

pub mod diagnostic;
pub mod emit;
pub mod lower;
pub mod model;
pub mod read;
