//! Sessions that are not set up.

use atoms_api::atoms::agent_session::types::SessionClosedReason;
use atoms_runtime::Problem;
use atoms_runtime::rest::Refusal;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use crate::Script;

/// The close code of every setup failure, worth another attempt or not.
const SETUP_FAILED: u16 = 4000;

/// What a handshake is answered in the place of a socket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refuse {
    /// The status.
    pub status: u16,
    /// The reason phrase, which is what most clients of sockets see; the status' own where it is empty.
    #[serde(default)]
    pub reason: String,
}

impl Refuse {
    /// A status and a reason phrase.
    #[must_use]
    pub fn new(status: u16, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self { status, reason }
    }

    /// The answer. A status that is not one of a refusal becomes 500.
    pub(crate) fn refusal(&self) -> Refusal {
        let status = StatusCode::from_u16(self.status).ok();
        let status = status.filter(|status| status.is_client_error() || status.is_server_error());
        let problem = Problem::new(status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
        if self.reason.is_empty() {
            return problem.into();
        }
        Refusal::from(problem.detail(self.reason.clone())).reason_phrase(self.reason.clone())
    }
}

/// In which order a session that cannot be set up is told to its client, once the socket is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetupFailure {
    /// `error`, then close code 4000, before `session.created`.
    ErrorThenClose,
    /// `session.created`, `session.closed` with `setup_failed`, `error`, then close code 4000.
    ClosedThenError,
    /// `error`, `session.closed` with `setup_failed`, then close code 4000.
    ErrorThenClosed,
    /// Close code 4000 alone.
    CloseAlone,
    /// The connection is dropped, without a close frame.
    Dropped,
}

impl SetupFailure {
    /// All orders.
    pub const ALL: [Self; 5] = [
        Self::ErrorThenClose,
        Self::ClosedThenError,
        Self::ErrorThenClosed,
        Self::CloseAlone,
        Self::Dropped,
    ];

    pub(crate) fn script(self, code: &str) -> Script {
        let message = "The session cannot be set up.";
        let failed = SessionClosedReason::SetupFailed;
        let script = match self {
            Self::ErrorThenClose => Script::new().error(code, message),
            Self::ClosedThenError => Script::new().create().closed(failed).error(code, message),
            Self::ErrorThenClosed => Script::new().error(code, message).closed(failed),
            Self::CloseAlone => Script::new(),
            Self::Dropped => return Script::new().drop_connection(),
        };
        script.close(SETUP_FAILED)
    }
}
