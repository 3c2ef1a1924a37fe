//! Conversations over telephone, browser and chat: begun, found, read, cancelled.

use atoms_api::atoms::calls::{self as api, Calls, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

impl Calls for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn register_call(
        &self,
        _: Caller,
        body: types::RegisterCallRequest,
    ) -> Result<api::RegisterCallAnswer> {
        let output = output(&body)?;
        let mut registered: types::RegisterCallCreated = self.example(&api::REGISTER_CALL)?;
        if let Some(data) = &mut registered.data {
            data.sample_rate = rate(&output);
            data.output_audio_format = Some(output);
            let input = body.input_audio_format.map(|format| format.to_string());
            data.input_audio_format = input.or_else(|| data.output_audio_format.clone());
        }
        Ok(registered.into())
    }

    async fn list_calls(
        &self,
        _: Caller,
        _: types::ListCallsParams,
    ) -> Result<api::ListCallsAnswer> {
        self.example(&api::LIST_CALLS).map(api::ListCallsAnswer::Ok)
    }

    async fn search_calls(
        &self,
        _: Caller,
        _: types::SearchCallsRequest,
    ) -> Result<api::SearchCallsAnswer> {
        self.example(&api::SEARCH_CALLS)
            .map(api::SearchCallsAnswer::Ok)
    }

    async fn get_call(
        &self,
        _: Caller,
        params: types::GetCallParams,
    ) -> Result<api::GetCallAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::GET_CALL).map(api::GetCallAnswer::Ok)
    }

    async fn get_recording_url(
        &self,
        _: Caller,
        params: types::GetRecordingUrlParams,
    ) -> Result<api::GetRecordingUrlAnswer> {
        ids::known_or_bare(&params.call_id)?;
        self.example(&api::GET_RECORDING_URL)
            .map(api::GetRecordingUrlAnswer::Ok)
    }

    async fn list_call_retries(
        &self,
        _: Caller,
        params: types::ListCallRetriesParams,
    ) -> Result<api::ListCallRetriesAnswer> {
        ids::known_or_bare(&params.call_id)?;
        self.example(&api::LIST_CALL_RETRIES)
            .map(api::ListCallRetriesAnswer::Ok)
    }

    async fn cancel_call_with_reason(
        &self,
        _: Caller,
        _: types::CancelCallRequest,
    ) -> Result<api::CancelCallWithReasonAnswer> {
        self.example(&api::CANCEL_CALL_WITH_REASON)
            .map(api::CancelCallWithReasonAnswer::Ok)
    }

    async fn cancel_call(
        &self,
        _: Caller,
        params: types::CancelCallParams,
    ) -> Result<api::CancelCallAnswer> {
        ids::known_or_bare(&params.call_id)?;
        self.example(&api::CANCEL_CALL)
            .map(api::CancelCallAnswer::Ok)
    }

    async fn start_outbound_call(
        &self,
        _: Caller,
        _: types::StartOutboundCallParams,
        body: types::OutboundCallRequest,
    ) -> Result<api::StartOutboundCallAnswer> {
        self.are_own(body.from_number.as_slice())?;
        self.example(&api::START_OUTBOUND_CALL)
            .map(api::StartOutboundCallAnswer::Ok)
    }

    async fn start_chat(
        &self,
        _: Caller,
        _: types::WebSessionRequest,
    ) -> Result<api::StartChatAnswer> {
        self.example(&api::START_CHAT).map(api::StartChatAnswer::Ok)
    }

    async fn start_web_call(
        &self,
        _: Caller,
        _: types::WebSessionRequest,
    ) -> Result<api::StartWebCallAnswer> {
        self.example(&api::START_WEB_CALL)
            .map(api::StartWebCallAnswer::Ok)
    }
}

/// What the agent's voice comes as: the format, or the one of the rate that it replaces.
#[expect(deprecated, reason = "the rate is still taken")]
fn output(body: &types::RegisterCallRequest) -> Result<String> {
    let named = body.output_audio_format.as_ref().map(ToString::to_string);
    let asked = body.sample_rate.as_ref().map(|rate| format!("pcm_{rate}"));
    match (named, asked) {
        (Some(named), Some(asked)) if named != asked => Err(Failure::bad_request(
            "sample_rate and output_audio_format do not agree",
        )),
        (named, asked) => Ok(named.or(asked).unwrap_or_else(|| "pcm_24000".to_owned())),
    }
}

/// The rate in the name of a format, in hertz.
fn rate(format: &str) -> Option<i64> {
    format.rsplit_once('_')?.1.parse().ok()
}
