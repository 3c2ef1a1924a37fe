//! Who uses the platform.

use atoms_api::atoms::Client;
use atoms_api::atoms::account as api;
use serde_json::json;

use crate::told::{told, typed};

pub(crate) async fn all(client: &Client) {
    let user = told!(client.get_user().await, api::GetUserAnswer::Ok);
    assert_eq!(user["data"]["firstName"], "Asha");
    let subscription = told!(
        client.get_subscription().await,
        api::GetSubscriptionAnswer::Ok
    );
    assert_eq!(subscription["data"]["limits"]["agents"], 25);
    let details = told!(
        client.get_account_details().await,
        api::GetAccountDetailsAnswer::Ok
    );
    assert_eq!(details["organizations"][0]["name"], "Lotus Dental Clinic");

    let name = typed(json!({"name": "Lotus Dental Group"}));
    let renamed = client.update_organization_name(&name).await;
    let renamed = told!(renamed, api::UpdateOrganizationNameAnswer::Ok);
    assert_eq!(renamed["name"], "Lotus Dental Group");
}
