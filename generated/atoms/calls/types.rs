//! The types of `Calls` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Kind, Number, Sensitive, Timestamp, Uri, open_enum, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::super::types::{AgentDTO, SortOrder};

/// A connection to come.
///
/// `calls.yaml#/components/schemas/RegisterCallRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct RegisterCallRequest {
    pub agent_id: String,
    /// `webcall` is spoken, `chat` is typed.
    ///
    /// Default: `"webcall"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<RegisterCallRequestMode>,
    /// Values for variables of the prompt, before the agent's `defaultVariables`. Those
    /// that the platform sets itself, such as `call_id`, `user_number` or
    /// `current_date`, are dropped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables: Option<Sensitive<BTreeMap<String, VariableValue>>>,
}

open_enum! {
    /// `webcall` is spoken, `chat` is typed.
    ///
    /// Default: `"webcall"`.
    ///
    /// `calls.yaml#/components/schemas/RegisterCallRequest/properties/mode`
    pub enum RegisterCallRequestMode {
        Webcall = "webcall",
        Chat = "chat",
    }
}

/// Leave to open one connection.
///
/// `calls.yaml#/components/schemas/RegisteredCall`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RegisteredCall {
    /// What goes into the `token` of the connection's URL; works once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Sensitive<String>>,
    /// How long the token can be used, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i64>,
    /// The sound of the connection, in hertz.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample_rate: Option<i64>,
}

open_enum! {
    /// How somebody and the agent met.
    ///
    /// `calls.yaml#/components/schemas/CallType`
    pub enum CallType {
        TelephonyInbound = "telephony_inbound",
        TelephonyOutbound = "telephony_outbound",
        Webcall = "webcall",
    }
}

/// One page of calls.
///
/// `calls.yaml#/components/schemas/CallLogPage`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallLogPage {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination: Option<CallLogPagination>,
    /// All metrics that calls of the organization have, of whichever agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition_metrics_config: Option<Vec<CallMetricConfig>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logs: Option<Vec<CallLog>>,
}

/// The calls to look for.
///
/// `calls.yaml#/components/schemas/SearchCallsRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SearchCallsRequest {
    /// As `CALL-1786007520417-5d20b9`.
    pub call_ids: Vec<String>,
}

/// The calls that were found.
///
/// `calls.yaml#/components/schemas/CallSearchResult`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallSearchResult {
    /// How many were found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logs: Option<Vec<FoundCallLog>>,
    /// How many were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_count: Option<i64>,
}

/// One call, with all that is known of it.
///
/// `calls.yaml#/components/schemas/CallDetail`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallDetail {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Names the call everywhere else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<AgentDTO>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<CallType>,
    /// The number that called, in E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Sensitive<String>>,
    /// The number that was called, in E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CallStatus>,
    /// The agent's variables, with the values that they had in the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables: Option<Sensitive<Map<String, Value>>>,
    /// How long it took, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<Number>,
    /// What it cost after discounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_cost: Option<Number>,
    /// Why it failed, where it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_failure_reason: Option<String>,
    /// What happened in the call, much as `GET /events` tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<Sensitive<Vec<Map<String, Value>>>>,
    /// What the analysis found; missing until it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_call_analytics: Option<CallAnalytics>,
    /// The recording with a channel for each side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_dual_url: Option<Sensitive<String>>,
    /// The recording, once there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_url: Option<Sensitive<String>>,
    /// The `callId` of the call that tried again after this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_call_id: Option<String>,
    /// The language model that spoke in this call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slm_model_used: Option<String>,
    /// What was said, turn by turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transcript: Option<Vec<TranscriptTurn>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn_latency_metrics: Option<TurnLatencyMetrics>,
    /// The voice that it spoke with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_config_used: Option<VoiceUsed>,
}

/// The call to call off.
///
/// `calls.yaml#/components/schemas/CancelCallRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CancelCallRequest {
    pub call_id: String,
    /// Kept for whoever looks into it later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A call that was called off.
///
/// `calls.yaml#/components/schemas/CancelledCall`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CancelledCall {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    /// `cancelled`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// How the call stood before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_status: Option<String>,
}

/// A call to make.
///
/// `calls.yaml#/components/schemas/OutboundCallRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OutboundCallRequest {
    pub agent_id: String,
    /// The number to call, in E.164.
    pub phone_number: Sensitive<String>,
    /// The published version of the agent that is to speak, and that the call is
    /// counted for. The active one when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
    /// Values for variables of the prompt, before the agent's `defaultVariables`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables: Option<Sensitive<BTreeMap<String, VariableValue>>>,
    /// The number to call from, by its id in `GET /product/phone-numbers`. The agent's
    /// own when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_product_id: Option<String>,
    /// What the integration wants to know of the call; for WebEngage `userId` and
    /// `journeyId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operator_data: Option<Sensitive<Map<String, Value>>>,
    /// `webengage` makes the call one of that integration; none when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<String>,
}

/// With which agent.
///
/// `calls.yaml#/components/schemas/WebSessionRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebSessionRequest {
    pub agent_id: String,
}

/// A room that is open.
///
/// `calls.yaml#/components/schemas/WebSessionResponse`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct WebSessionResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<WebSession>,
}

/// The value of a variable; lists and objects are not possible.
///
/// `calls.yaml#/components/schemas/VariableValue`
#[derive(Clone, Debug, PartialEq)]
pub enum VariableValue {
    Boolean(bool),
    Number(Number),
    String(String),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<bool> for VariableValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<Number> for VariableValue {
    fn from(value: Number) -> Self {
        Self::Number(value)
    }
}

impl From<String> for VariableValue {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<'de> Deserialize<'de> for VariableValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        match Kind::of(&value, &[]) {
            Kind::Bool => union::decode_or(value, Self::Boolean, Self::Unknown),
            Kind::Integer | Kind::Number => {
                union::decode_or(value, Self::Number, Self::Unknown)
            }
            Kind::String => union::decode_or(value, Self::String, Self::Unknown),
            _ => union::unknown(value, Self::Unknown),
        }
    }
}

impl Serialize for VariableValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Boolean(value) => value.serialize(serializer),
            Self::Number(value) => value.serialize(serializer),
            Self::String(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

/// Where a page stands among the others.
///
/// `calls.yaml#/components/schemas/CallLogPagination`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallLogPagination {
    /// How many calls there are on all pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// The page, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<i64>,
    /// How many calls a page has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_pages: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
}

/// A metric that calls have.
///
/// `calls.yaml#/components/schemas/CallMetricConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CallMetricConfig {
    /// Names its value in `dispositionMetrics`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// The kind of value that it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
}

/// A call in a list.
///
/// `calls.yaml#/components/schemas/CallLog`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallLog {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Names the call everywhere else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<CallType>,
    /// The number that called, in E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Sensitive<String>>,
    /// The number that was called, in E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Sensitive<String>>,
    /// The version of the agent that took the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
    /// The number that people see of that version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_number: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CallStatus>,
    /// What the metrics found, by their identifiers; always as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition_metrics: Option<Sensitive<BTreeMap<String, String>>>,
    /// How long it took, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<Number>,
    /// The metrics of this call's agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_disposition_config: Option<Vec<CallMetricConfig>>,
    /// What it cost after discounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_cost: Option<Number>,
    /// Why it failed, where it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_failure_reason: Option<String>,
    /// How it ended, as `user_hangup` or `agent_hangup`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disconnection_reason: Option<String>,
    /// Made to try the agent out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_test: Option<bool>,
    /// What the analysis found; missing until it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_call_analytics: Option<CallAnalytics>,
    /// The recording with a channel for each side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_dual_url: Option<Sensitive<String>>,
    /// The recording, once there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_url: Option<Sensitive<String>>,
    /// 0 is the first call to the person, 1 the first retry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_attempt_number: Option<Number>,
    /// The `callId` of the call that tried again after this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_call_id: Option<String>,
    /// How often was tried again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn_latency_metrics: Option<TurnLatencyMetrics>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
}

/// A call, as in a list but for the values of metrics and the number of the version.
///
/// `calls.yaml#/components/schemas/FoundCallLog`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FoundCallLog {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Names the call everywhere else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<CallType>,
    /// The number that called, in E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Sensitive<String>>,
    /// The number that was called, in E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Sensitive<String>>,
    /// The version of the agent that took the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CallStatus>,
    /// How long it took, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<Number>,
    /// What it cost after discounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_cost: Option<Number>,
    /// Why it failed, where it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_failure_reason: Option<String>,
    /// How it ended, as `user_hangup` or `agent_hangup`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disconnection_reason: Option<String>,
    /// Made to try the agent out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_test: Option<bool>,
    /// What the analysis found; missing until it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_call_analytics: Option<CallAnalytics>,
    /// The recording with a channel for each side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_dual_url: Option<Sensitive<String>>,
    /// The recording, once there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_url: Option<Sensitive<String>>,
    /// 0 is the first call to the person, 1 the first retry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_attempt_number: Option<Number>,
    /// The `callId` of the call that tried again after this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_call_id: Option<String>,
    /// How often was tried again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn_latency_metrics: Option<TurnLatencyMetrics>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
}

open_enum! {
    /// How a call stands. `completed`, `no_answer`, `failed` and `cancelled` are over.
    ///
    /// `calls.yaml#/components/schemas/CallStatus`
    pub enum CallStatus {
        Pending = "pending",
        InQueue = "in_queue",
        Processing = "processing",
        InProgress = "in_progress",
        Active = "active",
        Completed = "completed",
        NoAnswer = "no_answer",
        Failed = "failed",
        Cancelled = "cancelled",
    }
}

/// What was found out about a call once it was over.
///
/// `calls.yaml#/components/schemas/CallAnalytics`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallAnalytics {
    /// The call in a few sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition_metrics: Option<Vec<CallMetric>>,
}

/// One turn of the conversation.
///
/// `calls.yaml#/components/schemas/TranscriptTurn`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct TranscriptTurn {
    /// When the turn was, by ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
    /// Who spoke.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<TranscriptTurnRole>,
    /// What was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Sensitive<String>>,
}

open_enum! {
    /// Who spoke.
    ///
    /// `calls.yaml#/components/schemas/TranscriptTurn/properties/role`
    pub enum TranscriptTurnRole {
        Agent = "agent",
        User = "user",
    }
}

/// How fast the agent answered: the times between the end of the other side's turn and
/// the begin of the agent's, in **milliseconds**.
///
/// `calls.yaml#/components/schemas/TurnLatencyMetrics`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnLatencyMetrics {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avg_latency: Option<Number>,
    /// Turn by turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latencies: Option<Vec<Number>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_latency: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_latency: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_latency: Option<Number>,
    /// When this was worked out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub processed_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transitions: Option<Vec<TurnTransition>>,
    /// How many turns there were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turns: Option<Number>,
}

/// A voice, as it was used.
///
/// `calls.yaml#/components/schemas/VoiceUsed`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VoiceUsed {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<String>,
}

/// A room, and the way in.
///
/// `calls.yaml#/components/schemas/WebSession`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebSession {
    /// Names the session among the calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    /// Names the session in events and transcripts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conversation_id: Option<String>,
    /// Where the room is: a WebSocket URL of LiveKit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The room to join.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room_name: Option<String>,
    /// Opens the room, for a short time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<Sensitive<String>>,
}

/// The answer to one of the questions that a call is asked.
///
/// `calls.yaml#/components/schemas/CallMetric`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CallMetric {
    /// The metric, as the agent has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// Always as text, whatever kind of value the metric has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Sensitive<String>>,
    /// How sure the model was, from 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Number>,
}

/// One turn of the agent.
///
/// `calls.yaml#/components/schemas/TurnTransition`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct TurnTransition {
    /// When the agent began to speak, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bot_start: Option<Number>,
    /// The time between, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latency: Option<Number>,
    /// Which turn it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Number>,
    /// When the other side had finished, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_end: Option<Number>,
}

/// `calls.yaml#/paths/~1conversation~1register-call/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RegisterCallCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<RegisteredCall>,
}

/// The parameters of `GET /conversation`.
///
/// `calls.yaml#/paths/~1conversation/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListCallsParams {
    /// Only calls of these agents: ids, separated by commas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_ids: Option<String>,
    /// Which attempts, separated by commas: `initial` for the first ones, `retry` for
    /// those after, `all`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_attempt_filter: Option<String>,
    /// Only calls of this kind. Several, separated by commas, are understood as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_types: Option<CallType>,
    /// Only calls of these campaigns: ids, separated by commas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_ids: Option<String>,
    /// Only calls that ended for these reasons, separated by commas: `user_hangup`,
    /// `agent_hangup`, `connection_error`, `timeout`, `system_error`,
    /// `transfer_complete`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disconnect_reason_filter: Option<String>,
    /// Only calls as long as this, separated by commas: `0-30` and `30-60` in seconds,
    /// `1-5` and `5+` in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_filter: Option<String>,
    /// Only calls that stand like this: values of `CallStatus`, separated by commas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_filter: Option<String>,
    /// Only calls that these versions of an agent took: ids, separated by commas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_filter: Option<String>,
    /// Only calls that were made at this time or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// Only calls that were made at this time or before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
    /// Only calls whose `callId` or one of whose numbers has this text in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// What to sort by; `updatedAt` when absent, which is the fastest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_by: Option<ListCallsParamsSortBy>,
    /// Which way to sort; downwards when both are absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_order: Option<SortOrder>,
    /// The page, counted from 1.
    pub page: i64,
    /// How many calls a page has; more than 500 is read as 500.
    pub limit: i64,
}

open_enum! {
    /// `calls.yaml#/paths/~1conversation/get/parameters/11/schema`
    pub enum ListCallsParamsSortBy {
        AvgLatency = "avgLatency",
        CallDuration = "callDuration",
        CreatedAt = "createdAt",
        UpdatedAt = "updatedAt",
    }
}

/// `calls.yaml#/paths/~1conversation/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListCallsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallLogPage>,
}

/// `calls.yaml#/paths/~1conversation~1search/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct SearchCallsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallSearchResult>,
}

/// The parameters of `GET /conversation/{id}`.
///
/// `calls.yaml#/paths/~1conversation~1{id}/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct GetCallParams {
    /// The call's `callId`, as `CALL-1786007520417-5d20b9`; not its `_id`.
    pub id: String,
}

/// `calls.yaml#/paths/~1conversation~1{id}/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetCallOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallDetail>,
}

/// The parameters of `GET /conversation/{callId}/recording/download-url`.
///
/// `calls.yaml#/paths/~1conversation~1{callId}~1recording~1download-url/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetRecordingUrlParams {
    /// The call, as `callId` names it in lists and deliveries.
    pub call_id: String,
}

/// `calls.yaml#/paths/~1conversation~1{callId}~1recording~1download-url/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetRecordingUrlOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<GetRecordingUrlOkData>,
}

/// `calls.yaml#/paths/~1conversation~1{callId}~1recording~1download-url/get/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetRecordingUrlOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presigned_url: Option<Sensitive<Uri>>,
}

/// The parameters of `GET /conversation/{callId}/retries`.
///
/// `calls.yaml#/paths/~1conversation~1{callId}~1retries/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListCallRetriesParams {
    /// The call, as `callId` names it in lists and deliveries.
    pub call_id: String,
}

/// `calls.yaml#/paths/~1conversation~1{callId}~1retries/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListCallRetriesOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ListCallRetriesOkData>,
}

/// `calls.yaml#/paths/~1conversation~1{callId}~1retries/get/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListCallRetriesOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retries: Option<Vec<Map<String, Value>>>,
}

/// `calls.yaml#/paths/~1conversation~1cancel/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CancelCallWithReasonOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CancelledCall>,
}

/// The parameters of `POST /conversation/{callId}/cancel`.
///
/// `calls.yaml#/paths/~1conversation~1{callId}~1cancel/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CancelCallParams {
    /// The call, as `callId` names it in lists and deliveries.
    pub call_id: String,
}

/// `calls.yaml#/paths/~1conversation~1{callId}~1cancel/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CancelCallOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CancelCallOkData>,
}

/// `calls.yaml#/paths/~1conversation~1{callId}~1cancel/post/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CancelCallOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// The parameters of `POST /conversation/outbound`.
///
/// `calls.yaml#/paths/~1conversation~1outbound/post/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct StartOutboundCallParams {
    /// Marks the call as a test (`isTest`); such calls have a limit of their own on how
    /// many go on at once. A real call when absent.
    #[serde(rename = "x-test-call", skip_serializing_if = "Option::is_none")]
    pub x_test_call: Option<StartOutboundCallParamsXTestCall>,
}

open_enum! {
    /// `calls.yaml#/paths/~1conversation~1outbound/post/parameters/0/schema`
    pub enum StartOutboundCallParamsXTestCall {
        True = "true",
    }
}

/// `calls.yaml#/paths/~1conversation~1outbound/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct StartOutboundCallOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<StartOutboundCallOkData>,
}

/// `calls.yaml#/paths/~1conversation~1outbound/post/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StartOutboundCallOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conversation_id: Option<String>,
}
