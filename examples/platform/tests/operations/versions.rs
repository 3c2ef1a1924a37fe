//! Versions: read, labelled, compared, activated, tried.

use atoms_api::atoms::Client;
use atoms_api::atoms::agents::{GetAgentAnswer, types::GetAgentParams};
use atoms_api::atoms::versions::{self as api, types};
use serde_json::json;

use crate::told::{agent, text, told, typed};

#[expect(deprecated, reason = "the first scheme of versions is still there")]
pub(crate) async fn all(client: &Client) {
    let id = agent(client, "Versions").await;
    let found = told!(
        client.get_agent(&GetAgentParams::new(&id)).await,
        GetAgentAnswer::Ok
    );
    let version = text(&found, "/data/activeVersionId");

    let listed = told!(
        client
            .list_versions(&types::ListVersionsParams::new(&id))
            .await,
        api::ListVersionsAnswer::Ok
    );
    assert_eq!(listed["data"]["total"], 1);
    let params = types::GetVersionParams::new(&id, &version);
    let one = told!(client.get_version(&params).await, api::GetVersionAnswer::Ok);
    assert_eq!(one["data"]["version"]["_id"], version);

    let label = typed(json!({"label": "Shorter greeting", "isPinned": true}));
    let params = types::UpdateVersionParams::new(&id, &version);
    let labelled = told!(
        client.update_version(&params, &label).await,
        api::UpdateVersionAnswer::Ok
    );
    assert_eq!(labelled["data"]["label"], "Shorter greeting");

    let params = types::ActivateVersionParams::new(&id, &version);
    let active = told!(
        client.activate_version(&params).await,
        api::ActivateVersionAnswer::Ok
    );
    assert_eq!(active["data"]["isActive"], true);

    let params = types::DiffVersionsParams::new(&id, &version, &version);
    let diff = told!(
        client.diff_versions(&params).await,
        api::DiffVersionsAnswer::Ok
    );
    assert_eq!(diff["data"]["diffs"], json!([]));

    let call = typed(json!({"mode": "telephony", "toPhone": "+15550101"}));
    let call = client
        .test_version(&types::TestVersionParams::new(&id, &version), Some(&call))
        .await;
    let Ok(api::TestVersionAnswer::Ok(call)) = call else {
        panic!("{call:?}");
    };
    assert!(call.data.unwrap().call_id.starts_with("CALL-"));
}
