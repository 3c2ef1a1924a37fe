//! Other services.

use atoms_api::atoms::Client;
use atoms_api::atoms::integrations as api;
use serde_json::json;

use crate::told::{told, typed};

pub(crate) async fn all(client: &Client) {
    let sets = json!([{"licenseCode": "in~example", "environment": "in", "apiKey": "made-up"}]);
    let sets = typed(json!({"integrationSets": sets}));
    let saved = client.update_web_engage_integration(&sets).await;
    let saved = told!(saved, api::UpdateWebEngageIntegrationAnswer::Ok);
    assert_eq!(saved["message"], "Integration saved");
    let found = told!(
        client.get_web_engage_integration().await,
        api::GetWebEngageIntegrationAnswer::Ok
    );
    assert_eq!(found["data"]["integrationSets"][0]["environment"], "in");
}
