//! A campaign, from its making to its deletion.

use atoms_api::atoms::Client;
use atoms_api::atoms::campaigns::{self as api, types};
use serde_json::json;

use crate::audiences::audience;
use crate::told::{agent, text, told, typed};

pub(crate) async fn all(client: &Client) {
    let new = typed(json!({
        "name": "August check-ups",
        "agentId": agent(client, "Campaigns").await,
        "audienceId": audience(client).await,
        "fromNumbers": ["+12025550142"],
        "scheduledAt": "2099-08-10T08:00:00Z",
        "maxRetries": 2,
    }));
    let made = told!(
        client.create_campaign(&new).await,
        api::CreateCampaignAnswer::Created
    );
    assert_eq!(made["data"]["status"], "scheduled");
    let id = text(&made, "/data/_id");

    let params = types::ListCampaignsParams::default();
    let listed = told!(
        client.list_campaigns(&params).await,
        api::ListCampaignsAnswer::Ok
    );
    assert_eq!(listed["data"]["campaigns"][0]["_id"], id);

    under_way(client, &id).await;
    exported(client, &id).await;

    let deleted = client
        .delete_campaign(&types::DeleteCampaignParams::new(&id))
        .await;
    let deleted = told!(deleted, api::DeleteCampaignAnswer::Ok);
    assert_eq!(deleted["status"], true);
}

async fn under_way(client: &Client, id: &str) {
    let started = client
        .start_campaign(&types::StartCampaignParams::new(id))
        .await;
    let started = told!(started, api::StartCampaignAnswer::Accepted);
    assert_eq!(started["data"]["campaignId"], id);
    let paused = client
        .pause_campaign(&types::PauseCampaignParams::new(id))
        .await;
    let paused = told!(paused, api::PauseCampaignAnswer::Ok);
    assert_eq!(paused["status"], true);
    let found = client
        .get_campaign(&types::GetCampaignParams::new(id))
        .await;
    let found = told!(found, api::GetCampaignAnswer::Ok);
    assert_eq!(found["data"]["campaign"]["name"], "August check-ups");
    assert_eq!(found["data"]["campaign"]["maxRetries"], 2);
}

async fn exported(client: &Client, id: &str) {
    let params = types::ExportCampaignByAudienceMemberParams::new(id);
    let people = client.export_campaign_by_audience_member(&params).await;
    let Ok(api::ExportCampaignByAudienceMemberAnswer::Ok(
        api::ExportCampaignByAudienceMemberOkBody::Json(people),
    )) = people
    else {
        panic!("{people:?}");
    };
    assert_eq!(people.campaign.as_deref(), Some("August check-ups"));
    let mut params = params;
    params.format = types::ExportCampaignByAudienceMemberParamsFormat::Csv;
    let people = client.export_campaign_by_audience_member(&params).await;
    let Ok(api::ExportCampaignByAudienceMemberAnswer::Ok(
        api::ExportCampaignByAudienceMemberOkBody::Csv(people),
    )) = people
    else {
        panic!("{people:?}");
    };
    let people = people.collect(1 << 20).await.unwrap();
    assert!(people.starts_with(b"audienceMemberId,"), "{people:?}");

    let params = types::ExportCampaignLogsParams::new(id);
    let logs = client.export_campaign_logs(&params).await;
    let Ok(api::ExportCampaignLogsAnswer::Ok(logs)) = logs else {
        panic!("{logs:?}");
    };
    let logs = logs.collect(1 << 20).await.unwrap();
    assert!(logs.starts_with(b"callId,"), "{logs:?}");
}
