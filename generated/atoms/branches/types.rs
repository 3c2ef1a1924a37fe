//! The types of `Branches` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp};
use atoms_runtime::codegen::{object, open_enum, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::super::types::{
    BackgroundSound, MigrationRequiredResponse, SlmModel, TestCallMode, TestCallResult,
    TimezoneSettings, VersionStatus,
};

object! {
    /// A branch, and how it stands.
    ///
    /// `branches.yaml#/components/schemas/BranchSummary`
    pub struct BranchSummary {
        pub branch: Option<Branch> = optional("branch"),
        pub has_open_draft: Option<bool> = optional("hasOpenDraft"),
        /// The number of its newest revision; `null` where it has none.
        pub head_revision_number: Maybe<i64> = optional("headRevisionNumber"),
        /// It takes the agent's calls.
        pub is_live: Option<bool> = optional("isLive"),
        pub revisions_count: Option<i64> = optional("revisionsCount"),
    }
}

object! {
    /// A new branch.
    ///
    /// `branches.yaml#/components/schemas/CreateBranchRequest`
    pub struct CreateBranchRequest with new {
        /// A name that no other branch has; `Main` is taken.
        ///
        /// From 1 to 100 characters.
        pub name: String = "name",
        /// The branch to begin with, at its newest revision.
        pub source_branch_id: String = "sourceBranchId",
    }
}

object! {
    /// A line of an agent's configuration, with one draft at most.
    ///
    /// `branches.yaml#/components/schemas/Branch`
    pub struct Branch {
        pub id: Option<String> = optional("_id"),
        /// The id of the agent.
        pub agent: Option<String> = optional("agent"),
        /// No two branches that are in use share it; `Main` is the default branch.
        pub name: Option<String> = optional("name"),
        /// The branch that was there first; it can be neither renamed nor archived.
        pub is_default: Option<bool> = optional("isDefault"),
        /// What is archived takes no changes and cannot be made live.
        pub status: Option<BranchStatus> = optional("status"),
        /// Its newest revision; `null` before the first.
        pub head_revision_id: Maybe<String> = optional("headRevisionId"),
        /// Its draft; `null` where there is none.
        pub open_draft_id: Maybe<String> = optional("openDraftId"),
        /// The branch that it was made from; `null` for the default one.
        pub source_branch_id: Maybe<String> = optional("sourceBranchId"),
        /// The revision that it began with; `null` for the default one.
        pub source_revision_id: Maybe<String> = optional("sourceRevisionId"),
        /// The id of a user.
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        /// The id of a user.
        pub updated_by: Option<String> = optional("updatedBy"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
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

object! {
    /// Another name for a branch.
    ///
    /// `branches.yaml#/components/schemas/RenameBranchRequest`
    pub struct RenameBranchRequest with new {
        /// A name that no other branch has; `Main` is taken.
        ///
        /// From 1 to 100 characters.
        pub name: String = "name",
    }
}

object! {
    /// A draft, and how it came to be.
    ///
    /// `branches.yaml#/components/schemas/DraftDetail`
    pub struct DraftDetail {
        /// The draft as it stands now.
        pub latest: Option<Revision> = optional("latest"),
        pub edit_count: Option<i64> = optional("editCount"),
        pub edit_history: Option<Vec<RevisionEdit>> = optional("editHistory"),
    }
}

object! {
    /// Changes to a configuration, under the names that `GET /agent/{id}` has. What is
    /// absent stays as it is. Fields that are not listed here are passed on.
    ///
    /// `branches.yaml#/components/schemas/UpdateBranchDraftRequest`
    #[derive(Default)]
    pub struct UpdateBranchDraftRequest {
        pub slm_model: Option<SlmModel> = optional("slmModel"),
        /// What the agent is told at every turn.
        pub global_prompt: Option<String> = optional("globalPrompt"),
        /// The knowledge base that the agent looks things up in.
        pub global_knowledge_base_id: Option<String> = optional("globalKnowledgeBaseId"),
        /// What the agent says first.
        pub first_message: Option<String> = optional("firstMessage"),
        /// Has the platform's rules for spoken language applied.
        pub enable_style_guide: Option<bool> = optional("enableStyleGuide"),
        /// As `language` of `POST /agent`.
        pub language: Option<Map<String, Value>> = optional("language"),
        pub timezone: Option<TimezoneSettings> = optional("timezone"),
        /// As `synthesizer` of `POST /agent`.
        pub synthesizer: Option<Map<String, Value>> = optional("synthesizer"),
        pub background_sound: Option<BackgroundSound> = optional("backgroundSound"),
        /// Amounts, dates and the like are written as they are spoken.
        pub speech_formatting: Option<Map<String, Value>> = optional("speechFormatting"),
        /// How words are spoken that the voice gets wrong.
        pub pronunciation_dicts: Option<Map<String, Value>> = optional("pronunciationDicts"),
        /// Does not listen until the agent has spoken.
        pub mute_user_until_first_bot_response: Option<bool>
            = optional("muteUserUntilFirstBotResponse"),
        /// Lets the other side begin.
        pub wait_for_user_to_speak_first: Option<bool> = optional("waitForUserToSpeakFirst"),
        /// Stops speaking when the other side does.
        pub allow_interruptions: Option<bool> = optional("allowInterruptions"),
        /// How long the agent stays silent after an interruption, in **seconds**.
        pub interruption_backoff_timer: Option<Number> = optional("interruptionBackoffTimer"),
        /// As `SmartTurnConfig`.
        pub smart_turn_config: Option<Map<String, Value>> = optional("smartTurnConfig"),
        /// As `VoiceDetectionConfig`.
        pub voice_detection_config: Option<Map<String, Value>> = optional("voiceDetectionConfig"),
        /// What to do when a machine answers.
        pub voice_mail_detection_config: Option<Map<String, Value>>
            = optional("voiceMailDetectionConfig"),
        /// Takes noise out of what the agent hears.
        pub denoising_config: Option<Map<String, Value>> = optional("denoisingConfig"),
        /// Takes personal data out of transcripts.
        pub redaction_config: Option<Map<String, Value>> = optional("redactionConfig"),
        /// How long the other side may be silent, as `LlmIdleTimeoutConfig`.
        pub llm_idle_timeout_config: Option<Map<String, Value>> = optional("llmIdleTimeoutConfig"),
        /// How long a call may take, as `SessionTimeoutConfig`.
        pub session_timeout_config: Option<Map<String, Value>> = optional("sessionTimeoutConfig"),
        /// How the outcome of a call is found.
        pub call_disposition_config: Option<Map<String, Value>> = optional("callDispositionConfig"),
        /// A request made before the agent speaks, as `PreCallApi`.
        pub pre_call_api: Option<Map<String, Value>> = optional("preCallAPI"),
        /// Values for variables of the prompt, for calls that bring none.
        pub default_variables: Option<Map<String, Value>> = optional("defaultVariables"),
        /// The `draftRevision` that the change was made to. When somebody has changed one
        /// of the same fields since, the answer is 409; when absent, the last change wins.
        ///
        /// At least 0.
        pub expected_revision: Option<i64> = optional("expectedRevision"),
        /// Properties that the document does not declare by name.
        pub extra: Map<String, Value> = additional(..),
    }
}

object! {
    /// A configuration as it was at one time. A revision has a `branch` and a
    /// `revisionNumber`, a step of a draft has a `draftId` and a `draftRevision`; what does
    /// not apply is `null`.
    ///
    /// `branches.yaml#/components/schemas/Revision`
    pub struct Revision {
        pub id: Option<String> = optional("_id"),
        /// The id of the agent.
        pub agent: Option<String> = optional("agent"),
        /// The id of the branch; may be `null` for what is older than branches.
        pub branch: Maybe<String> = optional("branch"),
        /// A name for people.
        pub label: Maybe<String> = optional("label"),
        /// What has changed, for people.
        pub description: Maybe<String> = optional("description"),
        /// A value of `WorkflowType`.
        pub workflow_type: Option<String> = optional("workflowType"),
        /// Names the draft through all of its steps.
        pub draft_id: Maybe<String> = optional("draftId"),
        /// What the draft began with.
        pub source_version_id: Maybe<String> = optional("sourceVersionId"),
        pub source_draft_id: Maybe<String> = optional("sourceDraftId"),
        /// The number it had before there were branches.
        pub version_number: Maybe<i64> = optional("versionNumber"),
        /// Counts up within the branch.
        pub revision_number: Maybe<i64> = optional("revisionNumber"),
        pub draft_name: Maybe<String> = optional("draftName"),
        /// Counts the steps of a draft; what `expectedRevision` goes by.
        pub draft_revision: Maybe<i64> = optional("draftRevision"),
        /// What it was made from.
        pub parent_version: Maybe<String> = optional("parentVersion"),
        /// It takes calls.
        pub is_active: Option<bool> = optional("isActive"),
        /// Kept at the top of lists.
        pub is_pinned: Option<bool> = optional("isPinned"),
        pub status: Option<VersionStatus> = optional("status"),
        pub blocks: Option<RevisionBlocks> = optional("blocks"),
        /// There while the draft is on its way to be published.
        pub pending_publish: Maybe<PendingPublish> = optional("pendingPublish"),
        /// How well the prompt is written; `null` where nobody has asked.
        pub prompt_score: Maybe<RevisionPromptScore> = optional("promptScore"),
        /// The prompt has changed since.
        pub prompt_score_stale: Option<bool> = optional("promptScoreStale"),
        /// The label of the revision that was restored.
        pub restored_from_label: Maybe<String> = optional("restoredFromLabel"),
        /// The revision that was restored to make this one.
        pub restored_from_revision_id: Maybe<String> = optional("restoredFromRevisionId"),
        /// The check that publishing needs; `null` for what was never checked.
        pub security_check: Maybe<SecurityCheck> = optional("securityCheck"),
        pub published_at: Maybe<Timestamp> = optional("publishedAt"),
        /// The id of a user.
        pub published_by: Maybe<String> = optional("publishedBy"),
        /// `null` where the user is not known any more.
        pub published_by_name: Maybe<String> = optional("publishedByName"),
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
    /// Says that somebody else has changed the same fields.
    ///
    /// `branches.yaml#/components/schemas/DraftConflictError`
    pub struct DraftConflictError {
        /// Always `false`.
        pub status: bool = "status",
        /// The paths of those fields.
        pub errors: Vec<String> = "errors",
        pub data: Option<DraftConflictErrorData> = optional("data"),
    }
}

object! {
    /// `branches.yaml#/components/schemas/DraftConflictError/properties/data`
    pub struct DraftConflictErrorData {
        pub conflict: Option<DraftConflict> = optional("conflict"),
    }
}

object! {
    /// Why something cannot be done as things stand.
    ///
    /// `branches.yaml#/components/schemas/ConflictErrorResponse`
    pub struct ConflictErrorResponse {
        /// Always `false`.
        pub status: Option<bool> = optional("status"),
        /// The reason, for programs: `branch_name_exists`, `source_has_no_commit`,
        /// `source_scanning`, `publish_in_progress` and `no_committed_revision` are known.
        pub error_type: Option<String> = optional("error_type"),
        /// Messages for a person to read.
        pub errors: Option<Vec<String>> = optional("errors"),
    }
}

object! {
    /// What to call the revision.
    ///
    /// `branches.yaml#/components/schemas/PublishBranchDraftRequest`
    pub struct PublishBranchDraftRequest {
        /// A name for people.
        ///
        /// At most 200 characters.
        pub label: Maybe<String> = optional("label"),
    }
}

object! {
    /// How far a publication is.
    ///
    /// `branches.yaml#/components/schemas/PublishResult`
    pub struct PublishResult {
        /// `committed` when the revision is there, `scanning` when it has to be checked
        /// first.
        pub state: Option<PublishResultState> = optional("state"),
        /// The new revision; missing as long as it is checked.
        pub revision: Maybe<Revision> = optional("revision"),
    }
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

object! {
    /// Some of the revisions of a branch.
    ///
    /// `branches.yaml#/components/schemas/RevisionPage`
    pub struct RevisionPage {
        /// How many there are in all.
        pub total: Option<i64> = optional("total"),
        pub revisions: Option<Vec<Revision>> = optional("revisions"),
    }
}

object! {
    /// A revision with its configuration.
    ///
    /// `branches.yaml#/components/schemas/RevisionDetail`
    pub struct RevisionDetail {
        pub revision: Option<Revision> = optional("revision"),
        /// The configuration, a part each as in `blocks`: `workflow_tools` has `tools`,
        /// `playbooks` has `playbooks`.
        pub resolved_config: Option<Map<String, Value>> = optional("resolvedConfig"),
    }
}

object! {
    /// How a revision came to be.
    ///
    /// `branches.yaml#/components/schemas/RevisionHistory`
    pub struct RevisionHistory {
        pub revision: Option<Revision> = optional("revision"),
        /// The revisions on the way to it.
        pub trail: Option<Vec<RevisionTrailEntry>> = optional("trail"),
        /// Who published it.
        pub published_by: Option<String> = optional("publishedBy"),
    }
}

object! {
    /// How to try a branch out.
    ///
    /// `branches.yaml#/components/schemas/TestBranchRequest`
    pub struct TestBranchRequest {
        /// Default: `"webcall"`.
        pub mode: Option<TestCallMode> = optional("mode"),
        /// The number to call, in E.164; needed by `telephony`.
        pub to_phone: Option<Sensitive<String>> = optional("toPhone"),
        /// Tries the draft; 404 where there is none.
        ///
        /// Default: `false`.
        pub include_draft: Option<bool> = optional("includeDraft"),
        /// Tries this revision. The newest one when absent.
        pub revision_id: Option<String> = optional("revisionId"),
    }
}

object! {
    /// What differs between two configurations.
    ///
    /// `branches.yaml#/components/schemas/DiffResult`
    pub struct DiffResult {
        pub diffs: Option<Vec<DiffSection>> = optional("diffs"),
        /// Names of parts, as in `blocks`.
        pub unchanged_sections: Option<Vec<String>> = optional("unchangedSections"),
    }
}

object! {
    /// Says that changes are shut off for maintenance.
    ///
    /// `branches.yaml#/components/schemas/LockedErrorResponse`
    pub struct LockedErrorResponse {
        /// Always `false`.
        pub status: Option<bool> = optional("status"),
        pub error_type: Option<LockedErrorResponseErrorType> = optional("error_type"),
        /// Messages for a person to read.
        pub errors: Option<Vec<String>> = optional("errors"),
    }
}

open_enum! {
    /// `branches.yaml#/components/schemas/LockedErrorResponse/properties/error_type`
    pub enum LockedErrorResponseErrorType {
        ConfigFreezeActive = "config_freeze_active",
    }
}

object! {
    /// One edit of a draft.
    ///
    /// `branches.yaml#/components/schemas/RevisionEdit`
    pub struct RevisionEdit {
        /// The draft after it.
        pub revision: Option<Revision> = optional("revision"),
        /// Names of parts, as in `blocks`.
        pub changed_sections: Option<Vec<String>> = optional("changedSections"),
        /// `null` where the user is not known any more.
        pub editor_name: Maybe<String> = optional("editorName"),
    }
}

object! {
    /// The parts that a configuration is made of, each by the id of its content. Equal ids
    /// are equal parts.
    ///
    /// `branches.yaml#/components/schemas/RevisionBlocks`
    pub struct RevisionBlocks {
        pub language: Option<String> = optional("language"),
        pub analytics: Option<String> = optional("analytics"),
        pub audio: Option<String> = optional("audio"),
        pub call_handling: Option<String> = optional("call_handling"),
        pub detection: Option<String> = optional("detection"),
        pub llm: Option<String> = optional("llm"),
        /// Missing in older revisions.
        pub playbooks: Option<String> = optional("playbooks"),
        pub privacy: Option<String> = optional("privacy"),
        pub timeouts: Option<String> = optional("timeouts"),
        pub voice: Option<String> = optional("voice"),
        pub widget: Option<String> = optional("widget"),
        pub workflow_graph: Option<String> = optional("workflow_graph"),
        pub workflow_prompt: Option<String> = optional("workflow_prompt"),
        pub workflow_tools: Option<String> = optional("workflow_tools"),
    }
}

object! {
    /// A publication on its way.
    ///
    /// `branches.yaml#/components/schemas/PendingPublish`
    pub struct PendingPublish {
        /// `cancelled` was taken back.
        pub state: Option<PendingPublishState> = optional("state"),
        pub started_at: Option<Timestamp> = optional("startedAt"),
        /// The id of a user.
        pub started_by: Option<String> = optional("startedBy"),
    }
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

object! {
    /// How well the prompt is written.
    ///
    /// `branches.yaml#/components/schemas/RevisionPromptScore`
    pub struct RevisionPromptScore {
        pub band: Option<String> = optional("band"),
        pub dimensions: Option<Vec<RevisionPromptDimension>> = optional("dimensions"),
        /// What the prompt adds to the time before the agent speaks, in **milliseconds**.
        pub estimated_ttft_overhead_ms: Option<Number> = optional("estimated_ttft_overhead_ms"),
        pub overall_grade: Option<String> = optional("overall_grade"),
        pub overall_score: Option<Number> = optional("overall_score"),
        pub scored_at: Option<Timestamp> = optional("scoredAt"),
    }
}

object! {
    /// Whether a revision may take calls.
    ///
    /// `branches.yaml#/components/schemas/SecurityCheck`
    pub struct SecurityCheck {
        pub status: Option<String> = optional("status"),
        pub completed_at: Maybe<Timestamp> = optional("completedAt"),
        /// Why it did not pass, where it did not.
        pub reason: Maybe<String> = optional("reason"),
        pub triggered_at: Maybe<Timestamp> = optional("triggeredAt"),
    }
}

object! {
    /// The two changes that do not go together.
    ///
    /// `branches.yaml#/components/schemas/DraftConflict`
    pub struct DraftConflict {
        /// Field by field.
        pub diffs: Option<Vec<Map<String, Value>>> = optional("diffs"),
        /// The step that the request was made to.
        pub expected_revision: Option<i64> = optional("expectedRevision"),
        /// The step that the draft is at: to overwrite it, ask again with this one.
        pub latest_revision: Option<i64> = optional("latestRevision"),
    }
}

object! {
    /// A step on the way.
    ///
    /// `branches.yaml#/components/schemas/RevisionTrailEntry`
    pub struct RevisionTrailEntry {
        pub revision: Option<Revision> = optional("revision"),
        /// Names of parts, as in `blocks`.
        pub changed_sections: Option<Vec<String>> = optional("changedSections"),
    }
}

object! {
    /// A part that differs.
    ///
    /// `branches.yaml#/components/schemas/DiffSection`
    pub struct DiffSection {
        pub changes: Option<Vec<DiffChange>> = optional("changes"),
        /// The name of the part, as in `blocks`.
        pub section: Option<String> = optional("section"),
    }
}

object! {
    /// One thing that was judged.
    ///
    /// `branches.yaml#/components/schemas/RevisionPromptDimension`
    pub struct RevisionPromptDimension {
        pub title: Option<String> = optional("title"),
        pub description: Option<String> = optional("description"),
        /// The part of the prompt that it is about.
        pub evidence_span: Option<String> = optional("evidence_span"),
        pub level: Option<String> = optional("level"),
        pub tier: Option<i64> = optional("tier"),
    }
}

object! {
    /// A value that differs.
    ///
    /// `branches.yaml#/components/schemas/DiffChange`
    pub struct DiffChange {
        /// The value in `b`.
        pub new_value: Maybe<Value> = optional("newValue"),
        /// The value in `a`.
        pub old_value: Maybe<Value> = optional("oldValue"),
        /// Where the value stands in the part, with dots between.
        pub path: Option<String> = optional("path"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/branches`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches/get/parameters`
    pub struct ListBranchesParams {
        /// The agent.
        pub id: String = "id",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches/get/responses/200/content/application~1json/schema`
    pub struct ListBranchesOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ListBranchesOkData> = optional("data"),
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches/get/responses/200/content/application~1json/schema/properties/data`
    pub struct ListBranchesOkData {
        pub branches: Option<Vec<BranchSummary>> = optional("branches"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/branches`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches/post/parameters`
    pub struct CreateBranchParams {
        /// The agent.
        pub id: String = "id",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches/post/responses/201/content/application~1json/schema`
    pub struct CreateBranchCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Branch> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/branches/{branchId}`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}/get/parameters`
    pub struct GetBranchParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}/get/responses/200/content/application~1json/schema`
    pub struct GetBranchOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<BranchSummary> = optional("data"),
    }
}

object! {
    /// The parameters of `PATCH /agent/{id}/branches/{branchId}`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}/patch/parameters`
    pub struct RenameBranchParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}/patch/responses/200/content/application~1json/schema`
    pub struct RenameBranchOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Branch> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/branches/{branchId}/archive`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1archive/post/parameters`
    pub struct ArchiveBranchParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1archive/post/responses/200/content/application~1json/schema`
    pub struct ArchiveBranchOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ArchiveBranchOkData> = optional("data"),
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1archive/post/responses/200/content/application~1json/schema/properties/data`
    pub struct ArchiveBranchOkData {
        pub archived: Option<bool> = optional("archived"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/branches/{branchId}/live`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1live/post/parameters`
    pub struct SetLiveBranchParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1live/post/responses/200/content/application~1json/schema`
    pub struct SetLiveBranchOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<BranchSummary> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/branches/{branchId}/draft`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/get/parameters`
    pub struct GetBranchDraftParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/get/responses/200/content/application~1json/schema`
    pub struct GetBranchDraftOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<DraftDetail> = optional("data"),
    }
}

object! {
    /// The parameters of `PUT /agent/{id}/branches/{branchId}/draft`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/put/parameters`
    pub struct UpdateBranchDraftParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/put/responses/200/content/application~1json/schema`
    pub struct UpdateBranchDraftOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Revision> = optional("data"),
    }
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/put/responses/409/content/application~1json/schema`
#[derive(Clone, Debug, PartialEq)]
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
        union::expect(&self.0, &["error_type"], "versioning_v2_migration_required")?;
        Deserialize::deserialize(&self.0)
    }
}

impl<'de> Deserialize<'de> for UpdateBranchDraftConflict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Deserialize::deserialize(deserializer).map(Self)
    }
}

impl Serialize for UpdateBranchDraftConflict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

object! {
    /// The parameters of `DELETE /agent/{id}/branches/{branchId}/draft`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/delete/parameters`
    pub struct DiscardBranchDraftParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/delete/responses/200/content/application~1json/schema`
    pub struct DiscardBranchDraftOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<DiscardBranchDraftOkData> = optional("data"),
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/delete/responses/200/content/application~1json/schema/properties/data`
    pub struct DiscardBranchDraftOkData {
        pub discarded: Option<bool> = optional("discarded"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/branches/{branchId}/draft/publish`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish/post/parameters`
    pub struct PublishBranchDraftParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish/post/responses/200/content/application~1json/schema`
    pub struct PublishBranchDraftOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<PublishResult> = optional("data"),
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish/post/responses/202/content/application~1json/schema`
    pub struct PublishBranchDraftAccepted {
        pub status: Option<bool> = optional("status"),
        pub data: Option<PublishResult> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/branches/{branchId}/draft/publish/cancel`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish~1cancel/post/parameters`
    pub struct CancelBranchPublishParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish~1cancel/post/responses/200/content/application~1json/schema`
    pub struct CancelBranchPublishOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<CancelBranchPublishOkData> = optional("data"),
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish~1cancel/post/responses/200/content/application~1json/schema/properties/data`
    pub struct CancelBranchPublishOkData {
        pub cancelled: Option<bool> = optional("cancelled"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/branches/{branchId}/revisions`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions/get/parameters`
    pub struct ListRevisionsParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
        /// The most entries to answer with.
        ///
        /// From 1 to 100. Default: `20`.
        pub limit: i64 = "limit",
        /// How many entries to leave out before the first.
        ///
        /// At least 0. Default: `0`.
        pub skip: i64 = "skip",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions/get/responses/200/content/application~1json/schema`
    pub struct ListRevisionsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<RevisionPage> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}/get/parameters`
    pub struct GetRevisionParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
        /// The revision. An agent that has moved on to branches keeps the ids of its versions.
        pub revision_id: String = "revisionId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}/get/responses/200/content/application~1json/schema`
    pub struct GetRevisionOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<RevisionDetail> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}/history`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1history/get/parameters`
    pub struct GetRevisionHistoryParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
        /// The revision. An agent that has moved on to branches keeps the ids of its versions.
        pub revision_id: String = "revisionId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1history/get/responses/200/content/application~1json/schema`
    pub struct GetRevisionHistoryOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<RevisionHistory> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/branches/{branchId}/revisions/{revisionId}/restore`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1restore/post/parameters`
    pub struct RestoreRevisionParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
        /// The revision. An agent that has moved on to branches keeps the ids of its versions.
        pub revision_id: String = "revisionId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1restore/post/responses/200/content/application~1json/schema`
    pub struct RestoreRevisionOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<PublishResult> = optional("data"),
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1restore/post/responses/202/content/application~1json/schema`
    pub struct RestoreRevisionAccepted {
        pub status: Option<bool> = optional("status"),
        pub data: Option<PublishResult> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/branches/{branchId}/test-call`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1test-call/post/parameters`
    pub struct TestBranchParams {
        /// The agent.
        pub id: String = "id",
        /// The branch.
        pub branch_id: String = "branchId",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1test-call/post/responses/200/content/application~1json/schema`
    pub struct TestBranchOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<TestCallResult> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/diff`.
    ///
    /// `branches.yaml#/paths/~1agent~1{id}~1diff/get/parameters`
    pub struct DiffAgentParams {
        /// The agent.
        pub id: String = "id",
        /// The one: the id of a revision, or `<branchId>:draft` for the draft of a branch.
        ///
        /// From 1 to 64 characters.
        pub a: String = "a",
        /// The other, written in the same way.
        ///
        /// From 1 to 64 characters.
        pub b: String = "b",
    }
}

object! {
    /// `branches.yaml#/paths/~1agent~1{id}~1diff/get/responses/200/content/application~1json/schema`
    pub struct DiffAgentOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<DiffResult> = optional("data"),
    }
}
