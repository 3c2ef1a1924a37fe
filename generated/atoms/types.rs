//! The types of Atoms.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Kind, Number, Sensitive, Timestamp, Uri, open_enum, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

/// What every event has around its `metadata`.
///
/// `#/components/schemas/WebhookEventEnvelope`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct WebhookEventEnvelope {
    /// The configured URL that this delivery went to.
    pub url: String,
    /// The label that the webhook was given when it was configured.
    pub description: String,
    /// Agent and event in one text, `{agentId}.{eventType}`.
    /// To dispatch, read `metadata.eventType`.
    pub event: String,
    /// Names this delivery; the call is named by `metadata.callId`.
    pub id: String,
}

/// A call is about to begin.
///
/// `#/components/schemas/WebhookEventPreConversation`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct WebhookEventPreConversation {
    /// The configured URL that this delivery went to.
    pub url: String,
    /// The label that the webhook was given when it was configured.
    pub description: String,
    /// Agent and event in one text, `{agentId}.{eventType}`.
    /// To dispatch, read `metadata.eventType`.
    pub event: String,
    /// Names this delivery; the call is named by `metadata.callId`.
    pub id: String,
    pub metadata: WebhookEventPreConversationMetadata,
}

/// The call that is about to begin. Its numbers are `toPhone` and `fromPhone` here, and
/// `callData.toNumber` and `callData.fromNumber` in the events that follow.
///
/// `#/components/schemas/WebhookEventPreConversationMetadata`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookEventPreConversationMetadata {
    /// The agent that takes the call.
    pub agent_id: String,
    pub event_type: WebhookEventPreConversationMetadataEventType,
    /// The channel; `telephonyOutbound` and `telephonyInbound` are known, others may come.
    pub conversation_type: String,
    /// The number that is called, in E.164.
    pub to_phone: Sensitive<String>,
    /// The number that calls, in E.164.
    pub from_phone: Sensitive<String>,
    /// Names the call in all of its events.
    pub call_id: String,
}

open_enum! {
    /// Tells this event from the others.
    ///
    /// `#/components/schemas/WebhookEventPreConversationMetadataEventType`
    pub enum WebhookEventPreConversationMetadataEventType {
        PreConversation = "pre-conversation",
    }
}

/// A call has ended.
///
/// `#/components/schemas/WebhookEventPostConversation`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct WebhookEventPostConversation {
    /// The configured URL that this delivery went to.
    pub url: String,
    /// The label that the webhook was given when it was configured.
    pub description: String,
    /// Agent and event in one text, `{agentId}.{eventType}`.
    /// To dispatch, read `metadata.eventType`.
    pub event: String,
    /// Names this delivery; the call is named by `metadata.callId`.
    pub id: String,
    pub metadata: WebhookEventPostConversationMetadata,
}

/// The call that has ended, and what was said in it.
///
/// `#/components/schemas/WebhookEventPostConversationMetadata`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookEventPostConversationMetadata {
    /// The agent that took the call.
    pub agent_id: String,
    pub event_type: WebhookEventPostConversationMetadataEventType,
    /// The channel; `telephonyOutbound` and `telephonyInbound` are known, others may come.
    pub conversation_type: String,
    /// Names the call in all of its events.
    pub call_id: String,
    /// The recording of both sides, a WAV file.
    pub recording_url: Sensitive<Uri>,
    pub call_data: WebhookEventCallData,
    /// What was said, in order.
    pub transcript: Vec<WebhookEventTranscriptTurn>,
    /// The agent's variables as they stood at the end. Names and values depend on the agent, and
    /// values need not be text: keep the object whole instead of mapping it to columns.
    ///
    /// The platform itself always sets `call_id`, `user_number`, `agent_number`,
    /// `conversation_type`, `agent_gender`, `default_language`, `supported_languages` (separated by
    /// commas), `current_date`, `current_time`, `current_day` and `timezone`.
    pub variables: Sensitive<Map<String, Value>>,
}

open_enum! {
    /// Tells this event from the others.
    ///
    /// `#/components/schemas/WebhookEventPostConversationMetadataEventType`
    pub enum WebhookEventPostConversationMetadataEventType {
        PostConversation = "post-conversation",
    }
}

/// One turn of the conversation.
///
/// `#/components/schemas/WebhookEventTranscriptTurn`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct WebhookEventTranscriptTurn {
    /// Who spoke.
    pub role: WebhookEventTranscriptTurnRole,
    /// What was said, in the language it was said in.
    pub content: Sensitive<String>,
    /// When the turn began, in UTC. Read a time without a zone as UTC.
    pub timestamp: Timestamp,
}

open_enum! {
    /// Who spoke.
    ///
    /// `#/components/schemas/WebhookEventTranscriptTurn/properties/role`
    pub enum WebhookEventTranscriptTurnRole {
        Agent = "agent",
        User = "user",
    }
}

/// The analysis of a call is ready.
///
/// `#/components/schemas/WebhookEventAnalyticsCompleted`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct WebhookEventAnalyticsCompleted {
    /// The configured URL that this delivery went to.
    pub url: String,
    /// The label that the webhook was given when it was configured.
    pub description: String,
    /// Agent and event in one text, `{agentId}.{eventType}`.
    /// To dispatch, read `metadata.eventType`.
    pub event: String,
    /// Names this delivery; the call is named by `metadata.callId`.
    pub id: String,
    pub metadata: WebhookEventAnalyticsCompletedMetadata,
}

/// The call that was analysed, and the results.
///
/// `#/components/schemas/WebhookEventAnalyticsCompletedMetadata`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookEventAnalyticsCompletedMetadata {
    /// The agent that took the call.
    pub agent_id: String,
    pub event_type: WebhookEventAnalyticsCompletedMetadataEventType,
    /// The channel; `telephonyOutbound` and `telephonyInbound` are known, others may come.
    pub conversation_type: String,
    /// Names the call in all of its events.
    pub call_id: String,
    pub analytics: WebhookEventAnalyticsCompletedMetadataAnalytics,
    pub call_data: WebhookEventCallData,
}

open_enum! {
    /// Tells this event from the others.
    ///
    /// `#/components/schemas/WebhookEventAnalyticsCompletedMetadataEventType`
    pub enum WebhookEventAnalyticsCompletedMetadataEventType {
        AnalyticsCompleted = "analytics-completed",
    }
}

/// What the analysis found.
///
/// `#/components/schemas/WebhookEventAnalyticsCompletedMetadataAnalytics`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookEventAnalyticsCompletedMetadataAnalytics {
    /// The call in a few sentences, written by a language model.
    pub summary: Sensitive<String>,
    /// How the call came out, by the metrics configured for the agent.
    pub disposition_metrics: Vec<WebhookEventAnalyticsMetric>,
    /// How well the agent did, in the same form. May be empty.
    pub success_metrics: Vec<WebhookEventAnalyticsMetric>,
}

/// One measured value. Which metrics there are is part of the agent's configuration.
///
/// `#/components/schemas/WebhookEventAnalyticsMetric`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookEventAnalyticsMetric {
    /// The metric's name, made for programs.
    pub identifier: String,
    /// The result, of the kind that `dispositionMetricType` names; `ENUM` and `DATETIME` come as
    /// text. Numbers with a fraction have been seen.
    pub value: Sensitive<WebhookEventAnalyticsMetricValue>,
    /// How sure the model is, from 0 to 1.
    pub confidence: Number,
    /// Why the model chose this value, in its own words; may quote the call.
    pub reasoning: Sensitive<String>,
    /// The question that the model was asked.
    pub disposition_metric_prompt: String,
    /// The kind of `value`. The list has grown before and may again.
    pub disposition_metric_type: WebhookEventAnalyticsMetricDispositionMetricType,
}

/// The result, of the kind that `dispositionMetricType` names; `ENUM` and `DATETIME` come as
/// text. Numbers with a fraction have been seen.
///
/// `#/components/schemas/WebhookEventAnalyticsMetric/properties/value`
#[derive(Clone, Debug, PartialEq)]
pub enum WebhookEventAnalyticsMetricValue {
    Integer(i64),
    String(String),
    Boolean(bool),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<i64> for WebhookEventAnalyticsMetricValue {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for WebhookEventAnalyticsMetricValue {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<bool> for WebhookEventAnalyticsMetricValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl<'de> Deserialize<'de> for WebhookEventAnalyticsMetricValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        match Kind::of(&value, &[]) {
            Kind::Integer => union::decode_or(value, Self::Integer, Self::Unknown),
            Kind::String => union::decode_or(value, Self::String, Self::Unknown),
            Kind::Bool => union::decode_or(value, Self::Boolean, Self::Unknown),
            _ => union::unknown(value, Self::Unknown),
        }
    }
}

impl Serialize for WebhookEventAnalyticsMetricValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => value.serialize(serializer),
            Self::String(value) => value.serialize(serializer),
            Self::Boolean(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

open_enum! {
    /// The kind of `value`. The list has grown before and may again.
    ///
    /// `#/components/schemas/WebhookEventAnalyticsMetric/properties/dispositionMetricType`
    pub enum WebhookEventAnalyticsMetricDispositionMetricType {
        String = "STRING",
        Boolean = "BOOLEAN",
        Integer = "INTEGER",
        Enum = "ENUM",
        Datetime = "DATETIME",
    }
}

/// The call as the telephone network saw it.
///
/// `#/components/schemas/WebhookEventCallData`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookEventCallData {
    /// The number that called, in E.164.
    pub from_number: Sensitive<String>,
    /// The number that was called, in E.164.
    pub to_number: Sensitive<String>,
    /// How long the call took, in **seconds** with a fraction; the REST call logs count
    /// milliseconds.
    pub call_duration: Number,
    /// How the call ended. Deliveries have also been documented with `no-answer`, `busy` and
    /// `canceled`: treat the spellings alike, and survive a value that is new.
    pub call_status: WebhookEventCallDataCallStatus,
    /// Who called whom, in snake case unlike `conversationType`. `analytics-completed` may leave it
    /// out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_direction: Option<WebhookEventCallDataCallDirection>,
    /// When the call was answered, in UTC. Documented as present even if nobody answered: ask
    /// `callStatus`, not this, whether a conversation took place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_time: Option<Timestamp>,
    /// When the call ended, in UTC.
    pub end_time: Timestamp,
}

open_enum! {
    /// How the call ended. Deliveries have also been documented with `no-answer`, `busy` and
    /// `canceled`: treat the spellings alike, and survive a value that is new.
    ///
    /// `#/components/schemas/WebhookEventCallData/properties/callStatus`
    pub enum WebhookEventCallDataCallStatus {
        Completed = "completed",
        NoAnswer = "no_answer",
        Failed = "failed",
        Cancelled = "cancelled",
    }
}

open_enum! {
    /// Who called whom, in snake case unlike `conversationType`. `analytics-completed` may leave it
    /// out.
    ///
    /// `#/components/schemas/WebhookEventCallData/properties/callDirection`
    pub enum WebhookEventCallDataCallDirection {
        TelephonyOutbound = "telephony_outbound",
        TelephonyInbound = "telephony_inbound",
    }
}
