//! The spellings that services have had, and that clients are to tolerate.

use atoms_api::atoms::agent_session::types::AgentSessionServerMessage;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Another spelling of what is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spelling {
    /// Messages in binary frames.
    BinaryFrames,
    /// `agent.start_talking` for `agent_start_talking`, and the same for the end.
    DottedEvents,
    /// `session_ended` for `session.closed`.
    SessionEnded,
    /// An `error` whose message is in an object, and without a code: `{"error": {"message": …}}`.
    NestedError,
    /// `agent` for the role `assistant`.
    AgentRole,
    /// A field more in every message.
    UnknownField,
    /// A message of an unknown type before every message.
    UnknownType,
}

/// A message in these spellings, with what goes before it.
pub(crate) fn spelled(
    message: AgentSessionServerMessage,
    spellings: &[Spelling],
) -> Vec<AgentSessionServerMessage> {
    if spellings.iter().all(|one| *one == Spelling::BinaryFrames) {
        return vec![message];
    }
    let Ok(mut value) = serde_json::to_value(&message) else {
        return vec![message];
    };
    let mut all = Vec::new();
    for spelling in spellings {
        spelling.apply(&mut value);
        if *spelling == Spelling::UnknownType {
            all.push(json!({ "type": "of.tomorrow", "since": 1 }));
        }
    }
    all.push(value);
    all.into_iter()
        .map(AgentSessionServerMessage::Unknown)
        .collect()
}

impl Spelling {
    fn apply(self, message: &mut Value) {
        let kind = message["type"].as_str().unwrap_or_default().to_owned();
        match (self, kind.as_str()) {
            (Self::DottedEvents, "agent_start_talking" | "agent_stop_talking") => {
                message["type"] = kind.replacen("agent_", "agent.", 1).into();
            }
            (Self::SessionEnded, "session.closed") => message["type"] = "session_ended".into(),
            (Self::NestedError, "error") => {
                *message = json!({ "type": "error", "error": { "code": message["code"], "message": message["message"] } });
            }
            (Self::AgentRole, "transcript" | "transcript.delta")
                if message["role"] == "assistant" =>
            {
                message["role"] = "agent".into();
            }
            (Self::UnknownField, _) => message["of_tomorrow"] = true.into(),
            _ => {}
        }
    }
}
