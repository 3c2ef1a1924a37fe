//! Webhooks, and the agents whose events they get.

use std::collections::BTreeMap;

use atoms_api::atoms::webhook_subscriptions::types::WebhookEventType;
use jiff::Timestamp;

use super::{Fault, Moment, Organization};

/// The most headers that deliveries can be given.
const MOST_HEADERS: usize = 10;
/// The longest value of such a header, in characters.
const LONGEST_HEADER: usize = 1024;
/// The headers that deliveries have of their own.
const OWN_HEADERS: [&str; 6] = [
    "x-signature",
    "host",
    "content-type",
    "content-length",
    "connection",
    "transfer-encoding",
];

/// A URL that events are delivered to.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// Its id.
    pub id: String,
    /// Where deliveries go; no other webhook of the organization has it.
    pub url: String,
    /// Its label.
    pub description: String,
    /// What deliveries carry.
    pub headers: BTreeMap<String, String>,
    /// What signs deliveries.
    pub secret: String,
    /// Who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// One event of one agent, delivered to one webhook.
#[derive(Clone, Debug)]
pub struct Subscription {
    /// Its id.
    pub id: String,
    /// The agent.
    pub agent: String,
    /// The webhook.
    pub webhook: String,
    /// The event.
    pub event: WebhookEventType,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A webhook to be.
#[derive(Clone, Debug)]
pub struct NewWebhook {
    /// Where deliveries go.
    pub url: String,
    /// Its label.
    pub description: String,
    /// What is delivered from the start: events of agents.
    pub events: Vec<(String, WebhookEventType)>,
}

/// A change of a webhook. What is absent stays.
#[derive(Clone, Debug, Default)]
pub struct WebhookChange {
    /// Where deliveries go.
    pub url: Option<String>,
    /// Its label.
    pub description: Option<String>,
    /// All that deliveries carry from now on.
    pub headers: Option<BTreeMap<String, String>>,
}

impl Organization {
    /// Sets up a webhook.
    ///
    /// # Errors
    /// When another one has the URL, or there is no such agent.
    pub fn create_webhook(
        &mut self,
        new: NewWebhook,
        moment: &Moment<'_>,
    ) -> Result<String, Fault> {
        self.url_is_free(&new.url, None)?;
        for (agent, _) in &new.events {
            self.agent(agent).map_err(Fault::asked)?;
        }
        let id = moment.id();
        self.webhooks.push(Webhook {
            id: id.clone(),
            url: new.url,
            description: new.description,
            headers: BTreeMap::new(),
            secret: moment.id(),
            created_by: moment.user.to_owned(),
            created_at: moment.now,
            updated_at: moment.now,
        });
        for (agent, event) in new.events {
            self.add_subscription(&agent, &id, event, moment);
        }
        Ok(id)
    }

    /// The webhook of that id.
    ///
    /// # Errors
    /// When there is none.
    pub fn webhook(&self, id: &str) -> Result<&Webhook, Fault> {
        let found = self.webhooks.iter().find(|webhook| webhook.id == id);
        found.ok_or(Fault::Missing("webhook"))
    }

    /// Changes a webhook.
    ///
    /// # Errors
    /// When there is none, another one has the URL, or the headers are not to be had.
    pub fn change_webhook(
        &mut self,
        id: &str,
        change: WebhookChange,
        moment: &Moment<'_>,
    ) -> Result<(), Fault> {
        self.webhook(id)?;
        if let Some(url) = &change.url {
            self.url_is_free(url, Some(id))?;
        }
        if let Some(headers) = &change.headers {
            headers_can_be_had(headers)?;
        }
        let webhook = self.webhooks.iter_mut().find(|webhook| webhook.id == id);
        let webhook = webhook.ok_or(Fault::Missing("webhook"))?;
        webhook.url = change.url.unwrap_or_else(|| webhook.url.clone());
        webhook.headers = change.headers.unwrap_or_else(|| webhook.headers.clone());
        let description = change.description;
        webhook.description = description.unwrap_or_else(|| webhook.description.clone());
        webhook.updated_at = moment.now;
        Ok(())
    }

    /// Deletes a webhook.
    ///
    /// # Errors
    /// When there is none, or an agent is subscribed to it.
    pub fn delete_webhook(&mut self, id: &str) -> Result<(), Fault> {
        self.webhook(id)?;
        if self.subscriptions.iter().any(|one| one.webhook == id) {
            return Err(Fault::invalid(
                "agents are subscribed to the webhook: take their subscriptions away first",
            ));
        }
        self.webhooks.retain(|webhook| webhook.id != id);
        Ok(())
    }

    /// Delivers these events of an agent to a webhook, and nothing else of it to any.
    ///
    /// # Errors
    /// When there is no such agent or webhook.
    pub fn subscribe(
        &mut self,
        agent: &str,
        webhook: &str,
        events: Vec<WebhookEventType>,
        moment: &Moment<'_>,
    ) -> Result<(), Fault> {
        self.webhook(webhook).map_err(Fault::asked)?;
        self.unsubscribe(agent)?;
        for event in events {
            self.add_subscription(agent, webhook, event, moment);
        }
        Ok(())
    }

    /// Ends all subscriptions of an agent.
    ///
    /// # Errors
    /// When there is no such agent.
    pub fn unsubscribe(&mut self, agent: &str) -> Result<(), Fault> {
        self.agent(agent)?;
        self.subscriptions.retain(|one| one.agent != agent);
        Ok(())
    }

    /// Nothing is delivered twice: a subscription that there is already is left as it is.
    fn add_subscription(
        &mut self,
        agent: &str,
        webhook: &str,
        event: WebhookEventType,
        moment: &Moment<'_>,
    ) {
        let is_this =
            |one: &Subscription| one.agent == agent && one.webhook == webhook && one.event == event;
        if self.subscriptions.iter().any(is_this) {
            return;
        }
        self.subscriptions.push(Subscription {
            id: moment.id(),
            agent: agent.to_owned(),
            webhook: webhook.to_owned(),
            event,
            created_at: moment.now,
        });
    }

    fn url_is_free(&self, url: &str, except: Option<&str>) -> Result<(), Fault> {
        let mut others = self.webhooks.iter();
        let taken = |webhook: &Webhook| webhook.url == url && Some(&*webhook.id) != except;
        if others.any(taken) {
            return Err(Fault::invalid("another webhook has the endpoint"));
        }
        Ok(())
    }
}

fn headers_can_be_had(headers: &BTreeMap<String, String>) -> Result<(), Fault> {
    if headers.len() > MOST_HEADERS {
        return Err(Fault::invalid("there are more than 10 headers"));
    }
    for (name, value) in headers {
        if OWN_HEADERS.contains(&&*name.to_lowercase()) {
            return Err(Fault::invalid(format!(
                "deliveries have a {name} of their own"
            )));
        }
        if value.chars().count() > LONGEST_HEADER {
            return Err(Fault::invalid(format!(
                "{name} is longer than 1024 characters"
            )));
        }
    }
    Ok(())
}
