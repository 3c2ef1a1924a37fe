//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, serve};
use axum::routing::MethodRouter;

use super::{PromptScoring, checks};

/// `POST /prompt-scoring/score`
pub fn score_prompt<H: PromptScoring>() -> MethodRouter<Arc<H>> {
    serve(
        &super::SCORE_PROMPT,
        Caller,
        Body(JsonBody(checks::score_prompt_request)),
        H::score_prompt,
    )
}
