//! What operations fail with.

use atoms_api::atoms::types::ErrorResponse;
use atoms_runtime::Problem;
use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;

use crate::store::Fault;

/// What an operation of the platform comes to.
pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

/// A failure in one of the contract's shapes.
///
/// Where an answer has a shape of its own, as some 409 and 423 have, it is a variant of the operation's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// `{"status": false, "errors": […]}`
    Told(StatusCode, Vec<String>),
    /// Nothing says so but the status.
    Bare(StatusCode),
    /// What the store says.
    Fault(Fault),
    /// A body that is not what the contract asks for, found while it was read. The route gives it the contract's shape.
    Body(Problem),
}

impl Failure {
    /// 400: the request asks for what cannot be.
    pub fn bad_request(why: impl Into<String>) -> Self {
        Self::told(StatusCode::BAD_REQUEST, why)
    }

    /// 403: the caller may not do this here.
    pub fn forbidden(why: impl Into<String>) -> Self {
        Self::told(StatusCode::FORBIDDEN, why)
    }

    /// 404: there is no such thing, or it belongs to another organization.
    pub fn not_found(what: &str) -> Self {
        Self::told(StatusCode::NOT_FOUND, format!("{what} not found"))
    }

    /// 404, of operations that do not say what was not found.
    pub const fn missing() -> Self {
        Self::Bare(StatusCode::NOT_FOUND)
    }

    /// 409: something else stands in the way.
    pub fn conflict(why: impl Into<String>) -> Self {
        Self::told(StatusCode::CONFLICT, why)
    }

    /// 500: the log says why, the caller is told no more.
    pub fn internal(why: impl std::fmt::Display) -> Self {
        tracing::error!(%why, "an operation has failed");
        Self::told(
            StatusCode::INTERNAL_SERVER_ERROR,
            "Something went wrong on our side",
        )
    }

    fn told(status: StatusCode, why: impl Into<String>) -> Self {
        Self::Told(status, vec![why.into()])
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Body(problem)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::Told(status, errors) => told(status, errors),
            Self::Bare(status) => status.into_response(),
            Self::Fault(fault) => fault.into_response(),
            Self::Body(problem) => problem.into_response(),
        }
    }
}

fn told(status: StatusCode, errors: Vec<String>) -> Response {
    let body = Json(ErrorResponse {
        status: Some(false),
        errors: Some(errors),
    });
    (status, body).into_response()
}
