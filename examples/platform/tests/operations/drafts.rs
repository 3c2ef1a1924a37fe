//! A draft, from its beginning to the version that it becomes.

use atoms_api::atoms::Client;
use atoms_api::atoms::agents::{GetAgentAnswer, types::GetAgentParams};
use atoms_api::atoms::drafts::{self as api, types};
use serde_json::json;

use crate::told::{agent, text, told, typed};

#[expect(deprecated, reason = "the first scheme of versions is still there")]
pub(crate) async fn all(client: &Client) {
    let id = agent(client, "Drafts").await;
    let draft = begun(client, &id).await;
    changed(client, &id, &draft).await;

    let drafts = told!(
        client.list_drafts(&types::ListDraftsParams::new(&id)).await,
        api::ListDraftsAnswer::Ok
    );
    assert_eq!(drafts["data"][0]["draftId"], draft);
    let label = typed(json!({"label": "Shorter greeting", "activate": true}));
    let published = client
        .publish_draft(&types::PublishDraftParams::new(&id, &draft), Some(&label))
        .await;
    let published = told!(published, api::PublishDraftAnswer::Created);
    assert_eq!(published["data"]["label"], "Shorter greeting");

    let other = begun(client, &id).await;
    let discarded = client
        .discard_draft(&types::DiscardDraftParams::new(&id, &other))
        .await;
    let discarded = told!(discarded, api::DiscardDraftAnswer::Ok);
    assert_eq!(discarded["status"], true);
}

/// A draft of the agent's active version, by its id.
#[expect(deprecated, reason = "the first scheme of versions is still there")]
async fn begun(client: &Client, id: &str) -> String {
    let agent = told!(
        client.get_agent(&GetAgentParams::new(id)).await,
        GetAgentAnswer::Ok
    );
    let version = text(&agent, "/data/activeVersionId");
    let new = typed(json!({"sourceVersionId": version, "draftName": "Greeting"}));
    let draft = client
        .create_draft(&types::CreateDraftParams::new(id), &new)
        .await;
    let draft = told!(draft, api::CreateDraftAnswer::Created);
    assert_eq!(draft["data"]["sourceVersionId"], version);
    text(&draft, "/data/draftId")
}

#[expect(deprecated, reason = "the first scheme of versions is still there")]
async fn changed(client: &Client, id: &str, draft: &str) {
    let name = typed(json!({"draftName": "Greeting, third try"}));
    let renamed = client
        .rename_draft(&types::RenameDraftParams::new(id, draft), &name)
        .await;
    let renamed = told!(renamed, api::RenameDraftAnswer::Ok);
    assert_eq!(renamed["data"]["draftName"], "Greeting, third try");

    let change = typed(json!({"firstMessage": "Hello."}));
    let params = types::UpdateDraftConfigParams::new(id, draft);
    let changed = told!(
        client.update_draft_config(&params, &change).await,
        api::UpdateDraftConfigAnswer::Ok
    );
    assert_eq!(changed["data"]["draftId"], draft);

    let found = told!(
        client
            .get_draft(&types::GetDraftParams::new(id, draft))
            .await,
        api::GetDraftAnswer::Ok
    );
    assert_eq!(found["data"]["editCount"], 1);
    let diff = told!(
        client
            .diff_draft(&types::DiffDraftParams::new(id, draft))
            .await,
        api::DiffDraftAnswer::Ok
    );
    assert!(diff["data"].to_string().contains("Hello."), "{diff}");

    let call = client
        .test_draft(&types::TestDraftParams::new(id, draft), None)
        .await;
    let call = told!(call, api::TestDraftAnswer::Ok);
    assert!(text(&call, "/data/callId").starts_with("CALL-"));
}
