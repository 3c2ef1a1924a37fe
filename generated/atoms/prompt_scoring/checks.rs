//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `prompt-scoring.yaml#/components/schemas/ScorePromptRequest`
pub(super) fn score_prompt_request(value: At<'_>) {
    value.object();
    value.one(&[score_prompt_request_draft_id, score_prompt_request_version_id]);
}

/// `prompt-scoring.yaml#/components/schemas/ScorePromptRequest/oneOf/0`
pub(super) fn score_prompt_request_draft_id(value: At<'_>) {
    let object = value.object();
    object.required(&["draftId"]);
    object.property("draftId").string();
}

/// `prompt-scoring.yaml#/components/schemas/ScorePromptRequest/oneOf/1`
pub(super) fn score_prompt_request_version_id(value: At<'_>) {
    let object = value.object();
    object.required(&["versionId"]);
    object.property("versionId").string();
}
