use std::collections::BTreeMap;

use atoms_api::atoms::Client;
use atoms_api::atoms::audiences::types::{
    AddAudienceMembersParams, AudienceMemberPage, DeleteAudienceMembersParams,
    DeleteAudienceMembersRequest, DeleteAudienceParams, GetAudienceParams,
    ListAudienceMembersParams, SearchAudienceMembersParams,
};
use atoms_api::atoms::audiences::{
    AddAudienceMembersAnswer, CreateAudienceAnswer, CreateAudiencePart, DeleteAudienceAnswer,
    DeleteAudienceMembersAnswer, GetAudienceAnswer, ListAudienceMembersAnswer, ListAudiencesAnswer,
    SearchAudienceMembersAnswer,
};
use atoms_api::atoms::campaigns::CreateCampaignAnswer;
use atoms_api::atoms::campaigns::types::CreateCampaignRequest;
use atoms_runtime::rest::FilePart;
use serde_json::json;

use crate::answer;
use crate::service::{NUMBER, agent, audience, read, start, upload};

async fn members(client: &Client, id: &str, page: i64, offset: i64) -> AudienceMemberPage {
    let params = ListAudienceMembersParams {
        page,
        offset,
        ..ListAudienceMembersParams::new(id)
    };
    let list = client.list_audience_members(&params);
    answer!(ListAudienceMembersAnswer::Ok, list)
        .data
        .expect("a page")
}

#[tokio::test]
async fn the_people_of_an_uploaded_file_are_in_the_audience() {
    let (_service, client) = start().await;
    let id = audience(&client).await;
    let params = GetAudienceParams::new(&id);
    let found = answer!(GetAudienceAnswer::Ok, client.get_audience(&params)).data;
    let found = found.expect("an audience");
    assert_eq!(found.name.as_deref(), Some("Patients"));
    assert_eq!(found.phone_number_column_name.as_deref(), Some("phone"));

    let page = members(&client, &id, 1, 1).await;
    assert_eq!((page.total_count, page.total_pages), (Some(2), Some(2)));
    assert_eq!(page.has_more, Some(true));
    let ravi = page.members.expect("people").remove(0);
    assert_eq!(
        json!(ravi.data),
        json!({"first_name": "Ravi", "phone": "+15550101"})
    );
    let last = members(&client, &id, 2, 1).await;
    assert_eq!(last.has_more, Some(false));
    assert_eq!(members(&client, &id, 3, 1).await.members, Some(vec![]));
}

#[tokio::test]
async fn all_that_an_upload_lacks_is_told_at_once() {
    let (_service, client) = start().await;
    let parts = || {
        let file = FilePart::new("people.csv", "first_name\n");
        vec![
            CreateAudiencePart::File(FilePart::new("people.csv", "phone\n")),
            CreateAudiencePart::Description("Everybody.".to_owned()),
            CreateAudiencePart::File(file),
        ]
    };
    let refused = answer!(
        CreateAudienceAnswer::BadRequest,
        client.create_audience(parts())
    );
    let errors = refused.errors.expect("errors");
    let places: Vec<_> = errors
        .iter()
        .filter_map(|error| error.split(' ').next())
        .collect();
    assert_eq!(
        places,
        ["body/file", "body/name", "body/phoneNumberColumnName"]
    );
}

#[tokio::test]
async fn a_file_of_more_than_5_mb_is_too_large() {
    let (_service, client) = start().await;
    let file = FilePart::new("people.csv", vec![b'x'; 5_000_001]);
    let parts = vec![CreateAudiencePart::File(file)];
    let refused = client.create_audience(parts).await;
    let status = refused.expect_err("a refusal").status();
    assert_eq!(status.map(|status| status.as_u16()), Some(413));
}

#[tokio::test]
async fn a_file_that_cannot_be_called_is_refused() {
    let (_service, client) = start().await;
    for file in [
        "first_name,phone\nRavi,+15550101\nMara,+15550101\n",
        "first_name,number\nRavi,+15550101\n",
        "first_name,phone\nRavi,\n",
        "first_name,phone\nRavi,+15550101,more\n",
    ] {
        let refused = upload(&client, file).await;
        assert!(
            matches!(refused, CreateAudienceAnswer::BadRequest(_)),
            "{file}"
        );
    }
    let list = answer!(ListAudiencesAnswer::Ok, client.list_audiences());
    assert_eq!(list.data, Some(vec![]));
}

#[tokio::test]
async fn people_are_added_once_and_all_or_none() {
    let (_service, client) = start().await;
    let id = audience(&client).await;
    let params = AddAudienceMembersParams::new(&id);
    let people = read(json!({"members": [
        {"first_name": "Ilse", "phone": "+15550103"},
        {"first_name": "Ravi", "phone": "+15550101"},
    ]}));
    let done = client.add_audience_members(&params, &people);
    let done = answer!(AddAudienceMembersAnswer::Ok, done)
        .data
        .expect("a list")
        .remove(0);
    let counts = done.data.expect("numbers");
    assert_eq!((counts.added, counts.skipped), (Some(1), Some(1)));

    let people = read(json!({"members": [{"phone": "+15550104"}, {"first_name": "Nobody"}]}));
    let refused = client.add_audience_members(&params, &people);
    answer!(AddAudienceMembersAnswer::BadRequest, refused);
    assert_eq!(members(&client, &id, 1, 5).await.total_count, Some(3));
}

#[tokio::test]
async fn people_are_found_in_any_column_or_by_columns_but_not_both_ways() {
    let (_service, client) = start().await;
    let id = audience(&client).await;
    let ask = |query: Option<&str>, columns: &[(&str, &str)]| {
        let columns = columns
            .iter()
            .map(|(name, text)| ((*name).into(), (*text).into()));
        let columns: BTreeMap<String, String> = columns.collect();
        SearchAudienceMembersParams {
            query: query.map(str::to_owned),
            rest: (!columns.is_empty()).then_some(columns),
            ..SearchAudienceMembersParams::new(&id)
        }
    };
    for (params, people, kind) in [
        (ask(Some("ravi"), &[]), 1, "general"),
        (ask(Some("+1555"), &[]), 2, "general"),
        (ask(None, &[("first_name", "Mara")]), 1, "multiple"),
        (
            ask(None, &[("first_name", "Mara"), ("phone", "+15550101")]),
            0,
            "multiple",
        ),
        (ask(None, &[("city", "Lyon")]), 0, "multiple"),
    ] {
        let found = client.search_audience_members(&params);
        let found = answer!(SearchAudienceMembersAnswer::Ok, found)
            .data
            .expect("a result");
        assert_eq!(found.members.map(|members| members.len()), Some(people));
        let info = found.search_info.expect("how");
        assert_eq!(
            info.search_type.map(|kind| kind.to_string()).as_deref(),
            Some(kind)
        );
    }
    for params in [ask(None, &[]), ask(Some("ravi"), &[("first_name", "Ravi")])] {
        let refused = client.search_audience_members(&params);
        answer!(SearchAudienceMembersAnswer::BadRequest, refused);
    }
}

#[tokio::test]
async fn people_are_taken_out_by_their_ids() {
    let (_service, client) = start().await;
    let id = audience(&client).await;
    let first = members(&client, &id, 1, 1)
        .await
        .members
        .expect("people")
        .remove(0);
    let params = DeleteAudienceMembersParams::new(&id);
    let body = DeleteAudienceMembersRequest::new([first.id.expect("an id"), "nobody".to_owned()]);
    let done = client.delete_audience_members(&params, &body);
    let done = answer!(DeleteAudienceMembersAnswer::Ok, done);
    assert_eq!(done.data.and_then(|data| data.deleted_count), Some(1));
    assert_eq!(members(&client, &id, 1, 5).await.total_count, Some(1));
}

#[tokio::test]
async fn an_audience_that_a_campaign_uses_is_not_deleted() {
    let (_service, client) = start().await;
    let (agent, id) = (agent(&client, "Clinic").await, audience(&client).await);
    let unused = audience(&client).await;
    let body = CreateCampaignRequest {
        from_numbers: Some(vec![NUMBER.to_owned()]),
        ..CreateCampaignRequest::new("August", agent, &id)
    };
    answer!(CreateCampaignAnswer::Created, client.create_campaign(&body));
    let list = answer!(ListAudiencesAnswer::Ok, client.list_audiences())
        .data
        .expect("a list");
    let used: Vec<_> = list
        .into_iter()
        .map(|audience| audience.has_campaigns)
        .collect();
    assert_eq!(used, [Some(true), Some(false)]);

    let params = DeleteAudienceParams::new(&id);
    answer!(
        DeleteAudienceAnswer::BadRequest,
        client.delete_audience(&params)
    );
    let params = DeleteAudienceParams::new(&unused);
    answer!(DeleteAudienceAnswer::Ok, client.delete_audience(&params));
    answer!(DeleteAudienceAnswer::NotFound alone, client.delete_audience(&params));
}
