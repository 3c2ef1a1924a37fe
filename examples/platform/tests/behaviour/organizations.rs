use atoms_api::atoms::agents::types::{GetAgentParams, ListAgentsParams};
use atoms_api::atoms::agents::{GetAgentAnswer, ListAgentsAnswer};
use atoms_api::atoms::audiences::types::GetAudienceParams;
use atoms_api::atoms::audiences::{GetAudienceAnswer, ListAudiencesAnswer};
use atoms_api::atoms::branches::ListBranchesAnswer;
use atoms_api::atoms::branches::types::ListBranchesParams;
use atoms_api::atoms::campaigns::CreateCampaignAnswer;
use serde_json::json;

use crate::answer;
use crate::service::{agent, audience, read, start};

#[tokio::test]
async fn what_one_organization_has_does_not_exist_for_another() {
    let (service, red) = start().await;
    let blue = service.client("blue");
    let (agent_id, audience_id) = (agent(&red, "Clinic").await, audience(&red).await);

    let all = ListAgentsParams::default();
    let list = answer!(ListAgentsAnswer::Ok, blue.list_agents(&all))
        .data
        .expect("a page");
    assert_eq!(list.agents, Some(vec![]));
    let params = GetAgentParams::new(&agent_id);
    answer!(GetAgentAnswer::BadRequest, blue.get_agent(&params));
    let params = ListBranchesParams::new(&agent_id);
    answer!(ListBranchesAnswer::NotFound, blue.list_branches(&params));
    let list = answer!(ListAudiencesAnswer::Ok, blue.list_audiences());
    assert_eq!(list.data, Some(vec![]));
    let params = GetAudienceParams::new(&audience_id);
    answer!(GetAudienceAnswer::NotFound alone, blue.get_audience(&params));
    let body = json!({"name": "August", "agentId": agent_id, "audienceId": audience_id});
    let body = read(body);
    answer!(
        CreateCampaignAnswer::BadRequest,
        blue.create_campaign(&body)
    );
}

#[tokio::test]
async fn a_token_that_nobody_has_is_refused() {
    let (service, _red) = start().await;
    let nobody = service.client("green");
    let all = ListAgentsParams::default();
    answer!(ListAgentsAnswer::Unauthorized, nobody.list_agents(&all));
}
