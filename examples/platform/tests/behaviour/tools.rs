use atoms_api::atoms::secrets::types::{CreateSecretRequest, DeleteSecretParams};
use atoms_api::atoms::secrets::{CreateSecretAnswer, DeleteSecretAnswer, ListSecretsAnswer};
use atoms_api::atoms::tools::types::{
    CreateToolRequest, DeleteToolParams, DuplicateToolParams, RegistryToolDefinition,
    RegistryToolDefinitionType, ToolResource, UpdateToolParams,
};
use atoms_api::atoms::tools::{
    CreateToolAnswer, DeleteToolAnswer, DuplicateToolAnswer, ListToolsAnswer, UpdateToolAnswer,
};
use atoms_api::atoms::workflows::UpdateWorkflowAnswer;
use atoms_api::atoms::workflows::types::{UpdateWorkflowParams, UpdateWorkflowRequest};
use atoms_api::atoms::{Client, agents, types};

use crate::answer;
use crate::service::{agent, start};

fn definition(description: &str) -> RegistryToolDefinition {
    let api_call = RegistryToolDefinitionType::ApiCall;
    RegistryToolDefinition::new(api_call, "order_status", description)
}

async fn tool(client: &Client) -> ToolResource {
    let body = CreateToolRequest::new(definition("Looks an order up."));
    let made = answer!(CreateToolAnswer::Created, client.create_tool(&body));
    made.data.expect("a tool")
}

/// Lets an agent use tools, and no others.
async fn refer(client: &Client, agent: &str, tools: Vec<String>) {
    let params = agents::types::GetAgentParams::new(agent);
    let found = answer!(agents::GetAgentAnswer::Ok, client.get_agent(&params));
    let workflow = found.data.and_then(|agent| agent.workflow_id);
    let params = UpdateWorkflowParams::new(workflow.expect("a workflow"));
    let prompt = types::SinglePromptConfig {
        tool_refs: Some(tools),
        ..types::SinglePromptConfig::new("Be brief.")
    };
    let body = UpdateWorkflowRequest {
        single_prompt_config: Some(prompt),
        ..UpdateWorkflowRequest::new(types::WorkflowType::SinglePrompt)
    };
    let done = client.update_workflow(&params, &body);
    answer!(UpdateWorkflowAnswer::Ok alone, done);
}

#[tokio::test]
async fn a_tool_is_kept_changed_and_copied() {
    let (service, client) = start().await;
    let made = tool(&client).await;
    let id = made.tool_id.clone().expect("an id");
    assert!(id.starts_with("tool_") && id.len() == 29, "{id}");
    assert_eq!(made.r#type.as_deref(), Some("api_call"));

    service.pass(60);
    let body = CreateToolRequest::new(definition("Looks an order up, with its parcels."));
    let params = UpdateToolParams::new(&id);
    let changed = client.update_tool(&params, &body);
    let changed = answer!(UpdateToolAnswer::Ok, changed).data.expect("a tool");
    assert_eq!(changed.definition, Some(body.definition));
    assert_eq!(changed.created_at, made.created_at);
    assert_ne!(changed.updated_at, made.updated_at);

    let params = DuplicateToolParams::new(&id);
    let copy = client.duplicate_tool(&params);
    let copy = answer!(DuplicateToolAnswer::Created, copy)
        .data
        .expect("a tool");
    assert_eq!(copy.definition, changed.definition);
    assert_ne!(copy.tool_id, changed.tool_id);
    let list = answer!(ListToolsAnswer::Ok, client.list_tools());
    assert_eq!(list.data, Some(vec![changed, copy]));
}

#[tokio::test]
async fn a_tool_that_an_agent_uses_is_not_deleted() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let id = tool(&client).await.tool_id.expect("an id");
    refer(&client, &agent, vec![id.clone()]).await;
    let params = DeleteToolParams::new(&id);
    let refused = answer!(DeleteToolAnswer::BadRequest, client.delete_tool(&params));
    let why = refused.errors.expect("a reason");
    assert_eq!(why, ["the agent Clinic uses the tool"]);

    refer(&client, &agent, Vec::new()).await;
    answer!(DeleteToolAnswer::Ok, client.delete_tool(&params));
    answer!(DeleteToolAnswer::BadRequest, client.delete_tool(&params));
    let list = answer!(ListToolsAnswer::Ok, client.list_tools());
    assert_eq!(list.data, Some(Vec::new()));
}

#[tokio::test]
async fn tools_and_secrets_are_those_of_one_organization() {
    let (service, client) = start().await;
    let id = tool(&client).await.tool_id.expect("an id");
    let other = service.client("blue");
    let list = answer!(ListToolsAnswer::Ok, other.list_tools());
    assert_eq!(list.data, Some(Vec::new()));
    let params = DuplicateToolParams::new(&id);
    answer!(
        DuplicateToolAnswer::BadRequest,
        other.duplicate_tool(&params)
    );
    let body = CreateSecretRequest::new("SHOP_TOKEN", "s3cret".to_owned());
    answer!(CreateSecretAnswer::Created, client.create_secret(&body));
    let list = answer!(ListSecretsAnswer::Ok, other.list_secrets());
    assert_eq!(list.data, Some(Vec::new()));
}

#[tokio::test]
async fn the_value_of_a_secret_never_comes_back() {
    let (_service, client) = start().await;
    let body = CreateSecretRequest::new("SHOP_TOKEN", "s3cret".to_owned());
    let made = answer!(CreateSecretAnswer::Created, client.create_secret(&body));
    let list = answer!(ListSecretsAnswer::Ok, client.list_secrets());
    for shown in [
        serde_json::to_string(&made).expect("JSON"),
        serde_json::to_string(&list).expect("JSON"),
    ] {
        assert!(
            shown.contains("SHOP_TOKEN") && !shown.contains("s3cret"),
            "{shown}"
        );
    }
    let again = answer!(CreateSecretAnswer::BadRequest, client.create_secret(&body));
    let why = again.errors.expect("a reason");
    assert_eq!(why, ["there is a secret SHOP_TOKEN already"]);

    let id = made.data.and_then(|secret| secret.id).expect("an id");
    let params = DeleteSecretParams::new(id);
    answer!(DeleteSecretAnswer::Ok, client.delete_secret(&params));
    answer!(
        DeleteSecretAnswer::BadRequest,
        client.delete_secret(&params)
    );
}
