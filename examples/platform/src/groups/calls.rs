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
        _: types::RegisterCallRequest,
    ) -> Result<api::RegisterCallAnswer> {
        self.example(&api::REGISTER_CALL)
            .map(api::RegisterCallAnswer::Created)
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
        _: types::OutboundCallRequest,
    ) -> Result<api::StartOutboundCallAnswer> {
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
