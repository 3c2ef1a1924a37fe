use atoms_api::atoms::Client;
use atoms_api::atoms::agents::types::{
    CreateAgentFromTemplateRequest, CreateAgentRequest, DeleteAgentParams, DeleteAgentParamsOn,
    DuplicateAgentParams, DuplicateAgentRequest, GetAgentParams, ListAgentTemplatesParams,
    ListAgentsParams, ListAgentsParamsSortField, ListAgentsParamsType, UpdateAgentParams,
    UpdateAgentRequest,
};
use atoms_api::atoms::agents::{
    CreateAgentFromTemplateAnswer, DeleteAgentAnswer, DuplicateAgentAnswer, GetAgentAnswer,
    ListAgentTemplatesAnswer, ListAgentsAnswer, UpdateAgentAnswer,
};
use atoms_api::atoms::types::{AgentDTO, SortOrder, WorkflowType};
use serde_json::json;

use crate::answer;
use crate::service::{RED, agent, read, start};

async fn get(client: &Client, id: &str) -> AgentDTO {
    let params = GetAgentParams::new(id);
    let agent = answer!(GetAgentAnswer::Ok, client.get_agent(&params));
    agent.data.expect("an agent")
}

async fn names(client: &Client, params: &ListAgentsParams) -> (Vec<String>, f64) {
    let page = answer!(ListAgentsAnswer::Ok, client.list_agents(params));
    let page = page.data.expect("a page");
    let agents = page.agents.expect("agents").into_iter();
    let names = agents.map(|agent| agent.name.expect("a name")).collect();
    (names, page.total.expect("a total").into())
}

fn archive(id: &str, on: bool) -> DeleteAgentParams {
    DeleteAgentParams {
        id: id.to_owned(),
        on: if on {
            DeleteAgentParamsOn::True
        } else {
            DeleteAgentParamsOn::False
        },
    }
}
#[tokio::test]
async fn a_new_agent_has_an_active_version_and_the_defaults() {
    let (_service, client) = start().await;
    let agent = get(&client, &agent(&client, "Clinic").await).await;
    assert_eq!(agent.name.as_deref(), Some("Clinic"));
    assert_eq!(agent.workflow_type, Some(WorkflowType::SinglePrompt));
    assert_eq!(agent.allow_inbound_call, Some(true));
    assert_eq!(agent.archived, Some(false));
    assert!(agent.active_version_id.is_some());
    let resolved = agent.resolved_config.expect("a configuration");
    assert_eq!(resolved.first_message.as_deref(), Some("Hello"));
}

#[tokio::test]
async fn an_agent_begins_as_a_copy_of_its_template() {
    let (_service, client) = start().await;
    let all = ListAgentTemplatesParams::default();
    let all = answer!(
        ListAgentTemplatesAnswer::Ok,
        client.list_agent_templates(&all)
    );
    let template = all.data.expect("templates").remove(0);
    let body = json!({"agentName": "Reminders", "templateId": template.underscore_id});
    let body: CreateAgentFromTemplateRequest = read(body);
    let made = client.create_agent_from_template(&body);
    let made = answer!(CreateAgentFromTemplateAnswer::Ok, made);
    let agent = get(&client, &made.data.expect("an id")).await;
    let prompt = template
        .single_prompt_config
        .and_then(|config| config.prompt);
    assert_eq!(
        agent.resolved_config.expect("a configuration").prompt,
        prompt
    );

    let unknown = json!({"agentName": "Reminders", "templateId": "nobody-has-this"});
    let unknown = read(unknown);
    let refused = client.create_agent_from_template(&unknown);
    answer!(CreateAgentFromTemplateAnswer::BadRequest, refused);
}

#[tokio::test]
async fn a_list_has_pages_and_says_how_many_there_are_in_all() {
    let (service, client) = start().await;
    for name in ["One", "Two", "Three"] {
        agent(&client, name).await;
        service.pass(1);
    }
    let page = |page, offset| ListAgentsParams {
        page,
        offset,
        ..ListAgentsParams::default()
    };
    assert_eq!(
        names(&client, &page(1, 2)).await,
        (vec!["Three".into(), "Two".into()], 3.0)
    );
    assert_eq!(names(&client, &page(2, 2)).await, (vec!["One".into()], 3.0));
    assert_eq!(names(&client, &page(3, 2)).await, (vec![], 3.0));
    assert_eq!(names(&client, &page(i64::MAX, 100)).await, (vec![], 3.0));
    for (number, size) in [(0, 10), (-1, 10), (1, 0), (1, -5)] {
        let refused = page(number, size);
        answer!(ListAgentsAnswer::BadRequest, client.list_agents(&refused));
    }
}

#[tokio::test]
async fn a_list_is_searched_and_sorted() {
    let (_service, client) = start().await;
    for name in ["Bakery orders", "Clinic reminders", "Airport orders"] {
        agent(&client, name).await;
    }
    let params = ListAgentsParams {
        search: Some("ORDERS".to_owned()),
        sort_field: ListAgentsParamsSortField::Name,
        sort_order: SortOrder::Asc,
        ..ListAgentsParams::default()
    };
    let expected = vec!["Airport orders".to_owned(), "Bakery orders".to_owned()];
    assert_eq!(names(&client, &params).await, (expected, 2.0));
    let graphs = ListAgentsParams {
        r#type: Some(ListAgentsParamsType::WorkflowGraph),
        ..ListAgentsParams::default()
    };
    assert_eq!(names(&client, &graphs).await, (vec![], 0.0));
}

#[tokio::test]
async fn an_archived_agent_is_in_a_list_of_its_own_until_it_comes_back() {
    let (_service, client) = start().await;
    let id = agent(&client, "Clinic").await;
    let used = ListAgentsParams::default();
    let archived = ListAgentsParams {
        archived: true,
        ..ListAgentsParams::default()
    };

    answer!(
        DeleteAgentAnswer::Ok,
        client.delete_agent(&archive(&id, true))
    );
    assert_eq!(names(&client, &used).await.0.len(), 0);
    assert_eq!(names(&client, &archived).await.0, ["Clinic"]);
    answer!(DeleteAgentAnswer::Conflict alone, client.delete_agent(&archive(&id, true)));

    answer!(
        DeleteAgentAnswer::Ok,
        client.delete_agent(&archive(&id, false))
    );
    assert_eq!(names(&client, &used).await.0, ["Clinic"]);
    answer!(DeleteAgentAnswer::Conflict alone, client.delete_agent(&archive(&id, false)));
}

#[tokio::test]
async fn a_change_of_an_agent_keeps_what_it_does_not_name() {
    let (_service, client) = start().await;
    let id = agent(&client, "Clinic").await;
    let params = UpdateAgentParams::new(&id);
    let body: UpdateAgentRequest = read(json!({"description": "North", "allowInboundCall": false}));
    answer!(UpdateAgentAnswer::Ok, client.update_agent(&params, &body));
    let changed = get(&client, &id).await;
    assert_eq!(changed.name.as_deref(), Some("Clinic"));
    assert_eq!(changed.description.as_deref(), Some("North"));
    assert_eq!(changed.allow_inbound_call, Some(false));
}

#[tokio::test]
async fn what_an_agent_says_and_does_is_not_changed_past_its_versions() {
    let (_service, client) = start().await;
    let id = agent(&client, "Clinic").await;
    let params = UpdateAgentParams::new(&id);
    for field in ["firstMessage", "globalPrompt", "singlePromptConfig"] {
        let body: UpdateAgentRequest = read(json!({"name": "North", field: "Good day"}));
        let refused = answer!(
            UpdateAgentAnswer::BadRequest,
            client.update_agent(&params, &body)
        );
        assert!(
            refused
                .errors
                .is_some_and(|errors| errors[0].contains(field))
        );
    }
    assert_eq!(get(&client, &id).await.name.as_deref(), Some("Clinic"));
}

#[tokio::test]
async fn a_copy_leaves_behind_what_belongs_to_the_organization() {
    let (_service, client) = start().await;
    let body = CreateAgentRequest {
        global_knowledge_base_id: Some("66d3a8f7e91f5a3d7c06b7f2".to_owned()),
        default_variables: Some([("city".to_owned(), "Lyon".into())].into_iter().collect()),
        ..CreateAgentRequest::new("Clinic")
    };
    let made = client.create_agent(&body);
    let made = answer!(atoms_api::atoms::agents::CreateAgentAnswer::Created, made);
    let params = DuplicateAgentParams::new(made.data.expect("an id"));
    let here = DuplicateAgentRequest::new(RED);
    let copy = answer!(
        DuplicateAgentAnswer::Created,
        client.duplicate_agent(&params, &here)
    );
    let copy = get(&client, &copy.data.and_then(|data| data.id).expect("an id")).await;
    assert_eq!(copy.global_knowledge_base_id, None);
    assert_eq!(json!(copy.default_variables), json!({"city": ""}));

    let elsewhere = DuplicateAgentRequest::new("66c04b1a2d9e7f38b5a6c4bb");
    answer!(
        DuplicateAgentAnswer::Forbidden,
        client.duplicate_agent(&params, &elsewhere)
    );
}

#[tokio::test]
async fn what_there_is_not_is_answered_as_documented() {
    let (_service, client) = start().await;
    let get = GetAgentParams::new("nobody");
    answer!(GetAgentAnswer::BadRequest, client.get_agent(&get));
    let name = read(json!({"name": "New"}));
    let change = UpdateAgentParams::new("nobody");
    answer!(UpdateAgentAnswer::NotFound alone, client.update_agent(&change, &name));
    let copy = DuplicateAgentParams::new("nobody");
    let here = DuplicateAgentRequest::new(RED);
    let missing = answer!(
        DuplicateAgentAnswer::NotFound,
        client.duplicate_agent(&copy, &here)
    );
    assert_eq!(missing.status, Some(false));
    answer!(DeleteAgentAnswer::NotFound alone, client.delete_agent(&archive("nobody", true)));
}
