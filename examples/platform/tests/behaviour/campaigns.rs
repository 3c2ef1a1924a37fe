use atoms_api::atoms::Client;
use atoms_api::atoms::agents::DeleteAgentAnswer;
use atoms_api::atoms::agents::types::DeleteAgentParams;
use atoms_api::atoms::campaigns::types::{
    CampaignStatus, CreateCampaignRequest, CreatedCampaign, DeleteCampaignParams,
    GetCampaignParams, ListCampaignsParams, ListCampaignsParamsSortField, PauseCampaignParams,
    StartCampaignParams,
};
use atoms_api::atoms::campaigns::{
    CreateCampaignAnswer, DeleteCampaignAnswer, GetCampaignAnswer, ListCampaignsAnswer,
    PauseCampaignAnswer, StartCampaignAnswer,
};
use jiff::Timestamp;

use crate::answer;
use crate::service::{NUMBER, agent, audience, start};

fn request(name: &str, agent: &str, audience: &str) -> CreateCampaignRequest {
    CreateCampaignRequest {
        from_numbers: Some(vec![NUMBER.to_owned()]),
        ..CreateCampaignRequest::new(name, agent, audience)
    }
}

async fn create(client: &Client, name: &str, begin: Option<Timestamp>) -> CreatedCampaign {
    let (agent, audience) = (agent(client, "Clinic").await, audience(client).await);
    let mut body = request(name, &agent, &audience);
    body.scheduled_at = begin.map(Into::into);
    let made = answer!(CreateCampaignAnswer::Created, client.create_campaign(&body));
    made.data.expect("a campaign")
}

async fn status(client: &Client, id: &str) -> CampaignStatus {
    let params = GetCampaignParams::new(id);
    let found = answer!(GetCampaignAnswer::Ok, client.get_campaign(&params));
    let campaign = found.data.and_then(|detail| detail.campaign);
    campaign
        .and_then(|campaign| campaign.status)
        .expect("a status")
}

async fn begin(client: &Client, id: &str) {
    let params = StartCampaignParams::new(id);
    answer!(
        StartCampaignAnswer::Accepted,
        client.start_campaign(&params)
    );
}

#[tokio::test]
async fn a_campaign_without_a_time_is_a_draft_with_the_documented_defaults() {
    let (_service, client) = start().await;
    let campaign = create(&client, "August", None).await;
    assert_eq!(campaign.status, Some(CampaignStatus::Draft));
    assert_eq!(campaign.max_retries, Some(3));
    assert_eq!(campaign.retry_delay, Some(15));
    assert_eq!(campaign.participants_count, Some(2));
}

#[tokio::test]
async fn a_campaign_with_a_time_is_scheduled_and_begins_by_itself() {
    let (service, client) = start().await;
    let campaign = create(&client, "August", Some(service.time(60))).await;
    assert_eq!(campaign.status, Some(CampaignStatus::Scheduled));
    let id = campaign.id.expect("an id");
    service.pass(59);
    assert_eq!(status(&client, &id).await, CampaignStatus::Scheduled);
    service.pass(1);
    assert_eq!(status(&client, &id).await, CampaignStatus::Running);
}

#[tokio::test]
async fn the_time_of_a_campaign_must_lie_ahead() {
    let (service, client) = start().await;
    let (agent, audience) = (agent(&client, "Clinic").await, audience(&client).await);
    for ahead in [0, -60] {
        let mut body = request("August", &agent, &audience);
        body.scheduled_at = Some(service.time(ahead).into());
        answer!(
            CreateCampaignAnswer::BadRequest,
            client.create_campaign(&body)
        );
    }
}

#[tokio::test]
async fn a_campaign_needs_an_agent_and_an_audience_that_there_are() {
    let (_service, client) = start().await;
    let (agent, audience) = (agent(&client, "Clinic").await, audience(&client).await);
    for body in [
        request("A", "nobody", &audience),
        request("A", &agent, "nobody"),
    ] {
        answer!(
            CreateCampaignAnswer::BadRequest,
            client.create_campaign(&body)
        );
    }
}

#[tokio::test]
async fn a_campaign_is_started_paused_and_gone_on_with() {
    let (_service, client) = start().await;
    let id = create(&client, "August", None).await.id.expect("an id");
    let pause = PauseCampaignParams::new(&id);
    answer!(
        PauseCampaignAnswer::BadRequest,
        client.pause_campaign(&pause)
    );
    begin(&client, &id).await;
    assert_eq!(status(&client, &id).await, CampaignStatus::Running);
    let again = StartCampaignParams::new(&id);
    answer!(
        StartCampaignAnswer::BadRequest,
        client.start_campaign(&again)
    );

    answer!(PauseCampaignAnswer::Ok, client.pause_campaign(&pause));
    assert_eq!(status(&client, &id).await, CampaignStatus::Paused);
    begin(&client, &id).await;
    let params = GetCampaignParams::new(&id);
    let detail = answer!(GetCampaignAnswer::Ok, client.get_campaign(&params)).data;
    let events = detail
        .and_then(|detail| detail.events)
        .expect("events")
        .into_iter();
    let events: Vec<_> = events.filter_map(|event| event.event_action).collect();
    assert_eq!(events, ["started", "paused", "started"]);
}

#[tokio::test]
async fn an_agent_that_a_running_campaign_needs_is_not_archived() {
    let (_service, client) = start().await;
    let campaign = create(&client, "August", None).await;
    begin(&client, &campaign.id.expect("an id")).await;
    let params = DeleteAgentParams::new(campaign.agent_id.expect("an agent"));
    answer!(DeleteAgentAnswer::Conflict alone, client.delete_agent(&params));
}

#[tokio::test]
async fn a_deleted_campaign_is_gone() {
    let (_service, client) = start().await;
    let id = create(&client, "August", None).await.id.expect("an id");
    let params = DeleteCampaignParams::new(&id);
    answer!(DeleteCampaignAnswer::Ok, client.delete_campaign(&params));
    answer!(DeleteCampaignAnswer::NotFound alone, client.delete_campaign(&params));
    let params = GetCampaignParams::new(&id);
    answer!(GetCampaignAnswer::BadRequest, client.get_campaign(&params));
    let params = StartCampaignParams::new(&id);
    answer!(StartCampaignAnswer::NotFound alone, client.start_campaign(&params));
}

#[tokio::test]
async fn campaigns_are_filtered_sorted_and_paged() {
    let (service, client) = start().await;
    let mut ids = Vec::new();
    for name in ["July", "August", "Augustus"] {
        ids.push(create(&client, name, None).await.id.expect("an id"));
        service.pass(1);
    }
    begin(&client, &ids[0]).await;
    let all = ListCampaignsParams::default;
    let running = ListCampaignsParams {
        status: Some(CampaignStatus::Running),
        ..all()
    };
    let found = ListCampaignsParams {
        search: Some("august".to_owned()),
        ..all()
    };
    let changed = ListCampaignsParams {
        sort_field: ListCampaignsParamsSortField::UpdatedAt,
        ..all()
    };
    let second = ListCampaignsParams {
        page: 2,
        offset: 2,
        ..all()
    };
    for (params, expected, total) in [
        (all(), vec!["Augustus", "August", "July"], 3),
        (running, vec!["July"], 1),
        (found, vec!["Augustus", "August"], 2),
        (changed, vec!["July", "Augustus", "August"], 3),
        (second, vec!["July"], 3),
    ] {
        let page = answer!(ListCampaignsAnswer::Ok, client.list_campaigns(&params));
        let page = page.data.expect("a page");
        assert_eq!(page.total_campaign_count, Some(3));
        assert_eq!(
            page.pagination.and_then(|pagination| pagination.total),
            Some(total)
        );
        let campaigns = page.campaigns.expect("campaigns").into_iter();
        let names: Vec<_> = campaigns.filter_map(|one| one.name).collect();
        assert_eq!(names, expected);
    }
    let nowhere = ListCampaignsParams { page: 0, ..all() };
    answer!(
        ListCampaignsAnswer::BadRequest,
        client.list_campaigns(&nowhere)
    );
}
