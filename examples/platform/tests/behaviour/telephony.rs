use atoms_api::atoms::Client;
use atoms_api::atoms::agent_telephony::types::{
    AddAgentAnswerParams, AddAgentCallerIdParams, AddAnswerRequest, AddCallerIdRequest,
    AgentAnswerSource, ListAgentAnswersParams, ListAgentCallerIdsParams, RemoveAgentAnswerParams,
    RemoveAgentCallerIdParams, SetAgentTransferSourceParams, SetTransferSourceRequest,
    TelephonySourceKind,
};
use atoms_api::atoms::agent_telephony::{
    AddAgentAnswerAnswer, AddAgentCallerIdAnswer, ListAgentAnswersAnswer, ListAgentCallerIdsAnswer,
    RemoveAgentAnswerAnswer, RemoveAgentCallerIdAnswer, SetAgentTransferSourceAnswer,
};
use atoms_api::atoms::sip_trunks::types::{
    CreateInboundTrunkRequest, CreateOutboundTrunkRequest, DeleteInboundTrunkParams,
    DeleteOutboundTrunkParams, MediaEncryption, SipInboundTrunk, SipOutboundTrunk, SipTransport,
    UpdateInboundTrunkParams, UpdateInboundTrunkRequest, UpdateOutboundTrunkParams,
    UpdateOutboundTrunkRequest,
};
use atoms_api::atoms::sip_trunks::{
    CreateInboundTrunkAnswer, CreateOutboundTrunkAnswer, DeleteInboundTrunkAnswer,
    DeleteOutboundTrunkAnswer, ListInboundTrunksAnswer, UpdateInboundTrunkAnswer,
    UpdateOutboundTrunkAnswer,
};
use atoms_runtime::Maybe;

use crate::answer;
use crate::service::{NUMBER, NUMBER_ID, Service, agent, start};

const BERLIN: &str = "+493020000001";
const PARIS: &str = "+33170000001";

fn incoming(number: &str) -> CreateInboundTrunkRequest {
    CreateInboundTrunkRequest {
        numbers: Some(vec![number.to_owned()]),
        ..CreateInboundTrunkRequest::new("Carrier")
    }
}

async fn inbound(client: &Client) -> SipInboundTrunk {
    let made = client.create_inbound_trunk(&incoming(BERLIN)).await;
    let Ok(CreateInboundTrunkAnswer::Created(made)) = made else {
        panic!("{made:?}");
    };
    made.data.expect("a trunk")
}

async fn outbound(client: &Client) -> SipOutboundTrunk {
    let numbers = [BERLIN.to_owned(), PARIS.to_owned()];
    let body = CreateOutboundTrunkRequest::new("Carrier", "carrier.example.com", numbers);
    let made = client.create_outbound_trunk(&body);
    let made = answer!(CreateOutboundTrunkAnswer::Created, made);
    made.data.expect("a trunk")
}

async fn answer_on(
    client: &Client,
    agent: &str,
    kind: TelephonySourceKind,
    id: &str,
) -> AddAgentAnswerAnswer {
    let params = AddAgentAnswerParams::new(agent);
    let body = AddAnswerRequest::new(kind, id);
    let answer = client.add_agent_answer(&params, &body).await;
    answer.expect("a documented answer")
}

async fn answers(client: &Client, agent: &str) -> Vec<AgentAnswerSource> {
    let params = ListAgentAnswersParams::new(agent);
    let list = answer!(
        ListAgentAnswersAnswer::Ok,
        client.list_agent_answers(&params)
    );
    list.data.and_then(|data| data.answers).expect("a list")
}

#[tokio::test]
async fn a_trunk_has_the_documented_defaults() {
    let (_service, client) = start().await;
    let trunk = inbound(&client).await;
    assert_eq!(trunk.krisp_enabled, Some(true));
    assert_eq!(trunk.media_encryption, Some(MediaEncryption::Allow));
    assert_eq!(trunk.agent, Maybe::Null);
    let trunk = outbound(&client).await;
    assert_eq!(trunk.transport, Some(SipTransport::Auto));
    assert_eq!(trunk.media_encryption, Some(MediaEncryption::Disable));
    assert_eq!(trunk.cps_limit, Some(1));
}

#[tokio::test]
async fn a_password_of_a_trunk_never_comes_back() {
    let (_service, client) = start().await;
    let body = CreateInboundTrunkRequest {
        auth_username: Some("atoms".to_owned().into()),
        auth_password: Some("s3cret".to_owned().into()),
        ..incoming(BERLIN)
    };
    let made = client.create_inbound_trunk(&body);
    let made = answer!(CreateInboundTrunkAnswer::Created, made);
    let shown = serde_json::to_string(&made).expect("JSON");
    assert!(
        shown.contains("atoms") && !shown.contains("s3cret"),
        "{shown}"
    );
}

#[tokio::test]
async fn a_number_is_on_one_inbound_trunk_of_the_whole_platform() {
    let (service, client) = start().await;
    let trunk = inbound(&client).await;
    let other = service.client("blue");
    let (berlin, paris) = (incoming(BERLIN), incoming(PARIS));
    let taken = other.create_inbound_trunk(&berlin);
    answer!(CreateInboundTrunkAnswer::Conflict, taken);
    let made = other.create_inbound_trunk(&paris);
    let made = answer!(CreateInboundTrunkAnswer::Created, made);
    let id = made.data.and_then(|trunk| trunk.id).expect("an id");
    let params = UpdateInboundTrunkParams::new(id);
    let change = UpdateInboundTrunkRequest {
        numbers: Some(vec![BERLIN.to_owned()]),
        ..UpdateInboundTrunkRequest::default()
    };
    let taken = other.update_inbound_trunk(&params, &change);
    answer!(UpdateInboundTrunkAnswer::Conflict, taken);

    let params = UpdateInboundTrunkParams::new(trunk.id.expect("an id"));
    let same = client.update_inbound_trunk(&params, &change);
    let same = answer!(UpdateInboundTrunkAnswer::Ok, same)
        .data
        .expect("a trunk");
    assert_eq!((same.sip_host, same.name), (None, trunk.name));
    let nobody = CreateInboundTrunkRequest::new("Carrier");
    let nobody = client.create_inbound_trunk(&nobody);
    answer!(CreateInboundTrunkAnswer::BadRequest, nobody);
}

#[tokio::test]
async fn a_trunk_that_an_agent_answers_on_is_not_deleted() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let id = inbound(&client).await.id.expect("an id");
    let kind = TelephonySourceKind::SipTrunk;
    let AddAgentAnswerAnswer::Created(_) = answer_on(&client, &agent, kind, &id).await else {
        panic!("no binding");
    };
    let params = DeleteInboundTrunkParams::new(&id);
    let refused = client.delete_inbound_trunk(&params);
    let refused = answer!(DeleteInboundTrunkAnswer::Conflict, refused);
    let why = refused.errors.expect("a reason");
    assert_eq!(why, ["the agent Clinic answers on the trunk"]);
    let list = answer!(ListInboundTrunksAnswer::Ok, client.list_inbound_trunks());
    let shown = list.data.and_then(|mut list| list.pop()).expect("a trunk");
    let shown = shown.agent.into_option().and_then(|agent| agent.id);
    assert_eq!(shown, Some(agent.clone()));

    let params = RemoveAgentAnswerParams::new(&agent, &id);
    answer!(
        RemoveAgentAnswerAnswer::Ok,
        client.remove_agent_answer(&params)
    );
    let again = client.remove_agent_answer(&params);
    answer!(RemoveAgentAnswerAnswer::NotFound alone, again);
    let params = DeleteInboundTrunkParams::new(&id);
    answer!(
        DeleteInboundTrunkAnswer::Ok,
        client.delete_inbound_trunk(&params)
    );
    answer!(DeleteInboundTrunkAnswer::NotFound alone, client.delete_inbound_trunk(&params));
}

#[tokio::test]
async fn one_agent_answers_on_a_number() {
    let (_service, client) = start().await;
    let (first, second) = (agent(&client, "One").await, agent(&client, "Two").await);
    let number = TelephonySourceKind::PhoneNumber;
    for _ in 0..2 {
        let made = answer_on(&client, &first, number.clone(), NUMBER_ID).await;
        assert!(matches!(made, AddAgentAnswerAnswer::Created(_)), "{made:?}");
    }
    let list = answers(&client, &first).await;
    let label = |source: &AgentAnswerSource| source.label.clone();
    let labels: Vec<_> = list.iter().map(label).collect();
    assert_eq!(labels, [Some(NUMBER.to_owned())]);
    let taken = answer_on(&client, &second, number.clone(), NUMBER_ID).await;
    assert!(matches!(taken, AddAgentAnswerAnswer::Conflict), "{taken:?}");
    let missing = answer_on(&client, &second, number, "66b7c0d1e2f3a4b5c6d7e8aa").await;
    assert!(
        matches!(missing, AddAgentAnswerAnswer::NotFound),
        "{missing:?}"
    );
}

#[tokio::test]
async fn a_number_that_an_agent_calls_from_stays_on_its_trunk() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let id = outbound(&client).await.id.expect("an id");
    let params = AddAgentCallerIdParams::new(&agent);
    let mut body = AddCallerIdRequest::new(TelephonySourceKind::SipTrunk, &id);
    let unnamed = client.add_agent_caller_id(&params, &body);
    answer!(AddAgentCallerIdAnswer::BadRequest, unnamed);
    body.number = Some(BERLIN.to_owned());
    let made = client.add_agent_caller_id(&params, &body);
    answer!(AddAgentCallerIdAnswer::Created, made);
    let all = ListAgentCallerIdsParams::new(&agent);
    let list = answer!(
        ListAgentCallerIdsAnswer::Ok,
        client.list_agent_caller_ids(&all)
    );
    let list = list.data.and_then(|data| data.caller_ids).expect("a list");
    assert_eq!(list[0].source_name.as_deref(), Some("Carrier"));

    let keep = |number: &str| UpdateOutboundTrunkRequest {
        numbers: Some(vec![number.to_owned()]),
        ..UpdateOutboundTrunkRequest::default()
    };
    let params = UpdateOutboundTrunkParams::new(&id);
    let (without, with) = (keep(PARIS), keep(BERLIN));
    let refused = client.update_outbound_trunk(&params, &without);
    let refused = answer!(UpdateOutboundTrunkAnswer::Conflict, refused);
    let why = refused.errors.expect("a reason");
    assert_eq!(why, ["the agent Clinic uses +493020000001"]);
    answer!(
        UpdateOutboundTrunkAnswer::Ok,
        client.update_outbound_trunk(&params, &with)
    );

    let params = DeleteOutboundTrunkParams::new(&id);
    answer!(
        DeleteOutboundTrunkAnswer::Conflict,
        client.delete_outbound_trunk(&params)
    );
    let binding = RemoveAgentCallerIdParams::new(&agent, &id, BERLIN);
    let removed = client.remove_agent_caller_id(&binding);
    answer!(RemoveAgentCallerIdAnswer::Ok, removed);
    answer!(
        DeleteOutboundTrunkAnswer::Ok,
        client.delete_outbound_trunk(&params)
    );
}

#[tokio::test]
async fn an_address_has_one_outbound_trunk() {
    let (_service, client) = start().await;
    outbound(&client).await;
    let numbers = ["+493020000002".to_owned()];
    let body = CreateOutboundTrunkRequest::new("Again", "carrier.example.com", numbers);
    let taken = client.create_outbound_trunk(&body);
    answer!(CreateOutboundTrunkAnswer::Conflict, taken);
}

#[tokio::test]
async fn calls_are_passed_on_from_a_number_of_the_organization() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let params = SetAgentTransferSourceParams::new(&agent);
    for (number, is_own) in [(Some(NUMBER), true), (None, true), (Some(PARIS), false)] {
        let body = SetTransferSourceRequest::new(number.map(str::to_owned));
        let set = client.set_agent_transfer_source(&params, &body).await;
        match set.expect("a documented answer") {
            SetAgentTransferSourceAnswer::Ok(set) => {
                let now = set.data.expect("a number").transfer_from_number;
                assert!(is_own && now.into_option().as_deref() == number);
            }
            SetAgentTransferSourceAnswer::BadRequest(_) => assert!(!is_own),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn deprecated_operations_say_so() {
    let service = Service::start().await;
    let client = reqwest::Client::new();
    let path = "/agent/66c1f0a2b4d85e7a90c3d214";
    for (below, is_old) in [
        ("/caller-ids", true),
        ("/answers", false),
        ("/drafts", true),
    ] {
        let answer = client.get(service.at(&format!("{path}{below}")));
        let answer = answer.bearer_auth("red").send().await.expect("an answer");
        let headers = ["deprecation", "sunset"].map(|name| answer.headers().contains_key(name));
        assert_eq!(headers, [is_old; 2], "{below}");
    }
}
