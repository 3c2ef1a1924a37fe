//! People to call, from a file and one by one.

use atoms_api::atoms::Client;
use atoms_api::atoms::audiences::{self as api, CreateAudiencePart as Part, types};
use atoms_runtime::rest::FilePart;
use serde_json::json;

use crate::told::{text, told, typed};

/// Makes an audience of two people, and gives its id.
pub(crate) async fn audience(client: &Client) -> String {
    let parts = vec![
        Part::Name("Patients due in August".to_owned()),
        Part::PhoneNumberColumnName("phone".to_owned()),
        Part::IdentifierColumnName("first_name".to_owned()),
        Part::File(FilePart::new(
            "people.csv",
            "first_name,phone\nRavi,+15550101\nMara,+15550102\n",
        )),
    ];
    let made = told!(
        client.create_audience(parts).await,
        api::CreateAudienceAnswer::Ok
    );
    text(&made, "/data/_id")
}

pub(crate) async fn all(client: &Client) {
    let id = audience(client).await;
    let audiences = told!(client.list_audiences().await, api::ListAudiencesAnswer::Ok);
    assert_eq!(audiences["data"][0]["name"], "Patients due in August");
    let found = client
        .get_audience(&types::GetAudienceParams::new(&id))
        .await;
    let found = told!(found, api::GetAudienceAnswer::Ok);
    assert_eq!(found["data"]["_id"], id);

    members(client, &id).await;

    let deleted = client
        .delete_audience(&types::DeleteAudienceParams::new(&id))
        .await;
    let deleted = told!(deleted, api::DeleteAudienceAnswer::Ok);
    assert_eq!(deleted["status"], true);
}

async fn members(client: &Client, id: &str) {
    let people = typed(json!({"members": [{"first_name": "Ilse", "phone": "+15550103"}]}));
    let added = client
        .add_audience_members(&types::AddAudienceMembersParams::new(id), &people)
        .await;
    let added = told!(added, api::AddAudienceMembersAnswer::Ok);
    assert_eq!(added["status"], true);

    let params = types::ListAudienceMembersParams::new(id);
    let members = told!(
        client.list_audience_members(&params).await,
        api::ListAudienceMembersAnswer::Ok
    );
    assert_eq!(
        members["data"]["members"].as_array().map(Vec::len),
        Some(3),
        "{members}"
    );
    let member = text(&members, "/data/members/0/_id");

    let params = types::SearchAudienceMembersParams {
        query: Some("Ilse".to_owned()),
        ..types::SearchAudienceMembersParams::new(id)
    };
    let found = client.search_audience_members(&params).await;
    let found = told!(found, api::SearchAudienceMembersAnswer::Ok);
    assert_eq!(
        found["data"]["members"].as_array().map(Vec::len),
        Some(1),
        "{found}"
    );

    let some = typed(json!({"memberIds": [member]}));
    let params = types::DeleteAudienceMembersParams::new(id);
    let deleted = client.delete_audience_members(&params, &some).await;
    let deleted = told!(deleted, api::DeleteAudienceMembersAnswer::Ok);
    assert_eq!(deleted["status"], true);
}
