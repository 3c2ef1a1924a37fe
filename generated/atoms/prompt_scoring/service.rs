//! Serving the operations of `PromptScoring`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait PromptScoring: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// Judges the prompt of a draft or of a version in eleven dimensions. **Each score
    /// costs one credit.** Agents other than `single_prompt` ones are refused with 400, and
    /// so is a prompt that has not changed since it was last judged: `GET /agent/{id}` has
    /// the score of that one.
    ///
    /// `POST /prompt-scoring/score`
    fn score_prompt(
        &self,
        caller: Self::Caller,
        body: types::ScorePromptRequest,
    ) -> impl Future<Output = Result<super::ScorePromptAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: PromptScoring>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/prompt-scoring/score", routes::score_prompt())
        .with_state(handler)
}
