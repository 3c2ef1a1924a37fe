//! Calling the operations of `WebhookSubscriptions`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The organization's webhooks, with their secrets and subscriptions. With `webhookId`
    /// the answer holds that one webhook, and not a list of one.
    ///
    /// `GET /webhook`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_webhooks(
        &self,
        params: &types::ListWebhooksParams,
    ) -> Result<super::ListWebhooksAnswer, Error> {
        self.http.call(&super::LIST_WEBHOOKS).params(params).send().await
    }

    /// Sets up a URL for events to be delivered to, and the first subscriptions to it. The
    /// secret that signs its deliveries is not in the answer: `GET /webhook` has it. A URL
    /// that another webhook has is answered 400.
    ///
    /// `POST /webhook`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_webhook(
        &self,
        body: &types::CreateWebhookRequest,
    ) -> Result<super::CreateWebhookAnswer, Error> {
        self.http.call(&super::CREATE_WEBHOOK).json(body).send().await
    }

    /// Deletes a webhook. As long as an agent is subscribed to it the answer is 400: take
    /// the subscriptions away first, agent by agent.
    ///
    /// `DELETE /webhook/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_webhook(
        &self,
        params: &types::DeleteWebhookParams,
    ) -> Result<super::DeleteWebhookAnswer, Error> {
        self.http.call(&super::DELETE_WEBHOOK).params(params).send().await
    }

    /// Changes where a webhook delivers to, its label, or the headers that its deliveries
    /// carry. What is absent stays. Subscriptions are not changed here.
    ///
    /// `PATCH /webhook/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn update_webhook(
        &self,
        params: &types::UpdateWebhookParams,
        body: &types::UpdateWebhookRequest,
    ) -> Result<super::UpdateWebhookAnswer, Error> {
        self.http.call(&super::UPDATE_WEBHOOK).params(params).json(body).send().await
    }

    /// What is delivered of one agent's calls, and to which webhooks.
    ///
    /// `GET /agent/{agentId}/webhook-subscriptions`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_agent_webhook_subscriptions(
        &self,
        params: &types::ListAgentWebhookSubscriptionsParams,
    ) -> Result<super::ListAgentWebhookSubscriptionsAnswer, Error> {
        self.http
            .call(&super::LIST_AGENT_WEBHOOK_SUBSCRIPTIONS)
            .params(params)
            .send()
            .await
    }

    /// Delivers events of an agent's calls to a webhook, and **to this one only**: every
    /// subscription that the agent had before, to whichever webhook, is replaced.
    ///
    /// `POST /agent/{agentId}/webhook-subscriptions`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn subscribe_agent_to_webhook(
        &self,
        params: &types::SubscribeAgentToWebhookParams,
        body: &types::SubscribeAgentRequest,
    ) -> Result<super::SubscribeAgentToWebhookAnswer, Error> {
        self.http
            .call(&super::SUBSCRIBE_AGENT_TO_WEBHOOK)
            .params(params)
            .json(body)
            .send()
            .await
    }

    /// Ends all subscriptions of an agent, to whichever webhooks.
    ///
    /// `DELETE /agent/{agentId}/webhook-subscriptions`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn unsubscribe_agent_from_webhooks(
        &self,
        params: &types::UnsubscribeAgentFromWebhooksParams,
    ) -> Result<super::UnsubscribeAgentFromWebhooksAnswer, Error> {
        self.http
            .call(&super::UNSUBSCRIBE_AGENT_FROM_WEBHOOKS)
            .params(params)
            .send()
            .await
    }
}
