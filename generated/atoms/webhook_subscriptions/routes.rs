//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{WebhookSubscriptions, checks};

/// `GET /webhook`
pub fn list_webhooks<H: WebhookSubscriptions>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_WEBHOOKS, Caller, Params, H::list_webhooks)
}

/// `POST /webhook`
pub fn create_webhook<H: WebhookSubscriptions>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_WEBHOOK,
        Caller,
        Body(JsonBody(checks::create_webhook_request)),
        H::create_webhook,
    )
}

/// `DELETE /webhook/{id}`
pub fn delete_webhook<H: WebhookSubscriptions>() -> MethodRouter<Arc<H>> {
    serve(&super::DELETE_WEBHOOK, Caller, Params, H::delete_webhook)
}

/// `PATCH /webhook/{id}`
pub fn update_webhook<H: WebhookSubscriptions>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_WEBHOOK,
        Caller,
        ParamsAnd(JsonBody(checks::update_webhook_request)),
        H::update_webhook,
    )
}

/// `GET /agent/{agentId}/webhook-subscriptions`
pub fn list_agent_webhook_subscriptions<H: WebhookSubscriptions>() -> MethodRouter<
    Arc<H>,
> {
    serve(
        &super::LIST_AGENT_WEBHOOK_SUBSCRIPTIONS,
        Caller,
        Params,
        H::list_agent_webhook_subscriptions,
    )
}

/// `POST /agent/{agentId}/webhook-subscriptions`
pub fn subscribe_agent_to_webhook<H: WebhookSubscriptions>() -> MethodRouter<Arc<H>> {
    serve(
        &super::SUBSCRIBE_AGENT_TO_WEBHOOK,
        Caller,
        ParamsAnd(JsonBody(checks::subscribe_agent_request)),
        H::subscribe_agent_to_webhook,
    )
}

/// `DELETE /agent/{agentId}/webhook-subscriptions`
pub fn unsubscribe_agent_from_webhooks<H: WebhookSubscriptions>() -> MethodRouter<
    Arc<H>,
> {
    serve(
        &super::UNSUBSCRIBE_AGENT_FROM_WEBHOOKS,
        Caller,
        Params,
        H::unsubscribe_agent_from_webhooks,
    )
}
