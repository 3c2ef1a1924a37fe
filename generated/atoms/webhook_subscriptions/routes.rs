//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{WebhookSubscriptions, checks};

/// `GET /webhook`
pub fn list_webhooks<H: WebhookSubscriptions>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_WEBHOOKS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_webhooks(&handler, caller, params).await)
    })
}

/// `POST /webhook`
pub fn create_webhook<H: WebhookSubscriptions>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_WEBHOOK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::create_webhook_request)).await?;
        Ok(H::create_webhook(&handler, caller, body).await)
    })
}

/// `DELETE /webhook/{id}`
pub fn delete_webhook<H: WebhookSubscriptions>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_WEBHOOK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_webhook(&handler, caller, params).await)
    })
}

/// `PATCH /webhook/{id}`
pub fn update_webhook<H: WebhookSubscriptions>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_WEBHOOK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::update_webhook_request))
            .await?;
        Ok(H::update_webhook(&handler, caller, params, body).await)
    })
}

/// `GET /agent/{agentId}/webhook-subscriptions`
pub fn list_agent_webhook_subscriptions<H: WebhookSubscriptions>() -> MethodRouter<
    Arc<H>,
> {
    route(
        &super::LIST_AGENT_WEBHOOK_SUBSCRIPTIONS,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            let params = call.params()?;
            Ok(H::list_agent_webhook_subscriptions(&handler, caller, params).await)
        },
    )
}

/// `POST /agent/{agentId}/webhook-subscriptions`
pub fn subscribe_agent_to_webhook<H: WebhookSubscriptions>() -> MethodRouter<Arc<H>> {
    route(&super::SUBSCRIBE_AGENT_TO_WEBHOOK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::subscribe_agent_request))
            .await?;
        Ok(H::subscribe_agent_to_webhook(&handler, caller, params, body).await)
    })
}

/// `DELETE /agent/{agentId}/webhook-subscriptions`
pub fn unsubscribe_agent_from_webhooks<H: WebhookSubscriptions>() -> MethodRouter<
    Arc<H>,
> {
    route(
        &super::UNSUBSCRIBE_AGENT_FROM_WEBHOOKS,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            let params = call.params()?;
            Ok(H::unsubscribe_agent_from_webhooks(&handler, caller, params).await)
        },
    )
}
