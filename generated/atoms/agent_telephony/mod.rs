//! The operations of [`AgentTelephony`].
//!
//! What an agent answers on, and which numbers it shows.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{AgentTelephony, router};

/// `GET /agent/{agentId}/answers`
pub const LIST_AGENT_ANSWERS: Operation = Operation::new("GET", "/agent/{agentId}/answers")
    .params(&[
        Param::path("agentId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401])]);

impl types::ListAgentAnswersParams {
    /// What `GET /agent/{agentId}/answers` has to be asked.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self { agent_id: agent_id.into() }
    }
}

answers! {
    /// What `GET /agent/{agentId}/answers` is answered.
    pub enum ListAgentAnswersAnswer {
        /// All of them.
        Ok(types::ListAgentAnswersOk) = json(200, from),
        /// There is no such agent.
        NotFound = empty(404),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `POST /agent/{agentId}/answers`
pub const ADD_AGENT_ANSWER: Operation = Operation::new("POST", "/agent/{agentId}/answers")
    .params(&[
        Param::path("agentId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401])]);

impl types::AddAgentAnswerParams {
    /// What `POST /agent/{agentId}/answers` has to be asked.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self { agent_id: agent_id.into() }
    }
}

answers! {
    /// What `POST /agent/{agentId}/answers` is answered.
    pub enum AddAgentAnswerAnswer {
        /// The binding.
        Created(types::AddAgentAnswerCreated) = json(201, from),
        /// There is no such agent, number or trunk.
        NotFound = empty(404),
        /// Another agent answers on it.
        Conflict = empty(409),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `DELETE /agent/{agentId}/answers/{sourceId}`
pub const REMOVE_AGENT_ANSWER: Operation =
    Operation::new("DELETE", "/agent/{agentId}/answers/{sourceId}")
        .params(&[
            Param::path("agentId", ParamKind::Text),
            Param::path("sourceId", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[401])]);

impl types::RemoveAgentAnswerParams {
    /// What `DELETE /agent/{agentId}/answers/{sourceId}` has to be asked.
    #[must_use]
    pub fn new(agent_id: impl Into<String>, source_id: impl Into<String>) -> Self {
        Self {
            agent_id: agent_id.into(),
            source_id: source_id.into(),
        }
    }
}

answers! {
    /// What `DELETE /agent/{agentId}/answers/{sourceId}` is answered.
    pub enum RemoveAgentAnswerAnswer {
        /// The binding is gone.
        Ok(types::Detached) = json(200, from),
        /// There is no such agent, or it does not answer there.
        NotFound = empty(404),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `GET /agent/{agentId}/caller-ids`
pub const LIST_AGENT_CALLER_IDS: Operation = Operation::new("GET", "/agent/{agentId}/caller-ids")
    .params(&[
        Param::path("agentId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401])]);

impl types::ListAgentCallerIdsParams {
    /// What `GET /agent/{agentId}/caller-ids` has to be asked.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self { agent_id: agent_id.into() }
    }
}

answers! {
    /// What `GET /agent/{agentId}/caller-ids` is answered.
    pub enum ListAgentCallerIdsAnswer {
        /// All of them.
        Ok(types::ListAgentCallerIdsOk) = json(200, from),
        /// There is no such agent.
        NotFound = empty(404),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `POST /agent/{agentId}/caller-ids`
pub const ADD_AGENT_CALLER_ID: Operation = Operation::new("POST", "/agent/{agentId}/caller-ids")
    .params(&[
        Param::path("agentId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401])]);

impl types::AddAgentCallerIdParams {
    /// What `POST /agent/{agentId}/caller-ids` has to be asked.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self { agent_id: agent_id.into() }
    }
}

answers! {
    /// What `POST /agent/{agentId}/caller-ids` is answered.
    pub enum AddAgentCallerIdAnswer {
        /// The binding.
        Created(types::AddAgentCallerIdCreated) = json(201, from),
        /// The trunk has no such number, or `number` is missing for a trunk.
        BadRequest(shared::ErrorResponse) = json(400),
        /// There is no such agent, number or trunk.
        NotFound = empty(404),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `DELETE /agent/{agentId}/caller-ids/{sourceId}`
pub const REMOVE_AGENT_CALLER_ID: Operation =
    Operation::new("DELETE", "/agent/{agentId}/caller-ids/{sourceId}")
        .params(&[
            Param::path("agentId", ParamKind::Text),
            Param::path("sourceId", ParamKind::Text),
            Param::query("number", ParamKind::Text).required(),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[401])]);

impl types::RemoveAgentCallerIdParams {
    /// What `DELETE /agent/{agentId}/caller-ids/{sourceId}` has to be asked.
    #[must_use]
    pub fn new(
        agent_id: impl Into<String>,
        source_id: impl Into<String>,
        number: impl Into<String>,
    ) -> Self {
        Self {
            agent_id: agent_id.into(),
            source_id: source_id.into(),
            number: number.into(),
        }
    }
}

answers! {
    /// What `DELETE /agent/{agentId}/caller-ids/{sourceId}` is answered.
    pub enum RemoveAgentCallerIdAnswer {
        /// The binding is gone.
        Ok(types::Detached) = json(200, from),
        /// There is no such agent, or it does not call from there.
        NotFound = empty(404),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `PUT /agent/{agentId}/transfer-source`
pub const SET_AGENT_TRANSFER_SOURCE: Operation =
    Operation::new("PUT", "/agent/{agentId}/transfer-source")
        .params(&[
            Param::path("agentId", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401])]);

impl types::SetAgentTransferSourceParams {
    /// What `PUT /agent/{agentId}/transfer-source` has to be asked.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self { agent_id: agent_id.into() }
    }
}

answers! {
    /// What `PUT /agent/{agentId}/transfer-source` is answered.
    pub enum SetAgentTransferSourceAnswer {
        /// The number that holds now.
        Ok(types::SetAgentTransferSourceOk) = json(200, from),
        /// It is not a number of the organization.
        BadRequest(shared::ErrorResponse) = json(400),
        /// There is no such agent.
        NotFound = empty(404),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}
