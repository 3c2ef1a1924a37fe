//! Library.
//!
//! To serve operations, implement the trait of their group, such as `books::Books`, and mount
//! its router. To call them, turn the feature `client` on.
//!
//! ```text
//! let app = books::router(Arc::new(Service));
//!
//! let client = Client::new("the token");
//! let answer = client.list_books(&params).await?;
//! ```
//!
//! # Modules
//!
//! - `books`, `loans`: a trait, its router and the answers of each group
//! - `types`: what they carry
//!
//! # About
//!
//! A small library that lends books.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(clippy::doc_markdown, reason = "the prose is the documents' own")]

#[cfg(feature = "rest")]
use atoms_runtime::codegen::{
    Fill, Place, RefusalForm, Requirement, SecurityKind, SecurityScheme,
};

/// `#/components/securitySchemes/Token`
#[cfg(feature = "rest")]
pub const TOKEN: SecurityScheme = SecurityScheme::new("Token", SecurityKind::Bearer);

/// `#/components/securitySchemes/Desk`
#[cfg(feature = "rest")]
pub const DESK: SecurityScheme =
    SecurityScheme::new("Desk", SecurityKind::ApiKey(Place::Header, "X-Desk"));

/// `#/components/securitySchemes/Till`
#[cfg(feature = "rest")]
pub const TILL: SecurityScheme =
    SecurityScheme::new("Till", SecurityKind::ApiKey(Place::Cookie, "till"));

/// What most operations ask of their callers.
#[cfg(feature = "rest")]
pub const SECURITY: &[&[Requirement]] = &[&[Requirement::of(&TOKEN)]];

/// A refusal as `#/components/schemas/Problem` holds it.
#[cfg(feature = "rest")]
pub const PROBLEM: RefusalForm =
    RefusalForm::json("application/problem+json", Fill::Object(&[("title", Fill::Message)]));

#[rustfmt::skip]
pub mod types;

#[cfg(feature = "rest")]
#[rustfmt::skip]
pub mod books;

#[cfg(feature = "rest")]
#[rustfmt::skip]
pub mod loans;

#[cfg(feature = "client")]
#[rustfmt::skip]
mod client;
#[cfg(feature = "rest")]
#[rustfmt::skip]
mod service;

#[cfg(feature = "client")]
pub use self::client::Client;
#[cfg(feature = "rest")]
pub use self::service::router;
