//! Which of `responses` an answer is.

use openapiv3::StatusCode;

use super::Found;
use crate::drift::check;
use crate::probe::exchange::Answer;
use crate::wire::{Operation, Response, Shared};

/// The response of a status and what the document calls it: the status itself, its range, or `default`.
pub(super) fn find(operation: &Operation, status: u16) -> Option<(String, &Shared<Response>)> {
    let of = |key: StatusCode| {
        let found = operation.responses.get(&key);
        found.map(|response| (key.to_string(), response))
    };
    let exact = of(StatusCode::Code(status));
    let range = || of(StatusCode::Range(status / 100));
    let default = || {
        let default = operation.default_response.as_ref();
        default.map(|response| ("default".to_owned(), response))
    };
    exact.or_else(range).or_else(default)
}

pub(super) fn undocumented(operation: &Operation, answer: &Answer) -> Found {
    let status = answer.status;
    let message = format!("{status} is answered, and is not documented");
    let at = operation.at.key("responses");
    let mut found = Found::new(&check::STATUS_UNDOCUMENTED, at, message).after(status);
    found.part = format!("response {status}");
    found
}
