//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{PromptScoring, checks};

/// `POST /prompt-scoring/score`
pub fn score_prompt<H: PromptScoring>() -> MethodRouter<Arc<H>> {
    route(&super::SCORE_PROMPT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::score_prompt_request)).await?;
        Ok(H::score_prompt(&handler, caller, body).await)
    })
}
