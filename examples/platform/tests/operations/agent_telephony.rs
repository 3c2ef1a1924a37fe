//! What an agent answers on, calls from and transfers from.
#![expect(deprecated, reason = "deprecated operations work like the others")]

use atoms_api::atoms::Client;
use atoms_api::atoms::agent_telephony::{self as api, types};
use serde_json::json;

use crate::told::{agent, told, typed};

/// The number of the contract's examples that is rented.
const NUMBER: &str = "+12025550142";
/// Its id.
const NUMBER_ID: &str = "66b7c0d1e2f3a4b5c6d7e8f9";

pub(crate) async fn all(client: &Client) {
    let agent = agent(client, "Telephony").await;
    answers(client, &agent).await;
    caller_ids(client, &agent).await;
    let params = types::SetAgentTransferSourceParams::new(&agent);
    let number = typed(json!({"transferFromNumber": NUMBER}));
    let set = client.set_agent_transfer_source(&params, &number).await;
    let set = told!(set, api::SetAgentTransferSourceAnswer::Ok);
    assert_eq!(set["data"]["transferFromNumber"], NUMBER);
}

async fn answers(client: &Client, agent: &str) {
    let source = typed(json!({"sourceKind": "phoneNumber", "sourceId": NUMBER_ID}));
    let params = types::AddAgentAnswerParams::new(agent);
    let made = client.add_agent_answer(&params, &source).await;
    let made = told!(made, api::AddAgentAnswerAnswer::Created);
    assert_eq!(made["data"]["agentId"], agent);
    let params = types::ListAgentAnswersParams::new(agent);
    let list = client.list_agent_answers(&params).await;
    let list = told!(list, api::ListAgentAnswersAnswer::Ok);
    assert_eq!(list["data"]["answers"][0]["label"], NUMBER);
    let params = types::RemoveAgentAnswerParams::new(agent, NUMBER_ID);
    let gone = client.remove_agent_answer(&params).await;
    let gone = told!(gone, api::RemoveAgentAnswerAnswer::Ok);
    assert_eq!(gone["data"]["detached"], true);
}

async fn caller_ids(client: &Client, agent: &str) {
    let source = typed(json!({"sourceKind": "phoneNumber", "sourceId": NUMBER_ID}));
    let params = types::AddAgentCallerIdParams::new(agent);
    let made = client.add_agent_caller_id(&params, &source).await;
    let made = told!(made, api::AddAgentCallerIdAnswer::Created);
    assert_eq!(made["data"]["number"], NUMBER);
    let params = types::ListAgentCallerIdsParams::new(agent);
    let list = client.list_agent_caller_ids(&params).await;
    let list = told!(list, api::ListAgentCallerIdsAnswer::Ok);
    assert_eq!(list["data"]["callerIds"][0]["label"], NUMBER);
    let params = types::RemoveAgentCallerIdParams::new(agent, NUMBER_ID, NUMBER);
    let gone = client.remove_agent_caller_id(&params).await;
    let gone = told!(gone, api::RemoveAgentCallerIdAnswer::Ok);
    assert_eq!(gone["data"]["detached"], true);
}
