//! Calling the operations of `PromptScoring`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// Judges the prompt of a draft or of a version in eleven dimensions. **Each score
    /// costs one credit.** Agents other than `single_prompt` ones are refused with 400, and
    /// so is a prompt that has not changed since it was last judged: `GET /agent/{id}` has
    /// the score of that one.
    ///
    /// `POST /prompt-scoring/score`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn score_prompt(
        &self,
        body: &types::ScorePromptRequest,
    ) -> Result<super::ScorePromptAnswer, Error> {
        self.http.call(&super::SCORE_PROMPT).json(body).send().await
    }
}
