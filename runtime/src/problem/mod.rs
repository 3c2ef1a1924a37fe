//! Failures as RFC 9457 describes them.

mod violation;

use std::borrow::Cow;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{StatusCode, header};
use serde::{Serialize, Serializer};

use crate::wire::object::Writer;

pub use violation::{In, Violation};

/// How many violations an answer lists.
pub(crate) const MANY: usize = 100;

/// The media type of a problem.
pub(crate) const PROBLEM_JSON: &str = "application/problem+json";

/// A failure, answered as `application/problem+json`.
///
/// The type is `about:blank`, so the title is the status' own phrase. The detail is for whoever reads the sender's
/// log: it never holds internals, nor values of the request.
///
/// ```
/// # use atoms_runtime::http::StatusCode;
/// # use atoms_runtime::Problem;
/// let problem = Problem::new(StatusCode::CONFLICT).detail("the call has ended");
/// assert_eq!(problem.to_string(), "409 Conflict: the call has ended");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    status: StatusCode,
    detail: Option<Cow<'static, str>>,
    violations: Vec<Violation>,
    /// What would be taken instead.
    taken: Option<Box<(HeaderName, HeaderValue)>>,
}

impl Problem {
    /// A problem that says no more than its status.
    #[must_use]
    pub const fn new(status: StatusCode) -> Self {
        Self {
            status,
            detail: None,
            violations: Vec::new(),
            taken: None,
        }
    }

    /// A request that is not what the contract asks for: 422, and every violation as a member of `errors`, as far
    /// as the first hundred.
    #[must_use]
    pub fn violations(mut violations: Vec<Violation>) -> Self {
        violations.truncate(MANY);
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            detail: Some(Cow::Borrowed(
                "the request is not what the contract asks for",
            )),
            violations,
            taken: None,
        }
    }

    /// The problem that a response was made of, for a layer that answers refusals in words of the service's own.
    ///
    /// ```
    /// # use atoms_runtime::axum::Router;
    /// # use atoms_runtime::axum::middleware::map_response;
    /// # use atoms_runtime::axum::response::{IntoResponse, Response};
    /// # use atoms_runtime::Problem;
    /// async fn reworded(response: Response) -> Response {
    ///     match Problem::of(&response) {
    ///         Some(problem) => (problem.status(), problem.to_string()).into_response(),
    ///         None => response,
    ///     }
    /// }
    /// # let router: Router = Router::new();
    /// let router = router.layer(map_response(reworded));
    /// ```
    pub fn of(response: &Response) -> Option<&Self> {
        response.extensions().get()
    }

    /// What is wrong with the request, place by place; empty where the status says all.
    pub fn errors(&self) -> &[Violation] {
        &self.violations
    }

    /// What is wrong, for people: a text for each violation, or else what happened. Never empty.
    ///
    /// ```
    /// # use atoms_runtime::http::StatusCode;
    /// # use atoms_runtime::{In, Problem, Violation};
    /// let missing = Violation { place: In::Body, pointer: "/name".to_owned(), detail: "is required".into() };
    /// assert_eq!(Problem::violations(vec![missing]).messages(), ["body/name is required"]);
    /// assert_eq!(Problem::new(StatusCode::NOT_FOUND).messages(), ["Not Found"]);
    /// ```
    pub fn messages(&self) -> Vec<String> {
        if self.violations.is_empty() {
            return vec![self.detail.as_deref().unwrap_or(self.title()).to_owned()];
        }
        self.violations.iter().map(Violation::to_string).collect()
    }

    /// Adds what happened.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// The status of the answer.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// What happened.
    #[cfg(feature = "rest")]
    pub(crate) fn detail_text(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// Adds what would be taken instead, as a header says it.
    pub(crate) fn taken(mut self, header: HeaderName, value: HeaderValue) -> Self {
        self.taken = Some(Box::new((header, value)));
        self
    }

    fn title(&self) -> &'static str {
        self.status.canonical_reason().unwrap_or("Failure")
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.status.as_u16(), self.title())?;
        self.detail
            .as_ref()
            .map_or(Ok(()), |detail| write!(f, ": {detail}"))
    }
}

impl std::error::Error for Problem {}

/// The members as they are written.
struct Members<'a>(&'a Problem);

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Writer::new(serializer);
        members.required("type", "about:blank");
        members.required("title", self.0.title());
        members.required("status", &self.0.status.as_u16());
        members.optional("detail", &self.0.detail);
        if !self.0.violations.is_empty() {
            members.required("errors", &self.0.violations);
        }
        members.end()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = serde_json::to_vec(&Members(&self)).unwrap_or_default();
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = self.status;
        let json = HeaderValue::from_static(PROBLEM_JSON);
        response.headers_mut().insert(CONTENT_TYPE, json);
        if let Some(taken) = &self.taken {
            let (header, value) = &**taken;
            response.headers_mut().insert(header, value.clone());
        }
        let status = self.status;
        response.extensions_mut().insert(self);
        if status == StatusCode::REQUEST_TIMEOUT {
            let close = HeaderValue::from_static("close");
            response.headers_mut().insert(header::CONNECTION, close);
        }
        response
    }
}
