//! The types of `WebhookSubscriptions` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Maybe, Sensitive, Timestamp, Uri};
use atoms_runtime::codegen::{JsonKind, object, open_enum, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

object! {
    /// A URL that events are delivered to.
    ///
    /// `webhook-subscriptions.yaml#/components/schemas/Webhook`
    pub struct Webhook {
        pub id: Option<String> = optional("_id"),
        /// Where deliveries go; `endpoint` in requests.
        pub url: Option<String> = optional("url"),
        /// Its label, which every delivery repeats.
        pub description: Option<String> = optional("description"),
        pub status: Option<WebhookStatus> = optional("status"),
        /// The key of the signature in `X-Signature`.
        pub decrypted_secret_key: Option<Sensitive<String>> = optional("decryptedSecretKey"),
        pub subscriptions: Option<Vec<WebhookSubscriptionPopulated>> = optional("subscriptions"),
        pub organization_id: Option<String> = optional("organizationId"),
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

open_enum! {
    /// `webhook-subscriptions.yaml#/components/schemas/Webhook/properties/status`
    pub enum WebhookStatus {
        Enabled = "enabled",
        Disabled = "disabled",
    }
}

object! {
    /// A new webhook.
    ///
    /// `webhook-subscriptions.yaml#/components/schemas/CreateWebhookRequest`
    pub struct CreateWebhookRequest with new {
        /// Where deliveries go; `url` in answers.
        pub endpoint: String = "endpoint",
        /// A label, which every delivery repeats.
        pub description: String = "description",
        /// What is delivered from the start.
        pub events: Vec<WebhookEventSelection> = "events",
    }
}

object! {
    /// What is to change: one field at least.
    ///
    /// `webhook-subscriptions.yaml#/components/schemas/UpdateWebhookRequest`
    pub struct UpdateWebhookRequest {
        pub endpoint: Option<Uri> = optional("endpoint"),
        pub description: Option<String> = optional("description"),
        /// Sent with every delivery, and replaced as a whole: `{}` takes all away. At most
        /// 10, with values of up to 1024 characters; `X-Signature`, `Host`, `Content-Type`,
        /// `Content-Length`, `Connection` and `Transfer-Encoding` are not to be had.
        pub headers: Option<Sensitive<BTreeMap<String, String>>> = optional("headers"),
    }
}

object! {
    /// One event of one agent.
    ///
    /// `webhook-subscriptions.yaml#/components/schemas/WebhookSubscription`
    pub struct WebhookSubscription {
        pub id: Option<String> = optional("_id"),
        pub agent_id: Option<String> = optional("agentId"),
        pub webhook_id: Option<String> = optional("webhookId"),
        pub event_type: Option<WebhookEventType> = optional("eventType"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// All that an agent is to be subscribed to.
    ///
    /// `webhook-subscriptions.yaml#/components/schemas/SubscribeAgentRequest`
    pub struct SubscribeAgentRequest with new {
        pub webhook_id: String = "webhookId",
        /// What is delivered from now on.
        pub event_types: Vec<WebhookEventType> = "eventTypes",
    }
}

object! {
    /// One event of one agent, with the agent in place.
    ///
    /// `webhook-subscriptions.yaml#/components/schemas/WebhookSubscriptionPopulated`
    pub struct WebhookSubscriptionPopulated {
        pub id: Option<String> = optional("_id"),
        /// The agent itself, not its id; `null` where it is gone.
        pub agent_id: Maybe<WebhookAgent> = optional("agentId"),
        pub webhook_id: Option<String> = optional("webhookId"),
        pub event_type: Option<WebhookEventType> = optional("eventType"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// One event of one agent.
    ///
    /// `webhook-subscriptions.yaml#/components/schemas/WebhookEventSelection`
    pub struct WebhookEventSelection with new {
        pub agent_id: String = "agentId",
        pub event_type: WebhookEventType = "eventType",
    }
}

open_enum! {
    /// The event, as deliveries name it in `metadata.eventType`.
    ///
    /// `webhook-subscriptions.yaml#/components/schemas/WebhookEventType`
    pub enum WebhookEventType {
        PreConversation = "pre-conversation",
        PostConversation = "post-conversation",
        AnalyticsCompleted = "analytics-completed",
    }
}

object! {
    /// The agent of a subscription.
    ///
    /// `webhook-subscriptions.yaml#/components/schemas/WebhookAgent`
    pub struct WebhookAgent {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        pub description: Option<String> = optional("description"),
    }
}

object! {
    /// The parameters of `GET /webhook`.
    ///
    /// `webhook-subscriptions.yaml#/paths/~1webhook/get/parameters`
    pub struct ListWebhooksParams {
        /// Only this webhook.
        pub webhook_id: Option<String> = optional("webhookId"),
    }
}

object! {
    /// `webhook-subscriptions.yaml#/paths/~1webhook/get/responses/200/content/application~1json/schema`
    pub struct ListWebhooksOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ListWebhooksOkData> = optional("data"),
    }
}

/// `webhook-subscriptions.yaml#/paths/~1webhook/get/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum ListWebhooksOkData {
    Array(Vec<Webhook>),
    Webhook(Webhook),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<Vec<Webhook>> for ListWebhooksOkData {
    fn from(value: Vec<Webhook>) -> Self {
        Self::Array(value)
    }
}

impl From<Webhook> for ListWebhooksOkData {
    fn from(value: Webhook) -> Self {
        Self::Webhook(value)
    }
}

impl<'de> Deserialize<'de> for ListWebhooksOkData {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match JsonKind::of(value, &[]) {
            JsonKind::Array => union::decode_or(value, Self::Array, Self::Unknown),
            JsonKind::Object(_) => union::decode_or(value, Self::Webhook, Self::Unknown),
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for ListWebhooksOkData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Array(value) => value.serialize(serializer),
            Self::Webhook(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// `webhook-subscriptions.yaml#/paths/~1webhook/post/responses/201/content/application~1json/schema`
    pub struct CreateWebhookCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<String> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /webhook/{id}`.
    ///
    /// `webhook-subscriptions.yaml#/paths/~1webhook~1{id}/delete/parameters`
    pub struct DeleteWebhookParams {
        /// The webhook.
        pub id: String = "id",
    }
}

object! {
    /// `webhook-subscriptions.yaml#/paths/~1webhook~1{id}/delete/responses/200/content/application~1json/schema`
    pub struct DeleteWebhookOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<String> = optional("data"),
    }
}

object! {
    /// The parameters of `PATCH /webhook/{id}`.
    ///
    /// `webhook-subscriptions.yaml#/paths/~1webhook~1{id}/patch/parameters`
    pub struct UpdateWebhookParams {
        /// The webhook.
        pub id: String = "id",
    }
}

object! {
    /// `webhook-subscriptions.yaml#/paths/~1webhook~1{id}/patch/responses/200/content/application~1json/schema`
    pub struct UpdateWebhookOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<String> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /agent/{agentId}/webhook-subscriptions`.
    ///
    /// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/get/parameters`
    pub struct ListAgentWebhookSubscriptionsParams {
        /// The agent whose calls the events are of.
        pub agent_id: String = "agentId",
    }
}

object! {
    /// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/get/responses/200/content/application~1json/schema`
    pub struct ListAgentWebhookSubscriptionsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<WebhookSubscription>> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /agent/{agentId}/webhook-subscriptions`.
    ///
    /// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/post/parameters`
    pub struct SubscribeAgentToWebhookParams {
        /// The agent whose calls the events are of.
        pub agent_id: String = "agentId",
    }
}

object! {
    /// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/post/responses/201/content/application~1json/schema`
    pub struct SubscribeAgentToWebhookCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<String> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /agent/{agentId}/webhook-subscriptions`.
    ///
    /// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/delete/parameters`
    pub struct UnsubscribeAgentFromWebhooksParams {
        /// The agent whose calls the events are of.
        pub agent_id: String = "agentId",
    }
}

object! {
    /// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/delete/responses/200/content/application~1json/schema`
    pub struct UnsubscribeAgentFromWebhooksOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<String> = optional("data"),
    }
}
