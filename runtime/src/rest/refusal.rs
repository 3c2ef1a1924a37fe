//! Requests that no handler sees.

use axum::response::{IntoResponse, Response};

use crate::Problem;

/// The answer to a request that is refused before its handler is asked.
#[derive(Debug)]
pub struct Refusal(Box<Response>);

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        problem.into_response().into()
    }
}

impl From<Response> for Refusal {
    fn from(response: Response) -> Self {
        Self(Box::new(response))
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        *self.0
    }
}
