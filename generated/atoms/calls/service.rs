//! Serving the operations of `Calls`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Calls: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// Hands out a token that opens one connection to an agent over WebSocket
    /// (`wss://api.smallest.ai/atoms/v1/agent/connect?token=`), so that a browser needs no
    /// API key. What the connection is to be is laid down here and travels in the token. An
    /// organization that has no credits left is answered 400.
    ///
    /// `POST /conversation/register-call`
    fn register_call(
        &self,
        caller: Self::Caller,
        body: types::RegisterCallRequest,
    ) -> impl Future<Output = Result<super::RegisterCallAnswer, Self::Error>> + Send;

    /// The organization's calls, page by page, the last changed first. Meant for catching
    /// up: subscribe to the event `pre-conversation` to learn of calls as they begin. With
    /// a long history `sortBy=createdAt`, `dateFrom` and `dateTo` take so long that the
    /// gateway may give up with 504.
    ///
    /// `GET /conversation`
    fn list_calls(
        &self,
        caller: Self::Caller,
        params: types::ListCallsParams,
    ) -> impl Future<Output = Result<super::ListCallsAnswer, Self::Error>> + Send;

    /// Calls by their ids, 100 at most, retries among them. An id that does not exist, or
    /// that belongs to another organization, is left out of the answer without a word:
    /// compare `total` with `requestedCount`.
    ///
    /// `POST /conversation/search`
    fn search_calls(
        &self,
        caller: Self::Caller,
        body: types::SearchCallsRequest,
    ) -> impl Future<Output = Result<super::SearchCallsAnswer, Self::Error>> + Send;

    /// Everything that is known of one call: what was said, what happened in it, how fast
    /// the agent answered, and which model and voice it had.
    ///
    /// `GET /conversation/{id}`
    fn get_call(
        &self,
        caller: Self::Caller,
        params: types::GetCallParams,
    ) -> impl Future<Output = Result<super::GetCallAnswer, Self::Error>> + Send;

    /// A link to the recording of a call that needs no further authorization and stops
    /// working after some minutes: do not keep it, ask again. An `_id` instead of a
    /// `callId` is answered 400, a call that has no recording, or none any more, 404.
    ///
    /// `GET /conversation/{callId}/recording/download-url`
    fn get_recording_url(
        &self,
        caller: Self::Caller,
        params: types::GetRecordingUrlParams,
    ) -> impl Future<Output = Result<super::GetRecordingUrlAnswer, Self::Error>> + Send;

    /// A call and all attempts to reach the same person again, the first call first. Any
    /// call of the family may be asked for; the answer is the same.
    ///
    /// `GET /conversation/{callId}/retries`
    fn list_call_retries(
        &self,
        caller: Self::Caller,
        params: types::ListCallRetriesParams,
    ) -> impl Future<Output = Result<super::ListCallRetriesAnswer, Self::Error>> + Send;

    /// Calls an outbound call off, whether it waits or goes on already. One that is over is
    /// answered 400.
    ///
    /// `POST /conversation/cancel`
    fn cancel_call_with_reason(
        &self,
        caller: Self::Caller,
        body: types::CancelCallRequest,
    ) -> impl Future<
        Output = Result<super::CancelCallWithReasonAnswer, Self::Error>,
    > + Send;

    /// Takes a call out of the queue. It does not help against a call that is dialled or
    /// going on, which is answered 400: `POST /conversation/cancel` does. An `_id` instead
    /// of a `callId` is answered 404.
    ///
    /// `POST /conversation/{callId}/cancel`
    fn cancel_call(
        &self,
        caller: Self::Caller,
        params: types::CancelCallParams,
    ) -> impl Future<Output = Result<super::CancelCallAnswer, Self::Error>> + Send;

    /// Has an agent call somebody. The agent speaks as its active version says, so look at
    /// `_resolvedConfig` of `GET /agent/{id}` after a change. Without `fromNumber` it calls
    /// from its only number; an agent that has none, or several, is answered 400. So is one
    /// that is archived, or whose workflow has mistakes.
    ///
    /// `POST /conversation/outbound`
    fn start_outbound_call(
        &self,
        caller: Self::Caller,
        params: types::StartOutboundCallParams,
        body: types::OutboundCallRequest,
    ) -> impl Future<
        Output = Result<super::StartOutboundCallAnswer, Self::Error>,
    > + Send;

    /// Opens a room in which somebody types with an agent from a browser, and a token to
    /// enter it. The token does not last long: ask for it when the visitor is there.
    ///
    /// `POST /conversation/chat`
    fn start_chat(
        &self,
        caller: Self::Caller,
        body: types::WebSessionRequest,
    ) -> impl Future<Output = Result<super::StartChatAnswer, Self::Error>> + Send;

    /// Opens a room in which somebody talks with an agent from a browser, and a token to
    /// enter it. The token does not last long: ask for it when the visitor is there.
    ///
    /// `POST /conversation/webcall`
    fn start_web_call(
        &self,
        caller: Self::Caller,
        body: types::WebSessionRequest,
    ) -> impl Future<Output = Result<super::StartWebCallAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Calls>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/conversation/register-call", routes::register_call())
        .route("/conversation", routes::list_calls())
        .route("/conversation/search", routes::search_calls())
        .route("/conversation/{id}", routes::get_call())
        .route(
            "/conversation/{call_id}/recording/download-url",
            routes::get_recording_url(),
        )
        .route("/conversation/{call_id}/retries", routes::list_call_retries())
        .route("/conversation/cancel", routes::cancel_call_with_reason())
        .route("/conversation/{call_id}/cancel", routes::cancel_call())
        .route("/conversation/outbound", routes::start_outbound_call())
        .route("/conversation/chat", routes::start_chat())
        .route("/conversation/webcall", routes::start_web_call())
        .with_state(handler)
}
