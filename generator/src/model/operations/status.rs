//! What an answer is called after its status.

use crate::model::contract::Status;
use crate::model::names::pascal;

/// The variant of a status: its reason, `Status418` where it has none to speak of.
pub(super) fn variant(status: Status) -> String {
    match status {
        Status::Code(code) => {
            let known = http::StatusCode::from_u16(code).ok();
            let reason = known.and_then(|status| status.canonical_reason());
            match reason.filter(|reason| !reason.contains('\'')) {
                Some(reason) => pascal(reason),
                None => format!("Status{code}"),
            }
        }
        Status::Range(1) => "Informational".to_owned(),
        Status::Range(2) => "Success".to_owned(),
        Status::Range(3) => "Redirection".to_owned(),
        Status::Range(4) => "ClientError".to_owned(),
        Status::Range(_) => "ServerError".to_owned(),
        Status::Default => "Other".to_owned(),
    }
}

/// As a document writes it.
pub(super) fn key(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(digit) => format!("{digit}XX"),
        Status::Default => "default".to_owned(),
    }
}

/// Whether HTTP has no body for it.
pub(super) fn is_empty(status: Status) -> bool {
    matches!(
        status,
        Status::Code(100..=199 | 204 | 205 | 304) | Status::Range(1)
    )
}
