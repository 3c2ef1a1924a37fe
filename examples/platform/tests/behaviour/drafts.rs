use atoms_api::atoms::Client;
use atoms_api::atoms::agents::GetAgentAnswer;
use atoms_api::atoms::agents::types::GetAgentParams;
use atoms_api::atoms::drafts::types::{
    CreateDraftParams, CreateDraftRequest, DiffDraftParams, DiscardDraftParams, GetDraftParams,
    ListDraftsParams, PublishDraftParams, RenameDraftParams, RenameDraftRequest,
    UpdateDraftConfigParams,
};
use atoms_api::atoms::drafts::{
    CreateDraftAnswer, DiffDraftAnswer, DiscardDraftAnswer, GetDraftAnswer, ListDraftsAnswer,
    PublishDraftAnswer, RenameDraftAnswer, UpdateDraftConfigAnswer,
};
use atoms_api::atoms::types::AgentVersion;
use serde_json::{Value, json};

use crate::answer;
use crate::service::{agent, read, start};

pub(crate) async fn active(client: &Client, agent: &str) -> String {
    let params = GetAgentParams::new(agent);
    let agent = answer!(GetAgentAnswer::Ok, client.get_agent(&params));
    agent
        .data
        .and_then(|agent| agent.active_version_id)
        .expect("an active version")
}

pub(crate) async fn begin(client: &Client, agent: &str) -> String {
    let source = active(client, agent).await;
    let body: CreateDraftRequest = read(json!({"sourceVersionId": source}));
    let params = CreateDraftParams::new(agent);
    let draft = answer!(
        CreateDraftAnswer::Created,
        client.create_draft(&params, &body)
    );
    draft
        .data
        .and_then(|draft| draft.draft_id.into_option())
        .expect("a draft's id")
}

pub(crate) async fn edit(client: &Client, agent: &str, draft: &str, change: Value) -> AgentVersion {
    let params = UpdateDraftConfigParams::new(agent, draft);
    let change = read(change);
    let draft = client.update_draft_config(&params, &change);
    let draft = answer!(UpdateDraftConfigAnswer::Ok, draft);
    draft.data.expect("the draft")
}

pub(crate) async fn publish(
    client: &Client,
    agent: &str,
    draft: &str,
    body: Value,
) -> AgentVersion {
    let params = PublishDraftParams::new(agent, draft);
    let body = read(body);
    let version = client.publish_draft(&params, Some(&body));
    answer!(PublishDraftAnswer::Created, version)
        .data
        .expect("the version")
}

#[tokio::test]
async fn a_draft_begins_with_one_version_or_one_draft() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let draft = begin(&client, &agent).await;
    let params = CreateDraftParams::new(&agent);
    let copy = read(json!({"sourceDraftId": draft, "draftName": "Second"}));
    let copy = answer!(
        CreateDraftAnswer::Created,
        client.create_draft(&params, &copy)
    );
    let copy = copy.data.expect("a draft");
    assert_eq!(
        copy.draft_name.as_option().map(String::as_str),
        Some("Second")
    );

    let neither = CreateDraftRequest::default();
    answer!(
        CreateDraftAnswer::BadRequest,
        client.create_draft(&params, &neither)
    );
    let both = json!({"sourceDraftId": draft, "sourceVersionId": active(&client, &agent).await});
    let both = read(both);
    answer!(
        CreateDraftAnswer::BadRequest,
        client.create_draft(&params, &both)
    );
    let unknown = read(json!({"sourceDraftId": "nobody"}));
    answer!(CreateDraftAnswer::NotFound alone, client.create_draft(&params, &unknown));
    let list = ListDraftsParams::new(&agent);
    let list = answer!(ListDraftsAnswer::Ok, client.list_drafts(&list));
    assert_eq!(list.data.expect("drafts").len(), 2);
}

#[tokio::test]
async fn a_change_keeps_what_it_does_not_name_and_is_a_step_more() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let draft = begin(&client, &agent).await;
    let first = edit(
        &client,
        &agent,
        &draft,
        json!({"globalPrompt": "Be brief."}),
    )
    .await;
    assert_eq!(first.draft_revision.into_option(), Some(2));
    let second = edit(&client, &agent, &draft, json!({"slmModel": "electron"})).await;
    assert_eq!(second.draft_revision.into_option(), Some(3));
    assert_ne!(first.id, second.id);

    let params = GetAgentParams {
        draft_id: Some(draft.clone()),
        ..GetAgentParams::new(&agent)
    };
    let resolved = answer!(GetAgentAnswer::Ok, client.get_agent(&params));
    let resolved = resolved
        .data
        .and_then(|agent| agent.resolved_config)
        .expect("a configuration");
    assert_eq!(resolved.first_message.as_deref(), Some("Hello"));
    assert_eq!(resolved.global_prompt.as_deref(), Some("Be brief."));
    assert_eq!(resolved.model_name.as_deref(), Some("electron"));

    let params = GetDraftParams {
        limit: Some(1),
        ..GetDraftParams::new(&agent, &draft)
    };
    let found = answer!(GetDraftAnswer::Ok, client.get_draft(&params))
        .data
        .expect("a draft");
    assert_eq!(found.edit_count, Some(2));
    let edits = found.edit_history.expect("edits");
    assert_eq!(edits.len(), 1);
    assert_eq!(
        edits[0].changed_sections.as_deref(),
        Some(&["llm".to_owned()][..])
    );
}

#[tokio::test]
async fn a_change_of_nothing_that_is_known_is_refused() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let draft = begin(&client, &agent).await;
    let params = UpdateDraftConfigParams::new(&agent, &draft);
    let nothing = read(json!({"name": "North"}));
    let refused = client.update_draft_config(&params, &nothing);
    answer!(UpdateDraftConfigAnswer::BadRequest, refused);
}

#[tokio::test]
async fn a_difference_names_the_parts_that_changed() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let draft = begin(&client, &agent).await;
    let params = DiffDraftParams::new(&agent, &draft);
    let before = answer!(DiffDraftAnswer::Ok, client.diff_draft(&params))
        .data
        .expect("a diff");
    assert_eq!(before.has_changes, Some(false));

    edit(&client, &agent, &draft, json!({"firstMessage": "Good day"})).await;
    let after = answer!(DiffDraftAnswer::Ok, client.diff_draft(&params))
        .data
        .expect("a diff");
    assert_eq!(after.has_changes, Some(true));
    let sections = after.sections.expect("parts");
    let part = &sections["workflow_prompt"];
    assert_eq!(part.changed, Some(true));
    assert_eq!(json!(part.before), json!({"firstMessage": "Hello"}));
    assert_eq!(json!(part.after), json!({"firstMessage": "Good day"}));
}

#[tokio::test]
async fn publishing_makes_a_numbered_version_and_ends_the_draft() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let first = active(&client, &agent).await;
    let draft = begin(&client, &agent).await;
    edit(&client, &agent, &draft, json!({"firstMessage": "Good day"})).await;
    let version = publish(&client, &agent, &draft, json!({"label": "Shorter"})).await;
    assert_eq!(version.version_number.into_option(), Some(2));
    assert_eq!(version.label.into_option().as_deref(), Some("Shorter"));
    assert_eq!(version.is_active, Some(false));
    assert_eq!(active(&client, &agent).await, first);
    let gone = GetDraftParams::new(&agent, &draft);
    answer!(GetDraftAnswer::NotFound alone, client.get_draft(&gone));

    let draft = begin(&client, &agent).await;
    let version = publish(&client, &agent, &draft, json!({"activate": true})).await;
    assert_eq!(version.version_number.into_option(), Some(3));
    assert_eq!(version.is_active, Some(true));
    assert_eq!(Some(active(&client, &agent).await), version.id);
}

#[tokio::test]
async fn a_draft_is_renamed_and_discarded() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let draft = begin(&client, &agent).await;
    let params = RenameDraftParams::new(&agent, &draft);
    let name = RenameDraftRequest {
        draft_name: "Greeting".to_owned(),
    };
    let renamed = answer!(RenameDraftAnswer::Ok, client.rename_draft(&params, &name));
    assert_eq!(
        renamed.data.and_then(|data| data.draft_name).as_deref(),
        Some("Greeting")
    );
    let params = DiscardDraftParams::new(&agent, &draft);
    answer!(DiscardDraftAnswer::Ok, client.discard_draft(&params));
    answer!(DiscardDraftAnswer::NotFound alone, client.discard_draft(&params));
}
