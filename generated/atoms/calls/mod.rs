//! The operations of [`Calls`].
//!
//! Conversations over telephone, browser and chat: begun, found, read, cancelled.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::{checks as shared_checks, types as shared};

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Calls, router};

/// `POST /conversation/register-call`
pub const REGISTER_CALL: Operation = Operation::new("POST", "/conversation/register-call")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

answers! {
    /// What `POST /conversation/register-call` is answered.
    pub enum RegisterCallAnswer {
        /// A token, good for one connection and for half a minute.
        Created(types::RegisterCallCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /conversation`
pub const LIST_CALLS: Operation = Operation::new("GET", "/conversation")
    .params(&[
        Param::query("agentIds", ParamKind::Text),
        Param::query("callAttemptFilter", ParamKind::Text),
        Param::query("callTypes", ParamKind::Text).check(checks::call_type),
        Param::query("campaignIds", ParamKind::Text),
        Param::query("disconnectReasonFilter", ParamKind::Text),
        Param::query("durationFilter", ParamKind::Text),
        Param::query("statusFilter", ParamKind::Text),
        Param::query("versionFilter", ParamKind::Text),
        Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
        Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
        Param::query("search", ParamKind::Text),
        Param::query("sortBy", ParamKind::Text).check(checks::list_calls_params_sort_by),
        Param::query("sortOrder", ParamKind::Text).check(shared_checks::sort_order),
        Param::query("page", ParamKind::Integer).default("1").check(checks::page_param),
        Param::query("limit", ParamKind::Integer).default("5").check(checks::limit_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl Default for types::ListCallsParams {
    fn default() -> Self {
        Self {
            agent_ids: None,
            call_attempt_filter: None,
            call_types: None,
            campaign_ids: None,
            disconnect_reason_filter: None,
            duration_filter: None,
            status_filter: None,
            version_filter: None,
            date_from: None,
            date_to: None,
            search: None,
            sort_by: None,
            sort_order: None,
            page: 1,
            limit: 5,
        }
    }
}

answers! {
    /// What `GET /conversation` is answered.
    pub enum ListCallsAnswer {
        /// One page of calls.
        Ok(types::ListCallsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /conversation/search`
pub const SEARCH_CALLS: Operation = Operation::new("POST", "/conversation/search")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /conversation/search` is answered.
    pub enum SearchCallsAnswer {
        /// The calls that were found.
        Ok(types::SearchCallsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /conversation/{id}`
pub const GET_CALL: Operation = Operation::new("GET", "/conversation/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::GetCallParams {
    /// What `GET /conversation/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /conversation/{id}` is answered.
    pub enum GetCallAnswer {
        /// The call.
        Ok(types::GetCallOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /conversation/{callId}/recording/download-url`
pub const GET_RECORDING_URL: Operation =
    Operation::new("GET", "/conversation/{callId}/recording/download-url")
        .params(&[
            Param::path("callId", ParamKind::Text).check(checks::call_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

impl types::GetRecordingUrlParams {
    /// What `GET /conversation/{callId}/recording/download-url` has to be asked.
    #[must_use]
    pub fn new(call_id: impl Into<String>) -> Self {
        Self { call_id: call_id.into() }
    }
}

answers! {
    /// What `GET /conversation/{callId}/recording/download-url` is answered.
    pub enum GetRecordingUrlAnswer {
        /// The link.
        Ok(types::GetRecordingUrlOk) = json(200, from),
        /// What was sent is not a `callId`.
        BadRequest = empty(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /conversation/{callId}/retries`
pub const LIST_CALL_RETRIES: Operation = Operation::new("GET", "/conversation/{callId}/retries")
    .params(&[
        Param::path("callId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::ListCallRetriesParams {
    /// What `GET /conversation/{callId}/retries` has to be asked.
    #[must_use]
    pub fn new(call_id: impl Into<String>) -> Self {
        Self { call_id: call_id.into() }
    }
}

answers! {
    /// What `GET /conversation/{callId}/retries` is answered.
    pub enum ListCallRetriesAnswer {
        /// The calls, with the fields that `GET /conversation` has.
        Ok(types::ListCallRetriesOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// The call belongs to another organization.
        Forbidden = empty(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /conversation/cancel`
pub const CANCEL_CALL_WITH_REASON: Operation = Operation::new("POST", "/conversation/cancel")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `POST /conversation/cancel` is answered.
    pub enum CancelCallWithReasonAnswer {
        /// The call is cancelled.
        Ok(types::CancelCallWithReasonOk) = json(200, from),
        /// The call is over already.
        BadRequest = empty(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /conversation/{callId}/cancel`
pub const CANCEL_CALL: Operation = Operation::new("POST", "/conversation/{callId}/cancel")
    .params(&[
        Param::path("callId", ParamKind::Text).check(checks::call_id_param_check),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

impl types::CancelCallParams {
    /// What `POST /conversation/{callId}/cancel` has to be asked.
    #[must_use]
    pub fn new(call_id: impl Into<String>) -> Self {
        Self { call_id: call_id.into() }
    }
}

answers! {
    /// What `POST /conversation/{callId}/cancel` is answered.
    pub enum CancelCallAnswer {
        /// The call is cancelled.
        Ok(types::CancelCallOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /conversation/outbound`
pub const START_OUTBOUND_CALL: Operation = Operation::new("POST", "/conversation/outbound")
    .params(&[
        Param::header("x-test-call", ParamKind::Text)
            .check(checks::start_outbound_call_params_x_test_call),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /conversation/outbound` is answered.
    pub enum StartOutboundCallAnswer {
        /// The call waits to be made. Its `conversationId` is what other operations know as
        /// `callId`.
        Ok(types::StartOutboundCallOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /conversation/chat`
pub const START_CHAT: Operation = Operation::new("POST", "/conversation/chat")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400])]);

answers! {
    /// What `POST /conversation/chat` is answered.
    pub enum StartChatAnswer {
        /// What the browser needs to join the room.
        Ok(types::WebSessionResponse) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
    }
}

/// `POST /conversation/webcall`
pub const START_WEB_CALL: Operation = Operation::new("POST", "/conversation/webcall")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400])]);

answers! {
    /// What `POST /conversation/webcall` is answered.
    pub enum StartWebCallAnswer {
        /// What the browser needs to join the room.
        Ok(types::WebSessionResponse) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
    }
}
