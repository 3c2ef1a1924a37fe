use atoms_api::atoms::Client;
use atoms_api::atoms::branches::types::{
    ArchiveBranchParams, BranchSummary, CreateBranchParams, CreateBranchRequest,
    DiscardBranchDraftParams, GetBranchDraftParams, ListBranchesParams, PublishBranchDraftParams,
    RenameBranchParams, RenameBranchRequest, Revision, SetLiveBranchParams,
    UpdateBranchDraftParams,
};
use atoms_api::atoms::branches::{
    ArchiveBranchAnswer, CreateBranchAnswer, DiscardBranchDraftAnswer, GetBranchDraftAnswer,
    ListBranchesAnswer, PublishBranchDraftAnswer, RenameBranchAnswer, SetLiveBranchAnswer,
    UpdateBranchDraftAnswer,
};
use atoms_api::atoms::drafts::ListDraftsAnswer;
use atoms_api::atoms::drafts::types::ListDraftsParams;
use serde_json::{Value, json};

use crate::answer;
use crate::drafts::active;
use crate::service::{agent, read, start};

async fn branches(client: &Client, agent: &str) -> Vec<BranchSummary> {
    let params = ListBranchesParams::new(agent);
    let list = answer!(ListBranchesAnswer::Ok, client.list_branches(&params));
    list.data.and_then(|data| data.branches).expect("branches")
}

pub(crate) async fn main_branch(client: &Client, agent: &str) -> String {
    let first = branches(client, agent).await.remove(0);
    first.branch.and_then(|branch| branch.id).expect("an id")
}

pub(crate) async fn create(client: &Client, agent: &str, name: &str) -> String {
    let source = main_branch(client, agent).await;
    let params = CreateBranchParams::new(agent);
    let body = CreateBranchRequest::new(name, source);
    let made = answer!(
        CreateBranchAnswer::Created,
        client.create_branch(&params, &body)
    );
    made.data.and_then(|branch| branch.id).expect("an id")
}

pub(crate) async fn put(
    client: &Client,
    agent: &str,
    branch: &str,
    change: Value,
) -> UpdateBranchDraftAnswer {
    let params = UpdateBranchDraftParams::new(agent, branch);
    let change = read(change);
    let answer = client.update_branch_draft(&params, &change).await;
    answer.expect("a documented answer")
}

pub(crate) async fn greet(client: &Client, agent: &str, branch: &str, greeting: &str) -> Revision {
    let change = json!({"firstMessage": greeting});
    match put(client, agent, branch, change).await {
        UpdateBranchDraftAnswer::Ok(done) => done.data.expect("a draft"),
        other => panic!("{other:?}"),
    }
}

pub(crate) async fn publish(client: &Client, agent: &str, branch: &str) -> Revision {
    let params = PublishBranchDraftParams::new(agent, branch);
    let done = client.publish_branch_draft(&params, None);
    let done = answer!(PublishBranchDraftAnswer::Ok, done);
    done.data
        .and_then(|done| done.revision.into_option())
        .expect("a revision")
}

#[tokio::test]
async fn an_agent_has_a_default_branch_that_is_live() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let mut branches = branches(&client, &agent).await;
    assert_eq!(branches.len(), 1);
    let main = branches.remove(0);
    assert_eq!(main.is_live, Some(true));
    assert_eq!(main.has_open_draft, Some(false));
    assert_eq!(main.head_revision_number.into_option(), Some(1));
    assert_eq!(main.branch.and_then(|branch| branch.is_default), Some(true));
}

#[tokio::test]
async fn a_branch_name_is_used_once() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let branch = create(&client, &agent, "north").await;
    let source = main_branch(&client, &agent).await;
    let params = CreateBranchParams::new(&agent);
    let same = CreateBranchRequest::new("north", &source);
    let taken = answer!(
        CreateBranchAnswer::Conflict,
        client.create_branch(&params, &same)
    );
    assert_eq!(taken.error_type.as_deref(), Some("branch_name_exists"));

    let rename = RenameBranchParams::new(&agent, &branch);
    let main = RenameBranchRequest {
        name: "main".to_owned(),
    };
    answer!(
        RenameBranchAnswer::Conflict,
        client.rename_branch(&rename, &main)
    );
    let south = RenameBranchRequest {
        name: "south".to_owned(),
    };
    let renamed = answer!(
        RenameBranchAnswer::Ok,
        client.rename_branch(&rename, &south)
    );
    assert_eq!(
        renamed.data.and_then(|branch| branch.name).as_deref(),
        Some("south")
    );
    let default = RenameBranchParams::new(&agent, &source);
    answer!(
        RenameBranchAnswer::Forbidden,
        client.rename_branch(&default, &south)
    );
}

#[tokio::test]
async fn publishing_on_the_live_branch_takes_calls_at_once_and_elsewhere_not() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let north = create(&client, &agent, "north").await;
    greet(&client, &agent, &north, "North").await;
    let revision = publish(&client, &agent, &north).await;
    assert_eq!(revision.revision_number.into_option(), Some(1));
    assert_eq!(revision.is_active, Some(false));

    let params = SetLiveBranchParams::new(&agent, &north);
    let live = answer!(SetLiveBranchAnswer::Ok, client.set_live_branch(&params));
    assert_eq!(live.data.and_then(|branch| branch.is_live), Some(true));
    assert_eq!(Some(active(&client, &agent).await), revision.id);

    greet(&client, &agent, &north, "North again").await;
    let next = publish(&client, &agent, &north).await;
    assert_eq!(Some(active(&client, &agent).await), next.id);
}

#[tokio::test]
async fn the_default_branch_and_the_live_one_are_not_archived() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let main = main_branch(&client, &agent).await;
    let north = create(&client, &agent, "north").await;
    let archive = ArchiveBranchParams::new(&agent, &main);
    answer!(
        ArchiveBranchAnswer::Forbidden,
        client.archive_branch(&archive)
    );
    let live = SetLiveBranchParams::new(&agent, &north);
    answer!(SetLiveBranchAnswer::Ok, client.set_live_branch(&live));
    let archive = ArchiveBranchParams::new(&agent, &north);
    answer!(
        ArchiveBranchAnswer::Forbidden,
        client.archive_branch(&archive)
    );

    let back = SetLiveBranchParams::new(&agent, &main);
    answer!(SetLiveBranchAnswer::Ok, client.set_live_branch(&back));
    answer!(ArchiveBranchAnswer::Ok, client.archive_branch(&archive));
    assert_eq!(branches(&client, &agent).await.len(), 1);
    answer!(
        SetLiveBranchAnswer::Forbidden,
        client.set_live_branch(&live)
    );
}

#[tokio::test]
async fn a_change_to_a_stale_step_conflicts_only_where_the_fields_are_the_same() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let main = main_branch(&client, &agent).await;
    let draft = greet(&client, &agent, &main, "Good day").await;
    let base = draft.draft_revision.into_option().expect("a step");
    greet(&client, &agent, &main, "Good evening").await;

    let same = json!({"firstMessage": "Good night", "expectedRevision": base});
    let UpdateBranchDraftAnswer::Conflict(conflict) = put(&client, &agent, &main, same).await
    else {
        panic!("no conflict");
    };
    let conflict = conflict
        .as_draft_conflict_error()
        .expect("a conflict of drafts");
    assert_eq!(conflict.errors, ["firstMessage"]);
    let details = conflict
        .data
        .and_then(|data| data.conflict)
        .expect("details");
    assert_eq!(details.expected_revision, Some(base));
    assert_eq!(details.latest_revision, Some(base + 1));

    let other = json!({"globalPrompt": "Be brief.", "expectedRevision": base});
    let done = put(&client, &agent, &main, other).await;
    assert!(matches!(done, UpdateBranchDraftAnswer::Ok(_)));
    let unknown = json!({"globalPrompt": "Be kind.", "expectedRevision": 99});
    let refused = put(&client, &agent, &main, unknown).await;
    assert!(matches!(refused, UpdateBranchDraftAnswer::Conflict(_)));
}

#[tokio::test]
async fn a_branch_without_a_draft_has_none_to_show_publish_or_discard() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let main = main_branch(&client, &agent).await;
    let show = GetBranchDraftParams::new(&agent, &main);
    let discard = DiscardBranchDraftParams::new(&agent, &main);
    answer!(
        GetBranchDraftAnswer::NotFound,
        client.get_branch_draft(&show)
    );
    answer!(
        DiscardBranchDraftAnswer::NotFound,
        client.discard_branch_draft(&discard)
    );
    let publish = PublishBranchDraftParams::new(&agent, &main);
    answer!(
        PublishBranchDraftAnswer::NotFound,
        client.publish_branch_draft(&publish, None)
    );

    greet(&client, &agent, &main, "Good day").await;
    let draft = answer!(GetBranchDraftAnswer::Ok, client.get_branch_draft(&show));
    assert_eq!(draft.data.and_then(|draft| draft.edit_count), Some(1));
    answer!(
        DiscardBranchDraftAnswer::Ok,
        client.discard_branch_draft(&discard)
    );
    answer!(
        GetBranchDraftAnswer::NotFound,
        client.get_branch_draft(&show)
    );
}

#[tokio::test]
async fn the_first_scheme_ends_when_an_agent_moves_on_to_branches() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let params = ListDraftsParams::new(&agent);
    answer!(ListDraftsAnswer::Ok, client.list_drafts(&params));
    create(&client, &agent, "north").await;
    match client.list_drafts(&params).await {
        Ok(ListDraftsAnswer::Conflict(headers, body)) => {
            assert_eq!(headers.deprecation.as_deref(), Some("true"));
            assert!(body.error_type.is_some_and(|error| error.is_known()));
        }
        other => panic!("{other:?}"),
    }
}
