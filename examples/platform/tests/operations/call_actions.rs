//! What happens elsewhere around a call.

use atoms_api::atoms::Client;
use atoms_api::atoms::call_actions::{self as api, types};
use serde_json::json;

use crate::told::{ID, told, typed};

pub(crate) async fn all(client: &Client) {
    let listed = client
        .list_call_actions(&types::ListCallActionsParams::new(ID))
        .await;
    let listed = told!(listed, api::ListCallActionsAnswer::Ok);
    assert_eq!(listed["data"]["callActions"][0]["provider"], "hubspot");

    let new = typed(json!({
        "agentId": ID,
        "category": "trigger",
        "provider": "hubspot",
        "action_type": "create",
        "object": "contact",
        "config": {"phoneNumberFieldName": "mobilephone", "conditions": []},
    }));
    let made = told!(
        client.create_call_action(&new).await,
        api::CreateCallActionAnswer::Created
    );
    assert_eq!(made["data"]["category"], "trigger");

    let found = client
        .get_call_action(&types::GetCallActionParams::new(ID))
        .await;
    let found = told!(found, api::GetCallActionAnswer::Ok);
    assert_eq!(found["data"]["category"], "post-call");

    let params = types::UpdateCallActionParams::new(ID);
    let change = typed(json!({"config": {"conditions": []}}));
    let changed = told!(
        client.update_call_action(&params, &change).await,
        api::UpdateCallActionAnswer::Ok
    );
    assert_eq!(changed["data"]["object"], "contact");

    let deleted = client
        .delete_call_action(&types::DeleteCallActionParams::new(ID))
        .await;
    let deleted = told!(deleted, api::DeleteCallActionAnswer::Ok);
    assert_eq!(deleted["data"]["message"], "Call action deleted");
}
