//! What was announced of answers: the values they have, and that a newer one is no failure.

use atoms_api::atoms::types::{
    CampaignStatus, CreateCampaignCreated, DeleteAgentOk, DeleteAgentOkDataMessage,
    ListAgentWebhookSubscriptionsOk, ListWebhooksOk, ListWebhooksOkData,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// The answer, which encodes to what it was decoded from.
fn decoded<T: DeserializeOwned + Serialize>(answer: &Value) -> T {
    let decoded: T = serde_json::from_value(answer.clone()).unwrap();
    assert_eq!(&serde_json::to_value(&decoded).unwrap(), answer);
    decoded
}

const EVENTS: [(&str, bool); 4] = [
    ("pre-conversation", true),
    ("post-conversation", true),
    ("analytics-completed", true),
    ("call-started", false),
];

#[test]
fn webhooks_are_listed_with_the_events_of_their_subscriptions() {
    for (event, is_known) in EVENTS {
        let answer = json!({"status": true, "data": [{"subscriptions": [{"eventType": event}]}]});
        let answer: ListWebhooksOk = decoded(&answer);
        let Some(ListWebhooksOkData::Array(webhooks)) = answer.data else {
            panic!("not a list");
        };
        let subscriptions = webhooks[0].subscriptions.as_deref().unwrap();
        let found = subscriptions[0].event_type.as_ref().unwrap();
        assert_eq!(found.is_known(), is_known, "{event}");
    }
}

#[test]
fn an_agent_s_subscriptions_are_listed_with_their_events() {
    for (event, is_known) in EVENTS {
        let answer = json!({"status": true, "data": [{"eventType": event}]});
        let answer: ListAgentWebhookSubscriptionsOk = decoded(&answer);
        let found = answer.data.unwrap().remove(0).event_type.unwrap();
        assert_eq!(found.is_known(), is_known, "{event}");
    }
}

#[test]
fn a_deleted_agent_is_answered_with_a_message() {
    let answer = json!({"status": true, "data": {"message": "Agent archived"}});
    let answer: DeleteAgentOk = decoded(&answer);
    let message = answer.data.unwrap().message;
    assert_eq!(message, Some(DeleteAgentOkDataMessage::AgentArchived));
}

#[test]
fn a_new_campaign_is_scheduled_or_a_draft() {
    for (status, expected) in [
        ("scheduled", CampaignStatus::Scheduled),
        ("draft", CampaignStatus::Draft),
    ] {
        let answer: CreateCampaignCreated = decoded(&json!({"data": {"status": status}}));
        assert_eq!(answer.data.unwrap().status, Some(expected));
    }
}
