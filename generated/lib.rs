//! Contracts as Rust: types, the traits that serve their operations, clients, and webhooks.
//!
//! Made by atoms-codegen; edit the specifications, not this.

#![allow(clippy::doc_markdown, reason = "the prose is the documents' own")]

#[rustfmt::skip]
pub mod assistant;

#[rustfmt::skip]
pub mod atoms;
