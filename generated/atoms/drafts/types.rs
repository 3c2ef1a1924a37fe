//! The types of `Drafts` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Maybe, Number, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::super::types::{
    AgentVersion, BackgroundSound, LlmIdleTimeoutSettings, PostCallAnalyticsConfig,
    Pronunciation, SessionTimeoutSettings, SinglePromptConfig, SlmModel, SmartTurnConfig,
    SynthesizerSettings, TimezoneSettings, VersionBlocks, VersionStatus,
    VoiceDetectionConfig, VoicemailDetectionSettings, WorkflowType,
};

/// A draft in a list.
///
/// `drafts.yaml#/components/schemas/DraftSummary`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DraftSummary {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    /// A name for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub label: Maybe<String>,
    /// What has changed, for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub description: Maybe<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_type: Option<WorkflowType>,
    /// Names the draft through all of its steps; only of drafts.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_id: Maybe<String>,
    /// The published version that the draft began with.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub source_version_id: Maybe<String>,
    /// Counts up; only of what is published.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub version_number: Maybe<i64>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_name: Maybe<String>,
    /// Counts the steps of a draft; only of drafts.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_revision: Maybe<i64>,
    /// What it was made from.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub parent_version: Maybe<String>,
    /// The one that takes calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    /// Kept at the top of lists.
    ///
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_pinned: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<VersionStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocks: Option<VersionBlocks>,
    /// Who made the newest step.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub last_editor_name: Maybe<String>,
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

/// What a draft begins with.
///
/// `drafts.yaml#/components/schemas/CreateDraftRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateDraftRequest {
    /// A published version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_version_id: Option<String>,
    /// Another draft, by its `draftId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_draft_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft_name: Option<String>,
}

/// A draft, and how it came to be.
///
/// `drafts.yaml#/components/schemas/Draft`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// The draft as it stands now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<AgentVersion>,
    /// All edits, whether or not `limit` leaves some out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edit_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edit_history: Option<Vec<DraftEdit>>,
}

/// Another name for a draft.
///
/// `drafts.yaml#/components/schemas/RenameDraftRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RenameDraftRequest {
    pub draft_name: String,
}

/// What a draft has changed.
///
/// `drafts.yaml#/components/schemas/DraftDiff`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DraftDiff {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_changes: Option<bool>,
    /// The parts of the configuration, by the names that `blocks` has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sections: Option<BTreeMap<String, DraftDiffSection>>,
}

/// How to publish a draft.
///
/// `drafts.yaml#/components/schemas/PublishDraftRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct PublishDraftRequest {
    /// A name for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub label: Maybe<String>,
    /// What has changed, for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub description: Maybe<String>,
    /// Has the version take calls at once.
    ///
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activate: Option<bool>,
}

/// Changes to a draft. What is absent stays as it is; objects are shaped as in `POST /agent`.
///
/// `drafts.yaml#/components/schemas/DraftConfigRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DraftConfigRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_type: Option<WorkflowType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slm_model: Option<SlmModel>,
    /// What turns speech into text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transcriber_type: Option<String>,
    /// A language model of one's own, instead of `slmModel`.
    #[serde(rename = "customLLMWebSocketUrl", skip_serializing_if = "Option::is_none")]
    pub custom_llm_web_socket_url: Option<String>,
    /// What the agent is told at every step of a workflow graph; agents with a single
    /// prompt do not read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub global_prompt: Option<String>,
    /// The knowledge base that the agent looks things up in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub global_knowledge_base_id: Option<String>,
    /// What the agent says first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_message: Option<String>,
    /// Has the platform's rules for spoken language applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_style_guide: Option<bool>,
    /// The prompt and the tools of an agent with a single prompt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub single_prompt_config: Option<SinglePromptConfig>,
    /// Which languages the agent speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Map<String, Value>>,
    /// The time zone that the agent's clock shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<TimezoneSettings>,
    /// How the agent sounds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub synthesizer: Option<SynthesizerSettings>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background_sound: Option<BackgroundSound>,
    /// Amounts, dates and the like are written as they are spoken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speech_formatting: Option<bool>,
    /// How words are spoken that the voice gets wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pronunciation_dicts: Option<Vec<Pronunciation>>,
    /// Does not listen until the agent has spoken.
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
    /// Tells by a model of its own when the other side has finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smart_turn_config: Option<SmartTurnConfig>,
    /// What counts as speech.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_detection_config: Option<VoiceDetectionConfig>,
    /// What to do when a machine answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_mail_detection_config: Option<VoicemailDetectionSettings>,
    /// Takes noise out of what the agent hears.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denoising_config: Option<Map<String, Value>>,
    /// Takes personal data out of transcripts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redaction_config: Option<Map<String, Value>>,
    /// How long the other side may be silent before the agent asks again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub llm_idle_timeout_config: Option<LlmIdleTimeoutSettings>,
    /// How long a call may take.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_timeout_config: Option<SessionTimeoutSettings>,
    /// A prompt for the outcome of a call, apart from the metrics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_disposition_config: Option<String>,
    /// What is measured after each call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_call_analytics_config: Option<PostCallAnalyticsConfig>,
    /// A request made before the agent speaks.
    #[serde(rename = "preCallAPI", skip_serializing_if = "Option::is_none")]
    pub pre_call_api: Option<Map<String, Value>>,
    /// Values for variables of the prompt, for calls that bring none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_variables: Option<Map<String, Value>>,
    /// The widget that puts the agent on a web page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub widget_config: Option<Map<String, Value>>,
}

/// One edit of a draft.
///
/// `drafts.yaml#/components/schemas/DraftEdit`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DraftEdit {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Timestamp>,
    /// The step that it led to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<i64>,
    /// Names of parts, as in `blocks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_sections: Option<Vec<String>>,
    /// The id of a user.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub editor_id: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub editor_name: Maybe<String>,
}

/// A part, before and after.
///
/// `drafts.yaml#/components/schemas/DraftDiffSection`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DraftDiffSection {
    /// The part in the draft; `null` where it was taken out.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub after: Maybe<Value>,
    /// The part that is compared with; `null` where it is new.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub before: Maybe<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed: Option<bool>,
}

/// The parameters of `GET /agent/{id}/drafts`.
///
/// `drafts.yaml#/paths/~1agent~1{id}~1drafts/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ListDraftsParams {
    /// The agent.
    pub id: String,
}

/// `drafts.yaml#/paths/~1agent~1{id}~1drafts/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListDraftsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<DraftSummary>>,
}

/// The parameters of `POST /agent/{id}/drafts`.
///
/// `drafts.yaml#/paths/~1agent~1{id}~1drafts/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct CreateDraftParams {
    /// The agent.
    pub id: String,
}

/// `drafts.yaml#/paths/~1agent~1{id}~1drafts/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateDraftCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AgentVersion>,
}

/// The parameters of `GET /agent/{id}/drafts/{draftId}`.
///
/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetDraftParams {
    /// The agent.
    pub id: String,
    /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
    pub draft_id: String,
    /// The most edits to answer with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
}

/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetDraftOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Draft>,
}

/// The parameters of `DELETE /agent/{id}/drafts/{draftId}`.
///
/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DiscardDraftParams {
    /// The agent.
    pub id: String,
    /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
    pub draft_id: String,
}

/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DiscardDraftOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub data: Maybe<Value>,
}

/// The parameters of `PATCH /agent/{id}/drafts/{draftId}`.
///
/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/patch/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RenameDraftParams {
    /// The agent.
    pub id: String,
    /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
    pub draft_id: String,
}

/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/patch/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RenameDraftOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<RenameDraftOkData>,
}

/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/patch/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RenameDraftOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft_name: Option<String>,
}

/// The parameters of `GET /agent/{id}/drafts/{draftId}/diff`.
///
/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1diff/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DiffDraftParams {
    /// The agent.
    pub id: String,
    /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
    pub draft_id: String,
    /// The version to compare with; the one that the draft began with when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compare_to: Option<String>,
}

/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1diff/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DiffDraftOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DraftDiff>,
}

/// The parameters of `POST /agent/{id}/drafts/{draftId}/publish`.
///
/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1publish/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PublishDraftParams {
    /// The agent.
    pub id: String,
    /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
    pub draft_id: String,
}

/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1publish/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct PublishDraftCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AgentVersion>,
}

/// The parameters of `POST /agent/{id}/drafts/{draftId}/test-call`.
///
/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1test-call/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TestDraftParams {
    /// The agent.
    pub id: String,
    /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
    pub draft_id: String,
}

/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1test-call/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct TestDraftOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<TestDraftOkData>,
}

/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1test-call/post/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TestDraftOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
}

/// The parameters of `PATCH /agent/{id}/drafts/{draftId}/config`.
///
/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1config/patch/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateDraftConfigParams {
    /// The agent.
    pub id: String,
    /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
    pub draft_id: String,
}

/// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1config/patch/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateDraftConfigOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AgentVersion>,
}
