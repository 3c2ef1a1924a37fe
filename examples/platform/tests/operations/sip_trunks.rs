//! Trunks in both directions, from their making to their deletion.

use atoms_api::atoms::Client;
use atoms_api::atoms::sip_trunks::{self as api, types};
use serde_json::json;

use crate::told::{text, told, typed};

pub(crate) async fn all(client: &Client) {
    inbound(client).await;
    outbound(client).await;
}

async fn inbound(client: &Client) {
    let new = typed(json!({"name": "Berlin", "allowedAddresses": ["203.0.113.0/28"]}));
    let made = client.create_inbound_trunk(&new).await;
    let made = told!(made, api::CreateInboundTrunkAnswer::Created);
    let id = text(&made, "/data/_id");
    let list = client.list_inbound_trunks().await;
    let list = told!(list, api::ListInboundTrunksAnswer::Ok);
    assert_eq!(list["data"][0], made["data"]);
    let params = types::UpdateInboundTrunkParams::new(&id);
    let change = typed(json!({"ringingTimeoutSeconds": 45}));
    let changed = client.update_inbound_trunk(&params, &change).await;
    let changed = told!(changed, api::UpdateInboundTrunkAnswer::Ok);
    assert_eq!(changed["data"]["ringingTimeoutSeconds"], 45);
    let params = types::DeleteInboundTrunkParams::new(&id);
    let deleted = client.delete_inbound_trunk(&params).await;
    let deleted = told!(deleted, api::DeleteInboundTrunkAnswer::Ok);
    assert_eq!(deleted["data"]["deleted"], true);
}

async fn outbound(client: &Client) {
    let new = typed(json!({
        "name": "Berlin", "address": "carrier.example.com", "numbers": ["+493020000001"],
    }));
    let made = client.create_outbound_trunk(&new).await;
    let made = told!(made, api::CreateOutboundTrunkAnswer::Created);
    let id = text(&made, "/data/_id");
    let list = client.list_outbound_trunks().await;
    let list = told!(list, api::ListOutboundTrunksAnswer::Ok);
    assert_eq!(list["data"][0], made["data"]);
    let params = types::UpdateOutboundTrunkParams::new(&id);
    let change = typed(json!({"cpsLimit": 10}));
    let changed = client.update_outbound_trunk(&params, &change).await;
    let changed = told!(changed, api::UpdateOutboundTrunkAnswer::Ok);
    assert_eq!(changed["data"]["cpsLimit"], 10);
    let params = types::DeleteOutboundTrunkParams::new(&id);
    let deleted = client.delete_outbound_trunk(&params).await;
    let deleted = told!(deleted, api::DeleteOutboundTrunkAnswer::Ok);
    assert_eq!(deleted["data"]["deleted"], true);
}
