//! Failures that services describe as RFC 9457 asks.

use std::fmt;

use http::HeaderMap;
use serde_json::Value;

use super::error::is_problem;
use crate::rest::In;

/// A failure as a service describes it in `application/problem+json` (RFC 9457): those of this crate among them, which
/// name all that is wrong with a request.
///
/// ```
/// use atoms_runtime::rest::client::Error;
///
/// fn explain(error: &Error) -> String {
///     let Some(problem) = error.problem() else {
///         return error.to_string();
///     };
///     let errors = problem.errors.iter();
///     let lines = errors.map(|error| format!("{}: {}", error.pointer, error.detail));
///     lines.collect::<Vec<_>>().join("\n")
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReceivedProblem {
    /// The address that names this kind of problem; `None` for one that is no more than its status.
    pub kind: Option<String>,
    /// The kind in words.
    pub title: Option<String>,
    /// What happened.
    pub detail: Option<String>,
    /// What is wrong with the request, place by place.
    pub errors: Vec<ProblemError>,
}

/// One thing that is wrong with a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProblemError {
    /// Which part of the request, where that is said and one of those known here.
    pub place: Option<In>,
    /// The JSON pointer in it; a parameter is `/name`.
    pub pointer: String,
    /// What was asked.
    pub detail: String,
}

impl ReceivedProblem {
    /// What a body describes, where it is said to.
    pub(crate) fn of(headers: &HeaderMap, body: &[u8]) -> Option<Self> {
        is_problem(headers).then(|| Self::read(body)).flatten()
    }

    /// Reads a problem. Members that are not what they should be are passed over, as the RFC asks.
    fn read(body: &[u8]) -> Option<Self> {
        let json: Value = serde_json::from_slice(body).ok()?;
        let members = json.as_object()?;
        let text = |name: &str| Some(members.get(name)?.as_str()?.to_owned());
        let errors = members.get("errors").and_then(Value::as_array);
        Some(Self {
            kind: text("type").filter(|kind| kind != "about:blank"),
            title: text("title"),
            detail: text("detail"),
            errors: errors.into_iter().flatten().map(ProblemError::of).collect(),
        })
    }
}

impl ProblemError {
    fn of(json: &Value) -> Self {
        let text = |name: &str| json.get(name).and_then(Value::as_str).unwrap_or_default();
        Self {
            place: In::named(text("in")),
            pointer: text("pointer").to_owned(),
            detail: text("detail").to_owned(),
        }
    }
}

/// How many characters of a detail, and of a pointer, a line of a log has room for.
const DETAIL: usize = 200;
const POINTER: usize = 80;
/// How many pointers it has room for.
const POINTERS: usize = 3;

impl fmt::Display for ReceivedProblem {
    /// What happened and where, in one line of bounded length.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = self.detail.as_ref().or(self.title.as_ref());
        let said = said.map_or("a problem without words", String::as_str);
        write_short(f, said, DETAIL)?;
        let pointers = self.errors.iter().map(|error| &*error.pointer);
        let mut pointers = pointers.filter(|pointer| !pointer.is_empty());
        for (at, pointer) in pointers.by_ref().take(POINTERS).enumerate() {
            f.write_str(if at == 0 { ": at " } else { ", " })?;
            write_short(f, pointer, POINTER)?;
        }
        match pointers.count() {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

fn write_short(f: &mut fmt::Formatter<'_>, text: &str, most: usize) -> fmt::Result {
    match text.char_indices().nth(most) {
        None => write!(f, "{}", text.escape_debug()),
        Some((end, _)) => write!(f, "{}…", text[..end].escape_debug()),
    }
}
