//! Turns OpenAPI contracts into the source of a Rust crate: types, axum handler traits, routers, clients, webhook
//! receivers.
//!
//! A build script brings `generated/` in step with `specs/`, and shows warnings and errors with their places:
//!
//! ```no_run
//! let workspace = atoms_codegen::Workspace::at(".".as_ref());
//! println!("cargo::rerun-if-changed=specs");
//! match workspace.sync(false) {
//!     Ok(made) => {
//!         for line in made.output.warnings(20) {
//!             println!("cargo::warning={line}");
//!         }
//!     }
//!     Err(error) => {
//!         for line in error.lines() {
//!             println!("cargo::error={line}");
//!         }
//!     }
//! }
//! ```
//!
//! A tool that has its own folders calls [`generate()`], which reads the documents and writes nothing, and brings the
//! [`Tree`] to its place:
//!
//! ```no_run
//! use atoms_codegen::{Config, Product, Spec, generate};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let contracts = vec![Spec::path("openapi.yaml".as_ref())?];
//! let config = Config { contracts, product: Product::Crate, strict: false };
//! let output = generate(&config)?;
//! let changes = output.tree.sync("src/api".as_ref())?;
//! println!("{} new files", changes.created.len());
//! # Ok(())
//! # }
//! ```
//!
//! The command line is the program `atoms-codegen`; a build script does without it, by `default-features = false`.

mod address;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
mod config;
pub mod diagnostic;
mod generate;
#[cfg(feature = "cli")]
mod index;
pub mod lock;
pub mod manifest;
#[cfg(feature = "cli")]
pub mod package;
mod pointer;
#[doc(hidden)]
pub mod reference;
mod served;
mod stages;
mod threads;
mod tree;
mod workspace;

// The stages, open to the tests of this package alone: no promises.
#[cfg(feature = "call")]
#[doc(hidden)]
pub mod call;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod drift;
#[doc(hidden)]
pub mod emit;
#[doc(hidden)]
pub mod features;
#[doc(hidden)]
pub mod lower;
#[doc(hidden)]
pub mod model;
#[cfg(feature = "probe")]
#[doc(hidden)]
pub mod probe;
#[doc(hidden)]
pub mod read;
#[doc(hidden)]
pub mod sample;
#[doc(hidden)]
pub mod wire;

pub use config::{Config, Product, Spec};
pub use generate::{Failure, Output, bundle, generate, served};
#[doc(inline)]
pub use manifest::Manifest;
pub use tree::{Changes, Tree, TreeError};
pub use workspace::{Made, Workspace, WorkspaceError};
