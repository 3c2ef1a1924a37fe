//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

use super::super::checks as shared_checks;

/// `branches.yaml#/components/schemas/CreateBranchRequest`
pub(super) fn create_branch_request(value: At<'_>) {
    let object = value.object();
    object.required(&["name", "sourceBranchId"]);
    object.property("name").string().min_length(1).max_length(100);
    object.property("sourceBranchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/components/schemas/RenameBranchRequest`
pub(super) fn rename_branch_request(value: At<'_>) {
    let object = value.object();
    object.required(&["name"]);
    object.property("name").string().min_length(1).max_length(100);
}

/// `branches.yaml#/components/schemas/UpdateBranchDraftRequest`
pub(super) fn update_branch_draft_request(value: At<'_>) {
    let object = value.object();
    object.property("slmModel").check(shared_checks::slm_model);
    object.property("globalPrompt").string();
    object.property("globalKnowledgeBaseId").string();
    object.property("firstMessage").string();
    object.property("enableStyleGuide").boolean();
    object.property("language").object();
    object.property("timezone").check(shared_checks::timezone_settings);
    object.property("synthesizer").object();
    object.property("backgroundSound").check(shared_checks::background_sound);
    object.property("speechFormatting").object();
    object.property("pronunciationDicts").object();
    object.property("muteUserUntilFirstBotResponse").boolean();
    object.property("waitForUserToSpeakFirst").boolean();
    object.property("allowInterruptions").boolean();
    object.property("interruptionBackoffTimer").number();
    object.property("smartTurnConfig").object();
    object.property("voiceDetectionConfig").object();
    object.property("voiceMailDetectionConfig").object();
    object.property("denoisingConfig").object();
    object.property("redactionConfig").object();
    object.property("llmIdleTimeoutConfig").object();
    object.property("sessionTimeoutConfig").object();
    object.property("callDispositionConfig").object();
    object.property("preCallAPI").object();
    object.property("defaultVariables").object();
    object.property("expectedRevision").integer().minimum(0);
}

/// `branches.yaml#/components/schemas/PublishBranchDraftRequest`
pub(super) fn publish_branch_draft_request(value: At<'_>) {
    let object = value.object();
    object.property("label").or_null().string().max_length(200);
}

/// `branches.yaml#/components/schemas/TestBranchRequest`
pub(super) fn test_branch_request(value: At<'_>) {
    let object = value.object();
    object.property("mode").check(shared_checks::test_call_mode);
    object.property("toPhone").string();
    object.property("includeDraft").boolean();
    object.property("revisionId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// The parameter `id`.
pub(super) fn id_param(value: At<'_>) {
    value.string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// The parameter `branchId`.
pub(super) fn branch_id_param(value: At<'_>) {
    value.string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// The parameter `limit`.
pub(super) fn limit_param(value: At<'_>) {
    value.integer().minimum(1).maximum(100);
}

/// The parameter `skip`.
pub(super) fn skip_param(value: At<'_>) {
    value.integer().minimum(0);
}

/// The parameter `revisionId`.
pub(super) fn revision_id_param(value: At<'_>) {
    value.string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// The parameter `a`.
pub(super) fn a_param(value: At<'_>) {
    value.string().min_length(1).max_length(64);
}

/// The parameter `b`.
pub(super) fn b_param(value: At<'_>) {
    value.string().min_length(1).max_length(64);
}
