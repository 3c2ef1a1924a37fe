//! Tokens for sessions, so that a browser needs no API key.

use atoms_api::atoms::calls::types::{RegisterCallCreated, RegisterCallRequest, RegisteredCall};
use atoms_api::atoms::calls::{self as api, Calls, RegisterCallAnswer, types};
use atoms_api::atoms::types::ErrorResponse;
use http::StatusCode;

use crate::caller::Team;
use crate::setup::registered;
use crate::tokens::LIFETIME;
use crate::{AGENT, Realtime};

fn told(error: impl Into<String>) -> ErrorResponse {
    ErrorResponse {
        status: Some(false),
        errors: Some(vec![error.into()]),
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
        let setup = match registered(body) {
            Ok(setup) => setup,
            Err(fault) => return Ok(RegisterCallAnswer::BadRequest(told(fault.to_string()))),
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
