//! Serving the operations of `AgentTelephony`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait AgentTelephony: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The numbers and inbound trunks whose calls the agent takes.
    ///
    /// `GET /agent/{agentId}/answers`
    fn list_agent_answers(
        &self,
        caller: Self::Caller,
        params: types::ListAgentAnswersParams,
    ) -> impl Future<Output = Result<super::ListAgentAnswersAnswer, Self::Error>> + Send;

    /// From now on the agent takes the calls of a number or of an inbound trunk, which no other
    /// agent may do.
    ///
    /// `POST /agent/{agentId}/answers`
    fn add_agent_answer(
        &self,
        caller: Self::Caller,
        params: types::AddAgentAnswerParams,
        body: types::AddAnswerRequest,
    ) -> impl Future<Output = Result<super::AddAgentAnswerAnswer, Self::Error>> + Send;

    /// Ends that the agent takes the calls of a number or of an inbound trunk.
    ///
    /// `DELETE /agent/{agentId}/answers/{sourceId}`
    fn remove_agent_answer(
        &self,
        caller: Self::Caller,
        params: types::RemoveAgentAnswerParams,
    ) -> impl Future<
        Output = Result<super::RemoveAgentAnswerAnswer, Self::Error>,
    > + Send;

    /// The numbers and outbound trunks that the agent calls from. Deprecated: name `fromNumber` at
    /// each call.
    ///
    /// `GET /agent/{agentId}/caller-ids`
    #[deprecated]
    fn list_agent_caller_ids(
        &self,
        caller: Self::Caller,
        params: types::ListAgentCallerIdsParams,
    ) -> impl Future<
        Output = Result<super::ListAgentCallerIdsAnswer, Self::Error>,
    > + Send;

    /// The agent may call from a number, or from a number of an outbound trunk. Deprecated: name
    /// `fromNumber` at each call.
    ///
    /// `POST /agent/{agentId}/caller-ids`
    #[deprecated]
    fn add_agent_caller_id(
        &self,
        caller: Self::Caller,
        params: types::AddAgentCallerIdParams,
        body: types::AddCallerIdRequest,
    ) -> impl Future<Output = Result<super::AddAgentCallerIdAnswer, Self::Error>> + Send;

    /// The agent does not call from the number any more.
    /// Deprecated: name `fromNumber` at each call.
    ///
    /// `DELETE /agent/{agentId}/caller-ids/{sourceId}`
    #[deprecated]
    fn remove_agent_caller_id(
        &self,
        caller: Self::Caller,
        params: types::RemoveAgentCallerIdParams,
    ) -> impl Future<
        Output = Result<super::RemoveAgentCallerIdAnswer, Self::Error>,
    > + Send;

    /// Which of the organization's numbers is shown when the agent passes a call on.
    ///
    /// `PUT /agent/{agentId}/transfer-source`
    fn set_agent_transfer_source(
        &self,
        caller: Self::Caller,
        params: types::SetAgentTransferSourceParams,
        body: types::SetTransferSourceRequest,
    ) -> impl Future<
        Output = Result<super::SetAgentTransferSourceAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: AgentTelephony>(handler: Arc<H>) -> Router {
    Router::new()
        .route(
            "/agent/{agent_id}/answers",
            routes::list_agent_answers().merge(routes::add_agent_answer()),
        )
        .route("/agent/{agent_id}/answers/{source_id}", routes::remove_agent_answer())
        .route(
            "/agent/{agent_id}/caller-ids",
            routes::list_agent_caller_ids().merge(routes::add_agent_caller_id()),
        )
        .route(
            "/agent/{agent_id}/caller-ids/{source_id}",
            routes::remove_agent_caller_id(),
        )
        .route("/agent/{agent_id}/transfer-source", routes::set_agent_transfer_source())
        .with_state(handler)
}
