//! Secrets, from their writing to their deletion.

use atoms_api::atoms::Client;
use atoms_api::atoms::secrets::{self as api, types};
use serde_json::json;

use crate::told::{text, told, typed};

pub(crate) async fn all(client: &Client) {
    let new = typed(json!({"name": "SHOP_TOKEN", "value": "not-a-real-token"}));
    let made = told!(
        client.create_secret(&new).await,
        api::CreateSecretAnswer::Created
    );
    assert_eq!(made["data"]["name"], "SHOP_TOKEN");
    let list = told!(client.list_secrets().await, api::ListSecretsAnswer::Ok);
    assert_eq!(list["data"][0], made["data"]);
    let params = types::DeleteSecretParams::new(text(&made, "/data/_id"));
    let deleted = told!(
        client.delete_secret(&params).await,
        api::DeleteSecretAnswer::Ok
    );
    assert_eq!(deleted["status"], true);
}
