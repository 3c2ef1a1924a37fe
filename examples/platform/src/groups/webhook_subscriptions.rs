//! Where events are delivered, and which events of which agents.

use atoms_api::atoms::webhook_subscriptions::{self as api, WebhookSubscriptions, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

impl WebhookSubscriptions for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_webhooks(
        &self,
        _: Caller,
        _: types::ListWebhooksParams,
    ) -> Result<api::ListWebhooksAnswer> {
        self.example(&api::LIST_WEBHOOKS)
            .map(api::ListWebhooksAnswer::Ok)
    }

    async fn create_webhook(
        &self,
        _: Caller,
        _: types::CreateWebhookRequest,
    ) -> Result<api::CreateWebhookAnswer> {
        self.example(&api::CREATE_WEBHOOK)
            .map(api::CreateWebhookAnswer::Created)
    }

    async fn delete_webhook(
        &self,
        _: Caller,
        params: types::DeleteWebhookParams,
    ) -> Result<api::DeleteWebhookAnswer> {
        ids::known(&params.id)?;
        self.example(&api::DELETE_WEBHOOK)
            .map(api::DeleteWebhookAnswer::Ok)
    }

    async fn update_webhook(
        &self,
        _: Caller,
        params: types::UpdateWebhookParams,
        _: types::UpdateWebhookRequest,
    ) -> Result<api::UpdateWebhookAnswer> {
        ids::known(&params.id)?;
        self.example(&api::UPDATE_WEBHOOK)
            .map(api::UpdateWebhookAnswer::Ok)
    }

    async fn list_agent_webhook_subscriptions(
        &self,
        _: Caller,
        params: types::ListAgentWebhookSubscriptionsParams,
    ) -> Result<api::ListAgentWebhookSubscriptionsAnswer> {
        ids::known(&params.agent_id)?;
        self.example(&api::LIST_AGENT_WEBHOOK_SUBSCRIPTIONS)
            .map(api::ListAgentWebhookSubscriptionsAnswer::Ok)
    }

    async fn subscribe_agent_to_webhook(
        &self,
        _: Caller,
        params: types::SubscribeAgentToWebhookParams,
        _: types::SubscribeAgentRequest,
    ) -> Result<api::SubscribeAgentToWebhookAnswer> {
        ids::known(&params.agent_id)?;
        self.example(&api::SUBSCRIBE_AGENT_TO_WEBHOOK)
            .map(api::SubscribeAgentToWebhookAnswer::Created)
    }

    async fn unsubscribe_agent_from_webhooks(
        &self,
        _: Caller,
        params: types::UnsubscribeAgentFromWebhooksParams,
    ) -> Result<api::UnsubscribeAgentFromWebhooksAnswer> {
        ids::known(&params.agent_id)?;
        self.example(&api::UNSUBSCRIBE_AGENT_FROM_WEBHOOKS)
            .map(api::UnsubscribeAgentFromWebhooksAnswer::Ok)
    }
}
