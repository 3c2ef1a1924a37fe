//! Lines of work: a branch from its first draft to its archive.

use atoms_api::atoms::Client;
use atoms_api::atoms::branches::{self as api, types};
use serde_json::json;

use crate::told::{agent, text, told, typed};

/// An agent and its first branch, by their ids.
async fn begun(client: &Client) -> (String, String) {
    let id = agent(client, "Branches").await;
    let branches = client
        .list_branches(&types::ListBranchesParams::new(&id))
        .await;
    let branches = told!(branches, api::ListBranchesAnswer::Ok);
    let main = text(&branches, "/data/branches/0/branch/_id");
    (id, main)
}

/// What is published and restored where it is checked first.
pub(crate) async fn checked(client: &Client) {
    let (id, main) = begun(client).await;
    let change = typed(json!({"firstMessage": "Good evening."}));
    let params = types::UpdateBranchDraftParams::new(&id, &main);
    let draft = client.update_branch_draft(&params, &change).await;
    told!(draft, api::UpdateBranchDraftAnswer::Ok);

    let params = types::PublishBranchDraftParams::new(&id, &main);
    let published = client.publish_branch_draft(&params, None).await;
    let published = told!(published, api::PublishBranchDraftAnswer::Accepted);
    assert_eq!(published["data"], json!({"state": "scanning"}));

    let revisions = client
        .list_revisions(&types::ListRevisionsParams::new(&id, &main))
        .await;
    let revisions = told!(revisions, api::ListRevisionsAnswer::Ok);
    assert_eq!(revisions["data"]["revisions"][0]["status"], "published");
    let first = text(&revisions, "/data/revisions/1/_id");
    let params = types::RestoreRevisionParams::new(&id, &main, &first);
    let restored = client.restore_revision(&params).await;
    let restored = told!(restored, api::RestoreRevisionAnswer::Accepted);
    assert_eq!(restored["data"], json!({"state": "scanning"}));
}

pub(crate) async fn all(client: &Client) {
    let (id, main) = begun(client).await;
    let new = typed(json!({"name": "Evening tone", "sourceBranchId": main}));
    let branch = client
        .create_branch(&types::CreateBranchParams::new(&id), &new)
        .await;
    let branch = told!(branch, api::CreateBranchAnswer::Created);
    let branch = text(&branch, "/data/_id");

    named(client, &id, &branch).await;
    drafted(client, &id, &branch).await;
    published(client, &id, &branch).await;
    live(client, &id, &branch, &main).await;
}

async fn named(client: &Client, id: &str, branch: &str) {
    let name = typed(json!({"name": "Late calls"}));
    let renamed = client
        .rename_branch(&types::RenameBranchParams::new(id, branch), &name)
        .await;
    let renamed = told!(renamed, api::RenameBranchAnswer::Ok);
    assert_eq!(renamed["data"]["name"], "Late calls");
    let found = client
        .get_branch(&types::GetBranchParams::new(id, branch))
        .await;
    let found = told!(found, api::GetBranchAnswer::Ok);
    assert_eq!(found["data"]["branch"]["name"], "Late calls");
}

async fn drafted(client: &Client, id: &str, branch: &str) {
    let params = types::UpdateBranchDraftParams::new(id, branch);
    let change = typed(json!({"firstMessage": "Good evening."}));
    let draft = client.update_branch_draft(&params, &change).await;
    let draft = told!(draft, api::UpdateBranchDraftAnswer::Ok);
    assert_eq!(draft["data"]["branch"], branch);

    let found = client
        .get_branch_draft(&types::GetBranchDraftParams::new(id, branch))
        .await;
    let found = told!(found, api::GetBranchDraftAnswer::Ok);
    assert_eq!(found["data"]["latest"]["draftId"], draft["data"]["draftId"]);

    let discarded = client
        .discard_branch_draft(&types::DiscardBranchDraftParams::new(id, branch))
        .await;
    let discarded = told!(discarded, api::DiscardBranchDraftAnswer::Ok);
    assert_eq!(discarded["data"]["discarded"], true);

    told!(
        client.update_branch_draft(&params, &change).await,
        api::UpdateBranchDraftAnswer::Ok
    );
    let call = client
        .test_branch(
            &types::TestBranchParams::new(id, branch),
            Some(&typed(json!({"mode": "webcall", "includeDraft": true}))),
        )
        .await;
    let call = told!(call, api::TestBranchAnswer::Ok);
    assert!(text(&call, "/data/callId").starts_with("CALL-"));
}

async fn published(client: &Client, id: &str, branch: &str) {
    let params = types::PublishBranchDraftParams::new(id, branch);
    let label = typed(json!({"label": "Evening greeting"}));
    let published = client.publish_branch_draft(&params, Some(&label)).await;
    let published = told!(published, api::PublishBranchDraftAnswer::Ok);
    assert_eq!(published["data"]["state"], "committed");
    let first = text(&published, "/data/revision/_id");

    let revision = client
        .get_revision(&types::GetRevisionParams::new(id, branch, &first))
        .await;
    let revision = told!(revision, api::GetRevisionAnswer::Ok);
    assert_eq!(revision["data"]["revision"]["label"], "Evening greeting");
    assert_eq!(
        revision["data"]["resolvedConfig"]["workflow_prompt"]["firstMessage"],
        "Good evening."
    );

    let params = types::GetRevisionHistoryParams::new(id, branch, &first);
    let history = told!(
        client.get_revision_history(&params).await,
        api::GetRevisionHistoryAnswer::Ok
    );
    assert_eq!(history["data"]["revision"]["_id"], first);

    let params = types::RestoreRevisionParams::new(id, branch, &first);
    let restored = told!(
        client.restore_revision(&params).await,
        api::RestoreRevisionAnswer::Ok
    );
    let second = text(&restored, "/data/revision/_id");
    assert_eq!(
        restored["data"]["revision"]["restoredFromRevisionId"],
        first
    );

    let revisions = client
        .list_revisions(&types::ListRevisionsParams::new(id, branch))
        .await;
    let revisions = told!(revisions, api::ListRevisionsAnswer::Ok);
    assert_eq!(revisions["data"]["revisions"][0]["_id"], second);

    let diff = client
        .diff_agent(&types::DiffAgentParams::new(id, &first, &second))
        .await;
    let diff = told!(diff, api::DiffAgentAnswer::Ok);
    assert_eq!(diff["data"]["diffs"], json!([]));
}

async fn live(client: &Client, id: &str, branch: &str, main: &str) {
    for live in [branch, main] {
        let params = types::SetLiveBranchParams::new(id, live);
        let set = told!(
            client.set_live_branch(&params).await,
            api::SetLiveBranchAnswer::Ok
        );
        assert_eq!(set["data"]["isLive"], true);
    }
    let params = types::CancelBranchPublishParams::new(id, branch);
    let cancelled = told!(
        client.cancel_branch_publish(&params).await,
        api::CancelBranchPublishAnswer::Ok
    );
    assert_eq!(cancelled["data"]["cancelled"], true);
    let archived = client
        .archive_branch(&types::ArchiveBranchParams::new(id, branch))
        .await;
    let archived = told!(archived, api::ArchiveBranchAnswer::Ok);
    assert_eq!(archived["data"]["archived"], true);
}
