//! Requests that no handler sees.

use axum::response::{IntoResponse, Response};

use crate::Problem;

/// The answer to a request that is refused before its handler is asked.
#[derive(Debug)]
pub struct Refusal(Response);

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self(problem.into_response())
    }
}

impl From<Response> for Refusal {
    fn from(response: Response) -> Self {
        Self(response)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        self.0
    }
}
