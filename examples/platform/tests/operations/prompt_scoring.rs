//! What a prompt is worth.

use atoms_api::atoms::Client;
use atoms_api::atoms::prompt_scoring::ScorePromptAnswer;
use serde_json::json;

use crate::told::{ID, told, typed};

pub(crate) async fn all(client: &Client) {
    for which in ["draftId", "versionId"] {
        let prompt = typed(json!({which: ID}));
        let score = told!(client.score_prompt(&prompt).await, ScorePromptAnswer::Ok);
        assert_eq!(score["data"]["overall_score"], 74);
    }
}
