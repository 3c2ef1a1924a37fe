//! Serving the operations of `WebhookSubscriptions`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait WebhookSubscriptions: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The organization's webhooks, with their secrets and subscriptions. With `webhookId`
    /// the answer holds that one webhook, and not a list of one.
    ///
    /// `GET /webhook`
    fn list_webhooks(
        &self,
        caller: Self::Caller,
        params: types::ListWebhooksParams,
    ) -> impl Future<Output = Result<super::ListWebhooksAnswer, Self::Error>> + Send;

    /// Sets up a URL for events to be delivered to, and the first subscriptions to it. The
    /// secret that signs its deliveries is not in the answer: `GET /webhook` has it. A URL
    /// that another webhook has is answered 400.
    ///
    /// `POST /webhook`
    fn create_webhook(
        &self,
        caller: Self::Caller,
        body: types::CreateWebhookRequest,
    ) -> impl Future<Output = Result<super::CreateWebhookAnswer, Self::Error>> + Send;

    /// Deletes a webhook. As long as an agent is subscribed to it the answer is 400: take
    /// the subscriptions away first, agent by agent.
    ///
    /// `DELETE /webhook/{id}`
    fn delete_webhook(
        &self,
        caller: Self::Caller,
        params: types::DeleteWebhookParams,
    ) -> impl Future<Output = Result<super::DeleteWebhookAnswer, Self::Error>> + Send;

    /// Changes where a webhook delivers to, its label, or the headers that its deliveries
    /// carry. What is absent stays. Subscriptions are not changed here.
    ///
    /// `PATCH /webhook/{id}`
    fn update_webhook(
        &self,
        caller: Self::Caller,
        params: types::UpdateWebhookParams,
        body: types::UpdateWebhookRequest,
    ) -> impl Future<Output = Result<super::UpdateWebhookAnswer, Self::Error>> + Send;

    /// What is delivered of one agent's calls, and to which webhooks.
    ///
    /// `GET /agent/{agentId}/webhook-subscriptions`
    fn list_agent_webhook_subscriptions(
        &self,
        caller: Self::Caller,
        params: types::ListAgentWebhookSubscriptionsParams,
    ) -> impl Future<
        Output = Result<super::ListAgentWebhookSubscriptionsAnswer, Self::Error>,
    > + Send;

    /// Delivers events of an agent's calls to a webhook, and **to this one only**: every
    /// subscription that the agent had before, to whichever webhook, is replaced.
    ///
    /// `POST /agent/{agentId}/webhook-subscriptions`
    fn subscribe_agent_to_webhook(
        &self,
        caller: Self::Caller,
        params: types::SubscribeAgentToWebhookParams,
        body: types::SubscribeAgentRequest,
    ) -> impl Future<
        Output = Result<super::SubscribeAgentToWebhookAnswer, Self::Error>,
    > + Send;

    /// Ends all subscriptions of an agent, to whichever webhooks.
    ///
    /// `DELETE /agent/{agentId}/webhook-subscriptions`
    fn unsubscribe_agent_from_webhooks(
        &self,
        caller: Self::Caller,
        params: types::UnsubscribeAgentFromWebhooksParams,
    ) -> impl Future<
        Output = Result<super::UnsubscribeAgentFromWebhooksAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: WebhookSubscriptions>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/webhook", routes::list_webhooks().merge(routes::create_webhook()))
        .route("/webhook/{id}", routes::delete_webhook().merge(routes::update_webhook()))
        .route(
            "/agent/{agent_id}/webhook-subscriptions",
            routes::list_agent_webhook_subscriptions()
                .merge(routes::subscribe_agent_to_webhook())
                .merge(routes::unsubscribe_agent_from_webhooks()),
        )
        .with_state(handler)
}
