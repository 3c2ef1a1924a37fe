//! Agents: from nothing, from a template, from a description, from another.

use atoms_api::atoms::Client;
use atoms_api::atoms::agents::{self as api, types};
use platform::DEMO_ORGANIZATION;
use serde_json::json;

use crate::told::{agent, text, told, typed};

pub(crate) async fn all(client: &Client) {
    made(client).await;
    let id = agent(client, "Reception").await;
    changed(client, &id).await;
    let prompts = told!(
        client.get_prompt_config().await,
        api::GetPromptConfigAnswer::Ok
    );
    assert_eq!(prompts["data"]["defaultLabel"], "general");
    let logs = client
        .list_agent_call_logs(&types::ListAgentCallLogsParams::new(&id))
        .await;
    let Ok(api::ListAgentCallLogsAnswer::Ok(logs)) = logs else {
        panic!("{logs:?}");
    };
    assert!(logs.data.unwrap().call_logs.is_some());
    archived(client, &id).await;
}

async fn made(client: &Client) {
    let templates = types::ListAgentTemplatesParams::default();
    let templates = client.list_agent_templates(&templates).await;
    let templates = told!(templates, api::ListAgentTemplatesAnswer::Ok);
    let template = text(&templates, "/data/0/_id");
    assert_eq!(templates["data"][0]["name"], "Appointment reminder");

    let new = typed(json!({"agentName": "Reminders", "templateId": template}));
    let made = client.create_agent_from_template(&new).await;
    let made = told!(made, api::CreateAgentFromTemplateAnswer::Ok);
    assert_eq!(text(&made, "/data").len(), 24);

    let new = typed(json!({
        "name": "Bakery orders",
        "type": "single_prompt",
        "questions": [{"question": "What is asked?", "answer": "The kind of cake, for how many people, and the day."}],
    }));
    let made = told!(
        client.create_agent_with_ai(&new).await,
        api::CreateAgentWithAiAnswer::Created
    );
    assert_eq!(made["success"], true);

    let id = text(&made, "/data");
    let params = types::DuplicateAgentParams::new(&id);
    let copy = client
        .duplicate_agent(
            &params,
            &typed(json!({"targetOrganizationId": DEMO_ORGANIZATION})),
        )
        .await;
    let copy = told!(copy, api::DuplicateAgentAnswer::Created);
    assert_ne!(text(&copy, "/data/_id"), id);
}

async fn changed(client: &Client, id: &str) {
    let name = typed(json!({"name": "Night desk"}));
    let changed = client
        .update_agent(&types::UpdateAgentParams::new(id), &name)
        .await;
    let changed = told!(changed, api::UpdateAgentAnswer::Ok);
    assert_eq!(changed["data"], id);

    let found = told!(
        client.get_agent(&types::GetAgentParams::new(id)).await,
        api::GetAgentAnswer::Ok
    );
    assert_eq!(found["data"]["_id"], id);
    assert_eq!(found["data"]["name"], "Night desk");

    let params = types::ListAgentsParams {
        search: Some("Night desk".to_owned()),
        ..types::ListAgentsParams::default()
    };
    let listed = told!(client.list_agents(&params).await, api::ListAgentsAnswer::Ok);
    assert_eq!(listed["data"]["agents"][0]["_id"], id);
    assert_eq!(listed["data"]["total"], 1);
}

async fn archived(client: &Client, id: &str) {
    let params = types::DeleteAgentParams::new(id);
    let archived = told!(
        client.delete_agent(&params).await,
        api::DeleteAgentAnswer::Ok
    );
    assert_eq!(archived["data"]["message"], "Agent archived");
    let params = types::DeleteAgentParams {
        on: types::DeleteAgentParamsOn::False,
        ..params
    };
    let restored = told!(
        client.delete_agent(&params).await,
        api::DeleteAgentAnswer::Ok
    );
    assert_eq!(restored["data"]["message"], "Agent unarchived");
}
