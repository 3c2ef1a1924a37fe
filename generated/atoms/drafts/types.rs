//! The types of `Drafts` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Maybe, Number, Timestamp};
use atoms_runtime::codegen::object;
use serde_json::{Map, Value};

use super::super::types::{
    AgentVersion, BackgroundSound, LlmIdleTimeoutSettings, PostCallAnalyticsConfig,
    Pronunciation, SessionTimeoutSettings, SinglePromptConfig, SlmModel, SmartTurnConfig,
    SynthesizerSettings, TimezoneSettings, VersionBlocks, VersionStatus,
    VoiceDetectionConfig, VoicemailDetectionSettings, WorkflowType,
};

object! {
    /// A draft in a list.
    ///
    /// `drafts.yaml#/components/schemas/DraftSummary`
    pub struct DraftSummary {
        pub id: Option<String> = optional("_id"),
        /// The id of the agent.
        pub agent: Option<String> = optional("agent"),
        /// A name for people.
        pub label: Maybe<String> = optional("label"),
        /// What has changed, for people.
        pub description: Maybe<String> = optional("description"),
        pub workflow_type: Option<WorkflowType> = optional("workflowType"),
        /// Names the draft through all of its steps; only of drafts.
        pub draft_id: Maybe<String> = optional("draftId"),
        /// The published version that the draft began with.
        pub source_version_id: Maybe<String> = optional("sourceVersionId"),
        /// Counts up; only of what is published.
        pub version_number: Maybe<i64> = optional("versionNumber"),
        pub draft_name: Maybe<String> = optional("draftName"),
        /// Counts the steps of a draft; only of drafts.
        pub draft_revision: Maybe<i64> = optional("draftRevision"),
        /// What it was made from.
        pub parent_version: Maybe<String> = optional("parentVersion"),
        /// The one that takes calls.
        pub is_active: Option<bool> = optional("isActive"),
        /// Kept at the top of lists.
        ///
        /// Default: `false`.
        pub is_pinned: Option<bool> = optional("isPinned"),
        pub status: Option<VersionStatus> = optional("status"),
        pub blocks: Option<VersionBlocks> = optional("blocks"),
        /// Who made the newest step.
        pub last_editor_name: Maybe<String> = optional("lastEditorName"),
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
    /// What a draft begins with.
    ///
    /// `drafts.yaml#/components/schemas/CreateDraftRequest`
    pub struct CreateDraftRequest {
        /// A published version.
        pub source_version_id: Option<String> = optional("sourceVersionId"),
        /// Another draft, by its `draftId`.
        pub source_draft_id: Option<String> = optional("sourceDraftId"),
        /// From 1 to 100 characters.
        pub draft_name: Option<String> = optional("draftName"),
    }
}

object! {
    /// A draft, and how it came to be.
    ///
    /// `drafts.yaml#/components/schemas/Draft`
    pub struct Draft {
        /// The draft as it stands now.
        pub latest: Option<AgentVersion> = optional("latest"),
        /// All edits, whether or not `limit` leaves some out.
        pub edit_count: Option<i64> = optional("editCount"),
        pub edit_history: Option<Vec<DraftEdit>> = optional("editHistory"),
    }
}

object! {
    /// Another name for a draft.
    ///
    /// `drafts.yaml#/components/schemas/RenameDraftRequest`
    pub struct RenameDraftRequest with new {
        /// From 1 to 100 characters.
        pub draft_name: String = "draftName",
    }
}

object! {
    /// What a draft has changed.
    ///
    /// `drafts.yaml#/components/schemas/DraftDiff`
    pub struct DraftDiff {
        pub has_changes: Option<bool> = optional("hasChanges"),
        /// The parts of the configuration, by the names that `blocks` has.
        pub sections: Option<BTreeMap<String, DraftDiffSection>> = optional("sections"),
    }
}

object! {
    /// How to publish a draft.
    ///
    /// `drafts.yaml#/components/schemas/PublishDraftRequest`
    pub struct PublishDraftRequest {
        /// A name for people.
        ///
        /// At most 200 characters.
        pub label: Maybe<String> = optional("label"),
        /// What has changed, for people.
        ///
        /// At most 2000 characters.
        pub description: Maybe<String> = optional("description"),
        /// Has the version take calls at once.
        ///
        /// Default: `false`.
        pub activate: Option<bool> = optional("activate"),
    }
}

object! {
    /// Changes to a draft. What is absent stays as it is; objects are shaped as in `POST /agent`.
    ///
    /// `drafts.yaml#/components/schemas/DraftConfigRequest`
    pub struct DraftConfigRequest {
        pub workflow_type: Option<WorkflowType> = optional("workflowType"),
        pub slm_model: Option<SlmModel> = optional("slmModel"),
        /// What turns speech into text.
        pub transcriber_type: Option<String> = optional("transcriberType"),
        /// A language model of one's own, instead of `slmModel`.
        pub custom_llm_web_socket_url: Option<String> = optional("customLLMWebSocketUrl"),
        /// What the agent is told at every step of a workflow graph; agents with a single
        /// prompt do not read it.
        ///
        /// At most 4000 characters.
        pub global_prompt: Option<String> = optional("globalPrompt"),
        /// The knowledge base that the agent looks things up in.
        pub global_knowledge_base_id: Option<String> = optional("globalKnowledgeBaseId"),
        /// What the agent says first.
        ///
        /// At most 500 characters.
        pub first_message: Option<String> = optional("firstMessage"),
        /// Has the platform's rules for spoken language applied.
        pub enable_style_guide: Option<bool> = optional("enableStyleGuide"),
        /// The prompt and the tools of an agent with a single prompt.
        pub single_prompt_config: Option<SinglePromptConfig> = optional("singlePromptConfig"),
        /// Which languages the agent speaks.
        pub language: Option<Map<String, Value>> = optional("language"),
        /// The time zone that the agent's clock shows.
        pub timezone: Option<TimezoneSettings> = optional("timezone"),
        /// How the agent sounds.
        pub synthesizer: Option<SynthesizerSettings> = optional("synthesizer"),
        pub background_sound: Option<BackgroundSound> = optional("backgroundSound"),
        /// Amounts, dates and the like are written as they are spoken.
        pub speech_formatting: Option<bool> = optional("speechFormatting"),
        /// How words are spoken that the voice gets wrong.
        pub pronunciation_dicts: Option<Vec<Pronunciation>> = optional("pronunciationDicts"),
        /// Does not listen until the agent has spoken.
        pub mute_user_until_first_bot_response: Option<bool>
            = optional("muteUserUntilFirstBotResponse"),
        /// Lets the other side begin.
        pub wait_for_user_to_speak_first: Option<bool> = optional("waitForUserToSpeakFirst"),
        /// Stops speaking when the other side does.
        pub allow_interruptions: Option<bool> = optional("allowInterruptions"),
        /// How long the agent stays silent after an interruption, in **seconds**.
        ///
        /// From 0 to 10.
        pub interruption_backoff_timer: Option<Number> = optional("interruptionBackoffTimer"),
        /// Tells by a model of its own when the other side has finished.
        pub smart_turn_config: Option<SmartTurnConfig> = optional("smartTurnConfig"),
        /// What counts as speech.
        pub voice_detection_config: Option<VoiceDetectionConfig> = optional("voiceDetectionConfig"),
        /// What to do when a machine answers.
        pub voice_mail_detection_config: Option<VoicemailDetectionSettings>
            = optional("voiceMailDetectionConfig"),
        /// Takes noise out of what the agent hears.
        pub denoising_config: Option<Map<String, Value>> = optional("denoisingConfig"),
        /// Takes personal data out of transcripts.
        pub redaction_config: Option<Map<String, Value>> = optional("redactionConfig"),
        /// How long the other side may be silent before the agent asks again.
        pub llm_idle_timeout_config: Option<LlmIdleTimeoutSettings>
            = optional("llmIdleTimeoutConfig"),
        /// How long a call may take.
        pub session_timeout_config: Option<SessionTimeoutSettings>
            = optional("sessionTimeoutConfig"),
        /// A prompt for the outcome of a call, apart from the metrics.
        pub call_disposition_config: Option<String> = optional("callDispositionConfig"),
        /// What is measured after each call.
        pub post_call_analytics_config: Option<PostCallAnalyticsConfig>
            = optional("postCallAnalyticsConfig"),
        /// A request made before the agent speaks.
        pub pre_call_api: Option<Map<String, Value>> = optional("preCallAPI"),
        /// Values for variables of the prompt, for calls that bring none.
        pub default_variables: Option<Map<String, Value>> = optional("defaultVariables"),
        /// The widget that puts the agent on a web page.
        pub widget_config: Option<Map<String, Value>> = optional("widgetConfig"),
    }
}

object! {
    /// One edit of a draft.
    ///
    /// `drafts.yaml#/components/schemas/DraftEdit`
    pub struct DraftEdit {
        pub timestamp: Option<Timestamp> = optional("timestamp"),
        /// The step that it led to.
        pub revision: Option<i64> = optional("revision"),
        /// Names of parts, as in `blocks`.
        pub changed_sections: Option<Vec<String>> = optional("changedSections"),
        /// The id of a user.
        pub editor_id: Maybe<String> = optional("editorId"),
        pub editor_name: Maybe<String> = optional("editorName"),
    }
}

object! {
    /// A part, before and after.
    ///
    /// `drafts.yaml#/components/schemas/DraftDiffSection`
    pub struct DraftDiffSection {
        /// The part in the draft; `null` where it was taken out.
        pub after: Maybe<Value> = optional("after"),
        /// The part that is compared with; `null` where it is new.
        pub before: Maybe<Value> = optional("before"),
        pub changed: Option<bool> = optional("changed"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/drafts`.
    ///
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts/get/parameters`
    pub struct ListDraftsParams {
        /// The agent.
        pub id: String = "id",
    }
}

object! {
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts/get/responses/200/content/application~1json/schema`
    pub struct ListDraftsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<DraftSummary>> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/drafts`.
    ///
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts/post/parameters`
    pub struct CreateDraftParams {
        /// The agent.
        pub id: String = "id",
    }
}

object! {
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts/post/responses/201/content/application~1json/schema`
    pub struct CreateDraftCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AgentVersion> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/drafts/{draftId}`.
    ///
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/get/parameters`
    pub struct GetDraftParams {
        /// The agent.
        pub id: String = "id",
        /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
        pub draft_id: String = "draftId",
        /// The most edits to answer with.
        ///
        /// From 1 to 100.
        pub limit: Option<i64> = optional("limit"),
    }
}

object! {
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/get/responses/200/content/application~1json/schema`
    pub struct GetDraftOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Draft> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /agent/{id}/drafts/{draftId}`.
    ///
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/delete/parameters`
    pub struct DiscardDraftParams {
        /// The agent.
        pub id: String = "id",
        /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
        pub draft_id: String = "draftId",
    }
}

object! {
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/delete/responses/200/content/application~1json/schema`
    pub struct DiscardDraftOk {
        pub status: Option<bool> = optional("status"),
        pub data: Maybe<Value> = optional("data"),
    }
}

object! {
    /// The parameters of `PATCH /agent/{id}/drafts/{draftId}`.
    ///
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/patch/parameters`
    pub struct RenameDraftParams {
        /// The agent.
        pub id: String = "id",
        /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
        pub draft_id: String = "draftId",
    }
}

object! {
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/patch/responses/200/content/application~1json/schema`
    pub struct RenameDraftOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<RenameDraftOkData> = optional("data"),
    }
}

object! {
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}/patch/responses/200/content/application~1json/schema/properties/data`
    pub struct RenameDraftOkData {
        pub draft_name: Option<String> = optional("draftName"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/drafts/{draftId}/diff`.
    ///
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1diff/get/parameters`
    pub struct DiffDraftParams {
        /// The agent.
        pub id: String = "id",
        /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
        pub draft_id: String = "draftId",
        /// The version to compare with; the one that the draft began with when absent.
        pub compare_to: Option<String> = optional("compareTo"),
    }
}

object! {
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1diff/get/responses/200/content/application~1json/schema`
    pub struct DiffDraftOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<DraftDiff> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/drafts/{draftId}/publish`.
    ///
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1publish/post/parameters`
    pub struct PublishDraftParams {
        /// The agent.
        pub id: String = "id",
        /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
        pub draft_id: String = "draftId",
    }
}

object! {
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1publish/post/responses/201/content/application~1json/schema`
    pub struct PublishDraftCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AgentVersion> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/drafts/{draftId}/test-call`.
    ///
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1test-call/post/parameters`
    pub struct TestDraftParams {
        /// The agent.
        pub id: String = "id",
        /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
        pub draft_id: String = "draftId",
    }
}

object! {
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1test-call/post/responses/200/content/application~1json/schema`
    pub struct TestDraftOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<TestDraftOkData> = optional("data"),
    }
}

object! {
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1test-call/post/responses/200/content/application~1json/schema/properties/data`
    pub struct TestDraftOkData {
        pub call_id: Option<String> = optional("callId"),
    }
}

object! {
    /// The parameters of `PATCH /agent/{id}/drafts/{draftId}/config`.
    ///
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1config/patch/parameters`
    pub struct UpdateDraftConfigParams {
        /// The agent.
        pub id: String = "id",
        /// The draft, as `draftId` names it; not its `_id`, which changes with each step.
        pub draft_id: String = "draftId",
    }
}

object! {
    /// `drafts.yaml#/paths/~1agent~1{id}~1drafts~1{draftId}~1config/patch/responses/200/content/application~1json/schema`
    pub struct UpdateDraftConfigOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AgentVersion> = optional("data"),
    }
}
