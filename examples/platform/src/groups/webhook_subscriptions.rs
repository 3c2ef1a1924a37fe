//! Webhooks, and which events of which agents they get.

use atoms_api::atoms::webhook_subscriptions::{self as api, WebhookSubscriptions, types};
use atoms_runtime::{Sensitive, Uri};

use crate::failure::Result;
use crate::store::{Fault, NewWebhook, WebhookChange};
use crate::views::webhooks as views;
use crate::{Caller, Failure, Platform};

impl WebhookSubscriptions for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_webhooks(
        &self,
        caller: Caller,
        params: types::ListWebhooksParams,
    ) -> Result<api::ListWebhooksAnswer> {
        let data = self.within(&caller, |organization, _| match &params.webhook_id {
            Some(id) => {
                let webhook = organization.webhook(id).map_err(Fault::asked)?;
                Ok::<_, Fault>(views::webhook(webhook, organization).into())
            }
            None => {
                let webhooks = organization.webhooks.iter();
                let webhooks = webhooks.map(|webhook| views::webhook(webhook, organization));
                Ok(webhooks.collect::<Vec<_>>().into())
            }
        })?;
        Ok(types::ListWebhooksOk {
            status: Some(true),
            data: Some(data),
        }
        .into())
    }

    async fn create_webhook(
        &self,
        caller: Caller,
        body: types::CreateWebhookRequest,
    ) -> Result<api::CreateWebhookAnswer> {
        let events = body.events.into_iter();
        let new = NewWebhook {
            url: body.endpoint,
            description: body.description,
            events: events
                .map(|event| (event.agent_id, event.event_type))
                .collect(),
        };
        let id = self.within(&caller, |organization, moment| {
            organization.create_webhook(new, moment)
        })?;
        Ok(types::CreateWebhookCreated {
            status: Some(true),
            data: Some(id),
        }
        .into())
    }

    async fn delete_webhook(
        &self,
        caller: Caller,
        params: types::DeleteWebhookParams,
    ) -> Result<api::DeleteWebhookAnswer> {
        self.within(&caller, |organization, _| {
            organization.delete_webhook(&params.id)
        })?;
        Ok(types::DeleteWebhookOk {
            status: Some(true),
            data: Some("Webhook deleted".to_owned()),
        }
        .into())
    }

    async fn update_webhook(
        &self,
        caller: Caller,
        params: types::UpdateWebhookParams,
        body: types::UpdateWebhookRequest,
    ) -> Result<api::UpdateWebhookAnswer> {
        let change = WebhookChange {
            url: body.endpoint.map(Uri::into_string),
            description: body.description,
            headers: body.headers.map(Sensitive::into_inner),
        };
        self.within(&caller, |organization, moment| {
            organization.change_webhook(&params.id, change, moment)
        })?;
        Ok(types::UpdateWebhookOk {
            status: Some(true),
            data: Some(params.id),
        }
        .into())
    }

    async fn list_agent_webhook_subscriptions(
        &self,
        caller: Caller,
        params: types::ListAgentWebhookSubscriptionsParams,
    ) -> Result<api::ListAgentWebhookSubscriptionsAnswer> {
        let data = self.within(&caller, |organization, _| {
            organization.agent(&params.agent_id)?;
            let subscriptions = organization.subscriptions.iter();
            let its_own = subscriptions.filter(|one| one.agent == params.agent_id);
            Ok::<_, Fault>(its_own.map(views::subscription).collect())
        })?;
        Ok(types::ListAgentWebhookSubscriptionsOk {
            status: Some(true),
            data: Some(data),
        }
        .into())
    }

    async fn subscribe_agent_to_webhook(
        &self,
        caller: Caller,
        params: types::SubscribeAgentToWebhookParams,
        body: types::SubscribeAgentRequest,
    ) -> Result<api::SubscribeAgentToWebhookAnswer> {
        self.within(&caller, |organization, moment| {
            organization.subscribe(&params.agent_id, &body.webhook_id, body.event_types, moment)
        })?;
        Ok(types::SubscribeAgentToWebhookCreated {
            status: Some(true),
            data: Some("Webhook subscriptions created".to_owned()),
        }
        .into())
    }

    async fn unsubscribe_agent_from_webhooks(
        &self,
        caller: Caller,
        params: types::UnsubscribeAgentFromWebhooksParams,
    ) -> Result<api::UnsubscribeAgentFromWebhooksAnswer> {
        self.within(&caller, |organization, _| {
            organization.unsubscribe(&params.agent_id)
        })?;
        Ok(types::UnsubscribeAgentFromWebhooksOk {
            status: Some(true),
            data: Some("Webhook subscriptions deleted".to_owned()),
        }
        .into())
    }
}
