//! Library.
//!
//! A small library that lends books.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(clippy::doc_markdown, reason = "the prose is the documents' own")]

use atoms_runtime::rest::{Place, Requirement, SecurityKind, SecurityScheme};

/// `#/components/securitySchemes/Token`
pub const TOKEN: SecurityScheme = SecurityScheme {
    name: "Token",
    kind: SecurityKind::Bearer,
};

/// `#/components/securitySchemes/Desk`
pub const DESK: SecurityScheme = SecurityScheme {
    name: "Desk",
    kind: SecurityKind::ApiKey(Place::Header, "X-Desk"),
};

/// `#/components/securitySchemes/Till`
pub const TILL: SecurityScheme = SecurityScheme {
    name: "Till",
    kind: SecurityKind::ApiKey(Place::Cookie, "till"),
};

/// What most operations ask of their callers.
pub const SECURITY: &[&[Requirement]] = &[&[Requirement::of(&TOKEN)]];

#[rustfmt::skip]
pub mod types;

#[rustfmt::skip]
pub mod books;

#[rustfmt::skip]
pub mod loans;

#[cfg(feature = "client")]
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
mod service;

#[cfg(feature = "client")]
pub use self::client::Client;
pub use self::service::router;
