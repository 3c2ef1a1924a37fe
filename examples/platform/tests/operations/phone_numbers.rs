//! Numbers: looked for, rented, brought along, given back.
#![expect(deprecated, reason = "deprecated operations work like the others")]

use atoms_api::atoms::Client;
use atoms_api::atoms::phone_numbers::{self as api, types};
use serde_json::json;

use crate::told::{ID, told, typed};

pub(crate) async fn all(client: &Client) {
    listed(client).await;
    paid(client).await;

    let number = typed(json!({"phoneNumber": "12025550173", "provider": "plivo"}));
    let rented = told!(client.rent_number(&number).await, api::RentNumberAnswer::Ok);
    assert_eq!(rented["data"]["requiresAction"], false);
    let released = told!(
        client
            .release_number(&typed(json!({"productId": ID})))
            .await,
        api::ReleaseNumberAnswer::Ok
    );
    assert_eq!(released["data"]["success"], true);
    let own =
        typed(json!({"phoneNumber": "+442079460018", "sipTerminationUrl": "sip.example.com:5060"}));
    let imported = told!(
        client.import_phone_number(&own).await,
        api::ImportPhoneNumberAnswer::Ok
    );
    assert_eq!(
        imported["data"]["attributes"]["phoneNumber"],
        "+442079460018"
    );
}

async fn listed(client: &Client) {
    let numbers = told!(
        client.list_phone_numbers().await,
        api::ListPhoneNumbersAnswer::Ok
    );
    assert_eq!(numbers["data"][0]["productType"], "telephony");
    let all = told!(
        client.list_all_numbers().await,
        api::ListAllNumbersAnswer::Ok
    );
    assert_eq!(all["data"]["customProducts"][0]["isActive"], true);
    let params = types::ListAvailableNumbersParams::new("US", types::TelephonyProvider::Plivo);
    let available = told!(
        client.list_available_numbers(&params).await,
        api::ListAvailableNumbersAnswer::Ok
    );
    assert_eq!(available["data"][0]["phoneNumber"], "12025550173");
}

async fn paid(client: &Client) {
    let share = told!(
        client.get_proration_amount().await,
        api::GetProrationAmountAnswer::Ok
    );
    assert_eq!(share["data"]["immediateCharge"], 3);
    let portal = told!(
        client.get_subscription_portal().await,
        api::GetSubscriptionPortalAnswer::Ok
    );
    assert!(portal["data"]["url"].is_string(), "{portal}");
    let unpaid = told!(
        client.get_unpaid_invoices().await,
        api::GetUnpaidInvoicesAnswer::Ok
    );
    assert_eq!(unpaid["data"]["paymentRequired"], false);
}
