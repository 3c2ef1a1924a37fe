//! The types of `Loans` alone.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Timestamp, open_enum};
use serde::{Deserialize, Serialize};

/// `#/components/schemas/Loan`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Loan {
    pub isbn: String,
    pub at: Timestamp,
    pub state: LoanState,
}

open_enum! {
    /// `#/components/schemas/Loan/properties/state`
    pub enum LoanState {
        Lent = "lent",
        Returned = "returned",
    }
}

/// The parameters of `POST /loans`.
///
/// `#/paths/~1loans/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct LendBookParams {
    pub isbn: String,
}

/// `#/paths/~1loans/post/requestBody/content/application~1json/schema`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct LendBookBody {
    pub reader: String,
}
