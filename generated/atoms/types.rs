//! The types of Atoms.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]
#![allow(deprecated, reason = "what the document deprecates is still received")]

use std::collections::BTreeMap;

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp, Uri};
use atoms_runtime::codegen::{JsonKind, object, open_enum, union};
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
#[cfg(feature = "atoms-tools")]
pub use super::tools::types::*;
#[cfg(feature = "atoms-secrets")]
pub use super::secrets::types::*;
#[cfg(feature = "atoms-calls")]
pub use super::calls::types::*;
#[cfg(feature = "atoms-recordings")]
pub use super::recordings::types::*;
#[cfg(feature = "atoms-events")]
pub use super::events::types::*;
#[cfg(feature = "atoms-campaigns")]
pub use super::campaigns::types::*;
#[cfg(feature = "atoms-knowledge-bases")]
pub use super::knowledge_bases::types::*;
#[cfg(feature = "atoms-phone-numbers")]
pub use super::phone_numbers::types::*;
#[cfg(feature = "atoms-sip-trunks")]
pub use super::sip_trunks::types::*;
#[cfg(feature = "atoms-agent-telephony")]
pub use super::agent_telephony::types::*;
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
#[cfg(feature = "socket")]
pub use super::agent_session::types::*;

object! {
    /// What every event has around its `metadata`.
    ///
    /// `#/components/schemas/WebhookEventEnvelope`
    pub struct WebhookEventEnvelope {
        /// The configured URL that this delivery went to.
        pub url: String = "url",
        /// The label that the webhook was given when it was configured.
        pub description: String = "description",
        /// Agent and event in one text, `{agentId}.{eventType}`.
        /// To dispatch, read `metadata.eventType`.
        pub event: String = "event",
        /// Names this delivery; the call is named by `metadata.callId`.
        pub id: String = "id",
    }
}

object! {
    /// A call is about to begin.
    ///
    /// `#/components/schemas/WebhookEventPreConversation`
    pub struct WebhookEventPreConversation {
        /// The configured URL that this delivery went to.
        pub url: String = "url",
        /// The label that the webhook was given when it was configured.
        pub description: String = "description",
        /// Agent and event in one text, `{agentId}.{eventType}`.
        /// To dispatch, read `metadata.eventType`.
        pub event: String = "event",
        /// Names this delivery; the call is named by `metadata.callId`.
        pub id: String = "id",
        pub metadata: WebhookEventPreConversationMetadata = "metadata",
    }
}

object! {
    /// The call that is about to begin. Its numbers are `toPhone` and `fromPhone` here, and
    /// `callData.toNumber` and `callData.fromNumber` in the events that follow.
    ///
    /// `#/components/schemas/WebhookEventPreConversationMetadata`
    pub struct WebhookEventPreConversationMetadata {
        /// The agent that takes the call.
        pub agent_id: String = "agentId",
        pub event_type: WebhookEventPreConversationMetadataEventType = "eventType",
        /// The channel; `telephonyOutbound` and `telephonyInbound` are known, others may come.
        pub conversation_type: String = "conversationType",
        /// The number that is called, in E.164.
        pub to_phone: Sensitive<String> = "toPhone",
        /// The number that calls, in E.164.
        pub from_phone: Sensitive<String> = "fromPhone",
        /// Names the call in all of its events.
        pub call_id: String = "callId",
    }
}

open_enum! {
    /// Tells this event from the others.
    ///
    /// `#/components/schemas/WebhookEventPreConversationMetadataEventType`
    pub enum WebhookEventPreConversationMetadataEventType {
        PreConversation = "pre-conversation",
    }
}

object! {
    /// A call has ended.
    ///
    /// `#/components/schemas/WebhookEventPostConversation`
    pub struct WebhookEventPostConversation {
        /// The configured URL that this delivery went to.
        pub url: String = "url",
        /// The label that the webhook was given when it was configured.
        pub description: String = "description",
        /// Agent and event in one text, `{agentId}.{eventType}`.
        /// To dispatch, read `metadata.eventType`.
        pub event: String = "event",
        /// Names this delivery; the call is named by `metadata.callId`.
        pub id: String = "id",
        pub metadata: WebhookEventPostConversationMetadata = "metadata",
    }
}

object! {
    /// The call that has ended, and what was said in it.
    ///
    /// `#/components/schemas/WebhookEventPostConversationMetadata`
    pub struct WebhookEventPostConversationMetadata {
        /// The agent that took the call.
        pub agent_id: String = "agentId",
        pub event_type: WebhookEventPostConversationMetadataEventType = "eventType",
        /// The channel; `telephonyOutbound` and `telephonyInbound` are known, others may come.
        pub conversation_type: String = "conversationType",
        /// Names the call in all of its events.
        pub call_id: String = "callId",
        /// The recording of both sides, a WAV file.
        pub recording_url: Sensitive<Uri> = "recordingUrl",
        pub call_data: WebhookEventCallData = "callData",
        /// What was said, in order.
        pub transcript: Vec<WebhookEventTranscriptTurn> = "transcript",
        /// The agent's variables as they stood at the end.
        /// Names and values depend on the agent, and
        /// values need not be text: keep the object whole instead of mapping it to columns.
        ///
        /// The platform itself always sets `call_id`, `user_number`, `agent_number`,
        /// `conversation_type`, `agent_gender`, `default_language`, `supported_languages`
        /// (separated by
        /// commas), `current_date`, `current_time`, `current_day` and `timezone`.
        pub variables: Sensitive<Map<String, Value>> = "variables",
    }
}

open_enum! {
    /// Tells this event from the others.
    ///
    /// `#/components/schemas/WebhookEventPostConversationMetadataEventType`
    pub enum WebhookEventPostConversationMetadataEventType {
        PostConversation = "post-conversation",
    }
}

object! {
    /// One turn of the conversation.
    ///
    /// `#/components/schemas/WebhookEventTranscriptTurn`
    pub struct WebhookEventTranscriptTurn {
        /// Who spoke.
        pub role: WebhookEventTranscriptTurnRole = "role",
        /// What was said, in the language it was said in.
        pub content: Sensitive<String> = "content",
        /// When the turn began, in UTC. Read a time without a zone as UTC.
        pub timestamp: Timestamp = "timestamp",
    }
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

object! {
    /// The analysis of a call is ready.
    ///
    /// `#/components/schemas/WebhookEventAnalyticsCompleted`
    pub struct WebhookEventAnalyticsCompleted {
        /// The configured URL that this delivery went to.
        pub url: String = "url",
        /// The label that the webhook was given when it was configured.
        pub description: String = "description",
        /// Agent and event in one text, `{agentId}.{eventType}`.
        /// To dispatch, read `metadata.eventType`.
        pub event: String = "event",
        /// Names this delivery; the call is named by `metadata.callId`.
        pub id: String = "id",
        pub metadata: WebhookEventAnalyticsCompletedMetadata = "metadata",
    }
}

object! {
    /// The call that was analysed, and the results.
    ///
    /// `#/components/schemas/WebhookEventAnalyticsCompletedMetadata`
    pub struct WebhookEventAnalyticsCompletedMetadata {
        /// The agent that took the call.
        pub agent_id: String = "agentId",
        pub event_type: WebhookEventAnalyticsCompletedMetadataEventType = "eventType",
        /// The channel; `telephonyOutbound` and `telephonyInbound` are known, others may come.
        pub conversation_type: String = "conversationType",
        /// Names the call in all of its events.
        pub call_id: String = "callId",
        pub analytics: WebhookEventAnalyticsCompletedMetadataAnalytics = "analytics",
        pub call_data: WebhookEventCallData = "callData",
    }
}

open_enum! {
    /// Tells this event from the others.
    ///
    /// `#/components/schemas/WebhookEventAnalyticsCompletedMetadataEventType`
    pub enum WebhookEventAnalyticsCompletedMetadataEventType {
        AnalyticsCompleted = "analytics-completed",
    }
}

object! {
    /// What the analysis found.
    ///
    /// `#/components/schemas/WebhookEventAnalyticsCompletedMetadataAnalytics`
    pub struct WebhookEventAnalyticsCompletedMetadataAnalytics {
        /// The call in a few sentences, written by a language model.
        pub summary: Sensitive<String> = "summary",
        /// How the call came out, by the metrics configured for the agent.
        pub disposition_metrics: Vec<WebhookEventAnalyticsMetric> = "dispositionMetrics",
        /// How well the agent did, in the same form. May be empty.
        pub success_metrics: Vec<WebhookEventAnalyticsMetric> = "successMetrics",
    }
}

object! {
    /// One measured value. Which metrics there are is part of the agent's configuration.
    ///
    /// `#/components/schemas/WebhookEventAnalyticsMetric`
    pub struct WebhookEventAnalyticsMetric {
        /// The metric's name, made for programs.
        pub identifier: String = "identifier",
        /// The result, of the kind that `dispositionMetricType` names; `ENUM` and `DATETIME` come
        /// as
        /// text. Numbers with a fraction have been seen.
        pub value: Sensitive<WebhookEventAnalyticsMetricValue> = "value",
        /// How sure the model is, from 0 to 1.
        pub confidence: Number = "confidence",
        /// Why the model chose this value, in its own words; may quote the call.
        pub reasoning: Sensitive<String> = "reasoning",
        /// The question that the model was asked.
        pub disposition_metric_prompt: String = "dispositionMetricPrompt",
        /// The kind of `value`. The list has grown before and may again.
        pub disposition_metric_type: WebhookEventAnalyticsMetricDispositionMetricType
            = "dispositionMetricType",
    }
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
        let choose: union::Choose<Self> = |value| match JsonKind::of(value, &[]) {
            JsonKind::Integer => union::decode_or(value, Self::Integer, Self::Unknown),
            JsonKind::String => union::decode_or(value, Self::String, Self::Unknown),
            JsonKind::Bool => union::decode_or(value, Self::Boolean, Self::Unknown),
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
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

object! {
    /// The call as the telephone network saw it.
    ///
    /// `#/components/schemas/WebhookEventCallData`
    pub struct WebhookEventCallData {
        /// The number that called, in E.164.
        pub from_number: Sensitive<String> = "fromNumber",
        /// The number that was called, in E.164.
        pub to_number: Sensitive<String> = "toNumber",
        /// How long the call took, in **seconds** with a fraction; the REST call logs count
        /// milliseconds.
        pub call_duration: Number = "callDuration",
        /// How the call ended. Deliveries have also been documented with `no-answer`, `busy` and
        /// `canceled`: treat the spellings alike, and survive a value that is new.
        pub call_status: WebhookEventCallDataCallStatus = "callStatus",
        /// Who called whom, in snake case unlike `conversationType`. `analytics-completed` may
        /// leave it out.
        pub call_direction: Option<WebhookEventCallDataCallDirection> = optional("callDirection"),
        /// When the call was answered, in UTC. Documented as present even if nobody answered: ask
        /// `callStatus`, not this, whether a conversation took place.
        pub answer_time: Option<Timestamp> = optional("answerTime"),
        /// When the call ended, in UTC.
        pub end_time: Timestamp = "endTime",
    }
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
    /// Upwards or downwards.
    ///
    /// `common.yaml#/components/schemas/SortOrder`
    pub enum SortOrder {
        Asc = "asc",
        Desc = "desc",
    }
}

object! {
    /// A refusal. What `data` holds depends on what was refused.
    ///
    /// `common.yaml#/components/schemas/ForbiddenErrorResponse`
    pub struct ForbiddenErrorResponse {
        /// Always `false`.
        pub status: Option<bool> = optional("status"),
        pub data: Option<Map<String, Value>> = optional("data"),
    }
}

object! {
    /// An agent. The fields of its configuration stand here for agents without versions;
    /// otherwise `_resolvedConfig` has the truth.
    ///
    /// `common.yaml#/components/schemas/AgentDTO`
    pub struct AgentDTO {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        pub avatar_url: Option<String> = optional("avatarUrl"),
        pub description: Option<String> = optional("description"),
        /// Default: `"workflow_graph"`.
        pub workflow_type: Option<WorkflowType> = optional("workflowType"),
        /// What `PATCH /workflow/{id}` takes.
        pub workflow_id: Option<String> = optional("workflowId"),
        /// The agent's numbers, in E.164. Absent where it has none.
        pub phone_number: Option<Vec<String>> = optional("phoneNumber"),
        /// The same as `activeVersionId`.
        pub version_id: Option<String> = optional("versionId"),
        /// The version that takes calls.
        pub active_version_id: Option<String> = optional("activeVersionId"),
        pub slm_model: Option<SlmModel> = optional("slmModel"),
        /// What turns speech into text.
        pub transcriber_type: Option<String> = optional("transcriberType"),
        /// What the agent is told at every step of a workflow graph.
        pub global_prompt: Option<String> = optional("globalPrompt"),
        /// The knowledge base that the agent looks things up in.
        pub global_knowledge_base_id: Option<String> = optional("globalKnowledgeBaseId"),
        /// What the agent says first.
        pub first_message: Option<String> = optional("firstMessage"),
        /// The platform's rules for spoken language are applied.
        ///
        /// Default: `true`.
        pub enable_style_guide: Option<bool> = optional("enableStyleGuide"),
        pub language: Option<AgentLanguage> = optional("language"),
        pub timezone: Option<Timezone> = optional("timezone"),
        pub synthesizer: Option<Synthesizer> = optional("synthesizer"),
        pub background_sound: Option<BackgroundSound> = optional("backgroundSound"),
        /// Amounts, dates and the like are written as they are spoken. The organization's
        /// setting holds when absent.
        pub speech_formatting: Option<bool> = optional("speechFormatting"),
        /// How words are spoken that the voice gets wrong.
        pub pronunciation_dicts: Option<Vec<Pronunciation>> = optional("pronunciationDicts"),
        /// Does not listen until the agent has spoken.
        ///
        /// Default: `false`.
        pub mute_user_until_first_bot_response: Option<bool>
            = optional("muteUserUntilFirstBotResponse"),
        /// Lets the other side begin.
        pub wait_for_user_to_speak_first: Option<bool> = optional("waitForUserToSpeakFirst"),
        /// Stops speaking when the other side does.
        pub allow_interruptions: Option<bool> = optional("allowInterruptions"),
        /// How long the agent stays silent after an interruption, in **seconds**.
        pub interruption_backoff_timer: Option<Number> = optional("interruptionBackoffTimer"),
        pub smart_turn_config: Option<SmartTurnConfig> = optional("smartTurnConfig"),
        pub voice_detection_config: Option<VoiceDetectionConfig> = optional("voiceDetectionConfig"),
        pub voice_mail_detection_config: Option<VoicemailDetectionConfig>
            = optional("voiceMailDetectionConfig"),
        /// Takes noise out of what the agent hears.
        pub denoising_config: Option<Toggle> = optional("denoisingConfig"),
        /// Takes personal data out of transcripts.
        pub redaction_config: Option<Toggle> = optional("redactionConfig"),
        pub llm_idle_timeout_config: Option<LlmIdleTimeoutConfig>
            = optional("llmIdleTimeoutConfig"),
        pub session_timeout_config: Option<SessionTimeoutConfig> = optional("sessionTimeoutConfig"),
        /// A prompt for the outcome of a call, apart from the metrics.
        ///
        /// Default: `""`.
        pub call_disposition_config: Option<String> = optional("callDispositionConfig"),
        pub post_call_analytics_config: Option<PostCallAnalyticsConfig>
            = optional("postCallAnalyticsConfig"),
        /// A request made before the agent speaks.
        pub pre_call_api: Option<PreCallApi> = optional("preCallAPI"),
        /// Values for variables of the prompt, for calls that bring none.
        pub default_variables: Option<Map<String, Value>> = optional("defaultVariables"),
        pub widget_config: Option<AgentWidgetConfig> = optional("widgetConfig"),
        /// Default: `true`.
        pub allow_inbound_call: Option<bool> = optional("allowInboundCall"),
        /// How many calls it has had.
        pub total_calls: Option<Number> = optional("totalCalls"),
        /// Shown to the whole organization, not only to who made it.
        ///
        /// Default: `false`.
        pub visible_to_everyone: Option<bool> = optional("visibleToEveryone"),
        pub archived: Option<bool> = optional("archived"),
        pub archived_at: Option<Timestamp> = optional("archivedAt"),
        /// Only where a draft or a version was asked for.
        pub config_source: Option<ConfigSource> = optional("_configSource"),
        /// The configuration of the active version, or of what was asked for. Lists leave
        /// it out.
        pub resolved_config: Option<ResolvedConfig> = optional("_resolvedConfig"),
        /// A part of `_resolvedConfig` once more, for older clients.
        pub versioned_workflow: Option<VersionedWorkflow> = optional("_versionedWorkflow"),
        /// The id of the organization.
        pub organization: Option<String> = optional("organization"),
        /// The id of a user.
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// The file to put in.
    ///
    /// `knowledge-bases.yaml#/components/schemas/UploadMediaRequest`
    pub struct UploadMediaRequest {
        /// A PDF, both by its media type and by the ending of its name.
        pub media: String = "media",
    }
}

object! {
    /// Corrected papers, which replace all earlier ones.
    ///
    /// `compliance.yaml#/components/schemas/ResubmitComplianceApplicationRequest`
    pub struct ResubmitComplianceApplicationRequest {
        /// A JSON array, as text, of one object a file: `documentTypeId`, and `dataFields`
        /// with the fields that the kind of document asks for.
        pub documents: Sensitive<String> = "documents",
        /// The files, in the order of `documents` and just as many: PDF, JPEG or PNG, each
        /// of **5 MB** at most.
        pub files: Sensitive<Vec<String>> = "files",
    }
}

object! {
    /// A name, and the file with the people.
    ///
    /// `audiences.yaml#/components/schemas/CreateAudienceRequest`
    pub struct CreateAudienceRequest {
        pub name: String = "name",
        pub description: Option<String> = optional("description"),
        /// CSV as plain text, of **5 MB** at most.
        pub file: Sensitive<String> = "file",
        /// The column that tells the people apart for a reader, as their names.
        pub identifier_column_name: Option<String> = optional("identifierColumnName"),
        /// The column with the numbers to call.
        pub phone_number_column_name: String = "phoneNumberColumnName",
    }
}

object! {
    /// A configuration as it was at one time: a step of a draft, or published.
    ///
    /// `common.yaml#/components/schemas/AgentVersion`
    pub struct AgentVersion {
        pub id: Option<String> = optional("_id"),
        /// The id of the agent.
        pub agent: Option<String> = optional("agent"),
        pub status: Option<VersionStatus> = optional("status"),
        pub workflow_type: Option<WorkflowType> = optional("workflowType"),
        /// Counts up; only of what is published.
        pub version_number: Maybe<i64> = optional("versionNumber"),
        /// A name for people.
        pub label: Maybe<String> = optional("label"),
        /// What has changed, for people.
        pub description: Maybe<String> = optional("description"),
        /// The one that takes calls.
        pub is_active: Option<bool> = optional("isActive"),
        /// Kept at the top of lists.
        ///
        /// Default: `false`.
        pub is_pinned: Option<bool> = optional("isPinned"),
        /// Names the draft through all of its steps; only of drafts.
        pub draft_id: Maybe<String> = optional("draftId"),
        pub draft_name: Maybe<String> = optional("draftName"),
        /// Counts the steps of a draft; only of drafts.
        pub draft_revision: Maybe<i64> = optional("draftRevision"),
        /// The published version that the draft began with.
        pub source_version_id: Maybe<String> = optional("sourceVersionId"),
        /// What it was made from.
        pub parent_version: Maybe<String> = optional("parentVersion"),
        pub blocks: Option<VersionBlocks> = optional("blocks"),
        pub published_at: Maybe<Timestamp> = optional("publishedAt"),
        /// The id of a user.
        pub published_by: Maybe<String> = optional("publishedBy"),
        pub activated_at: Maybe<Timestamp> = optional("activatedAt"),
        /// The id of a user.
        pub activated_by: Maybe<String> = optional("activatedBy"),
        /// The id of a user.
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// How to try something out.
    ///
    /// `common.yaml#/components/schemas/TestCallRequest`
    pub struct TestCallRequest {
        /// Default: `"webcall"`.
        pub mode: Option<TestCallMode> = optional("mode"),
        /// The number to call, in E.164; needed by `telephony`.
        pub to_phone: Option<Sensitive<String>> = optional("toPhone"),
    }
}

object! {
    /// A test call that has begun. What the browser needs to join it is there for `webcall`
    /// and `chat`.
    ///
    /// `common.yaml#/components/schemas/TestCallResult`
    pub struct TestCallResult {
        pub call_id: String = "callId",
        pub conversation_id: String = "conversationId",
        /// Where the room is.
        pub host: Option<String> = optional("host"),
        /// The room to join.
        pub room_name: Option<String> = optional("roomName"),
        /// Opens the room.
        pub token: Option<Sensitive<String>> = optional("token"),
    }
}

object! {
    /// Says that an agent has moved on to branches.
    ///
    /// `common.yaml#/components/schemas/MigrationRequiredResponse`
    pub struct MigrationRequiredResponse {
        /// Always `false`.
        pub status: Option<bool> = optional("status"),
        pub error_type: Option<MigrationRequiredResponseErrorType> = optional("error_type"),
        pub errors: Option<Vec<String>> = optional("errors"),
    }
}

open_enum! {
    /// `common.yaml#/components/schemas/MigrationRequiredResponse/properties/error_type`
    pub enum MigrationRequiredResponseErrorType {
        VersioningV2MigrationRequired = "versioning_v2_migration_required",
    }
}

open_enum! {
    /// The coding of what the agent hears, and its rate in hertz.
    ///
    /// `calls.yaml#/components/schemas/InputAudioFormat`
    pub enum InputAudioFormat {
        Pcm8000 = "pcm_8000",
        Pcm16000 = "pcm_16000",
        Pcm22050 = "pcm_22050",
        Pcm24000 = "pcm_24000",
        Pcm44100 = "pcm_44100",
        Pcm48000 = "pcm_48000",
        Opus8000 = "opus_8000",
        Opus16000 = "opus_16000",
        Opus24000 = "opus_24000",
        Opus48000 = "opus_48000",
        Mulaw8000 = "mulaw_8000",
        Alaw8000 = "alaw_8000",
    }
}

open_enum! {
    /// The coding of what the agent says, and its rate in hertz.
    ///
    /// `calls.yaml#/components/schemas/OutputAudioFormat`
    pub enum OutputAudioFormat {
        Pcm8000 = "pcm_8000",
        Pcm16000 = "pcm_16000",
        Pcm24000 = "pcm_24000",
        Pcm44100 = "pcm_44100",
    }
}

object! {
    /// What went wrong.
    ///
    /// `common.yaml#/components/schemas/ErrorResponse`
    pub struct ErrorResponse {
        /// Always `false`.
        pub status: Option<bool> = optional("status"),
        /// Messages for a person to read.
        pub errors: Option<Vec<String>> = optional("errors"),
    }
}

open_enum! {
    /// How an agent is built: from one prompt, as a graph of steps, or of several agents.
    ///
    /// `common.yaml#/components/schemas/WorkflowType`
    pub enum WorkflowType {
        SinglePrompt = "single_prompt",
        WorkflowGraph = "workflow_graph",
        MultiAgents = "multi_agents",
    }
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
        Gpt5_2Azure = "gpt-5.2-azure",
        GptRealtime = "gpt-realtime",
        GptRealtimeMini = "gpt-realtime-mini",
    }
}

object! {
    /// The time zone that the agent's clock shows.
    ///
    /// `agents.yaml#/components/schemas/TimezoneSettings`
    pub struct TimezoneSettings {
        /// The zone by its IANA name.
        pub label: Option<String> = optional("label"),
        /// Minutes from UTC, east positive.
        pub offset: Option<Number> = optional("offset"),
    }
}

object! {
    /// How the agent sounds.
    ///
    /// `agents.yaml#/components/schemas/SynthesizerSettings`
    pub struct SynthesizerSettings {
        /// Default: `{"model":"waves_lightning_v3_1","voiceId":"nyah"}`.
        pub voice_config: Option<VoiceConfig> = optional("voiceConfig"),
        /// How fast it speaks; 1 is the voice's own pace.
        ///
        /// From 0 to 2. Default: `1.2`.
        pub speed: Option<Number> = optional("speed"),
        /// How little the voice varies, from 0 to 1.
        ///
        /// From 0 to 1. Default: `0.5`.
        pub consistency: Option<Number> = optional("consistency"),
        /// How close to the recorded speaker, from 0 to 1.
        ///
        /// From 0 to 1. Default: `0`.
        pub similarity: Option<Number> = optional("similarity"),
        /// How much is done for the sound; 0 is nothing.
        ///
        /// Default: `1`.
        pub enhancement: Option<Number> = optional("enhancement"),
        /// In hertz.
        ///
        /// Default: `16000`.
        pub sample_rate: Option<Number> = optional("sampleRate"),
    }
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

object! {
    /// How one word is spoken.
    ///
    /// `common.yaml#/components/schemas/Pronunciation`
    pub struct Pronunciation with new {
        pub word: String = "word",
        /// The word as it sounds.
        pub pronunciation: String = "pronunciation",
    }
}

object! {
    /// Tells by a model of its own when the other side has finished.
    ///
    /// `common.yaml#/components/schemas/SmartTurnConfig`
    pub struct SmartTurnConfig {
        pub is_enabled: Option<bool> = optional("isEnabled"),
        /// The longest silence to wait through, in **seconds**.
        ///
        /// From 0 to 10.
        pub wait_time_in_secs: Option<Number> = optional("waitTimeInSecs"),
    }
}

object! {
    /// What counts as speech.
    ///
    /// `common.yaml#/components/schemas/VoiceDetectionConfig`
    pub struct VoiceDetectionConfig {
        /// How sure the detector must be.
        ///
        /// From 0 to 1.
        pub confidence: Option<Number> = optional("confidence"),
        /// How loud it must be.
        ///
        /// From 0 to 1.
        pub min_volume: Option<Number> = optional("minVolume"),
        /// How long speech must last to count, in **seconds**.
        ///
        /// From 0 to 10.
        pub trigger_time_in_secs: Option<Number> = optional("triggerTimeInSecs"),
        /// How long silence must last to count, in **seconds**.
        ///
        /// From 0 to 10.
        pub release_time_in_secs: Option<Number> = optional("releaseTimeInSecs"),
    }
}

object! {
    /// What to do when a machine answers.
    ///
    /// `agents.yaml#/components/schemas/VoicemailDetectionSettings`
    pub struct VoicemailDetectionSettings {
        pub enabled: Option<bool> = optional("enabled"),
        /// What is said to the machine before the agent hangs up.
        ///
        /// At most 200 characters.
        pub end_text: Option<String> = optional("endText"),
    }
}

object! {
    /// Something that is on or off.
    ///
    /// `common.yaml#/components/schemas/Toggle`
    pub struct Toggle {
        pub is_enabled: Option<bool> = optional("isEnabled"),
    }
}

object! {
    /// How long the other side may be silent before the agent asks again, in **seconds**
    /// for each channel.
    ///
    /// `agents.yaml#/components/schemas/LlmIdleTimeoutSettings`
    pub struct LlmIdleTimeoutSettings {
        /// From 1 to 300.
        pub chat_timeout_time_in_secs: Option<Number> = optional("chatTimeoutTimeInSecs"),
        /// From 1 to 300.
        pub webcall_timeout_time_in_secs: Option<Number> = optional("webcallTimeoutTimeInSecs"),
        /// From 1 to 300.
        pub telephony_timeout_time_in_secs: Option<Number> = optional("telephonyTimeoutTimeInSecs"),
        /// How often it asks before it ends the call.
        pub max_retries: Option<Number> = optional("maxRetries"),
    }
}

object! {
    /// How long a call may take, whatever is going on.
    ///
    /// `agents.yaml#/components/schemas/SessionTimeoutSettings`
    pub struct SessionTimeoutSettings {
        /// In **seconds**; then the call ends.
        ///
        /// At most 3600. Default: `1800`.
        pub timeout_time_in_secs: Option<Number> = optional("timeoutTimeInSecs"),
    }
}

object! {
    /// A request to a service of one's own before a call begins; what it answers fills
    /// variables of the prompt.
    ///
    /// `common.yaml#/components/schemas/PreCallApi`
    pub struct PreCallApi with new {
        /// Default: `false`.
        pub is_enabled: Option<bool> = optional("isEnabled"),
        pub method: HttpMethod = "method",
        pub url: Uri = "url",
        pub headers: Option<Sensitive<BTreeMap<String, String>>> = optional("headers"),
        pub query_params: Option<Map<String, Value>> = optional("queryParams"),
        pub body: Option<Sensitive<Map<String, Value>>> = optional("body"),
        /// In **seconds**. The agent begins without an answer that takes longer.
        ///
        /// From 1 to 30. Default: `5`.
        pub timeout: Option<i64> = optional("timeout"),
        /// What to take out of the answer.
        pub response_variables: Option<Vec<ResponseVariable>> = optional("responseVariables"),
    }
}

object! {
    /// Which languages an agent speaks.
    ///
    /// `common.yaml#/components/schemas/AgentLanguage`
    pub struct AgentLanguage {
        pub default: Option<LanguageCode> = optional("default"),
        pub supported: Option<Vec<String>> = optional("supported"),
        pub switching: Option<LanguageSwitching> = optional("switching"),
    }
}

object! {
    /// The time zone that an agent's clock shows.
    ///
    /// `common.yaml#/components/schemas/Timezone`
    pub struct Timezone {
        /// Default: `"(GMT+0:00) UTC"`.
        pub label: Option<String> = optional("label"),
        /// Minutes from UTC, east positive.
        ///
        /// Default: `0`.
        pub offset: Option<Number> = optional("offset"),
    }
}

object! {
    /// How an agent sounds.
    ///
    /// `common.yaml#/components/schemas/Synthesizer`
    pub struct Synthesizer {
        pub voice_config: Option<VoiceConfig> = optional("voiceConfig"),
        /// How fast it speaks; 1 is the voice's own pace.
        ///
        /// Default: `1.2`.
        pub speed: Option<Number> = optional("speed"),
        /// Default: `0.5`.
        pub consistency: Option<Number> = optional("consistency"),
        /// Default: `0`.
        pub similarity: Option<Number> = optional("similarity"),
        /// Default: `1`.
        pub enhancement: Option<Number> = optional("enhancement"),
        /// In hertz.
        pub sample_rate: Option<Number> = optional("sampleRate"),
    }
}

object! {
    /// What to do when a machine answers.
    ///
    /// `common.yaml#/components/schemas/VoicemailDetectionConfig`
    pub struct VoicemailDetectionConfig {
        /// Default: `false`.
        pub enabled: Option<bool> = optional("enabled"),
        /// What is said to the machine before the agent hangs up.
        pub end_text: Option<String> = optional("endText"),
    }
}

object! {
    /// How long the other side may be silent before the agent asks again, in **seconds**
    /// for each channel.
    ///
    /// `common.yaml#/components/schemas/LlmIdleTimeoutConfig`
    pub struct LlmIdleTimeoutConfig {
        pub chat_timeout_time_in_secs: Option<Number> = optional("chatTimeoutTimeInSecs"),
        pub webcall_timeout_time_in_secs: Option<Number> = optional("webcallTimeoutTimeInSecs"),
        pub telephony_timeout_time_in_secs: Option<Number> = optional("telephonyTimeoutTimeInSecs"),
        /// How often it asks before it ends the call.
        pub max_retries: Option<Number> = optional("maxRetries"),
    }
}

object! {
    /// How long a call may take.
    ///
    /// `common.yaml#/components/schemas/SessionTimeoutConfig`
    pub struct SessionTimeoutConfig {
        /// In **seconds**; then the call ends.
        pub timeout_time_in_secs: Option<Number> = optional("timeoutTimeInSecs"),
    }
}

object! {
    /// What is measured after each call.
    ///
    /// `common.yaml#/components/schemas/PostCallAnalyticsConfig`
    pub struct PostCallAnalyticsConfig {
        /// The questions that the call is asked.
        ///
        /// Default: `[]`.
        pub disposition_metrics: Option<Vec<DispositionMetric>> = optional("dispositionMetrics"),
        /// The platform's own model measures; otherwise the agent's.
        ///
        /// Default: `true`.
        pub use_internal_analytics_model: Option<bool> = optional("useInternalAnalyticsModel"),
        /// Better results that take longer and cost more.
        ///
        /// Default: `false`.
        pub use_reasoning_model: Option<bool> = optional("useReasoningModel"),
        /// Use `dispositionMetrics`.
        ///
        /// Default: `[]`.
        #[deprecated]
        pub success_metrics: Option<Vec<SuccessMetric>> = optional("successMetrics"),
        /// Accepted and kept, but not used any more.
        ///
        /// Default: `""`.
        #[deprecated]
        pub summary_prompt: Option<String> = optional("summaryPrompt"),
    }
}

object! {
    /// The widget that puts an agent on a web page. Colours are written as in CSS.
    ///
    /// `common.yaml#/components/schemas/AgentWidgetConfig`
    pub struct AgentWidgetConfig {
        /// Default: `"chat"`.
        pub mode: Option<WidgetMode> = optional("mode"),
        /// Default: `"light"`.
        pub theme: Option<WidgetTheme> = optional("theme"),
        /// Default: `"full"`.
        pub size: Option<WidgetSize> = optional("size"),
        /// Default: `"bottom-right"`.
        pub position: Option<WidgetPosition> = optional("position"),
        /// Default: `"Atoms"`.
        pub widget_name: Option<String> = optional("widgetName"),
        /// The label of the button that opens the widget.
        ///
        /// Default: `"Talk to Atoms"`.
        pub cta_name: Option<String> = optional("ctaName"),
        pub avatar_url: Maybe<String> = optional("avatarUrl"),
        /// Default: `"Start"`.
        pub start_button_text: Option<String> = optional("startButtonText"),
        /// Default: `"End"`.
        pub end_button_text: Option<String> = optional("endButtonText"),
        /// Default: `"Type your message..."`.
        pub chat_placeholder: Option<String> = optional("chatPlaceholder"),
        /// Default: `"#2d9d9f"`.
        pub accent_color: Option<String> = optional("accentColor"),
        /// Default: `"#ffffff"`.
        pub base_color: Option<String> = optional("baseColor"),
        /// Default: `"#f3f4f6"`.
        pub agent_bubble_color: Option<String> = optional("agentBubbleColor"),
        /// Default: `"#FFFFFF"`.
        pub text_on_accent_color: Option<String> = optional("textOnAccentColor"),
        /// Default: `"#111827"`.
        pub primary_text_color: Option<String> = optional("primaryTextColor"),
        /// Default: `"#6b7280"`.
        pub secondary_text_color: Option<String> = optional("secondaryTextColor"),
        /// Asks for consent before anything is said or typed.
        ///
        /// Default: `false`.
        pub consent_required: Option<bool> = optional("consentRequired"),
        /// Default: `"Privacy Agreement"`.
        pub consent_title: Option<String> = optional("consentTitle"),
        pub consent_content: Option<String> = optional("consentContent"),
        /// The hosts that may embed the widget.
        pub allowlist: Option<Vec<String>> = optional("allowlist"),
        /// The agent's id.
        pub assistant_id: Maybe<String> = optional("assistantId"),
    }
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

object! {
    /// A configuration in one piece, as it takes effect. More fields may come.
    ///
    /// `common.yaml#/components/schemas/ResolvedConfig`
    #[derive(Default)]
    pub struct ResolvedConfig {
        pub model_name: Option<String> = optional("modelName"),
        pub transcriber_type: Option<String> = optional("transcriberType"),
        pub prompt: Option<String> = optional("prompt"),
        pub global_prompt: Option<String> = optional("globalPrompt"),
        pub first_message: Option<String> = optional("firstMessage"),
        /// Only of workflow graphs.
        pub workflow_graph: Option<Map<String, Value>> = optional("workflowGraph"),
        pub tools: Option<Vec<Tool>> = optional("tools"),
        pub default_language: Option<LanguageCode> = optional("defaultLanguage"),
        pub supported_languages: Option<Vec<String>> = optional("supportedLanguages"),
        pub language_switching: Option<Map<String, Value>> = optional("languageSwitching"),
        pub background_sound: Option<String> = optional("backgroundSound"),
        pub mute_user_until_first_bot_response: Option<bool>
            = optional("muteUserUntilFirstBotResponse"),
        pub allow_interruptions: Option<bool> = optional("allowInterruptions"),
        pub smart_turn_config: Option<Map<String, Value>> = optional("smartTurnConfig"),
        pub voice_detection_config: Option<Map<String, Value>> = optional("voiceDetectionConfig"),
        pub denoising_config: Option<Map<String, Value>> = optional("denoisingConfig"),
        pub redaction_config: Option<Map<String, Value>> = optional("redactionConfig"),
        pub llm_idle_timeout_config: Option<Map<String, Value>> = optional("llmIdleTimeoutConfig"),
        pub session_timeout_config: Option<Map<String, Value>> = optional("sessionTimeoutConfig"),
        pub call_disposition_config: Option<String> = optional("callDispositionConfig"),
        pub post_call_analytics_config: Option<PostCallAnalyticsConfig>
            = optional("postCallAnalyticsConfig"),
        pub pre_call_api: Option<Map<String, Value>> = optional("preCallAPI"),
        /// Properties that the document does not declare by name.
        pub extra: Map<String, Value> = additional(..),
    }
}

object! {
    /// The part of a configuration that once was the workflow.
    ///
    /// `common.yaml#/components/schemas/VersionedWorkflow`
    pub struct VersionedWorkflow {
        pub prompt: Option<String> = optional("prompt"),
        pub workflow_graph: Option<Map<String, Value>> = optional("workflowGraph"),
        pub tools: Option<Vec<Tool>> = optional("tools"),
    }
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

object! {
    /// Something that an agent can do in a call. Which fields are needed, and which are
    /// read, depends on `type`.
    ///
    /// `common.yaml#/components/schemas/Tool`
    pub struct Tool with new {
        /// A name without spaces; no two tools share it.
        pub name: String = "name",
        /// Tells the model when to use the tool.
        pub description: String = "description",
        pub r#type: ToolType = "type",
        /// Default: `true`.
        pub enabled: Option<bool> = optional("enabled"),
        /// `api_call`, needed.
        pub method: Option<HttpMethod> = optional("method"),
        /// `api_call`, needed: where the request goes.
        pub url: Option<Uri> = optional("url"),
        /// `api_call`: headers by name.
        pub headers: Option<Sensitive<BTreeMap<String, String>>> = optional("headers"),
        /// `api_call`: headers as a list, instead of `headers`.
        pub headers_array: Option<Sensitive<Vec<KeyValue>>> = optional("headersArray"),
        /// `api_call`: values may hold variables, as `{{order_id}}`.
        pub query_params: Option<Vec<KeyValue>> = optional("queryParams"),
        /// `api_call`: JSON as text; may hold variables.
        pub request_body: Option<Sensitive<String>> = optional("requestBody"),
        pub auth: Option<ToolAuth> = optional("auth"),
        /// `api_call`: in **milliseconds**.
        ///
        /// From 1000 to 30000. Default: `5000`.
        pub timeout: Option<i64> = optional("timeout"),
        /// `client_tool`: how long to wait for the client, in **milliseconds**.
        ///
        /// From 1000 to 60000. Default: `1000`.
        pub timeout_ms: Option<i64> = optional("timeoutMs"),
        /// `client_tool`: the agent waits for what the client answers.
        ///
        /// Default: `true`.
        pub expects_response: Option<bool> = optional("expectsResponse"),
        /// `api_call`: what the model fills in.
        pub llm_parameters: Option<Vec<ToolParameter>> = optional("llmParameters"),
        /// `api_call`: what to take out of the answer.
        ///
        /// Default: `[]`.
        pub response_variables: Option<Vec<ResponseVariable>> = optional("responseVariables"),
        /// `transfer_call`, needed: whom to pass the call to, in E.164.
        pub transfer_number: Option<String> = optional("transferNumber"),
        /// `transfer_call`, needed: how to pass it on.
        pub transfer_option: Option<TransferOption> = optional("transferOption"),
        /// `transfer_call`: passes the call on only when a person answers.
        ///
        /// Default: `true`.
        pub transfer_only_if_human: Option<bool> = optional("transferOnlyIfHuman"),
        /// `transfer_call`: how long to find out whether it is one, in **seconds**.
        ///
        /// From 5 to 60. Default: `30`.
        pub detection_timeout: Option<i64> = optional("detectionTimeout"),
        /// `transfer_call`: what the caller hears meanwhile.
        ///
        /// Default: `"ringtone"`.
        pub on_hold_music: Option<ToolOnHoldMusic> = optional("onHoldMusic"),
        /// `knowledge_base_search`, needed: where to look.
        pub knowledge_base_id: Option<String> = optional("knowledgeBaseId"),
        /// `knowledge_base_search`: what to say meanwhile.
        ///
        /// Default: `[]`.
        pub filler_phrases: Option<Vec<String>> = optional("fillerPhrases"),
        /// `extract_dynamic_variables`, needed: what to note from the conversation.
        ///
        /// At least 1 item.
        pub variables_extraction_schema: Option<Vec<ExtractedVariable>>
            = optional("variablesExtractionSchema"),
    }
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

object! {
    /// One prompt, and the tools beside it.
    ///
    /// `common.yaml#/components/schemas/SinglePromptConfig`
    pub struct SinglePromptConfig with new {
        pub prompt: String = "prompt",
        /// Default: `[]`.
        pub tools: Option<Vec<Tool>> = optional("tools"),
        /// Tools of the organization, by `toolId`.
        ///
        /// Default: `[]`.
        pub tool_refs: Option<Vec<String>> = optional("toolRefs"),
    }
}

object! {
    /// Where a page stands among the others.
    ///
    /// `common.yaml#/components/schemas/Pagination`
    pub struct Pagination {
        /// The page, counted from 1.
        pub page: Option<i64> = optional("page"),
        /// How many entries a page has.
        pub offset: Option<i64> = optional("offset"),
        /// How many entries there are on all pages.
        pub total: Option<i64> = optional("total"),
        pub total_pages: Option<i64> = optional("totalPages"),
        pub has_more: Option<bool> = optional("hasMore"),
    }
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

object! {
    /// The parts that a configuration is made of, each by the id of its content. Equal ids
    /// are equal parts.
    ///
    /// `common.yaml#/components/schemas/VersionBlocks`
    pub struct VersionBlocks {
        pub workflow_prompt: Option<String> = optional("workflow_prompt"),
        pub workflow_tools: Option<String> = optional("workflow_tools"),
        pub workflow_graph: Option<String> = optional("workflow_graph"),
        pub llm: Option<String> = optional("llm"),
        pub language: Option<String> = optional("language"),
        pub voice: Option<String> = optional("voice"),
        pub audio: Option<String> = optional("audio"),
        pub detection: Option<String> = optional("detection"),
        pub call_handling: Option<String> = optional("call_handling"),
        pub timeouts: Option<String> = optional("timeouts"),
        pub analytics: Option<String> = optional("analytics"),
        pub privacy: Option<String> = optional("privacy"),
        pub widget: Option<String> = optional("widget"),
    }
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
        Te = "te",
        Kn = "kn",
        Ml = "ml",
        Or = "or",
        Es = "es",
        Fr = "fr",
        De = "de",
        It = "it",
        Nl = "nl",
        Pt = "pt",
        Ru = "ru",
        NorthIndic = "north_indic",
    }
}

object! {
    /// A voice.
    ///
    /// `common.yaml#/components/schemas/VoiceConfig`
    pub struct VoiceConfig {
        /// The `gpt-realtime` ones need a `single_prompt` workflow.
        ///
        /// Default: `"waves_lightning_v3_1"`.
        pub model: Option<VoiceConfigModel> = optional("model"),
        /// A voice of the model, or one that was cloned.
        ///
        /// Default: `"nyah"`.
        pub voice_id: Option<String> = optional("voiceId"),
        /// Default: `"female"`.
        pub gender: Option<VoiceConfigGender> = optional("gender"),
    }
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

object! {
    /// A variable, and where in an answer its value stands.
    ///
    /// `common.yaml#/components/schemas/ResponseVariable`
    pub struct ResponseVariable with new {
        /// A JSONPath into the body of the answer.
        pub json_path: String = "jsonPath",
        pub variable_name: String = "variableName",
    }
}

object! {
    /// When an agent follows the other side into another language.
    ///
    /// `common.yaml#/components/schemas/LanguageSwitching`
    pub struct LanguageSwitching {
        pub is_enabled: Option<bool> = optional("isEnabled"),
        /// How many words a turn must have to count.
        pub min_words_for_detection: Option<Number> = optional("minWordsForDetection"),
        /// From this confidence on, one turn is enough.
        pub strong_signal_threshold: Option<Number> = optional("strongSignalThreshold"),
        /// From this confidence on, a turn counts.
        pub weak_signal_threshold: Option<Number> = optional("weakSignalThreshold"),
        /// How many turns in a row a weak signal must last.
        pub min_consecutive_for_weak_threshold_switch: Option<Number>
            = optional("minConsecutiveForWeakThresholdSwitch"),
    }
}

object! {
    /// A question that every call is asked once it is over.
    ///
    /// `common.yaml#/components/schemas/DispositionMetric`
    pub struct DispositionMetric with new {
        /// Names the answer in call logs and deliveries.
        pub identifier: String = "identifier",
        /// The question.
        pub disposition_metric_prompt: String = "dispositionMetricPrompt",
        pub disposition_metric_type: Option<DispositionMetricType>
            = optional("dispositionMetricType"),
        /// The answers to choose from; needed by `ENUM`.
        pub choices: Option<Vec<String>> = optional("choices"),
        /// The older shape of `dispositionMetricType`.
        #[deprecated]
        pub disposition_values: Option<DispositionMetricDispositionValues>
            = optional("dispositionValues"),
    }
}

object! {
    /// The older shape of `dispositionMetricType`.
    ///
    /// `overlay.yaml#/actions/13/update/properties/dispositionValues`
    #[deprecated]
    pub struct DispositionMetricDispositionValues with new {
        pub r#type: DispositionMetricType = "type",
    }
}

object! {
    /// A rating of the call.
    ///
    /// `common.yaml#/components/schemas/SuccessMetric`
    pub struct SuccessMetric with new {
        pub identifier: String = "identifier",
        /// What is rated.
        pub success_metric_prompt: String = "successMetricPrompt",
        pub success_metric_type: SuccessMetricSuccessMetricType = "successMetricType",
    }
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
        ClientTool = "client_tool",
    }
}

object! {
    /// A header or a query parameter.
    ///
    /// `common.yaml#/components/schemas/KeyValue`
    pub struct KeyValue with new {
        pub key: String = "key",
        pub value: String = "value",
    }
}

object! {
    /// What a request of a tool is authorized with.
    ///
    /// `common.yaml#/components/schemas/ToolAuth`
    pub struct ToolAuth with new {
        /// Which of the other fields are read.
        pub r#type: ToolAuthType = "type",
        /// `bearer`.
        pub token: Option<Sensitive<String>> = optional("token"),
        /// `api_key`: what the header or the parameter is called.
        pub name: Option<String> = optional("name"),
        /// `api_key`: where it goes.
        pub location: Option<ToolAuthLocation> = optional("location"),
        /// `api_key`.
        pub value: Option<Sensitive<String>> = optional("value"),
        /// `basic`.
        pub username: Option<String> = optional("username"),
        /// `basic`.
        pub password: Option<Sensitive<String>> = optional("password"),
    }
}

open_enum! {
    /// Which of the other fields are read.
    ///
    /// `common.yaml#/components/schemas/ToolAuth/properties/type`
    pub enum ToolAuthType {
        None = "none",
        Bearer = "bearer",
        ApiKey = "api_key",
        Basic = "basic",
    }
}

open_enum! {
    /// `api_key`: where it goes.
    ///
    /// `common.yaml#/components/schemas/ToolAuth/properties/location`
    pub enum ToolAuthLocation {
        Header = "header",
        Query = "query",
    }
}

object! {
    /// A value that the model fills in.
    ///
    /// `common.yaml#/components/schemas/ToolParameter`
    pub struct ToolParameter with new {
        pub name: String = "name",
        /// Tells the model what to fill in.
        pub description: String = "description",
        pub r#type: ToolValueType = "type",
        /// Default: `false`.
        pub required: Option<bool> = optional("required"),
        /// The values to choose from; needed by `enum`.
        pub values: Option<Vec<String>> = optional("values"),
    }
}

object! {
    /// How a call is passed on: at once, or after a word with who takes it.
    ///
    /// `common.yaml#/components/schemas/TransferOption`
    pub struct TransferOption {
        /// Default: `"cold_transfer"`.
        pub r#type: Option<TransferOptionType> = optional("type"),
        /// What is said to who takes the call; `warm_transfer` only.
        pub private_handoff_option: Maybe<HandoffOption> = optional("privateHandoffOption"),
        /// What the caller is told meanwhile; `warm_transfer` only.
        pub public_handoff_option: Maybe<HandoffOption> = optional("publicHandoffOption"),
    }
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

object! {
    /// Something to note from the conversation.
    ///
    /// `common.yaml#/components/schemas/ExtractedVariable`
    pub struct ExtractedVariable with new {
        pub name: String = "name",
        /// Tells the model what to look for.
        pub description: String = "description",
        pub r#type: ToolValueType = "type",
        /// The values to choose from; needed by `enum`.
        pub values: Option<Vec<String>> = optional("values"),
    }
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

object! {
    /// What is said when a call is passed on.
    ///
    /// `common.yaml#/components/schemas/HandoffOption`
    pub struct HandoffOption {
        /// `static` is spoken as it stands, a `prompt` is for the model.
        pub r#type: Option<HandoffOptionType> = optional("type"),
        pub prompt: Option<String> = optional("prompt"),
    }
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

object! {
    /// The headers of an answer.
    ///
    /// `common.yaml#/components/responses/MigrationRequired/headers`
    pub struct MigrationRequiredHeaders {
        /// `true`.
        pub deprecation: Option<String> = optional("Deprecation"),
    }
}
