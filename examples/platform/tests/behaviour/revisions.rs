//! The revisions of a branch, and how they differ.

use atoms_api::atoms::branches::types::{
    DiffAgentParams, GetRevisionHistoryParams, GetRevisionParams, ListRevisionsParams,
    RestoreRevisionParams,
};
use atoms_api::atoms::branches::{
    DiffAgentAnswer, GetRevisionAnswer, GetRevisionHistoryAnswer, ListRevisionsAnswer,
    RestoreRevisionAnswer,
};
use serde_json::json;

use crate::answer;
use crate::branches::{create, greet, main_branch, publish, put};
use crate::drafts::active;
use crate::service::{agent, start};

#[tokio::test]
async fn a_restored_revision_is_a_new_one_on_top() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let main = main_branch(&client, &agent).await;
    let first = active(&client, &agent).await;
    greet(&client, &agent, &main, "Good day").await;
    publish(&client, &agent, &main).await;
    let params = RestoreRevisionParams::new(&agent, &main, &first);
    let done = answer!(RestoreRevisionAnswer::Ok, client.restore_revision(&params));
    let top = done
        .data
        .and_then(|done| done.revision.into_option())
        .expect("a revision");
    assert_eq!(top.revision_number.into_option(), Some(3));
    assert_eq!(top.restored_from_revision_id.into_option(), Some(first));
    let top = top.id.expect("an id");
    assert_eq!(active(&client, &agent).await, top);

    let params = GetRevisionParams::new(&agent, &main, &top);
    let found = answer!(GetRevisionAnswer::Ok, client.get_revision(&params));
    let config = found
        .data
        .and_then(|found| found.resolved_config)
        .expect("a configuration");
    assert_eq!(config["workflow_prompt"]["firstMessage"], "Hello");
    let params = GetRevisionHistoryParams::new(&agent, &main, &top);
    let history = answer!(
        GetRevisionHistoryAnswer::Ok,
        client.get_revision_history(&params)
    );
    assert_eq!(
        history
            .data
            .and_then(|history| history.trail)
            .expect("steps")
            .len(),
        3
    );

    let params = ListRevisionsParams {
        limit: 2,
        ..ListRevisionsParams::new(&agent, &main)
    };
    let list = answer!(ListRevisionsAnswer::Ok, client.list_revisions(&params));
    let list = list.data.expect("a page");
    assert_eq!(list.total, Some(3));
    let numbers = list.revisions.expect("revisions").into_iter();
    let numbers: Vec<_> = numbers
        .filter_map(|one| one.revision_number.into_option())
        .collect();
    assert_eq!(numbers, [3, 2]);
}

#[tokio::test]
async fn a_revision_of_another_branch_is_a_mistake_in_the_request() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let first = active(&client, &agent).await;
    let north = create(&client, &agent, "north").await;
    let params = GetRevisionParams::new(&agent, &north, &first);
    answer!(GetRevisionAnswer::BadRequest, client.get_revision(&params));
}

#[tokio::test]
async fn revisions_and_drafts_are_compared() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let main = main_branch(&client, &agent).await;
    let first = active(&client, &agent).await;
    greet(&client, &agent, &main, "Good day").await;
    let params = DiffAgentParams::new(&agent, &first, format!("{main}:draft"));
    let diff = answer!(DiffAgentAnswer::Ok, client.diff_agent(&params));
    let diffs = diff.data.and_then(|diff| diff.diffs).expect("differences");
    assert_eq!(diffs.len(), 1);
    assert_eq!(diffs[0].section.as_deref(), Some("workflow_prompt"));
}

#[tokio::test]
async fn a_revision_has_its_configuration_part_by_part() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let main = main_branch(&client, &agent).await;
    let tool = json!({"type": "end_call", "name": "end_call"});
    let playbooks = json!({"playbooks": [{"name": "Billing"}], "router": {}});
    let change = json!({"singlePromptConfig": {"tools": [tool]}, "playbooks": playbooks});
    put(&client, &agent, &main, change).await;
    let revision = publish(&client, &agent, &main).await;

    let params = GetRevisionParams::new(&agent, &main, revision.id.expect("an id"));
    let found = answer!(GetRevisionAnswer::Ok, client.get_revision(&params));
    let found = found.data.expect("a revision");
    let config = found.resolved_config.expect("a configuration");
    assert_eq!(config["workflow_tools"], json!({"tools": [tool]}));
    assert_eq!(config["playbooks"], json!({"playbooks": playbooks}));
    let blocks = found.revision.and_then(|revision| revision.blocks);
    assert!(blocks.is_some_and(|blocks| blocks.playbooks.is_some()));
}
