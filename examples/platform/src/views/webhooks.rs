//! Webhooks and subscriptions.

use atoms_api::atoms::webhook_subscriptions::types::{
    Webhook, WebhookAgent, WebhookStatus, WebhookSubscription, WebhookSubscriptionPopulated,
};

use crate::store::{self, Agent, Organization, Subscription};

/// A webhook, with its subscriptions.
pub(crate) fn webhook(webhook: &store::Webhook, organization: &Organization) -> Webhook {
    let subscriptions = organization.subscriptions.iter();
    let its_own = subscriptions.filter(|one| one.webhook == webhook.id);
    Webhook {
        id: Some(webhook.id.clone()),
        url: Some(webhook.url.clone()),
        description: Some(webhook.description.clone()),
        status: Some(WebhookStatus::Enabled),
        decrypted_secret_key: Some(webhook.secret.clone().into()),
        subscriptions: Some(its_own.map(|one| populated(one, organization)).collect()),
        organization_id: Some(organization.id.clone()),
        created_by: Some(webhook.created_by.clone()),
        created_at: Some(webhook.created_at.into()),
        updated_at: Some(webhook.updated_at.into()),
    }
}

/// A subscription.
pub(crate) fn subscription(one: &Subscription) -> WebhookSubscription {
    WebhookSubscription {
        id: Some(one.id.clone()),
        agent_id: Some(one.agent.clone()),
        webhook_id: Some(one.webhook.clone()),
        event_type: Some(one.event.clone()),
        created_at: Some(one.created_at.into()),
        updated_at: Some(one.created_at.into()),
    }
}

fn populated(one: &Subscription, organization: &Organization) -> WebhookSubscriptionPopulated {
    WebhookSubscriptionPopulated {
        id: Some(one.id.clone()),
        agent_id: organization.agent(&one.agent).ok().map(agent).into(),
        webhook_id: Some(one.webhook.clone()),
        event_type: Some(one.event.clone()),
        created_at: Some(one.created_at.into()),
        updated_at: Some(one.created_at.into()),
    }
}

fn agent(agent: &Agent) -> WebhookAgent {
    WebhookAgent {
        id: Some(agent.id.clone()),
        name: Some(agent.profile.name.clone()),
        description: agent.profile.description.clone(),
    }
}
