//! The types of `WebhookSubscriptions` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Kind, Maybe, Sensitive, Timestamp, Uri, open_enum, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// A URL that events are delivered to.
///
/// `webhook-subscriptions.yaml#/components/schemas/Webhook`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Webhook {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Where deliveries go; `endpoint` in requests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its label, which every delivery repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<WebhookStatus>,
    /// The key of the signature in `X-Signature`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decrypted_secret_key: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subscriptions: Option<Vec<WebhookSubscriptionPopulated>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// `webhook-subscriptions.yaml#/components/schemas/Webhook/properties/status`
    pub enum WebhookStatus {
        Enabled = "enabled",
        Disabled = "disabled",
    }
}

/// A new webhook.
///
/// `webhook-subscriptions.yaml#/components/schemas/CreateWebhookRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct CreateWebhookRequest {
    /// Where deliveries go; `url` in answers.
    pub endpoint: String,
    /// A label, which every delivery repeats.
    pub description: String,
    /// What is delivered from the start.
    pub events: Vec<WebhookEventSelection>,
}

/// What is to change: one field at least.
///
/// `webhook-subscriptions.yaml#/components/schemas/UpdateWebhookRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateWebhookRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<Uri>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Sent with every delivery, and replaced as a whole: `{}` takes all away. At most
    /// 10, with values of up to 1024 characters; `X-Signature`, `Host`, `Content-Type`,
    /// `Content-Length`, `Connection` and `Transfer-Encoding` are not to be had.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<Sensitive<BTreeMap<String, String>>>,
}

/// One event of one agent.
///
/// `webhook-subscriptions.yaml#/components/schemas/WebhookSubscription`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookSubscription {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<WebhookEventType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// All that an agent is to be subscribed to.
///
/// `webhook-subscriptions.yaml#/components/schemas/SubscribeAgentRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SubscribeAgentRequest {
    pub webhook_id: String,
    /// What is delivered from now on.
    pub event_types: Vec<WebhookEventType>,
}

/// One event of one agent, with the agent in place.
///
/// `webhook-subscriptions.yaml#/components/schemas/WebhookSubscriptionPopulated`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookSubscriptionPopulated {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The agent itself, not its id; `null` where it is gone.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub agent_id: Maybe<WebhookAgent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<WebhookEventType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// One event of one agent.
///
/// `webhook-subscriptions.yaml#/components/schemas/WebhookEventSelection`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookEventSelection {
    pub agent_id: String,
    pub event_type: WebhookEventType,
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

/// The agent of a subscription.
///
/// `webhook-subscriptions.yaml#/components/schemas/WebhookAgent`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct WebhookAgent {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// The parameters of `GET /webhook`.
///
/// `webhook-subscriptions.yaml#/paths/~1webhook/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListWebhooksParams {
    /// Only this webhook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook_id: Option<String>,
}

/// `webhook-subscriptions.yaml#/paths/~1webhook/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListWebhooksOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ListWebhooksOkData>,
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
        let value = Value::deserialize(deserializer)?;
        match Kind::of(&value, &[]) {
            Kind::Array => union::decode_or(value, Self::Array, Self::Unknown),
            Kind::Object(_) => union::decode_or(value, Self::Webhook, Self::Unknown),
            _ => union::unknown(value, Self::Unknown),
        }
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

/// `webhook-subscriptions.yaml#/paths/~1webhook/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateWebhookCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}

/// The parameters of `DELETE /webhook/{id}`.
///
/// `webhook-subscriptions.yaml#/paths/~1webhook~1{id}/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct DeleteWebhookParams {
    /// The webhook.
    pub id: String,
}

/// `webhook-subscriptions.yaml#/paths/~1webhook~1{id}/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DeleteWebhookOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}

/// The parameters of `PATCH /webhook/{id}`.
///
/// `webhook-subscriptions.yaml#/paths/~1webhook~1{id}/patch/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct UpdateWebhookParams {
    /// The webhook.
    pub id: String,
}

/// `webhook-subscriptions.yaml#/paths/~1webhook~1{id}/patch/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateWebhookOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}

/// The parameters of `GET /agent/{agentId}/webhook-subscriptions`.
///
/// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListAgentWebhookSubscriptionsParams {
    /// The agent whose calls the events are of.
    pub agent_id: String,
}

/// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListAgentWebhookSubscriptionsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<WebhookSubscription>>,
}

/// The parameters of `POST /agent/{agentId}/webhook-subscriptions`.
///
/// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SubscribeAgentToWebhookParams {
    /// The agent whose calls the events are of.
    pub agent_id: String,
}

/// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct SubscribeAgentToWebhookCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}

/// The parameters of `DELETE /agent/{agentId}/webhook-subscriptions`.
///
/// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UnsubscribeAgentFromWebhooksParams {
    /// The agent whose calls the events are of.
    pub agent_id: String,
}

/// `webhook-subscriptions.yaml#/paths/~1agent~1{agentId}~1webhook-subscriptions/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UnsubscribeAgentFromWebhooksOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}
