//! What a session is to be.

mod asked;
mod registered;

use std::collections::BTreeMap;

use atoms_api::atoms::calls::types::VariableValue;

use crate::format::{Input, Output};

pub(crate) use asked::asked;
pub(crate) use registered::registered;

/// The variables that a service of the contract sets itself.
const RESERVED: [&str; 11] = [
    "call_id",
    "conversation_type",
    "agent_number",
    "user_number",
    "current_date",
    "current_time",
    "current_day",
    "agent_gender",
    "default_language",
    "supported_languages",
    "timezone",
];

/// Values for the agent's prompt.
type Variables = BTreeMap<String, VariableValue>;

/// What a session is to be: laid down by a call token, or asked for beside an API key.
#[derive(Clone, Debug)]
pub(crate) struct Setup {
    pub(crate) agent: String,
    pub(crate) mode: Mode,
    /// How the agent addresses the user: the variable `name`.
    pub(crate) name: Option<String>,
    pub(crate) input: Input,
    pub(crate) output: Output,
}

/// Voice, or text alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Voice,
    Chat,
}

impl Mode {
    /// `webcall` or `chat`; no other value passes the checks of the contract.
    pub(crate) fn of(mode: &str) -> Self {
        if mode == "chat" {
            Self::Chat
        } else {
            Self::Voice
        }
    }
}

/// The name among variables, those left out that are reserved.
fn name(mut variables: Variables) -> Option<String> {
    variables.retain(|variable, _| !RESERVED.contains(&variable.as_str()));
    match variables.remove("name") {
        Some(VariableValue::String(name)) => Some(name).filter(|name| !name.trim().is_empty()),
        _ => None,
    }
}
