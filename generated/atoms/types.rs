//! The types of Atoms.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]
#![allow(deprecated, reason = "what the document deprecates is still received")]

use std::collections::BTreeMap;

use atoms_runtime::{Kind, Maybe, Number, Sensitive, Timestamp, Uri, open_enum, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

#[cfg(feature = "atoms-account")]
pub use super::account::types::*;
#[cfg(feature = "atoms-agents")]
pub use super::agents::types::*;
#[cfg(feature = "atoms-widget")]
pub use super::widget::types::*;
#[cfg(feature = "atoms-workflows")]
pub use super::workflows::types::*;
#[cfg(feature = "atoms-calls")]
pub use super::calls::types::*;
#[cfg(feature = "atoms-events")]
pub use super::events::types::*;
#[cfg(feature = "atoms-campaigns")]
pub use super::campaigns::types::*;
#[cfg(feature = "atoms-knowledge-bases")]
pub use super::knowledge_bases::types::*;
#[cfg(feature = "atoms-phone-numbers")]
pub use super::phone_numbers::types::*;
#[cfg(feature = "atoms-compliance")]
pub use super::compliance::types::*;
#[cfg(feature = "atoms-webhook-subscriptions")]
pub use super::webhook_subscriptions::types::*;
#[cfg(feature = "atoms-audiences")]
pub use super::audiences::types::*;
#[cfg(feature = "atoms-drafts")]
pub use super::drafts::types::*;
#[cfg(feature = "atoms-versions")]
pub use super::versions::types::*;
#[cfg(feature = "atoms-branches")]
pub use super::branches::types::*;
#[cfg(feature = "atoms-prompt-scoring")]
pub use super::prompt_scoring::types::*;
#[cfg(feature = "atoms-analytics")]
pub use super::analytics::types::*;
#[cfg(feature = "atoms-call-actions")]
pub use super::call_actions::types::*;
#[cfg(feature = "atoms-integrations")]
pub use super::integrations::types::*;
#[cfg(feature = "atoms-concurrency")]
pub use super::concurrency::types::*;
#[cfg(feature = "atoms-dispositions")]
pub use super::dispositions::types::*;
#[cfg(feature = "atoms-billing")]
pub use super::billing::types::*;

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

open_enum! {
    /// How an agent is built: from one prompt, or as a graph of steps.
    ///
    /// `common.yaml#/components/schemas/WorkflowType`
    pub enum WorkflowType {
        SinglePrompt = "single_prompt",
        WorkflowGraph = "workflow_graph",
    }
}

open_enum! {
    /// Upwards or downwards.
    ///
    /// `common.yaml#/components/schemas/SortOrder`
    pub enum SortOrder {
        Asc = "asc",
        Desc = "desc",
    }
}

/// A refusal. What `data` holds depends on what was refused.
///
/// `common.yaml#/components/schemas/ForbiddenErrorResponse`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ForbiddenErrorResponse {
    /// Always `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Map<String, Value>>,
}

/// An agent. The fields of its configuration stand here for agents without versions;
/// otherwise `_resolvedConfig` has the truth.
///
/// `common.yaml#/components/schemas/AgentDTO`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentDTO {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Default: `"workflow_graph"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_type: Option<WorkflowType>,
    /// What `PATCH /workflow/{id}` takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_id: Option<String>,
    /// The agent's numbers, in E.164. Absent where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<Vec<String>>,
    /// The same as `activeVersionId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
    /// The version that takes calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active_version_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slm_model: Option<SlmModel>,
    /// What turns speech into text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transcriber_type: Option<String>,
    /// What the agent is told at every step of a workflow graph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub global_prompt: Option<String>,
    /// The knowledge base that the agent looks things up in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub global_knowledge_base_id: Option<String>,
    /// What the agent says first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_message: Option<String>,
    /// The platform's rules for spoken language are applied.
    ///
    /// Default: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_style_guide: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<AgentLanguage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<Timezone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub synthesizer: Option<Synthesizer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background_sound: Option<BackgroundSound>,
    /// Amounts, dates and the like are written as they are spoken. The organization's
    /// setting holds when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speech_formatting: Option<bool>,
    /// How words are spoken that the voice gets wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pronunciation_dicts: Option<Vec<Pronunciation>>,
    /// Does not listen until the agent has spoken.
    ///
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mute_user_until_first_bot_response: Option<bool>,
    /// Lets the other side begin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_for_user_to_speak_first: Option<bool>,
    /// Stops speaking when the other side does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_interruptions: Option<bool>,
    /// How long the agent stays silent after an interruption, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interruption_backoff_timer: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smart_turn_config: Option<SmartTurnConfig>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_detection_config: Option<VoiceDetectionConfig>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_mail_detection_config: Option<VoicemailDetectionConfig>,
    /// Takes noise out of what the agent hears.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denoising_config: Option<Toggle>,
    /// Takes personal data out of transcripts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redaction_config: Option<Toggle>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub llm_idle_timeout_config: Option<LlmIdleTimeoutConfig>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_timeout_config: Option<SessionTimeoutConfig>,
    /// A prompt for the outcome of a call, apart from the metrics.
    ///
    /// Default: `""`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_disposition_config: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_call_analytics_config: Option<PostCallAnalyticsConfig>,
    /// A request made before the agent speaks.
    #[serde(rename = "preCallAPI", skip_serializing_if = "Option::is_none")]
    pub pre_call_api: Option<PreCallApi>,
    /// Values for variables of the prompt, for calls that bring none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_variables: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub widget_config: Option<AgentWidgetConfig>,
    /// Default: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_inbound_call: Option<bool>,
    /// How many calls it has had.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    /// Shown to the whole organization, not only to who made it.
    ///
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visible_to_everyone: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived_at: Option<Timestamp>,
    /// Only where a draft or a version was asked for.
    #[serde(rename = "_configSource", skip_serializing_if = "Option::is_none")]
    pub config_source: Option<ConfigSource>,
    /// The configuration of the active version, or of what was asked for. Lists leave
    /// it out.
    #[serde(rename = "_resolvedConfig", skip_serializing_if = "Option::is_none")]
    pub resolved_config: Option<ResolvedConfig>,
    /// A part of `_resolvedConfig` once more, for older clients.
    #[serde(rename = "_versionedWorkflow", skip_serializing_if = "Option::is_none")]
    pub versioned_workflow: Option<VersionedWorkflow>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The id of a user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// The file to put in.
///
/// `knowledge-bases.yaml#/components/schemas/UploadMediaRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct UploadMediaRequest {
    /// A PDF, both by its media type and by the ending of its name.
    pub media: String,
}

/// Corrected papers, which replace all earlier ones.
///
/// `compliance.yaml#/components/schemas/ResubmitComplianceApplicationRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ResubmitComplianceApplicationRequest {
    /// A JSON array, as text, of one object a file: `documentTypeId`, and `dataFields`
    /// with the fields that the kind of document asks for.
    pub documents: Sensitive<String>,
    /// The files, in the order of `documents` and just as many: PDF, JPEG or PNG, each
    /// of **5 MB** at most.
    pub files: Sensitive<Vec<String>>,
}

/// A name, and the file with the people.
///
/// `audiences.yaml#/components/schemas/CreateAudienceRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateAudienceRequest {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// CSV as plain text, of **5 MB** at most.
    pub file: Sensitive<String>,
    /// The column that tells the people apart for a reader, as their names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier_column_name: Option<String>,
    /// The column with the numbers to call.
    pub phone_number_column_name: String,
}

/// A configuration as it was at one time: a step of a draft, or published.
///
/// `common.yaml#/components/schemas/AgentVersion`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentVersion {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<VersionStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_type: Option<WorkflowType>,
    /// Counts up; only of what is published.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub version_number: Maybe<i64>,
    /// A name for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub label: Maybe<String>,
    /// What has changed, for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub description: Maybe<String>,
    /// The one that takes calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    /// Kept at the top of lists.
    ///
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_pinned: Option<bool>,
    /// Names the draft through all of its steps; only of drafts.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_id: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_name: Maybe<String>,
    /// Counts the steps of a draft; only of drafts.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_revision: Maybe<i64>,
    /// The published version that the draft began with.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub source_version_id: Maybe<String>,
    /// What it was made from.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub parent_version: Maybe<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocks: Option<VersionBlocks>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub published_at: Maybe<Timestamp>,
    /// The id of a user.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub published_by: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub activated_at: Maybe<Timestamp>,
    /// The id of a user.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub activated_by: Maybe<String>,
    /// The id of a user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// How to try something out.
///
/// `common.yaml#/components/schemas/TestCallRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TestCallRequest {
    /// Default: `"webcall"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<TestCallMode>,
    /// The number to call, in E.164; needed by `telephony`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_phone: Option<Sensitive<String>>,
}

/// A test call that has begun. What the browser needs to join it is there for `webcall`
/// and `chat`.
///
/// `common.yaml#/components/schemas/TestCallResult`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TestCallResult {
    pub call_id: String,
    pub conversation_id: String,
    /// Where the room is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The room to join.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room_name: Option<String>,
    /// Opens the room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<Sensitive<String>>,
}

/// Says that an agent has moved on to branches.
///
/// `common.yaml#/components/schemas/MigrationRequiredResponse`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct MigrationRequiredResponse {
    /// Always `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_type: Option<MigrationRequiredResponseErrorType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<String>>,
}

open_enum! {
    /// `common.yaml#/components/schemas/MigrationRequiredResponse/properties/error_type`
    pub enum MigrationRequiredResponseErrorType {
        VersioningV2MigrationRequired = "versioning_v2_migration_required",
    }
}

/// What went wrong.
///
/// `common.yaml#/components/schemas/ErrorResponse`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ErrorResponse {
    /// Always `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    /// Messages for a person to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<String>>,
}

open_enum! {
    /// The language model that an agent thinks with.
    ///
    /// `common.yaml#/components/schemas/SlmModel`
    pub enum SlmModel {
        Electron = "electron",
        ElectronKogta = "electron-kogta",
        ElectronKogtaV2 = "electron-kogta-v2",
        Gpt4o = "gpt-4o",
        Gpt4_1 = "gpt-4.1",
        Gpt5_2 = "gpt-5.2",
        GptRealtime = "gpt-realtime",
        GptRealtimeMini = "gpt-realtime-mini",
    }
}

/// The time zone that the agent's clock shows.
///
/// `agents.yaml#/components/schemas/TimezoneSettings`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct TimezoneSettings {
    /// The zone by its IANA name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Minutes from UTC, east positive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<Number>,
}

/// How the agent sounds.
///
/// `agents.yaml#/components/schemas/SynthesizerSettings`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SynthesizerSettings {
    /// Default: `{"model":"waves_lightning_v3_1","voiceId":"nyah"}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_config: Option<VoiceConfig>,
    /// How fast it speaks; 1 is the voice's own pace.
    ///
    /// Default: `1.2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speed: Option<Number>,
    /// How little the voice varies, from 0 to 1.
    ///
    /// Default: `0.5`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consistency: Option<Number>,
    /// How close to the recorded speaker, from 0 to 1.
    ///
    /// Default: `0`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub similarity: Option<Number>,
    /// How much is done for the sound; 0 is nothing.
    ///
    /// Default: `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enhancement: Option<Number>,
    /// In hertz.
    ///
    /// Default: `16000`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample_rate: Option<Number>,
}

open_enum! {
    /// What is heard behind the agent's voice; an empty text is silence.
    ///
    /// `common.yaml#/components/schemas/BackgroundSound`
    pub enum BackgroundSound {
        Empty = "",
        Office = "office",
        Cafe = "cafe",
        CallCenter = "call_center",
        Static = "static",
    }
}

/// How one word is spoken.
///
/// `common.yaml#/components/schemas/Pronunciation`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Pronunciation {
    pub word: String,
    /// The word as it sounds.
    pub pronunciation: String,
}

/// Tells by a model of its own when the other side has finished.
///
/// `common.yaml#/components/schemas/SmartTurnConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SmartTurnConfig {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_enabled: Option<bool>,
    /// The longest silence to wait through, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_time_in_secs: Option<Number>,
}

/// What counts as speech.
///
/// `common.yaml#/components/schemas/VoiceDetectionConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VoiceDetectionConfig {
    /// How sure the detector must be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Number>,
    /// How loud it must be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_volume: Option<Number>,
    /// How long speech must last to count, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger_time_in_secs: Option<Number>,
    /// How long silence must last to count, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub release_time_in_secs: Option<Number>,
}

/// What to do when a machine answers.
///
/// `agents.yaml#/components/schemas/VoicemailDetectionSettings`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VoicemailDetectionSettings {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// What is said to the machine before the agent hangs up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_text: Option<String>,
}

/// Something that is on or off.
///
/// `common.yaml#/components/schemas/Toggle`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Toggle {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_enabled: Option<bool>,
}

/// How long the other side may be silent before the agent asks again, in **seconds**
/// for each channel.
///
/// `agents.yaml#/components/schemas/LlmIdleTimeoutSettings`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LlmIdleTimeoutSettings {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chat_timeout_time_in_secs: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webcall_timeout_time_in_secs: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephony_timeout_time_in_secs: Option<Number>,
    /// How often it asks before it ends the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<Number>,
}

/// How long a call may take, whatever is going on.
///
/// `agents.yaml#/components/schemas/SessionTimeoutSettings`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SessionTimeoutSettings {
    /// In **seconds**; then the call ends.
    ///
    /// Default: `1800`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout_time_in_secs: Option<Number>,
}

/// A request to a service of one's own before a call begins; what it answers fills
/// variables of the prompt.
///
/// `common.yaml#/components/schemas/PreCallApi`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PreCallApi {
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_enabled: Option<bool>,
    pub method: HttpMethod,
    pub url: Uri,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<Sensitive<BTreeMap<String, String>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_params: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Sensitive<Map<String, Value>>>,
    /// In **seconds**. The agent begins without an answer that takes longer.
    ///
    /// Default: `5`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
    /// What to take out of the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_variables: Option<Vec<ResponseVariable>>,
}

/// Which languages an agent speaks.
///
/// `common.yaml#/components/schemas/AgentLanguage`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct AgentLanguage {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<LanguageCode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supported: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub switching: Option<LanguageSwitching>,
}

/// The time zone that an agent's clock shows.
///
/// `common.yaml#/components/schemas/Timezone`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Timezone {
    /// Default: `"(GMT+0:00) UTC"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Minutes from UTC, east positive.
    ///
    /// Default: `0`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<Number>,
}

/// How an agent sounds.
///
/// `common.yaml#/components/schemas/Synthesizer`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Synthesizer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_config: Option<VoiceConfig>,
    /// How fast it speaks; 1 is the voice's own pace.
    ///
    /// Default: `1.2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speed: Option<Number>,
    /// Default: `0.5`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consistency: Option<Number>,
    /// Default: `0`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub similarity: Option<Number>,
    /// Default: `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enhancement: Option<Number>,
    /// In hertz.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample_rate: Option<Number>,
}

/// What to do when a machine answers.
///
/// `common.yaml#/components/schemas/VoicemailDetectionConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VoicemailDetectionConfig {
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// What is said to the machine before the agent hangs up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_text: Option<String>,
}

/// How long the other side may be silent before the agent asks again, in **seconds**
/// for each channel.
///
/// `common.yaml#/components/schemas/LlmIdleTimeoutConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LlmIdleTimeoutConfig {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chat_timeout_time_in_secs: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webcall_timeout_time_in_secs: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephony_timeout_time_in_secs: Option<Number>,
    /// How often it asks before it ends the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<Number>,
}

/// How long a call may take.
///
/// `common.yaml#/components/schemas/SessionTimeoutConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SessionTimeoutConfig {
    /// In **seconds**; then the call ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout_time_in_secs: Option<Number>,
}

/// What is measured after each call.
///
/// `common.yaml#/components/schemas/PostCallAnalyticsConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PostCallAnalyticsConfig {
    /// The questions that the call is asked.
    ///
    /// Default: `[]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition_metrics: Option<Vec<DispositionMetric>>,
    /// The platform's own model measures; otherwise the agent's.
    ///
    /// Default: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_internal_analytics_model: Option<bool>,
    /// Better results that take longer and cost more.
    ///
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_reasoning_model: Option<bool>,
    /// Use `dispositionMetrics`.
    ///
    /// Default: `[]`.
    #[deprecated]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success_metrics: Option<Vec<SuccessMetric>>,
    /// Accepted and kept, but not used any more.
    ///
    /// Default: `""`.
    #[deprecated]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary_prompt: Option<String>,
}

/// The widget that puts an agent on a web page. Colours are written as in CSS.
///
/// `common.yaml#/components/schemas/AgentWidgetConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentWidgetConfig {
    /// Default: `"chat"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<WidgetMode>,
    /// Default: `"light"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<WidgetTheme>,
    /// Default: `"full"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<WidgetSize>,
    /// Default: `"bottom-right"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<WidgetPosition>,
    /// Default: `"Atoms"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub widget_name: Option<String>,
    /// The label of the button that opens the widget.
    ///
    /// Default: `"Talk to Atoms"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cta_name: Option<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub avatar_url: Maybe<String>,
    /// Default: `"Start"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_button_text: Option<String>,
    /// Default: `"End"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_button_text: Option<String>,
    /// Default: `"Type your message..."`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chat_placeholder: Option<String>,
    /// Default: `"#2d9d9f"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent_color: Option<String>,
    /// Default: `"#ffffff"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_color: Option<String>,
    /// Default: `"#f3f4f6"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_bubble_color: Option<String>,
    /// Default: `"#FFFFFF"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_on_accent_color: Option<String>,
    /// Default: `"#111827"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary_text_color: Option<String>,
    /// Default: `"#6b7280"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secondary_text_color: Option<String>,
    /// Asks for consent before anything is said or typed.
    ///
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_required: Option<bool>,
    /// Default: `"Privacy Agreement"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_content: Option<String>,
    /// The hosts that may embed the widget.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowlist: Option<Vec<String>>,
    /// The agent's id.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub assistant_id: Maybe<String>,
}

open_enum! {
    /// What a configuration was read from.
    ///
    /// `common.yaml#/components/schemas/ConfigSource`
    pub enum ConfigSource {
        Active = "active",
        Draft = "draft",
        Version = "version",
    }
}

/// A configuration in one piece, as it takes effect. More fields may come.
///
/// `common.yaml#/components/schemas/ResolvedConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResolvedConfig {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transcriber_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub global_prompt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_message: Option<String>,
    /// Only of workflow graphs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_graph: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Tool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_language: Option<LanguageCode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supported_languages: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_switching: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background_sound: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mute_user_until_first_bot_response: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_interruptions: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smart_turn_config: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_detection_config: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denoising_config: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redaction_config: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub llm_idle_timeout_config: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_timeout_config: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_disposition_config: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_call_analytics_config: Option<PostCallAnalyticsConfig>,
    #[serde(rename = "preCallAPI", skip_serializing_if = "Option::is_none")]
    pub pre_call_api: Option<Map<String, Value>>,
    /// Properties that the document does not declare by name.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The part of a configuration that once was the workflow.
///
/// `common.yaml#/components/schemas/VersionedWorkflow`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VersionedWorkflow {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_graph: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Tool>>,
}

open_enum! {
    /// Whether one speaks or types.
    ///
    /// `common.yaml#/components/schemas/WidgetMode`
    pub enum WidgetMode {
        Voice = "voice",
        Chat = "chat",
    }
}

open_enum! {
    /// Light or dark colours.
    ///
    /// `common.yaml#/components/schemas/WidgetTheme`
    pub enum WidgetTheme {
        Light = "light",
        Dark = "dark",
    }
}

open_enum! {
    /// How much of the page it takes.
    ///
    /// `common.yaml#/components/schemas/WidgetSize`
    pub enum WidgetSize {
        Tiny = "tiny",
        Compact = "compact",
        Full = "full",
    }
}

open_enum! {
    /// The corner of the page that it sits in.
    ///
    /// `common.yaml#/components/schemas/WidgetPosition`
    pub enum WidgetPosition {
        TopLeft = "top-left",
        TopRight = "top-right",
        BottomLeft = "bottom-left",
        BottomRight = "bottom-right",
    }
}

/// Something that an agent can do in a call. Which fields are needed, and which are
/// read, depends on `type`.
///
/// `common.yaml#/components/schemas/Tool`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tool {
    /// A name without spaces; no two tools share it.
    pub name: String,
    /// Tells the model when to use the tool.
    pub description: String,
    pub r#type: ToolType,
    /// Default: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// `api_call`, needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<HttpMethod>,
    /// `api_call`, needed: where the request goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Uri>,
    /// `api_call`: headers by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<Sensitive<BTreeMap<String, String>>>,
    /// `api_call`: headers as a list, instead of `headers`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers_array: Option<Sensitive<Vec<KeyValue>>>,
    /// `api_call`: values may hold variables, as `{{order_id}}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_params: Option<Vec<KeyValue>>,
    /// `api_call`: JSON as text; may hold variables.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_body: Option<Sensitive<String>>,
    /// `api_call`: in **milliseconds**.
    ///
    /// Default: `5000`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
    /// `api_call`: what the model fills in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub llm_parameters: Option<Vec<ToolParameter>>,
    /// `api_call`: what to take out of the answer.
    ///
    /// Default: `[]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_variables: Option<Vec<ResponseVariable>>,
    /// `transfer_call`, needed: whom to pass the call to, in E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transfer_number: Option<String>,
    /// `transfer_call`, needed: how to pass it on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transfer_option: Option<TransferOption>,
    /// `transfer_call`: passes the call on only when a person answers.
    ///
    /// Default: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transfer_only_if_human: Option<bool>,
    /// `transfer_call`: how long to find out whether it is one, in **seconds**.
    ///
    /// Default: `30`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detection_timeout: Option<i64>,
    /// `transfer_call`: what the caller hears meanwhile.
    ///
    /// Default: `"ringtone"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_hold_music: Option<ToolOnHoldMusic>,
    /// `knowledge_base_search`, needed: where to look.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub knowledge_base_id: Option<String>,
    /// `knowledge_base_search`: what to say meanwhile.
    ///
    /// Default: `[]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filler_phrases: Option<Vec<String>>,
    /// `extract_dynamic_variables`, needed: what to note from the conversation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables_extraction_schema: Option<Vec<ExtractedVariable>>,
}

open_enum! {
    /// `transfer_call`: what the caller hears meanwhile.
    ///
    /// Default: `"ringtone"`.
    ///
    /// `common.yaml#/components/schemas/Tool/properties/onHoldMusic`
    pub enum ToolOnHoldMusic {
        None = "none",
        RelaxingSound = "relaxing_sound",
        Ringtone = "ringtone",
        UpliftingBeats = "uplifting_beats",
    }
}

/// One prompt, and the tools beside it.
///
/// `common.yaml#/components/schemas/SinglePromptConfig`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct SinglePromptConfig {
    pub prompt: String,
    /// Default: `[]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Tool>>,
}

/// Where a page stands among the others.
///
/// `common.yaml#/components/schemas/Pagination`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pagination {
    /// The page, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<i64>,
    /// How many entries a page has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// How many entries there are on all pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_pages: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
}

open_enum! {
    /// Whether something can still change.
    ///
    /// `common.yaml#/components/schemas/VersionStatus`
    pub enum VersionStatus {
        Draft = "draft",
        Published = "published",
        Archived = "archived",
    }
}

/// The parts that a configuration is made of, each by the id of its content. Equal ids
/// are equal parts.
///
/// `common.yaml#/components/schemas/VersionBlocks`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct VersionBlocks {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_prompt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_tools: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_graph: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub llm: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audio: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detection: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_handling: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeouts: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub widget: Option<String>,
}

open_enum! {
    /// The channel of a test call.
    ///
    /// `common.yaml#/components/schemas/TestCallMode`
    pub enum TestCallMode {
        Webcall = "webcall",
        Chat = "chat",
        Telephony = "telephony",
    }
}

open_enum! {
    /// The kind of value that answers a metric's question.
    ///
    /// `common.yaml#/components/schemas/DispositionMetricType`
    pub enum DispositionMetricType {
        String = "STRING",
        Boolean = "BOOLEAN",
        Integer = "INTEGER",
        Enum = "ENUM",
        Datetime = "DATETIME",
    }
}

open_enum! {
    /// A language, mostly by ISO 639-1; `north_indic` stands for several.
    ///
    /// `common.yaml#/components/schemas/LanguageCode`
    pub enum LanguageCode {
        En = "en",
        Hi = "hi",
        Gu = "gu",
        Mr = "mr",
        Bn = "bn",
        Ta = "ta",
        Or = "or",
        Es = "es",
        NorthIndic = "north_indic",
    }
}

/// A voice.
///
/// `common.yaml#/components/schemas/VoiceConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VoiceConfig {
    /// The `gpt-realtime` ones need a `single_prompt` workflow.
    ///
    /// Default: `"waves_lightning_v3_1"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<VoiceConfigModel>,
    /// A voice of the model, or one that was cloned.
    ///
    /// Default: `"nyah"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_id: Option<String>,
    /// Default: `"female"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<VoiceConfigGender>,
}

open_enum! {
    /// The `gpt-realtime` ones need a `single_prompt` workflow.
    ///
    /// Default: `"waves_lightning_v3_1"`.
    ///
    /// `common.yaml#/components/schemas/VoiceConfig/properties/model`
    pub enum VoiceConfigModel {
        WavesLightningV3_1 = "waves_lightning_v3_1",
        GptRealtime = "gpt-realtime",
        GptRealtimeMini = "gpt-realtime-mini",
    }
}

open_enum! {
    /// Default: `"female"`.
    ///
    /// `common.yaml#/components/schemas/VoiceConfig/properties/gender`
    pub enum VoiceConfigGender {
        Female = "female",
        Male = "male",
    }
}

open_enum! {
    /// The method of a request.
    ///
    /// `common.yaml#/components/schemas/HttpMethod`
    pub enum HttpMethod {
        Get = "GET",
        Post = "POST",
        Put = "PUT",
        Patch = "PATCH",
        Delete = "DELETE",
    }
}

/// A variable, and where in an answer its value stands.
///
/// `common.yaml#/components/schemas/ResponseVariable`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResponseVariable {
    /// A JSONPath into the body of the answer.
    pub json_path: String,
    pub variable_name: String,
}

/// When an agent follows the other side into another language.
///
/// `common.yaml#/components/schemas/LanguageSwitching`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LanguageSwitching {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_enabled: Option<bool>,
    /// How many words a turn must have to count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_words_for_detection: Option<Number>,
    /// From this confidence on, one turn is enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strong_signal_threshold: Option<Number>,
    /// From this confidence on, a turn counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weak_signal_threshold: Option<Number>,
    /// How many turns in a row a weak signal must last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_consecutive_for_weak_threshold_switch: Option<Number>,
}

/// A question that every call is asked once it is over.
///
/// `common.yaml#/components/schemas/DispositionMetric`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DispositionMetric {
    /// Names the answer in call logs and deliveries.
    pub identifier: String,
    /// The question.
    pub disposition_metric_prompt: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition_metric_type: Option<DispositionMetricType>,
    /// The answers to choose from; needed by `ENUM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<String>>,
    /// The older shape of `dispositionMetricType`.
    #[deprecated]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition_values: Option<DispositionMetricDispositionValues>,
}

/// The older shape of `dispositionMetricType`.
///
/// `overlay.yaml#/actions/13/update/properties/dispositionValues`
#[deprecated]
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct DispositionMetricDispositionValues {
    pub r#type: DispositionMetricType,
}

/// A rating of the call.
///
/// `common.yaml#/components/schemas/SuccessMetric`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SuccessMetric {
    pub identifier: String,
    /// What is rated.
    pub success_metric_prompt: String,
    pub success_metric_type: SuccessMetricSuccessMetricType,
}

open_enum! {
    /// `common.yaml#/components/schemas/SuccessMetric/properties/successMetricType`
    pub enum SuccessMetricSuccessMetricType {
        DescriptiveScale = "DESCRIPTIVE_SCALE",
        NumericScale = "NUMERIC_SCALE",
        PassFail = "PASS_FAIL",
        PercentageScale = "PERCENTAGE_SCALE",
    }
}

open_enum! {
    /// What a tool does.
    ///
    /// `common.yaml#/components/schemas/ToolType`
    pub enum ToolType {
        EndCall = "end_call",
        TransferCall = "transfer_call",
        ApiCall = "api_call",
        KnowledgeBaseSearch = "knowledge_base_search",
        ExtractDynamicVariables = "extract_dynamic_variables",
    }
}

/// A header or a query parameter.
///
/// `common.yaml#/components/schemas/KeyValue`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct KeyValue {
    pub key: String,
    pub value: String,
}

/// A value that the model fills in.
///
/// `common.yaml#/components/schemas/ToolParameter`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ToolParameter {
    pub name: String,
    /// Tells the model what to fill in.
    pub description: String,
    pub r#type: ToolValueType,
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// The values to choose from; needed by `enum`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// How a call is passed on: at once, or after a word with who takes it.
///
/// `common.yaml#/components/schemas/TransferOption`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TransferOption {
    /// Default: `"cold_transfer"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<TransferOptionType>,
    /// What is said to who takes the call; `warm_transfer` only.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub private_handoff_option: Maybe<HandoffOption>,
    /// What the caller is told meanwhile; `warm_transfer` only.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub public_handoff_option: Maybe<HandoffOption>,
}

open_enum! {
    /// Default: `"cold_transfer"`.
    ///
    /// `common.yaml#/components/schemas/TransferOption/properties/type`
    pub enum TransferOptionType {
        ColdTransfer = "cold_transfer",
        WarmTransfer = "warm_transfer",
    }
}

/// Something to note from the conversation.
///
/// `common.yaml#/components/schemas/ExtractedVariable`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ExtractedVariable {
    pub name: String,
    /// Tells the model what to look for.
    pub description: String,
    pub r#type: ToolValueType,
    /// The values to choose from; needed by `enum`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

open_enum! {
    /// The kind of a value.
    ///
    /// `common.yaml#/components/schemas/ToolValueType`
    pub enum ToolValueType {
        Text = "text",
        Number = "number",
        Boolean = "boolean",
        Enum = "enum",
    }
}

/// What is said when a call is passed on.
///
/// `common.yaml#/components/schemas/HandoffOption`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct HandoffOption {
    /// `static` is spoken as it stands, a `prompt` is for the model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<HandoffOptionType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
}

open_enum! {
    /// `static` is spoken as it stands, a `prompt` is for the model.
    ///
    /// `common.yaml#/components/schemas/HandoffOption/properties/type`
    pub enum HandoffOptionType {
        Prompt = "prompt",
        Static = "static",
    }
}

/// The headers of an answer.
///
/// `common.yaml#/components/responses/MigrationRequired/headers`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct MigrationRequiredHeaders {
    /// `true`.
    #[serde(rename = "Deprecation", skip_serializing_if = "Option::is_none")]
    pub deprecation: Option<String>,
}
