//! Tokens for sessions, so that a browser needs no API key.

use atoms_api::atoms::calls::types::{RegisterCallCreated, RegisterCallRequest, RegisteredCall};
use atoms_api::atoms::calls::{self as api, Calls, RegisterCallAnswer, types};
use atoms_api::atoms::types::{ErrorResponse, OutputAudioFormat};
use http::StatusCode;

use crate::caller::Team;
use crate::format::{Input, Output, Unsupported};
use crate::setup::{self, Mode, Setup};
use crate::tokens::LIFETIME;
use crate::{AGENT, Realtime};

/// What is asked for and cannot be.
enum Fault {
    Format(Unsupported),
    Disagreement,
}

impl From<Unsupported> for Fault {
    fn from(unsupported: Unsupported) -> Self {
        Self::Format(unsupported)
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Format(unsupported) => unsupported.fmt(f),
            Self::Disagreement => f.write_str("sample_rate and output_audio_format disagree"),
        }
    }
}

/// The session that is asked for.
fn setup(asked: RegisterCallRequest) -> Result<Setup, Fault> {
    let output = output(&asked)?;
    let input = match asked.input_audio_format {
        Some(format) => Input::of(format)?,
        None => Input::like(&output),
    };
    let variables = asked.variables.map(atoms_runtime::Sensitive::into_inner);
    Ok(Setup {
        agent: asked.agent_id,
        mode: Mode::of(asked.mode.as_ref().map_or("webcall", |mode| mode.as_str())),
        name: setup::name(variables.unwrap_or_default()),
        input,
        output,
    })
}

#[allow(
    deprecated,
    reason = "what the contract deprecates is accepted for ever"
)]
fn output(asked: &RegisterCallRequest) -> Result<Output, Fault> {
    let by_rate = asked
        .sample_rate
        .as_ref()
        .map(|rate| Output::at(rate.get()));
    let by_rate = by_rate.transpose()?;
    let by_format = asked.output_audio_format.clone().map(Output::of);
    match (by_format.transpose()?, by_rate) {
        (Some(format), Some(rate)) if format.rate != rate.rate => Err(Fault::Disagreement),
        (Some(one), _) | (None, Some(one)) => Ok(one),
        (None, None) => Ok(Output::of(OutputAudioFormat::Pcm24000)?),
    }
}

fn told(error: impl ToString) -> ErrorResponse {
    ErrorResponse {
        status: Some(false),
        errors: Some(vec![error.to_string()]),
    }
}

/// Operations that are part of the group, and not of this example.
macro_rules! not_implemented {
    ($($operation:ident($($part:ident),*) -> $answer:ident;)*) => {
        $(async fn $operation(&self, _: Team, $(_: types::$part),*) -> Result<api::$answer, StatusCode> {
            Err(StatusCode::NOT_IMPLEMENTED)
        })*
    };
}

impl Calls for Realtime {
    type Caller = Team;
    type Error = StatusCode;

    async fn register_call(
        &self,
        _: Team,
        body: RegisterCallRequest,
    ) -> Result<RegisterCallAnswer, StatusCode> {
        if body.agent_id != AGENT {
            return Ok(RegisterCallAnswer::NotFound(told("Agent not found")));
        }
        let setup = match setup(body) {
            Ok(setup) => setup,
            Err(fault) => return Ok(RegisterCallAnswer::BadRequest(told(fault))),
        };
        let data = RegisteredCall {
            expires_in: Some(LIFETIME.as_secs().cast_signed()),
            sample_rate: Some(setup.output.rate.into()),
            input_audio_format: Some(setup.input.format.to_string()),
            output_audio_format: Some(setup.output.format.to_string()),
            access_token: None,
        };
        let token = self.tokens.issue(setup);
        let token = token.ok_or(StatusCode::SERVICE_UNAVAILABLE)?;
        let data = RegisteredCall {
            access_token: Some(token.into()),
            ..data
        };
        Ok(RegisterCallAnswer::Created(RegisterCallCreated {
            status: Some(true),
            data: Some(data),
        }))
    }

    not_implemented! {
        list_calls(ListCallsParams) -> ListCallsAnswer;
        search_calls(SearchCallsRequest) -> SearchCallsAnswer;
        get_call(GetCallParams) -> GetCallAnswer;
        get_recording_url(GetRecordingUrlParams) -> GetRecordingUrlAnswer;
        list_call_retries(ListCallRetriesParams) -> ListCallRetriesAnswer;
        cancel_call_with_reason(CancelCallRequest) -> CancelCallWithReasonAnswer;
        cancel_call(CancelCallParams) -> CancelCallAnswer;
        start_outbound_call(StartOutboundCallParams, OutboundCallRequest) -> StartOutboundCallAnswer;
        start_chat(WebSessionRequest) -> StartChatAnswer;
        start_web_call(WebSessionRequest) -> StartWebCallAnswer;
    }
}
