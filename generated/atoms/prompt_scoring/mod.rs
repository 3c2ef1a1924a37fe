//! The operations of [`PromptScoring`].
//!
//! A judgement of how well a prompt is written.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, answers};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{PromptScoring, router};

/// `POST /prompt-scoring/score`
pub const SCORE_PROMPT: Operation = Operation::new("POST", "/prompt-scoring/score")
    .security(super::SECURITY)
    .refused(
        &[(&super::ERROR_RESPONSE, &[400, 401, 403, 404, 500]), (&super::REFUSED_MESSAGE, &[429])],
    );

answers! {
    /// What `POST /prompt-scoring/score` is answered.
    pub enum ScorePromptAnswer {
        /// The judgement.
        Ok(types::ScorePromptOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// The caller may not do this here.
        Forbidden(shared::ErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Too many prompts in too short a time.
        TooManyRequests(types::ScorePromptTooManyRequests) = json(429),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
