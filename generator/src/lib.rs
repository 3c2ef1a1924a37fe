//! Turns OpenAPI contracts into the source of a Rust crate.
//!
//! The way through is one direction, one type per arrow, one folder per stage:
//! [`read`] makes documents of files, [`lower`] brings them into one spelling,
//! [`wire`] is the contract that they make, [`model`] decides every Rust name and type, [`emit`] writes them down as files.
//!
//! [`generate()`] is the whole way and touches nothing; [`Workspace`] runs it on `specs/` and brings `generated/` in
//! step, for the build script and for the command line.

#[cfg(feature = "cli")]
pub mod cli;
mod config;
pub mod diagnostic;
pub mod emit;
pub mod features;
mod generate;
#[cfg(feature = "cli")]
mod index;
pub mod lock;
pub mod lower;
pub mod manifest;
pub mod model;
#[cfg(feature = "cli")]
pub mod package;
pub mod read;
pub mod reference;
pub mod sample;
mod stages;
pub mod tree;
pub mod wire;
pub mod workspace;

pub use config::{Config, Product, Spec};
pub use generate::{Failure, Output, bundle, generate};
pub use manifest::Manifest;
pub use tree::Tree;
pub use workspace::Workspace;
