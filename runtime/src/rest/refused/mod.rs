//! Refusals as the contract documents them: an answer that can hold one, and how.
//!
//! What a route refuses is a [`Problem`]. Where the operation documents an answer that can hold it, the problem is written
//! as that answer; else it stays `application/problem+json`.

mod fill;
mod form;
mod unrouted;

use axum::body::Body;
use axum::response::Response;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, StatusCode};

pub use fill::Fill;
pub use form::RefusalForm;
pub use unrouted::{method_not_allowed, not_found, unrouted};

use super::Operation;
use crate::Problem;
use crate::problem::PROBLEM_JSON;

/// The documented answers that can hold a refusal: how, and for which statuses. A status is itself, the first digit of a
/// range such as `4XX`, or 0 for `default`.
pub type Refused = &'static [(&'static RefusalForm, &'static [u16])];

/// An answer of an operation; one that is a [`Problem`] becomes what the operation documents for it.
pub(super) fn as_documented(operation: &Operation, response: Response) -> Response {
    let problem = Problem::of(&response).filter(|_| is_problem(response.headers()));
    let found = problem.and_then(|problem| {
        let (form, status) = pick(operation, problem.status())?;
        Some((written(form, problem, status)?, status, form.media()))
    });
    match found {
        Some((body, status, media)) => answered(response, body, status, media),
        None => response,
    }
}

/// Whether nobody has given the answer other words.
fn is_problem(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes) == Some(PROBLEM_JSON.as_bytes())
}

fn written(form: &RefusalForm, problem: &Problem, status: StatusCode) -> Option<Body> {
    form.write(problem, status)
        .inspect_err(|error| tracing::error!(%error, "a refusal cannot be written"))
        .ok()
}

/// The same response with another body; its other headers, such as `WWW-Authenticate`, stay.
fn answered(response: Response, body: Body, status: StatusCode, media: &'static str) -> Response {
    let (mut parts, _) = response.into_parts();
    parts.status = status;
    parts.headers.remove(CONTENT_LENGTH);
    let media = HeaderValue::from_static(media);
    parts.headers.insert(CONTENT_TYPE, media);
    Response::from_parts(parts, body)
}

/// The documented answer for a refusal, and the status that it then has.
///
/// The status that the contract itself names for it (`x-refusal`) goes before its own. A request that is not what the
/// contract asks for is 422, and 400 where the contract knows that alone: both are in use for it, and few documents have
/// both. Then come the range and `default`, which keep the refusal's status.
fn pick(operation: &Operation, status: StatusCode) -> Option<(&'static RefusalForm, StatusCode)> {
    let own = status.as_u16();
    let mut named = operation.refused_as.iter();
    let named = named.find(|(refusal, _)| *refusal == own);
    let twin = match own {
        422 => Some(400),
        400 => Some(422),
        _ => None,
    };
    let exact = [named.map(|(_, status)| *status), Some(own), twin];
    let exact = exact.into_iter().flatten().find_map(|exact| {
        let status = StatusCode::from_u16(exact).ok()?;
        Some((documented(operation, exact)?, status))
    });
    let open = || documented(operation, own / 100).or_else(|| documented(operation, 0));
    exact.or_else(|| Some((open()?, status)))
}

fn documented(operation: &Operation, entry: u16) -> Option<&'static RefusalForm> {
    let mut refused = operation.refused.iter();
    let (form, _) = refused.find(|(_, statuses)| statuses.contains(&entry))?;
    Some(form)
}
