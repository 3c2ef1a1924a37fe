//! The types of `Loans` alone.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::Timestamp;
use atoms_runtime::codegen::{object, open_enum};

object! {
    /// `#/components/schemas/Loan`
    pub struct Loan {
        pub isbn: String = "isbn",
        pub at: Timestamp = "at",
        pub state: LoanState = "state",
    }
}

open_enum! {
    /// `#/components/schemas/Loan/properties/state`
    pub enum LoanState {
        Lent = "lent",
        Returned = "returned",
    }
}

object! {
    /// The parameters of `POST /loans`.
    ///
    /// `#/paths/~1loans/post/parameters`
    pub struct LendBookParams {
        pub isbn: String = "isbn",
    }
}

object! {
    /// `#/paths/~1loans/post/requestBody/content/application~1json/schema`
    pub struct LendBookBody with new {
        pub reader: String = "reader",
    }
}

object! {
    /// The parameters of `POST /loans/{isbn}:extend`.
    ///
    /// `#/paths/~1loans~1{isbn}:extend/post/parameters`
    pub struct ExtendLoanParams {
        /// Names the book.
        pub isbn: String = "isbn",
    }
}

object! {
    /// The parameters of `POST /loans/{isbn}:end`.
    ///
    /// `#/paths/~1loans~1{isbn}:end/post/parameters`
    pub struct EndLoanParams {
        /// Names the book.
        pub isbn: String = "isbn",
    }
}
