//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

use super::super::checks as shared;

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
    object.property("slmModel").check(shared::slm_model);
    object.property("globalPrompt").string();
    object.property("globalKnowledgeBaseId").string();
    object.property("firstMessage").string();
    object.property("enableStyleGuide").boolean();
    object.property("language").object();
    object.property("timezone").string();
    object.property("synthesizer").object();
    object.property("backgroundSound").check(shared::background_sound);
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
    object.property("mode").check(shared::test_call_mode);
    object.property("toPhone").string();
    object.property("includeDraft").boolean();
    object.property("revisionId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches/get/parameters`
pub(super) fn list_branches_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches/post/parameters`
pub(super) fn create_branch_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}/get/parameters`
pub(super) fn get_branch_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}/patch/parameters`
pub(super) fn rename_branch_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1archive/post/parameters`
pub(super) fn archive_branch_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1live/post/parameters`
pub(super) fn set_live_branch_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/get/parameters`
pub(super) fn get_branch_draft_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/put/parameters`
pub(super) fn update_branch_draft_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft/delete/parameters`
pub(super) fn discard_branch_draft_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish/post/parameters`
pub(super) fn publish_branch_draft_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1draft~1publish~1cancel/post/parameters`
pub(super) fn cancel_branch_publish_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions/get/parameters`
pub(super) fn list_revisions_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("limit").integer().minimum(1).maximum(100);
    object.property("skip").integer().minimum(0);
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}/get/parameters`
pub(super) fn get_revision_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId", "revisionId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("revisionId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1history/get/parameters`
pub(super) fn get_revision_history_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId", "revisionId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("revisionId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1revisions~1{revisionId}~1restore/post/parameters`
pub(super) fn restore_revision_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId", "revisionId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("revisionId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1branches~1{branchId}~1test-call/post/parameters`
pub(super) fn test_branch_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "branchId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("branchId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `branches.yaml#/paths/~1agent~1{id}~1diff/get/parameters`
pub(super) fn diff_agent_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "a", "b"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("a").string().min_length(1).max_length(64);
    object.property("b").string().min_length(1).max_length(64);
}
