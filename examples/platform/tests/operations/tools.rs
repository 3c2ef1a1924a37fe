//! Tools, from their making to their deletion.

use atoms_api::atoms::Client;
use atoms_api::atoms::tools::{self as api, types};
use serde_json::json;

use crate::told::{text, told, typed};

pub(crate) async fn all(client: &Client) {
    let new = typed(json!({"definition": {
        "type": "client_tool", "name": "show_map", "description": "Shows where the shop is.",
        "timeoutMs": 2000,
    }}));
    let made = told!(
        client.create_tool(&new).await,
        api::CreateToolAnswer::Created
    );
    assert_eq!(made["data"]["type"], "client_tool");
    let id = text(&made, "/data/toolId");
    let params = types::DuplicateToolParams::new(&id);
    let copy = client.duplicate_tool(&params).await;
    let copy = told!(copy, api::DuplicateToolAnswer::Created);
    assert_eq!(copy["data"]["definition"], made["data"]["definition"]);
    let params = types::UpdateToolParams::new(&id);
    let changed = told!(
        client.update_tool(&params, &new).await,
        api::UpdateToolAnswer::Ok
    );
    assert_eq!(changed["data"]["toolId"], id.as_str());
    let list = told!(client.list_tools().await, api::ListToolsAnswer::Ok);
    assert_eq!(list["data"].as_array().unwrap().len(), 2);
    let params = types::DeleteToolParams::new(&id);
    let deleted = told!(client.delete_tool(&params).await, api::DeleteToolAnswer::Ok);
    assert_eq!(deleted["status"], true);
}
