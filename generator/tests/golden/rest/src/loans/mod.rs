//! The operations of [`Loans`].
//!
//! Who reads it.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

use atoms_runtime::rest::{EventStream, Kind, Operation, Param, Requirement, answers};
use axum::http::StatusCode;

use super::types::Problem;

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
        Param::query("isbn", Kind::Text),
    ])
    .security(&[
        &[Requirement::of(&super::TOKEN)],
        &[Requirement::of(&super::DESK), Requirement::of(&super::TILL)],
    ]);

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
        ClientError(StatusCode, Problem) = json("4XX", "application/problem+json"),
    }
}

/// `GET /loans/events`
pub const FOLLOW_LOANS: Operation = Operation::new("GET", "/loans/events")
    .security(super::SECURITY);

answers! {
    /// What `GET /loans/events` is answered.
    pub enum FollowLoansAnswer {
        /// The loans.
        Ok(EventStream<types::Loan>) = events(200, from),
        /// Why not.
        Unauthorized(Problem) = json(401, "application/problem+json"),
    }
}
