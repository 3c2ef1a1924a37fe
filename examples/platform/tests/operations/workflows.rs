//! What an agent does in a call, in the first scheme.

use atoms_api::atoms::Client;
use atoms_api::atoms::agents::{GetAgentAnswer, types::GetAgentParams};
use atoms_api::atoms::workflows::{self as api, types};
use serde_json::json;

use crate::told::{agent, text, told, typed};

#[expect(deprecated, reason = "the first scheme is still there")]
pub(crate) async fn all(client: &Client) {
    let id = agent(client, "Workflows").await;
    let found = told!(
        client.get_agent(&GetAgentParams::new(&id)).await,
        GetAgentAnswer::Ok
    );
    let workflow = text(&found, "/data/workflowId");
    let prompt = typed(json!({
        "type": "single_prompt",
        "singlePromptConfig": {"prompt": "Be friendly."},
    }));
    let params = types::UpdateWorkflowParams::new(&workflow);
    let changed = client.update_workflow(&params, &prompt).await;
    assert!(
        matches!(changed, Ok(api::UpdateWorkflowAnswer::Ok)),
        "{changed:?}"
    );
    let params = types::GetWorkflowParams::new(&id);
    let found = told!(
        client.get_workflow(&params).await,
        api::GetWorkflowAnswer::Ok
    );
    assert_eq!(found["data"]["prompt"], "Be friendly.");
}
