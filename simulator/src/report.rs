//! What a caller tells of a session.

use atoms_api::atoms::agent_session::types::AgentSessionServerMessage as Message;
use atoms_runtime::socket::Invalid;
use atoms_runtime::socket::client::{ConnectError, Ended};

/// What a caller tells of a session.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Report {
    /// Why no socket was opened.
    pub unopened: Option<ConnectError>,
    /// What has come, in its order; of unknown types too.
    pub heard: Vec<Message>,
    /// What has come that is not of its type.
    pub invalid: Vec<Invalid>,
    /// How the session has ended.
    pub ended: Option<Ended>,
    /// Which line did not come about, as it is written in JSON.
    pub unmet: Option<String>,
}

impl Report {
    /// The reason of the last `session.closed`.
    pub fn closed_reason(&self) -> Option<&str> {
        let mut heard = self.heard.iter().rev();
        heard.find_map(|message| match message {
            Message::SessionClosed(closed) => Some(closed.reason.as_str()),
            _ => None,
        })
    }

    /// The code of the last error of the session.
    pub fn error(&self) -> Option<&str> {
        self.ended.as_ref()?.error()
    }

    /// The status of a refusal, or else the close code.
    pub fn code(&self) -> Option<u16> {
        let unopened = self.unopened.as_ref();
        let status = unopened.and_then(ConnectError::status);
        status
            .map(|status| status.as_u16())
            .or_else(|| Some(self.ended.as_ref()?.code()))
    }

    /// Whether another session may go better, as the generated client has it.
    pub fn is_retryable(&self) -> bool {
        let unopened = self.unopened.as_ref();
        unopened.is_some_and(ConnectError::is_retryable)
            || self.ended.as_ref().is_some_and(Ended::is_retryable)
    }

    /// The texts of the agent's turns.
    pub fn said(&self) -> Vec<&str> {
        let turns = self.heard.iter().filter_map(|message| match message {
            Message::Transcript(turn) if turn.role.as_str() != "user" => Some(turn.text.as_str()),
            _ => None,
        });
        turns.collect()
    }
}
