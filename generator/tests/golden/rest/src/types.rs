//! The types of Library.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::codegen::object;

#[cfg(feature = "rest")]
pub use super::books::types::*;
#[cfg(feature = "rest")]
pub use super::loans::types::*;

object! {
    /// `#/components/schemas/Problem`
    pub struct Problem {
        pub title: Option<String> = optional("title"),
    }
}
