//! Calling the operations of `Calls`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// Hands out a token that opens one connection to an agent over WebSocket
    /// (`wss://api.smallest.ai/atoms/v1/agent/connect?token=`), so that a browser needs no
    /// API key. What the connection is to be is laid down here and travels in the token. An
    /// organization that has no credits left is answered 400.
    ///
    /// `POST /conversation/register-call`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn register_call(
        &self,
        body: &types::RegisterCallRequest,
    ) -> Result<super::RegisterCallAnswer, Error> {
        self.http.call(&super::REGISTER_CALL).json(body).send().await
    }

    /// The organization's calls, page by page, the last changed first. Meant for catching
    /// up: subscribe to the event `pre-conversation` to learn of calls as they begin. With
    /// a long history `sortBy=createdAt`, `dateFrom` and `dateTo` take so long that the
    /// gateway may give up with 504.
    ///
    /// `GET /conversation`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_calls(
        &self,
        params: &types::ListCallsParams,
    ) -> Result<super::ListCallsAnswer, Error> {
        self.http.call(&super::LIST_CALLS).params(params).send().await
    }

    /// Calls by their ids, 100 at most, retries among them. An id that does not exist, or
    /// that belongs to another organization, is left out of the answer without a word:
    /// compare `total` with `requestedCount`.
    ///
    /// `POST /conversation/search`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn search_calls(
        &self,
        body: &types::SearchCallsRequest,
    ) -> Result<super::SearchCallsAnswer, Error> {
        self.http.call(&super::SEARCH_CALLS).json(body).send().await
    }

    /// Everything that is known of one call: what was said, what happened in it, how fast
    /// the agent answered, and which model and voice it had.
    ///
    /// `GET /conversation/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_call(
        &self,
        params: &types::GetCallParams,
    ) -> Result<super::GetCallAnswer, Error> {
        self.http.call(&super::GET_CALL).params(params).send().await
    }

    /// A link to the recording of a call that needs no further authorization and stops
    /// working after some minutes: do not keep it, ask again. An `_id` instead of a
    /// `callId` is answered 400, a call that has no recording, or none any more, 404.
    ///
    /// `GET /conversation/{callId}/recording/download-url`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_recording_url(
        &self,
        params: &types::GetRecordingUrlParams,
    ) -> Result<super::GetRecordingUrlAnswer, Error> {
        self.http.call(&super::GET_RECORDING_URL).params(params).send().await
    }

    /// A call and all attempts to reach the same person again, the first call first. Any
    /// call of the family may be asked for; the answer is the same.
    ///
    /// `GET /conversation/{callId}/retries`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_call_retries(
        &self,
        params: &types::ListCallRetriesParams,
    ) -> Result<super::ListCallRetriesAnswer, Error> {
        self.http.call(&super::LIST_CALL_RETRIES).params(params).send().await
    }

    /// Calls an outbound call off, whether it waits or goes on already. One that is over is
    /// answered 400.
    ///
    /// `POST /conversation/cancel`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn cancel_call_with_reason(
        &self,
        body: &types::CancelCallRequest,
    ) -> Result<super::CancelCallWithReasonAnswer, Error> {
        self.http.call(&super::CANCEL_CALL_WITH_REASON).json(body).send().await
    }

    /// Takes a call out of the queue. It does not help against a call that is dialled or
    /// going on, which is answered 400: `POST /conversation/cancel` does. An `_id` instead
    /// of a `callId` is answered 404.
    ///
    /// `POST /conversation/{callId}/cancel`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn cancel_call(
        &self,
        params: &types::CancelCallParams,
    ) -> Result<super::CancelCallAnswer, Error> {
        self.http.call(&super::CANCEL_CALL).params(params).send().await
    }

    /// Has an agent call somebody. The agent speaks as its active version says, so look at
    /// `_resolvedConfig` of `GET /agent/{id}` after a change. Without `fromNumber` it calls
    /// from its only number; an agent that has none, or several, is answered 400. So is one
    /// that is archived, or whose workflow has mistakes.
    ///
    /// `POST /conversation/outbound`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn start_outbound_call(
        &self,
        params: &types::StartOutboundCallParams,
        body: &types::OutboundCallRequest,
    ) -> Result<super::StartOutboundCallAnswer, Error> {
        self.http
            .call(&super::START_OUTBOUND_CALL)
            .params(params)
            .json(body)
            .send()
            .await
    }

    /// Opens a room in which somebody types with an agent from a browser, and a token to
    /// enter it. The token does not last long: ask for it when the visitor is there.
    ///
    /// `POST /conversation/chat`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn start_chat(
        &self,
        body: &types::WebSessionRequest,
    ) -> Result<super::StartChatAnswer, Error> {
        self.http.call(&super::START_CHAT).json(body).send().await
    }

    /// Opens a room in which somebody talks with an agent from a browser, and a token to
    /// enter it. The token does not last long: ask for it when the visitor is there.
    ///
    /// `POST /conversation/webcall`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn start_web_call(
        &self,
        body: &types::WebSessionRequest,
    ) -> Result<super::StartWebCallAnswer, Error> {
        self.http.call(&super::START_WEB_CALL).json(body).send().await
    }
}
