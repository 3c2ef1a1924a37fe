//! The operations of [`Loans`].
//!
//! Who reads it.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

use atoms_runtime::codegen::{Operation, Param, ParamKind, Requirement, answers};
use atoms_runtime::rest::EventStream;
use axum::http::StatusCode;

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Loans, router};

/// `POST /loans`
pub const LEND_BOOK: Operation = Operation::new("POST", "/loans")
    .params(&[
        Param::query("isbn", ParamKind::Text).required(),
    ])
    .security(
        &[
            &[Requirement::of(&super::TOKEN)],
            &[Requirement::of(&super::DESK), Requirement::of(&super::TILL)],
        ],
    )
    .refused(&[(&super::PROBLEM, &[4])]);

impl types::LendBookParams {
    /// What `POST /loans` has to be asked.
    #[must_use]
    pub fn new(isbn: impl Into<String>) -> Self {
        Self { isbn: isbn.into() }
    }
}

answers! {
    /// What `POST /loans` is answered.
    pub enum LendBookAnswer {
        /// It is lent.
        NoContent = empty(204),
        /// Why not.
        ClientError(StatusCode, shared::Problem) = json("4XX", "application/problem+json"),
    }
}

/// `POST /loans/{isbn}:extend`
pub const EXTEND_LOAN: Operation = Operation::new("POST", "/loans/{isbn}:extend")
    .params(&[
        Param::path("isbn", ParamKind::Text).check(checks::isbn_param),
    ])
    .security(super::SECURITY);

impl types::ExtendLoanParams {
    /// What `POST /loans/{isbn}:extend` has to be asked.
    #[must_use]
    pub fn new(isbn: impl Into<String>) -> Self {
        Self { isbn: isbn.into() }
    }
}

answers! {
    /// What `POST /loans/{isbn}:extend` is answered.
    pub enum ExtendLoanAnswer {
        /// It is lent for longer.
        NoContent = empty(204),
    }
}

/// `POST /loans/{isbn}:end`
pub const END_LOAN: Operation = Operation::new("POST", "/loans/{isbn}:end")
    .params(&[
        Param::path("isbn", ParamKind::Text).check(checks::isbn_param),
    ])
    .security(super::SECURITY);

impl types::EndLoanParams {
    /// What `POST /loans/{isbn}:end` has to be asked.
    #[must_use]
    pub fn new(isbn: impl Into<String>) -> Self {
        Self { isbn: isbn.into() }
    }
}

answers! {
    /// What `POST /loans/{isbn}:end` is answered.
    pub enum EndLoanAnswer {
        /// It is back.
        NoContent = empty(204),
    }
}

/// `GET /loans/events`
pub const FOLLOW_LOANS: Operation = Operation::new("GET", "/loans/events")
    .security(super::SECURITY)
    .refused(&[(&super::PROBLEM, &[401])]);

answers! {
    /// What `GET /loans/events` is answered.
    pub enum FollowLoansAnswer {
        /// The loans.
        Ok(EventStream<types::Loan>) = events(200, from),
        /// Why not.
        Unauthorized(shared::Problem) = json(401, "application/problem+json"),
    }
}
