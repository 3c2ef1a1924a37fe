//! A judgement of how well a prompt is written.

use atoms_api::atoms::prompt_scoring::{self as api, PromptScoring, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform};

impl PromptScoring for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn score_prompt(
        &self,
        _: Caller,
        _: types::ScorePromptRequest,
    ) -> Result<api::ScorePromptAnswer> {
        self.example(&api::SCORE_PROMPT)
            .map(api::ScorePromptAnswer::Ok)
    }
}
