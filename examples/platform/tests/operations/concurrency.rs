//! How many calls may go on at once.

use atoms_api::atoms::Client;
use atoms_api::atoms::concurrency as api;
use serde_json::json;

use crate::told::{ID, told, typed};

pub(crate) async fn all(client: &Client) {
    let limits = told!(
        client.get_concurrency().await,
        api::GetConcurrencyAnswer::Ok
    );
    assert_eq!(limits["data"]["orgLimit"], 40);
    let reserved = typed(json!({
        "reservations": [{"agentId": ID, "inbound": 2, "outbound": 10, "webcall": 0, "chat": 0}],
    }));
    let updated = client.update_concurrency_reservations(&reserved).await;
    let updated = told!(updated, api::UpdateConcurrencyReservationsAnswer::Ok);
    assert_eq!(updated["data"]["updated"], 1);
}
