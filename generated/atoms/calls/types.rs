//! The types of `Calls` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]
#![allow(deprecated, reason = "what the document deprecates is still received")]

use std::collections::BTreeMap;

use atoms_runtime::{Number, Sensitive, Timestamp, Uri};
use atoms_runtime::codegen::{JsonKind, object, open_enum, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::super::types::{AgentDTO, InputAudioFormat, OutputAudioFormat, SortOrder};

object! {
    /// A connection to come.
    ///
    /// `calls.yaml#/components/schemas/RegisterCallRequest`
    pub struct RegisterCallRequest with new {
        pub agent_id: String = "agent_id",
        /// `webcall` is spoken, `chat` is typed.
        ///
        /// Default: `"webcall"`.
        pub mode: Option<RegisterCallRequestMode> = optional("mode"),
        /// Values for variables of the prompt, before the agent's `defaultVariables`. Those
        /// that the platform sets itself, such as `call_id`, `user_number` or
        /// `current_date`, are dropped.
        pub variables: Option<Sensitive<BTreeMap<String, VariableValue>>> = optional("variables"),
        pub input_audio_format: Option<InputAudioFormat> = optional("input_audio_format"),
        /// Default: `"pcm_24000"`.
        pub output_audio_format: Option<OutputAudioFormat> = optional("output_audio_format"),
        /// The sound of the connection, in hertz. It has to agree with `output_audio_format`,
        /// which replaces it.
        ///
        /// Default: `24000`.
        #[deprecated]
        pub sample_rate: Option<RegisterCallRequestSampleRate> = optional("sample_rate"),
    }
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

open_enum! {
    /// The sound of the connection, in hertz. It has to agree with `output_audio_format`,
    /// which replaces it.
    ///
    /// Default: `24000`.
    ///
    /// `calls.yaml#/components/schemas/RegisterCallRequest/properties/sample_rate`
    #[deprecated]
    pub enum RegisterCallRequestSampleRate: i64 {
        N8000 = 8000,
        N16000 = 16000,
        N24000 = 24000,
        N44100 = 44100,
    }
}

object! {
    /// Leave to open one connection.
    ///
    /// `calls.yaml#/components/schemas/RegisteredCall`
    pub struct RegisteredCall {
        /// What goes into the `token` of the connection's URL; works once.
        pub access_token: Option<Sensitive<String>> = optional("access_token"),
        /// How long the token can be used, in **seconds**.
        pub expires_in: Option<i64> = optional("expires_in"),
        /// The sound of the connection, in hertz.
        pub sample_rate: Option<i64> = optional("sample_rate"),
        /// What the agent expects to hear.
        pub input_audio_format: Option<String> = optional("input_audio_format"),
        /// What the agent's voice comes as.
        pub output_audio_format: Option<String> = optional("output_audio_format"),
    }
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

object! {
    /// One page of calls.
    ///
    /// `calls.yaml#/components/schemas/CallLogPage`
    pub struct CallLogPage {
        pub pagination: Option<CallLogPagination> = optional("pagination"),
        /// All metrics that calls of the organization have, of whichever agent.
        pub disposition_metrics_config: Option<Vec<CallMetricConfig>>
            = optional("dispositionMetricsConfig"),
        pub logs: Option<Vec<CallLog>> = optional("logs"),
    }
}

object! {
    /// The calls to look for.
    ///
    /// `calls.yaml#/components/schemas/SearchCallsRequest`
    pub struct SearchCallsRequest with new {
        /// As `CALL-1786007520417-5d20b9`.
        ///
        /// From 1 to 100 items.
        pub call_ids: Vec<String> = "callIds",
    }
}

object! {
    /// The calls that were found.
    ///
    /// `calls.yaml#/components/schemas/CallSearchResult`
    pub struct CallSearchResult {
        /// How many were found.
        pub total: Option<i64> = optional("total"),
        pub logs: Option<Vec<FoundCallLog>> = optional("logs"),
        /// How many were asked for.
        pub requested_count: Option<i64> = optional("requestedCount"),
    }
}

object! {
    /// One call, with all that is known of it.
    ///
    /// `calls.yaml#/components/schemas/CallDetail`
    pub struct CallDetail {
        pub id: Option<String> = optional("_id"),
        /// Names the call everywhere else.
        pub call_id: Option<String> = optional("callId"),
        pub agent: Option<AgentDTO> = optional("agent"),
        pub r#type: Option<CallType> = optional("type"),
        /// The number that called, in E.164.
        pub from: Option<Sensitive<String>> = optional("from"),
        /// The number that was called, in E.164.
        pub to: Option<Sensitive<String>> = optional("to"),
        pub status: Option<CallStatus> = optional("status"),
        /// The agent's variables, with the values that they had in the call.
        pub variables: Option<Sensitive<Map<String, Value>>> = optional("variables"),
        /// How long it took, in **seconds**.
        pub duration: Option<Number> = optional("duration"),
        /// What it cost after discounts.
        pub call_cost: Option<Number> = optional("callCost"),
        /// Why it failed, where it did.
        pub call_failure_reason: Option<String> = optional("callFailureReason"),
        /// What happened in the call, much as `GET /events` tells it.
        pub events: Option<Sensitive<Vec<Map<String, Value>>>> = optional("events"),
        /// What the analysis found; missing until it is done.
        pub post_call_analytics: Option<CallAnalytics> = optional("postCallAnalytics"),
        /// The recording with a channel for each side.
        pub recording_dual_url: Option<Sensitive<String>> = optional("recordingDualUrl"),
        /// The recording, once there is one.
        pub recording_url: Option<Sensitive<String>> = optional("recordingUrl"),
        /// The `callId` of the call that tried again after this one.
        pub retry_call_id: Option<String> = optional("retryCallId"),
        /// The language model that spoke in this call.
        pub slm_model_used: Option<String> = optional("slmModelUsed"),
        /// What was said, turn by turn.
        pub transcript: Option<Vec<TranscriptTurn>> = optional("transcript"),
        pub turn_latency_metrics: Option<TurnLatencyMetrics> = optional("turnLatencyMetrics"),
        /// The voice that it spoke with.
        pub voice_config_used: Option<VoiceUsed> = optional("voiceConfigUsed"),
    }
}

object! {
    /// The call to call off.
    ///
    /// `calls.yaml#/components/schemas/CancelCallRequest`
    pub struct CancelCallRequest with new {
        pub call_id: String = "callId",
        /// Kept for whoever looks into it later.
        pub reason: Option<String> = optional("reason"),
    }
}

object! {
    /// A call that was called off.
    ///
    /// `calls.yaml#/components/schemas/CancelledCall`
    pub struct CancelledCall {
        pub call_id: Option<String> = optional("callId"),
        /// `cancelled`.
        pub status: Option<String> = optional("status"),
        /// How the call stood before.
        pub previous_status: Option<String> = optional("previousStatus"),
    }
}

object! {
    /// A call to make.
    ///
    /// `calls.yaml#/components/schemas/OutboundCallRequest`
    pub struct OutboundCallRequest with new {
        pub agent_id: String = "agentId",
        /// The number to call, in E.164.
        pub phone_number: Sensitive<String> = "phoneNumber",
        /// The published version of the agent that is to speak, and that the call is
        /// counted for. The active one when absent.
        pub version_id: Option<String> = optional("versionId"),
        /// Values for variables of the prompt, before the agent's `defaultVariables`.
        pub variables: Option<Sensitive<BTreeMap<String, VariableValue>>> = optional("variables"),
        /// The number to call from, in E.164. The agent's only number when absent.
        pub from_number: Option<String> = optional("fromNumber"),
        /// The number to call from, by its id in `GET /product/phone-numbers`.
        #[deprecated]
        pub from_product_id: Option<String> = optional("fromProductId"),
        /// What the integration wants to know of the call; for WebEngage `userId` and
        /// `journeyId`.
        pub operator_data: Option<Sensitive<Map<String, Value>>> = optional("operatorData"),
        /// `webengage` makes the call one of that integration; none when absent.
        pub operator_id: Option<String> = optional("operatorId"),
    }
}

object! {
    /// With which agent.
    ///
    /// `calls.yaml#/components/schemas/WebSessionRequest`
    pub struct WebSessionRequest with new {
        pub agent_id: String = "agentId",
    }
}

object! {
    /// A room that is open.
    ///
    /// `calls.yaml#/components/schemas/WebSessionResponse`
    pub struct WebSessionResponse {
        pub status: Option<bool> = optional("status"),
        pub data: Option<WebSession> = optional("data"),
    }
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
        let choose: union::Choose<Self> = |value| match JsonKind::of(value, &[]) {
            JsonKind::Bool => union::decode_or(value, Self::Boolean, Self::Unknown),
            JsonKind::Integer | JsonKind::Number => {
                union::decode_or(value, Self::Number, Self::Unknown)
            }
            JsonKind::String => union::decode_or(value, Self::String, Self::Unknown),
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
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

object! {
    /// Where a page stands among the others.
    ///
    /// `calls.yaml#/components/schemas/CallLogPagination`
    pub struct CallLogPagination {
        /// How many calls there are on all pages.
        pub total: Option<i64> = optional("total"),
        /// The page, counted from 1.
        pub page: Option<i64> = optional("page"),
        /// How many calls a page has.
        pub limit: Option<i64> = optional("limit"),
        pub total_pages: Option<i64> = optional("totalPages"),
        pub has_more: Option<bool> = optional("hasMore"),
    }
}

object! {
    /// A metric that calls have.
    ///
    /// `calls.yaml#/components/schemas/CallMetricConfig`
    pub struct CallMetricConfig {
        /// Names its value in `dispositionMetrics`.
        pub identifier: Option<String> = optional("identifier"),
        /// The kind of value that it has.
        pub r#type: Option<String> = optional("type"),
    }
}

object! {
    /// A call in a list.
    ///
    /// `calls.yaml#/components/schemas/CallLog`
    pub struct CallLog {
        pub id: Option<String> = optional("_id"),
        /// Names the call everywhere else.
        pub call_id: Option<String> = optional("callId"),
        pub agent_id: Option<String> = optional("agentId"),
        pub r#type: Option<CallType> = optional("type"),
        /// The number that called, in E.164.
        pub from: Option<Sensitive<String>> = optional("from"),
        /// The number that was called, in E.164.
        pub to: Option<Sensitive<String>> = optional("to"),
        /// The version of the agent that took the call.
        pub version_id: Option<String> = optional("versionId"),
        /// The number that people see of that version.
        pub version_number: Option<Number> = optional("versionNumber"),
        pub status: Option<CallStatus> = optional("status"),
        /// What the metrics found, by their identifiers; always as text.
        pub disposition_metrics: Option<Sensitive<BTreeMap<String, String>>>
            = optional("dispositionMetrics"),
        /// How long it took, in **seconds**.
        pub duration: Option<Number> = optional("duration"),
        /// The metrics of this call's agent.
        pub agent_disposition_config: Option<Vec<CallMetricConfig>>
            = optional("agentDispositionConfig"),
        /// What it cost after discounts.
        pub call_cost: Option<Number> = optional("callCost"),
        /// Why it failed, where it did.
        pub call_failure_reason: Option<String> = optional("callFailureReason"),
        /// How it ended, as `user_hangup` or `agent_hangup`.
        pub disconnection_reason: Option<String> = optional("disconnectionReason"),
        /// Made to try the agent out.
        pub is_test: Option<bool> = optional("isTest"),
        /// What the analysis found; missing until it is done.
        pub post_call_analytics: Option<CallAnalytics> = optional("postCallAnalytics"),
        /// The recording with a channel for each side.
        pub recording_dual_url: Option<Sensitive<String>> = optional("recordingDualUrl"),
        /// The recording, once there is one.
        pub recording_url: Option<Sensitive<String>> = optional("recordingUrl"),
        /// 0 is the first call to the person, 1 the first retry.
        pub retry_attempt_number: Option<Number> = optional("retryAttemptNumber"),
        /// The `callId` of the call that tried again after this one.
        pub retry_call_id: Option<String> = optional("retryCallId"),
        /// How often was tried again.
        pub retry_count: Option<i64> = optional("retryCount"),
        pub turn_latency_metrics: Option<TurnLatencyMetrics> = optional("turnLatencyMetrics"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
    }
}

object! {
    /// A call, as in a list but for the values of metrics and the number of the version.
    ///
    /// `calls.yaml#/components/schemas/FoundCallLog`
    pub struct FoundCallLog {
        pub id: Option<String> = optional("_id"),
        /// Names the call everywhere else.
        pub call_id: Option<String> = optional("callId"),
        pub agent_id: Option<String> = optional("agentId"),
        pub r#type: Option<CallType> = optional("type"),
        /// The number that called, in E.164.
        pub from: Option<Sensitive<String>> = optional("from"),
        /// The number that was called, in E.164.
        pub to: Option<Sensitive<String>> = optional("to"),
        /// The version of the agent that took the call.
        pub version_id: Option<String> = optional("versionId"),
        pub status: Option<CallStatus> = optional("status"),
        /// How long it took, in **seconds**.
        pub duration: Option<Number> = optional("duration"),
        /// What it cost after discounts.
        pub call_cost: Option<Number> = optional("callCost"),
        /// Why it failed, where it did.
        pub call_failure_reason: Option<String> = optional("callFailureReason"),
        /// How it ended, as `user_hangup` or `agent_hangup`.
        pub disconnection_reason: Option<String> = optional("disconnectionReason"),
        /// Made to try the agent out.
        pub is_test: Option<bool> = optional("isTest"),
        /// What the analysis found; missing until it is done.
        pub post_call_analytics: Option<CallAnalytics> = optional("postCallAnalytics"),
        /// The recording with a channel for each side.
        pub recording_dual_url: Option<Sensitive<String>> = optional("recordingDualUrl"),
        /// The recording, once there is one.
        pub recording_url: Option<Sensitive<String>> = optional("recordingUrl"),
        /// 0 is the first call to the person, 1 the first retry.
        pub retry_attempt_number: Option<Number> = optional("retryAttemptNumber"),
        /// The `callId` of the call that tried again after this one.
        pub retry_call_id: Option<String> = optional("retryCallId"),
        /// How often was tried again.
        pub retry_count: Option<i64> = optional("retryCount"),
        pub turn_latency_metrics: Option<TurnLatencyMetrics> = optional("turnLatencyMetrics"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
    }
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

object! {
    /// What was found out about a call once it was over.
    ///
    /// `calls.yaml#/components/schemas/CallAnalytics`
    pub struct CallAnalytics {
        /// The call in a few sentences.
        pub summary: Option<Sensitive<String>> = optional("summary"),
        pub disposition_metrics: Option<Vec<CallMetric>> = optional("dispositionMetrics"),
    }
}

object! {
    /// One turn of the conversation.
    ///
    /// `calls.yaml#/components/schemas/TranscriptTurn`
    pub struct TranscriptTurn {
        /// When the turn was, by ISO 8601.
        pub timestamp: Option<String> = optional("timestamp"),
        /// Who spoke.
        pub role: Option<TranscriptTurnRole> = optional("role"),
        /// What was said.
        pub content: Option<Sensitive<String>> = optional("content"),
    }
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

object! {
    /// How fast the agent answered: the times between the end of the other side's turn and
    /// the begin of the agent's, in **milliseconds**.
    ///
    /// `calls.yaml#/components/schemas/TurnLatencyMetrics`
    pub struct TurnLatencyMetrics {
        pub avg_latency: Option<Number> = optional("avgLatency"),
        /// Turn by turn.
        pub latencies: Option<Vec<Number>> = optional("latencies"),
        pub max_latency: Option<Number> = optional("maxLatency"),
        pub median_latency: Option<Number> = optional("medianLatency"),
        pub min_latency: Option<Number> = optional("minLatency"),
        /// When this was worked out.
        pub processed_at: Option<Timestamp> = optional("processedAt"),
        pub transitions: Option<Vec<TurnTransition>> = optional("transitions"),
        /// How many turns there were.
        pub turns: Option<Number> = optional("turns"),
    }
}

object! {
    /// A voice, as it was used.
    ///
    /// `calls.yaml#/components/schemas/VoiceUsed`
    pub struct VoiceUsed {
        pub model: Option<String> = optional("model"),
        pub voice_id: Option<String> = optional("voiceId"),
        pub gender: Option<String> = optional("gender"),
    }
}

object! {
    /// A room, and the way in.
    ///
    /// `calls.yaml#/components/schemas/WebSession`
    pub struct WebSession {
        /// Names the session among the calls.
        pub call_id: Option<String> = optional("callId"),
        /// Names the session in events and transcripts.
        pub conversation_id: Option<String> = optional("conversationId"),
        /// Where the room is: a WebSocket URL of LiveKit.
        pub host: Option<String> = optional("host"),
        /// The room to join.
        pub room_name: Option<String> = optional("roomName"),
        /// Opens the room, for a short time.
        pub token: Option<Sensitive<String>> = optional("token"),
    }
}

object! {
    /// The answer to one of the questions that a call is asked.
    ///
    /// `calls.yaml#/components/schemas/CallMetric`
    pub struct CallMetric {
        /// The metric, as the agent has it.
        pub identifier: Option<String> = optional("identifier"),
        /// Always as text, whatever kind of value the metric has.
        pub value: Option<Sensitive<String>> = optional("value"),
        /// How sure the model was, from 0 to 1.
        pub confidence: Option<Number> = optional("confidence"),
    }
}

object! {
    /// One turn of the agent.
    ///
    /// `calls.yaml#/components/schemas/TurnTransition`
    pub struct TurnTransition {
        /// When the agent began to speak, in **milliseconds**.
        pub bot_start: Option<Number> = optional("bot_start"),
        /// The time between, in **milliseconds**.
        pub latency: Option<Number> = optional("latency"),
        /// Which turn it was.
        pub turn: Option<Number> = optional("turn"),
        /// When the other side had finished, in **milliseconds**.
        pub user_end: Option<Number> = optional("user_end"),
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1register-call/post/responses/201/content/application~1json/schema`
    pub struct RegisterCallCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<RegisteredCall> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /conversation`.
    ///
    /// `calls.yaml#/paths/~1conversation/get/parameters`
    pub struct ListCallsParams {
        /// Only calls of these agents: ids, separated by commas.
        pub agent_ids: Option<String> = optional("agentIds"),
        /// Which attempts, separated by commas: `initial` for the first ones, `retry` for
        /// those after, `all`.
        pub call_attempt_filter: Option<String> = optional("callAttemptFilter"),
        /// Only calls of this kind. Several, separated by commas, are understood as well.
        pub call_types: Option<CallType> = optional("callTypes"),
        /// Only calls of these campaigns: ids, separated by commas.
        pub campaign_ids: Option<String> = optional("campaignIds"),
        /// Only calls that ended for these reasons, separated by commas: `user_hangup`,
        /// `agent_hangup`, `connection_error`, `timeout`, `system_error`,
        /// `transfer_complete`.
        pub disconnect_reason_filter: Option<String> = optional("disconnectReasonFilter"),
        /// Only calls as long as this, separated by commas: `0-30` and `30-60` in seconds,
        /// `1-5` and `5+` in minutes.
        pub duration_filter: Option<String> = optional("durationFilter"),
        /// Only calls that stand like this: values of `CallStatus`, separated by commas.
        pub status_filter: Option<String> = optional("statusFilter"),
        /// Only calls that these versions of an agent took: ids, separated by commas.
        pub version_filter: Option<String> = optional("versionFilter"),
        /// Only calls that were made at this time or later.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// Only calls that were made at this time or before.
        pub date_to: Option<Timestamp> = optional("dateTo"),
        /// Only calls whose `callId` or one of whose numbers has this text in it.
        pub search: Option<String> = optional("search"),
        /// What to sort by; `updatedAt` when absent, which is the fastest.
        pub sort_by: Option<ListCallsParamsSortBy> = optional("sortBy"),
        /// Which way to sort; downwards when both are absent.
        pub sort_order: Option<SortOrder> = optional("sortOrder"),
        /// The page, counted from 1.
        ///
        /// At least 1. Default: `1`.
        pub page: i64 = "page",
        /// How many calls a page has; more than 500 is read as 500.
        ///
        /// From 1 to 500. Default: `5`.
        pub limit: i64 = "limit",
    }
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

object! {
    /// `calls.yaml#/paths/~1conversation/get/responses/200/content/application~1json/schema`
    pub struct ListCallsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<CallLogPage> = optional("data"),
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1search/post/responses/200/content/application~1json/schema`
    pub struct SearchCallsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<CallSearchResult> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /conversation/{id}`.
    ///
    /// `calls.yaml#/paths/~1conversation~1{id}/get/parameters`
    pub struct GetCallParams {
        /// The call's `callId`, as `CALL-1786007520417-5d20b9`; not its `_id`.
        pub id: String = "id",
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1{id}/get/responses/200/content/application~1json/schema`
    pub struct GetCallOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<CallDetail> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /conversation/{callId}/recording/download-url`.
    ///
    /// `calls.yaml#/paths/~1conversation~1{callId}~1recording~1download-url/get/parameters`
    pub struct GetRecordingUrlParams {
        /// The call, as `callId` names it in lists and deliveries.
        pub call_id: String = "callId",
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1{callId}~1recording~1download-url/get/responses/200/content/application~1json/schema`
    pub struct GetRecordingUrlOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<GetRecordingUrlOkData> = optional("data"),
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1{callId}~1recording~1download-url/get/responses/200/content/application~1json/schema/properties/data`
    pub struct GetRecordingUrlOkData {
        pub presigned_url: Option<Sensitive<Uri>> = optional("presignedUrl"),
    }
}

object! {
    /// The parameters of `GET /conversation/{callId}/retries`.
    ///
    /// `calls.yaml#/paths/~1conversation~1{callId}~1retries/get/parameters`
    pub struct ListCallRetriesParams {
        /// The call, as `callId` names it in lists and deliveries.
        pub call_id: String = "callId",
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1{callId}~1retries/get/responses/200/content/application~1json/schema`
    pub struct ListCallRetriesOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ListCallRetriesOkData> = optional("data"),
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1{callId}~1retries/get/responses/200/content/application~1json/schema/properties/data`
    pub struct ListCallRetriesOkData {
        pub retries: Option<Vec<Map<String, Value>>> = optional("retries"),
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1cancel/post/responses/200/content/application~1json/schema`
    pub struct CancelCallWithReasonOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<CancelledCall> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /conversation/{callId}/cancel`.
    ///
    /// `calls.yaml#/paths/~1conversation~1{callId}~1cancel/post/parameters`
    pub struct CancelCallParams {
        /// The call, as `callId` names it in lists and deliveries.
        ///
        /// At least 1 character.
        pub call_id: String = "callId",
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1{callId}~1cancel/post/responses/200/content/application~1json/schema`
    pub struct CancelCallOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<CancelCallOkData> = optional("data"),
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1{callId}~1cancel/post/responses/200/content/application~1json/schema/properties/data`
    pub struct CancelCallOkData {
        pub call_id: Option<String> = optional("callId"),
        pub status: Option<String> = optional("status"),
    }
}

object! {
    /// The parameters of `POST /conversation/outbound`.
    ///
    /// `calls.yaml#/paths/~1conversation~1outbound/post/parameters`
    pub struct StartOutboundCallParams {
        /// Marks the call as a test (`isTest`); such calls have a limit of their own on how
        /// many go on at once. A real call when absent.
        pub x_test_call: Option<StartOutboundCallParamsXTestCall> = optional("x-test-call"),
    }
}

open_enum! {
    /// `calls.yaml#/paths/~1conversation~1outbound/post/parameters/0/schema`
    pub enum StartOutboundCallParamsXTestCall {
        True = "true",
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1outbound/post/responses/200/content/application~1json/schema`
    pub struct StartOutboundCallOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<StartOutboundCallOkData> = optional("data"),
    }
}

object! {
    /// `calls.yaml#/paths/~1conversation~1outbound/post/responses/200/content/application~1json/schema/properties/data`
    pub struct StartOutboundCallOkData {
        pub conversation_id: Option<String> = optional("conversationId"),
    }
}
