//! A database that does not do what it should.

use atoms_runtime::Problem;
use atoms_runtime::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// The database did not do what it should. A platform learns no more than that.
#[derive(Debug)]
pub(crate) struct Failure(sqlx::Error);

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        tracing::error!(error = %self.0, "the database fails");
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response()
    }
}
