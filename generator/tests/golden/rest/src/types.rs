//! The types of Library.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use serde::{Deserialize, Serialize};

pub use super::books::types::*;
pub use super::loans::types::*;

/// `#/components/schemas/Problem`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Problem {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}
