use atoms_api::atoms::Client;
use atoms_api::atoms::types::AgentVersion;
use atoms_api::atoms::versions::types::{
    ActivateVersionParams, DiffVersionsParams, GetVersionParams, ListVersionsParams,
    UpdateVersionMetaRequest, UpdateVersionParams,
};
use atoms_api::atoms::versions::{
    ActivateVersionAnswer, DiffVersionsAnswer, GetVersionAnswer, ListVersionsAnswer,
    UpdateVersionAnswer,
};
use serde_json::{Value, json};

use crate::answer;
use crate::drafts::{active, begin, edit, publish};
use crate::service::{agent, read, start};

async fn label(client: &Client, agent: &str, version: &str, change: Value) -> AgentVersion {
    let params = UpdateVersionParams::new(agent, version);
    let change = read(change);
    let version = answer!(
        UpdateVersionAnswer::Ok,
        client.update_version(&params, &change)
    );
    version.data.expect("a version")
}

#[tokio::test]
async fn a_version_holds_what_its_draft_held_and_keeps_it() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let first = active(&client, &agent).await;
    let draft = begin(&client, &agent).await;
    edit(&client, &agent, &draft, json!({"firstMessage": "Good day"})).await;
    let second = publish(&client, &agent, &draft, json!({}))
        .await
        .id
        .expect("an id");
    for (version, greeting) in [(&first, "Hello"), (&second, "Good day")] {
        let params = GetVersionParams::new(&agent, version);
        let found = answer!(GetVersionAnswer::Ok, client.get_version(&params));
        let config = found
            .data
            .and_then(|data| data.resolved_config)
            .expect("a configuration");
        assert_eq!(config["firstMessage"], greeting);
    }
    let params = DiffVersionsParams::new(&agent, &first, &second);
    let diff = answer!(DiffVersionsAnswer::Ok, client.diff_versions(&params));
    let diffs = diff.data.and_then(|data| data.diffs).expect("differences");
    assert_eq!(
        json!(diffs),
        json!([{
            "section": "workflow_prompt",
            "changes": [{"path": "firstMessage", "oldValue": "Hello", "newValue": "Good day"}],
        }])
    );
}

#[tokio::test]
async fn an_activated_version_takes_the_place_of_the_one_before() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let first = active(&client, &agent).await;
    let draft = begin(&client, &agent).await;
    let second = publish(&client, &agent, &draft, json!({"activate": true}))
        .await
        .id;
    let params = ActivateVersionParams::new(&agent, &first);
    for _twice_does_no_harm in 0..2 {
        let version = answer!(ActivateVersionAnswer::Ok, client.activate_version(&params));
        assert_eq!(
            version.data.and_then(|version| version.is_active),
            Some(true)
        );
    }
    let list = ListVersionsParams::new(&agent);
    let list = answer!(ListVersionsAnswer::Ok, client.list_versions(&list))
        .data
        .expect("a page");
    let states: Vec<_> = list.versions.expect("versions").into_iter().collect();
    let states: Vec<_> = states
        .into_iter()
        .map(|one| (one.id, one.is_active))
        .collect();
    assert_eq!(states, [(second, Some(false)), (Some(first), Some(true))]);
}

#[tokio::test]
async fn a_label_stays_when_absent_and_goes_when_null() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let id = active(&client, &agent).await;
    label(
        &client,
        &agent,
        &id,
        json!({"label": "First", "description": "As it was"}),
    )
    .await;
    let pinned = label(&client, &agent, &id, json!({"isPinned": true})).await;
    assert_eq!(pinned.label.into_option().as_deref(), Some("First"));
    let emptied = label(&client, &agent, &id, json!({"label": null})).await;
    assert!(emptied.label.is_null());
    assert_eq!(
        emptied.description.into_option().as_deref(),
        Some("As it was")
    );
    assert_eq!(emptied.is_pinned, Some(true));

    let params = UpdateVersionParams::new(&agent, &id);
    let nothing = UpdateVersionMetaRequest::default();
    answer!(
        UpdateVersionAnswer::BadRequest,
        client.update_version(&params, &nothing)
    );
}

#[tokio::test]
async fn versions_are_listed_in_parts_and_by_pin() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let first = active(&client, &agent).await;
    for _ in 0..2 {
        let draft = begin(&client, &agent).await;
        publish(&client, &agent, &draft, json!({})).await;
    }
    label(&client, &agent, &first, json!({"isPinned": true})).await;
    let all = ListVersionsParams::new(&agent);
    let pinned = ListVersionsParams {
        is_pinned: Some(true),
        ..all.clone()
    };
    let last = ListVersionsParams {
        skip: 2,
        ..all.clone()
    };
    let none = ListVersionsParams {
        skip: 3,
        ..all.clone()
    };
    let one = ListVersionsParams {
        limit: 1,
        ..all.clone()
    };
    for (params, numbers) in [
        (all, vec![3, 2, 1]),
        (pinned, vec![1]),
        (last, vec![1]),
        (none, vec![]),
        (one, vec![3]),
    ] {
        let page = answer!(ListVersionsAnswer::Ok, client.list_versions(&params));
        let page = page.data.expect("a page");
        assert_eq!(page.total, Some(3));
        let versions = page.versions.expect("versions").into_iter();
        let found: Vec<_> = versions
            .filter_map(|one| one.version_number.into_option())
            .collect();
        assert_eq!(found, numbers);
    }
}
