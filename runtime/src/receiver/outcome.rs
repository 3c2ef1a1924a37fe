//! What became of a delivery, for the log.

use axum::response::Response;

/// What became of a delivery. It travels in the extensions of the answer; without one, the status tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Handled,
    Kept,
    Unrecognized,
    Undecodable,
    Failed,
    Duplicate,
    Late,
    Panicked,
    Refused,
}

impl Outcome {
    pub(crate) fn on(self, mut response: Response) -> Response {
        response.extensions_mut().insert(self);
        response
    }

    pub(crate) fn of(response: &Response) -> Option<Self> {
        response.extensions().get().copied()
    }

    /// Takes the outcome off the answer.
    pub(crate) fn take(response: &mut Response) -> Self {
        let success = response.status().is_success();
        let told = if success { Self::Handled } else { Self::Failed };
        response.extensions_mut().remove().unwrap_or(told)
    }

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Handled => "handled",
            Self::Kept => "kept",
            Self::Unrecognized => "unrecognized",
            Self::Undecodable => "undecodable",
            Self::Failed => "failed",
            Self::Duplicate => "duplicate",
            Self::Late => "late",
            Self::Panicked => "panicked",
            Self::Refused => "refused",
        }
    }
}
