//! The types of `Branches` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp, open_enum};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::super::types::{
    BackgroundSound, MigrationRequiredResponse, SlmModel, TestCallMode, TestCallResult,
    VersionStatus,
};

/// A branch, and how it stands.
///
/// `branches.yaml#/components/schemas/BranchSummary`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BranchSummary {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub branch: Option<Branch>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_open_draft: Option<bool>,
    /// The number of its newest revision; `null` where it has none.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub head_revision_number: Maybe<i64>,
    /// It takes the agent's calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_live: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revisions_count: Option<i64>,
}

/// A new branch.
///
/// `branches.yaml#/components/schemas/CreateBranchRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateBranchRequest {
    /// A name that no other branch has; `Main` is taken.
    pub name: String,
    /// The branch to begin with, at its newest revision.
    pub source_branch_id: String,
}

/// A line of an agent's configuration, with one draft at most.
///
/// `branches.yaml#/components/schemas/Branch`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Branch {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    /// No two branches that are in use share it; `Main` is the default branch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The branch that was there first; it can be neither renamed nor archived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_default: Option<bool>,
    /// What is archived takes no changes and cannot be made live.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<BranchStatus>,
    /// Its newest revision; `null` before the first.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub head_revision_id: Maybe<String>,
    /// Its draft; `null` where there is none.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub open_draft_id: Maybe<String>,
    /// The branch that it was made from; `null` for the default one.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub source_branch_id: Maybe<String>,
    /// The revision that it began with; `null` for the default one.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub source_revision_id: Maybe<String>,
    /// The id of a user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// The id of a user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// What is archived takes no changes and cannot be made live.
    ///
    /// `branches.yaml#/components/schemas/Branch/properties/status`
    pub enum BranchStatus {
        Active = "active",
        Archived = "archived",
    }
}

/// Another name for a branch.
///
/// `branches.yaml#/components/schemas/RenameBranchRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct RenameBranchRequest {
    /// A name that no other branch has; `Main` is taken.
    pub name: String,
}

/// A draft, and how it came to be.
///
/// `branches.yaml#/components/schemas/DraftDetail`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DraftDetail {
    /// The draft as it stands now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<Revision>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edit_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edit_history: Option<Vec<RevisionEdit>>,
}

/// Changes to a configuration, under the names that `GET /agent/{id}` has. What is
/// absent stays as it is. Fields that are not listed here are passed on.
///
/// `branches.yaml#/components/schemas/UpdateBranchDraftRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateBranchDraftRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slm_model: Option<SlmModel>,
    /// What the agent is told at every turn.
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
    /// As `language` of `POST /agent`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Map<String, Value>>,
    /// The time zone that the agent's clock shows, by its IANA name. The shape that
    /// `POST /agent` takes has been seen to work instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
    /// As `synthesizer` of `POST /agent`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub synthesizer: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background_sound: Option<BackgroundSound>,
    /// Amounts, dates and the like are written as they are spoken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speech_formatting: Option<Map<String, Value>>,
    /// How words are spoken that the voice gets wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pronunciation_dicts: Option<Map<String, Value>>,
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
    /// As `SmartTurnConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smart_turn_config: Option<Map<String, Value>>,
    /// As `VoiceDetectionConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_detection_config: Option<Map<String, Value>>,
    /// What to do when a machine answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_mail_detection_config: Option<Map<String, Value>>,
    /// Takes noise out of what the agent hears.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denoising_config: Option<Map<String, Value>>,
    /// Takes personal data out of transcripts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redaction_config: Option<Map<String, Value>>,
    /// How long the other side may be silent, as `LlmIdleTimeoutConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub llm_idle_timeout_config: Option<Map<String, Value>>,
    /// How long a call may take, as `SessionTimeoutConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_timeout_config: Option<Map<String, Value>>,
    /// How the outcome of a call is found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_disposition_config: Option<Map<String, Value>>,
    /// A request made before the agent speaks, as `PreCallApi`.
    #[serde(rename = "preCallAPI", skip_serializing_if = "Option::is_none")]
    pub pre_call_api: Option<Map<String, Value>>,
    /// Values for variables of the prompt, for calls that bring none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_variables: Option<Map<String, Value>>,
    /// The `draftRevision` that the change was made to. When somebody has changed one
    /// of the same fields since, the answer is 409; when absent, the last change wins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_revision: Option<i64>,
    /// Properties that the document does not declare by name.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A configuration as it was at one time. A revision has a `branch` and a
/// `revisionNumber`, a step of a draft has a `draftId` and a `draftRevision`; what does
/// not apply is `null`.
///
/// `branches.yaml#/components/schemas/Revision`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Revision {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    /// The id of the branch; may be `null` for what is older than branches.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub branch: Maybe<String>,
    /// A name for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub label: Maybe<String>,
    /// What has changed, for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub description: Maybe<String>,
    /// A value of `WorkflowType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_type: Option<String>,
    /// Names the draft through all of its steps.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_id: Maybe<String>,
    /// What the draft began with.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub source_version_id: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub source_draft_id: Maybe<String>,
    /// The number it had before there were branches.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub version_number: Maybe<i64>,
    /// Counts up within the branch.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub revision_number: Maybe<i64>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_name: Maybe<String>,
    /// Counts the steps of a draft; what `expectedRevision` goes by.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_revision: Maybe<i64>,
    /// What it was made from.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub parent_version: Maybe<String>,
    /// It takes calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    /// Kept at the top of lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_pinned: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<VersionStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocks: Option<RevisionBlocks>,
    /// There while the draft is on its way to be published.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub pending_publish: Maybe<PendingPublish>,
    /// How well the prompt is written; `null` where nobody has asked.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub prompt_score: Maybe<RevisionPromptScore>,
    /// The prompt has changed since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt_score_stale: Option<bool>,
    /// The label of the revision that was restored.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub restored_from_label: Maybe<String>,
    /// The revision that was restored to make this one.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub restored_from_revision_id: Maybe<String>,
    /// The check that publishing needs; `null` for what was never checked.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub security_check: Maybe<SecurityCheck>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub published_at: Maybe<Timestamp>,
    /// The id of a user.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub published_by: Maybe<String>,
    /// `null` where the user is not known any more.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub published_by_name: Maybe<String>,
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

/// Says that somebody else has changed the same fields.
///
/// `branches.yaml#/components/schemas/DraftConflictError`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct DraftConflictError {
    /// Always `false`.
    pub status: bool,
    /// The paths of those fields.
    pub errors: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DraftConflictErrorData>,
}

/// `branches.yaml#/components/schemas/DraftConflictError/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DraftConflictErrorData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<DraftConflict>,
}

/// Why something cannot be done as things stand.
///
/// `branches.yaml#/components/schemas/ConflictErrorResponse`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ConflictErrorResponse {
    /// Always `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    /// The reason, for programs: `branch_name_exists`, `source_has_no_commit`,
    /// `source_scanning`, `publish_in_progress` and `no_committed_revision` are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_type: Option<String>,
    /// Messages for a person to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<String>>,
}

/// What to call the revision.
///
/// `branches.yaml#/components/schemas/PublishBranchDraftRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct PublishBranchDraftRequest {
    /// A name for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub label: Maybe<String>,
}

/// How far a publication is.
///
/// `branches.yaml#/components/schemas/PublishResult`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct PublishResult {
    /// `committed` when the revision is there, `scanning` when it has to be checked
    /// first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<PublishResultState>,
    /// The new revision; missing as long as it is checked.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub revision: Maybe<Revision>,
}

open_enum! {
    /// `committed` when the revision is there, `scanning` when it has to be checked
    /// first.
    ///
    /// `branches.yaml#/components/schemas/PublishResult/properties/state`
    pub enum PublishResultState {
        Scanning = "scanning",
        Committed = "committed",
    }
}

/// Some of the revisions of a branch.
///
/// `branches.yaml#/components/schemas/RevisionPage`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RevisionPage {
    /// How many there are in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revisions: Option<Vec<Revision>>,
}

/// A revision with its configuration.
///
/// `branches.yaml#/components/schemas/RevisionDetail`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevisionDetail {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// The configuration in one piece, as it takes effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_config: Option<Map<String, Value>>,
}

/// How a revision came to be.
///
/// `branches.yaml#/components/schemas/RevisionHistory`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevisionHistory {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// The revisions on the way to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trail: Option<Vec<RevisionTrailEntry>>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_by: Option<String>,
}

/// How to try a branch out.
///
/// `branches.yaml#/components/schemas/TestBranchRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TestBranchRequest {
    /// Default: `"webcall"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<TestCallMode>,
    /// The number to call, in E.164; needed by `telephony`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_phone: Option<Sensitive<String>>,
    /// Tries the draft; 404 where there is none.
    ///
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_draft: Option<bool>,
    /// Tries this revision. The newest one when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
}

/// What differs between two configurations.
///
/// `branches.yaml#/components/schemas/DiffResult`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DiffResult {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diffs: Option<Vec<DiffSection>>,
    /// Names of parts, as in `blocks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unchanged_sections: Option<Vec<String>>,
}

/// Says that changes are shut off for maintenance.
///
/// `branches.yaml#/components/schemas/LockedErrorResponse`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct LockedErrorResponse {
    /// Always `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_type: Option<LockedErrorResponseErrorType>,
    /// Messages for a person to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<String>>,
}

open_enum! {
    /// `branches.yaml#/components/schemas/LockedErrorResponse/properties/error_type`
    pub enum LockedErrorResponseErrorType {
        ConfigFreezeActive = "config_freeze_active",
    }
}

/// One edit of a draft.
///
/// `branches.yaml#/components/schemas/RevisionEdit`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevisionEdit {
    /// The draft after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// Names of parts, as in `blocks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_sections: Option<Vec<String>>,
    /// `null` where the user is not known any more.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub editor_name: Maybe<String>,
}

/// The parts that a configuration is made of, each by the id of its content. Equal ids
/// are equal parts.
///
/// `branches.yaml#/components/schemas/RevisionBlocks`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RevisionBlocks {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audio: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_handling: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detection: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub llm: Option<String>,
    /// Missing in older revisions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub playbooks: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeouts: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub widget: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_graph: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_prompt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_tools: Option<String>,
}

/// A publication on its way.
///
/// `branches.yaml#/components/schemas/PendingPublish`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PendingPublish {
    /// `cancelled` was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<PendingPublishState>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_at: Option<Timestamp>,
    /// The id of a user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_by: Option<String>,
}

open_enum! {
    /// `cancelled` was taken back.
    ///
    /// `branches.yaml#/components/schemas/PendingPublish/properties/state`
    pub enum PendingPublishState {
        Active = "active",
        Cancelled = "cancelled",
    }
}

/// How well the prompt is written.
///
/// `branches.yaml#/components/schemas/RevisionPromptScore`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RevisionPromptScore {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dimensions: Option<Vec<RevisionPromptDimension>>,
    /// What the prompt adds to the time before the agent speaks, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estimated_ttft_overhead_ms: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overall_grade: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overall_score: Option<Number>,
    #[serde(rename = "scoredAt", skip_serializing_if = "Option::is_none")]
    pub scored_at: Option<Timestamp>,
}

/// Whether a revision may take calls.
///
/// `branches.yaml#/components/schemas/SecurityCheck`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SecurityCheck {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub completed_at: Maybe<Timestamp>,
    /// Why it did not pass, where it did not.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub reason: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub triggered_at: Maybe<Timestamp>,
}

/// The two changes that do not go together.
///
/// `branches.yaml#/components/schemas/DraftConflict`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DraftConflict {
    /// Field by field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diffs: Option<Vec<Map<String, Value>>>,
    /// The step that the request was made to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_revision: Option<i64>,
    /// The step that the draft is at: to overwrite it, ask again with this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest_revision: Option<i64>,
}

/// A step on the way.
///
/// `branches.yaml#/components/schemas/RevisionTrailEntry`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevisionTrailEntry {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// Names of parts, as in `blocks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_sections: Option<Vec<String>>,
}

/// A part that differs.
///
/// `branches.yaml#/components/schemas/DiffSection`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DiffSection {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<Vec<DiffChange>>,
    /// The name of the part, as in `blocks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
}

/// One thing that was judged.
///
/// `branches.yaml#/components/schemas/RevisionPromptDimension`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RevisionPromptDimension {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The part of the prompt that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence_span: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<i64>,
}

/// A value that differs.
///
/// `branches.yaml#/components/schemas/DiffChange`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DiffChange {
    /// The value in `b`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub new_value: Maybe<Value>,
    /// The value in `a`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub old_value: Maybe<Value>,
    /// Where the value stands in the part, with dots between.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// The parameters of `GET /agent/{id}/branches`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ListBranchesParams {
    /// The agent.
    pub id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListBranchesOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ListBranchesOkData>,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches/get/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListBranchesOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub branches: Option<Vec<BranchSummary>>,
}

/// The parameters of `POST /agent/{id}/branches`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct CreateBranchParams {
    /// The agent.
    pub id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateBranchCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Branch>,
}

/// The parameters of `GET /agent/{id}/branches/{branchId}`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetBranchParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetBranchOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<BranchSummary>,
}

/// The parameters of `PATCH /agent/{id}/branches/{branchId}`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}/patch/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RenameBranchParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}/patch/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RenameBranchOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Branch>,
}

/// The parameters of `POST /agent/{id}/branches/{branchId}/archive`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1archive/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ArchiveBranchParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1archive/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ArchiveBranchOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ArchiveBranchOkData>,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1archive/post/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ArchiveBranchOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<bool>,
}

/// The parameters of `POST /agent/{id}/branches/{branchId}/live`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1live/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SetLiveBranchParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1live/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct SetLiveBranchOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<BranchSummary>,
}

/// The parameters of `GET /agent/{id}/branches/{branchId}/draft`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetBranchDraftParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetBranchDraftOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DraftDetail>,
}

/// The parameters of `PUT /agent/{id}/branches/{branchId}/draft`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/put/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateBranchDraftParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/put/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateBranchDraftOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Revision>,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/put/responses/409/content/application~1json/schema`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct UpdateBranchDraftConflict(pub Value);

impl UpdateBranchDraftConflict {
    /// Reads the value as `DraftConflictError`.
    ///
    /// # Errors
    /// When it does not fit.
    pub fn as_draft_conflict_error(
        &self,
    ) -> Result<DraftConflictError, serde_json::Error> {
        Deserialize::deserialize(&self.0)
    }

    /// Reads the value as `ConflictErrorResponse`.
    ///
    /// # Errors
    /// When it does not fit.
    pub fn as_conflict_error_response(
        &self,
    ) -> Result<ConflictErrorResponse, serde_json::Error> {
        Deserialize::deserialize(&self.0)
    }

    /// Reads the value as `MigrationRequiredResponse`.
    ///
    /// # Errors
    /// When it does not fit.
    pub fn as_migration_required_response(
        &self,
    ) -> Result<MigrationRequiredResponse, serde_json::Error> {
        Deserialize::deserialize(&self.0)
    }
}

/// The parameters of `DELETE /agent/{id}/branches/{branchId}/draft`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DiscardBranchDraftParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DiscardBranchDraftOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DiscardBranchDraftOkData>,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/delete/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DiscardBranchDraftOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discarded: Option<bool>,
}

/// The parameters of `POST /agent/{id}/branches/{branchId}/draft/publish`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PublishBranchDraftParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct PublishBranchDraftOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PublishResult>,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish/post/responses/202/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct PublishBranchDraftAccepted {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PublishResult>,
}

/// The parameters of `POST /agent/{id}/branches/{branchId}/draft/publish/cancel`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish~1cancel/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CancelBranchPublishParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish~1cancel/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CancelBranchPublishOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CancelBranchPublishOkData>,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish~1cancel/post/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CancelBranchPublishOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<bool>,
}

/// The parameters of `GET /agent/{id}/branches/{branchId}/revisions`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListRevisionsParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
    /// The most entries to answer with.
    pub limit: i64,
    /// How many entries to leave out before the first.
    pub skip: i64,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListRevisionsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<RevisionPage>,
}

/// The parameters of `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetRevisionParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
    /// The revision. An agent that has moved on to branches keeps the ids of its versions.
    pub revision_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetRevisionOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<RevisionDetail>,
}

/// The parameters of `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}/history`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1history/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetRevisionHistoryParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
    /// The revision. An agent that has moved on to branches keeps the ids of its versions.
    pub revision_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1history/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetRevisionHistoryOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<RevisionHistory>,
}

/// The parameters of `POST /agent/{id}/branches/{branchId}/revisions/{revisionId}/restore`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1restore/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RestoreRevisionParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
    /// The revision. An agent that has moved on to branches keeps the ids of its versions.
    pub revision_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1restore/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RestoreRevisionOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PublishResult>,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1restore/post/responses/202/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RestoreRevisionAccepted {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PublishResult>,
}

/// The parameters of `POST /agent/{id}/branches/{branchId}/test-call`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1test-call/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TestBranchParams {
    /// The agent.
    pub id: String,
    /// The branch.
    pub branch_id: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1test-call/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct TestBranchOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<TestCallResult>,
}

/// The parameters of `GET /agent/{id}/diff`.
///
/// `branches.yaml#/paths/~1agent~1{id}~1diff/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct DiffAgentParams {
    /// The agent.
    pub id: String,
    /// The one: the id of a revision, or `<branchId>:draft` for the draft of a branch.
    pub a: String,
    /// The other, written in the same way.
    pub b: String,
}

/// `branches.yaml#/paths/~1agent~1{id}~1diff/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DiffAgentOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DiffResult>,
}
