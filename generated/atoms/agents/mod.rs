//! The operations of [`Agents`].
//!
//! Voice agents: listed, made, copied, changed, archived.
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

pub use self::service::{Agents, router};

/// `GET /agent/template`
pub const LIST_AGENT_TEMPLATES: Operation = Operation::new("GET", "/agent/template")
    .params(&[
        Param::query("region", ParamKind::Text).check(checks::list_agent_templates_params_region),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /agent/template` is answered.
    pub enum ListAgentTemplatesAnswer {
        /// The templates.
        Ok(types::ListAgentTemplatesOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /agent/from-template`
pub const CREATE_AGENT_FROM_TEMPLATE: Operation = Operation::new("POST", "/agent/from-template")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /agent/from-template` is answered.
    pub enum CreateAgentFromTemplateAnswer {
        /// The id of the new agent.
        Ok(types::CreateAgentFromTemplateOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /agent`
pub const LIST_AGENTS: Operation = Operation::new("GET", "/agent")
    .params(&[
        Param::query("archived", ParamKind::Boolean).default("false"),
        Param::query("type", ParamKind::Text).check(checks::list_agents_params_type),
        Param::query("search", ParamKind::Text),
        Param::query("sortField", ParamKind::Text)
            .default("\"createdAt\"")
            .check(checks::list_agents_params_sort_field),
        Param::query("sortOrder", ParamKind::Text)
            .default("\"desc\"")
            .check(shared_checks::sort_order),
        Param::query("page", ParamKind::Integer).default("1"),
        Param::query("offset", ParamKind::Integer).default("10"),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl Default for types::ListAgentsParams {
    fn default() -> Self {
        Self {
            archived: false,
            r#type: None,
            search: None,
            sort_field: types::ListAgentsParamsSortField::CreatedAt,
            sort_order: shared::SortOrder::Desc,
            page: 1,
            offset: 10,
        }
    }
}

answers! {
    /// What `GET /agent` is answered.
    pub enum ListAgentsAnswer {
        /// One page of agents.
        Ok(types::ListAgentsOk) = json(200, from),
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

/// `POST /agent`
pub const CREATE_AGENT: Operation = Operation::new("POST", "/agent")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /agent` is answered.
    pub enum CreateAgentAnswer {
        /// The id of the new agent.
        Created(types::CreateAgentCreated) = json(201, from),
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

/// `POST /agent/with-ai`
pub const CREATE_AGENT_WITH_AI: Operation = Operation::new("POST", "/agent/with-ai")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /agent/with-ai` is answered.
    pub enum CreateAgentWithAiAnswer {
        /// The id of the new agent.
        Created(types::CreateAgentWithAiCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
        /// The check of the prompt is not available at the moment.
        ServiceUnavailable(shared::ForbiddenErrorResponse) = json(503),
    }
}

/// `POST /agent/{id}/duplicate`
pub const DUPLICATE_AGENT: Operation = Operation::new("POST", "/agent/{id}/duplicate")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 403, 404, 500])]);

impl types::DuplicateAgentParams {
    /// What `POST /agent/{id}/duplicate` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `POST /agent/{id}/duplicate` is answered.
    pub enum DuplicateAgentAnswer {
        /// The copy.
        Created(types::DuplicateAgentCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// The caller may not do this here.
        Forbidden(shared::ErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /agent/{id}`
pub const GET_AGENT: Operation = Operation::new("GET", "/agent/{id}")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::query("draftId", ParamKind::Text),
        Param::query("versionId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::GetAgentParams {
    /// What `GET /agent/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            draft_id: None,
            version_id: None,
        }
    }
}

answers! {
    /// What `GET /agent/{id}` is answered.
    pub enum GetAgentAnswer {
        /// The agent. `_configSource` says where its configuration comes from.
        Ok(types::GetAgentOk) = json(200, from),
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

/// `PATCH /agent/{id}`
pub const UPDATE_AGENT: Operation = Operation::new("PATCH", "/agent/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::UpdateAgentParams {
    /// What `PATCH /agent/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `PATCH /agent/{id}` is answered.
    pub enum UpdateAgentAnswer {
        /// The id of the agent.
        Ok(types::UpdateAgentOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /agent/prompt-config`
pub const GET_PROMPT_CONFIG: Operation = Operation::new("GET", "/agent/prompt-config")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /agent/prompt-config` is answered.
    pub enum GetPromptConfigAnswer {
        /// The questions, in the order to ask them.
        Ok(types::GetPromptConfigOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /agent/{id}/call-logs`
pub const LIST_AGENT_CALL_LOGS: Operation = Operation::new("GET", "/agent/{id}/call-logs")
    .params(&[
        Param::path("id", ParamKind::Text),
        Param::query("page", ParamKind::Integer).default("1"),
        Param::query("offset", ParamKind::Integer).default("10"),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

impl types::ListAgentCallLogsParams {
    /// What `GET /agent/{id}/call-logs` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            page: 1,
            offset: 10,
        }
    }
}

answers! {
    /// What `GET /agent/{id}/call-logs` is answered.
    pub enum ListAgentCallLogsAnswer {
        /// One page of calls.
        Ok(types::ListAgentCallLogsOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /agent/{id}/archive`
pub const DELETE_AGENT: Operation = Operation::new("DELETE", "/agent/{id}/archive")
    .params(&[
        Param::path("id", ParamKind::Text),
        Param::query("on", ParamKind::Text)
            .default("\"true\"")
            .check(checks::delete_agent_params_on),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::DeleteAgentParams {
    /// What `DELETE /agent/{id}/archive` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            on: types::DeleteAgentParamsOn::True,
        }
    }
}

answers! {
    /// What `DELETE /agent/{id}/archive` is answered.
    pub enum DeleteAgentAnswer {
        /// The agent is archived, or back in use.
        Ok(types::DeleteAgentOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// The agent is already as asked, or something that is running needs it.
        Conflict = empty(409),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
