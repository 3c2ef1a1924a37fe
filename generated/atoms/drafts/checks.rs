//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

use super::super::checks as shared_checks;

/// `drafts.yaml#/components/schemas/CreateDraftRequest`
pub(super) fn create_draft_request(value: At<'_>) {
    let object = value.object();
    object.property("sourceVersionId").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("sourceDraftId").string();
    object.property("draftName").string().min_length(1).max_length(100);
}

/// `drafts.yaml#/components/schemas/RenameDraftRequest`
pub(super) fn rename_draft_request(value: At<'_>) {
    let object = value.object();
    object.required(&["draftName"]);
    object.property("draftName").string().min_length(1).max_length(100);
}

/// `drafts.yaml#/components/schemas/PublishDraftRequest`
pub(super) fn publish_draft_request(value: At<'_>) {
    let object = value.object();
    object.property("label").or_null().string().max_length(200);
    object.property("description").or_null().string().max_length(2000);
    object.property("activate").boolean();
}

/// `drafts.yaml#/components/schemas/DraftConfigRequest`
pub(super) fn draft_config_request(value: At<'_>) {
    let object = value.object();
    object.property("workflowType").check(shared_checks::workflow_type);
    object.property("slmModel").check(shared_checks::slm_model);
    object.property("transcriberType").string();
    object.property("customLLMWebSocketUrl").string();
    object.property("globalPrompt").string().max_length(4000);
    object.property("globalKnowledgeBaseId").string();
    object.property("firstMessage").string().max_length(500);
    object.property("enableStyleGuide").boolean();
    object.property("singlePromptConfig").check(shared_checks::single_prompt_config);
    object.property("language").object();
    object.property("timezone").check(shared_checks::timezone_settings);
    object.property("synthesizer").check(shared_checks::synthesizer_settings);
    object.property("backgroundSound").check(shared_checks::background_sound);
    object.property("speechFormatting").boolean();
    object.property("pronunciationDicts").array().items(shared_checks::pronunciation);
    object.property("muteUserUntilFirstBotResponse").boolean();
    object.property("waitForUserToSpeakFirst").boolean();
    object.property("allowInterruptions").boolean();
    object.property("interruptionBackoffTimer").number().minimum(0).maximum(10);
    object.property("smartTurnConfig").check(shared_checks::smart_turn_config);
    object.property("voiceDetectionConfig").check(shared_checks::voice_detection_config);
    object.property("voiceMailDetectionConfig").check(shared_checks::voicemail_detection_settings);
    object.property("denoisingConfig").object();
    object.property("redactionConfig").object();
    object.property("llmIdleTimeoutConfig").check(shared_checks::llm_idle_timeout_settings);
    object.property("sessionTimeoutConfig").check(shared_checks::session_timeout_settings);
    object.property("callDispositionConfig").string();
    object.property("postCallAnalyticsConfig").check(shared_checks::post_call_analytics_config);
    object.property("preCallAPI").object();
    object.property("defaultVariables").object();
    object.property("widgetConfig").object();
}

/// The parameter `id`.
pub(super) fn id_param(value: At<'_>) {
    value.string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// The parameter `limit`.
pub(super) fn limit_param(value: At<'_>) {
    value.integer().minimum(1).maximum(100);
}

/// The parameter `compareTo`.
pub(super) fn compare_to_param(value: At<'_>) {
    value.string().pattern(pattern!("^[a-f\\d]{24}$"));
}
