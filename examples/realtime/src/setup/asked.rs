//! What a session is to be that is opened with the API key.

use atoms_api::atoms::agent_session::types::AgentSessionParams;
use atoms_runtime::rest::Refusal;

use super::{Mode, Setup, name};
use crate::caller::unsupported;
use crate::format::{Input, Output};

/// The session that the address asks for, beside an API key.
#[allow(
    deprecated,
    reason = "what the contract deprecates is accepted for ever"
)]
pub(crate) fn asked(params: AgentSessionParams) -> Result<Setup, Refusal> {
    let Some(agent) = params.agent_id else {
        return Err(unsupported("agent_id is required beside an API key"));
    };
    let variables = params.variables.as_deref().unwrap_or("{}");
    let variables = serde_json::from_str(variables)
        .map_err(|_| unsupported("variables is not a JSON object"))?;
    let output = Output::at(params.sample_rate.get())?;
    Ok(Setup {
        agent,
        mode: Mode::of(params.mode.as_str()),
        name: name(variables),
        input: Input::like(&output),
        output,
    })
}
