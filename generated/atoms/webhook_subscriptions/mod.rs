//! The operations of [`WebhookSubscriptions`].
//!
//! Where events are delivered, and which events of which agents.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{WebhookSubscriptions, router};

/// `GET /webhook`
pub const LIST_WEBHOOKS: Operation = Operation::new("GET", "/webhook")
    .params(&[
        Param::query("webhookId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /webhook` is answered.
    pub enum ListWebhooksAnswer {
        /// The webhooks, or the one that was asked for.
        Ok(types::ListWebhooksOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /webhook`
pub const CREATE_WEBHOOK: Operation = Operation::new("POST", "/webhook")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /webhook` is answered.
    pub enum CreateWebhookAnswer {
        /// The id of the new webhook.
        Created(types::CreateWebhookCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /webhook/{id}`
pub const DELETE_WEBHOOK: Operation = Operation::new("DELETE", "/webhook/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::DeleteWebhookParams {
    /// What `DELETE /webhook/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `DELETE /webhook/{id}` is answered.
    pub enum DeleteWebhookAnswer {
        /// The webhook is deleted; a message says so.
        Ok(types::DeleteWebhookOk) = json(200, from),
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

/// `PATCH /webhook/{id}`
pub const UPDATE_WEBHOOK: Operation = Operation::new("PATCH", "/webhook/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::UpdateWebhookParams {
    /// What `PATCH /webhook/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `PATCH /webhook/{id}` is answered.
    pub enum UpdateWebhookAnswer {
        /// The id of the webhook.
        Ok(types::UpdateWebhookOk) = json(200, from),
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

/// `GET /agent/{agentId}/webhook-subscriptions`
pub const LIST_AGENT_WEBHOOK_SUBSCRIPTIONS: Operation =
    Operation::new("GET", "/agent/{agentId}/webhook-subscriptions")
        .params(&[
            Param::path("agentId", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::ListAgentWebhookSubscriptionsParams {
    /// What `GET /agent/{agentId}/webhook-subscriptions` has to be asked.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self { agent_id: agent_id.into() }
    }
}

answers! {
    /// What `GET /agent/{agentId}/webhook-subscriptions` is answered.
    pub enum ListAgentWebhookSubscriptionsAnswer {
        /// The subscriptions, one an event.
        Ok(types::ListAgentWebhookSubscriptionsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /agent/{agentId}/webhook-subscriptions`
pub const SUBSCRIBE_AGENT_TO_WEBHOOK: Operation =
    Operation::new("POST", "/agent/{agentId}/webhook-subscriptions")
        .params(&[
            Param::path("agentId", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::SubscribeAgentToWebhookParams {
    /// What `POST /agent/{agentId}/webhook-subscriptions` has to be asked.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self { agent_id: agent_id.into() }
    }
}

answers! {
    /// What `POST /agent/{agentId}/webhook-subscriptions` is answered.
    pub enum SubscribeAgentToWebhookAnswer {
        /// The subscriptions are made; a message says so.
        Created(types::SubscribeAgentToWebhookCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /agent/{agentId}/webhook-subscriptions`
pub const UNSUBSCRIBE_AGENT_FROM_WEBHOOKS: Operation =
    Operation::new("DELETE", "/agent/{agentId}/webhook-subscriptions")
        .params(&[
            Param::path("agentId", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::UnsubscribeAgentFromWebhooksParams {
    /// What `DELETE /agent/{agentId}/webhook-subscriptions` has to be asked.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self { agent_id: agent_id.into() }
    }
}

answers! {
    /// What `DELETE /agent/{agentId}/webhook-subscriptions` is answered.
    pub enum UnsubscribeAgentFromWebhooksAnswer {
        /// The subscriptions are gone; a message says so.
        Ok(types::UnsubscribeAgentFromWebhooksOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
