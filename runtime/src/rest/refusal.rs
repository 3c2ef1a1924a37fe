//! Requests that no handler sees.

use axum::response::{IntoResponse, Response};

use crate::Problem;

/// The answer to a request that is refused before its handler is asked.
#[derive(Debug)]
pub struct Refusal(Box<Response>);

#[cfg(feature = "socket")]
impl Refusal {
    /// With another reason phrase than the status' own, for clients of sockets, which see no body. A phrase that HTTP/1.1
    /// cannot carry, such as one with a line break, is left out.
    #[must_use]
    pub fn reason_phrase(mut self, phrase: impl Into<String>) -> Self {
        let phrase = hyper::ext::ReasonPhrase::try_from(phrase.into());
        if let Ok(phrase) = phrase {
            self.0.extensions_mut().insert(phrase);
        }
        self
    }
}

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
