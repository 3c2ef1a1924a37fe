use atoms_api::atoms::Client;
use atoms_api::atoms::webhook_subscriptions::types::{
    DeleteWebhookParams, ListAgentWebhookSubscriptionsParams, ListWebhooksOkData,
    ListWebhooksParams, SubscribeAgentRequest, SubscribeAgentToWebhookParams,
    UnsubscribeAgentFromWebhooksParams, UpdateWebhookParams, Webhook,
};
use atoms_api::atoms::webhook_subscriptions::{
    CreateWebhookAnswer, DeleteWebhookAnswer, ListAgentWebhookSubscriptionsAnswer,
    ListWebhooksAnswer, SubscribeAgentToWebhookAnswer, UnsubscribeAgentFromWebhooksAnswer,
    UpdateWebhookAnswer,
};
use serde_json::{Value, json};

use crate::answer;
use crate::service::{agent, read, start};

const CRM: &str = "https://crm.example.com/hooks";
const LEDGER: &str = "https://ledger.example.com/hooks";

async fn create(client: &Client, endpoint: &str, events: Value) -> CreateWebhookAnswer {
    let body = json!({"endpoint": endpoint, "description": "CRM", "events": events});
    let answer = client.create_webhook(&read(body)).await;
    answer.expect("a documented answer")
}

async fn webhook(client: &Client, endpoint: &str) -> String {
    match create(client, endpoint, json!([])).await {
        CreateWebhookAnswer::Created(made) => made.data.expect("an id"),
        other => panic!("{other:?}"),
    }
}

async fn get(client: &Client, id: &str) -> Webhook {
    let params = ListWebhooksParams {
        webhook_id: Some(id.to_owned()),
    };
    match answer!(ListWebhooksAnswer::Ok, client.list_webhooks(&params)).data {
        Some(ListWebhooksOkData::Webhook(webhook)) => webhook,
        other => panic!("{other:?}"),
    }
}

async fn update(client: &Client, id: &str, change: Value) -> UpdateWebhookAnswer {
    let params = UpdateWebhookParams::new(id);
    let answer = client.update_webhook(&params, &read(change)).await;
    answer.expect("a documented answer")
}

async fn subscribe(client: &Client, agent: &str, webhook: &str, events: Value) {
    let params = SubscribeAgentToWebhookParams::new(agent);
    let body = read(json!({"webhookId": webhook, "eventTypes": events}));
    let done = client.subscribe_agent_to_webhook(&params, &body);
    answer!(SubscribeAgentToWebhookAnswer::Created, done);
}

/// The events that an agent is subscribed to, and the webhooks that get them.
async fn subscriptions(client: &Client, agent: &str) -> Vec<(String, String)> {
    let params = ListAgentWebhookSubscriptionsParams::new(agent);
    let list = client.list_agent_webhook_subscriptions(&params);
    let list = answer!(ListAgentWebhookSubscriptionsAnswer::Ok, list)
        .data
        .expect("a list");
    let pair = |one: atoms_api::atoms::webhook_subscriptions::types::WebhookSubscription| {
        Some((one.event_type?.to_string(), one.webhook_id?))
    };
    list.into_iter().filter_map(pair).collect()
}

#[tokio::test]
async fn a_new_webhook_is_shown_with_its_secret_and_its_subscriptions() {
    let (_service, client) = start().await;
    let agent = agent(&client, "Clinic").await;
    let events = json!([
        {"agentId": agent, "eventType": "post-conversation"},
        {"agentId": agent, "eventType": "analytics-completed"},
    ]);
    let CreateWebhookAnswer::Created(made) = create(&client, CRM, events).await else {
        panic!("not created");
    };
    let webhook = get(&client, &made.data.expect("an id")).await;
    assert_eq!(webhook.url.as_deref(), Some(CRM));
    assert!(
        webhook
            .decrypted_secret_key
            .is_some_and(|secret| !secret.is_empty())
    );
    let subscriptions = webhook.subscriptions.expect("subscriptions");
    assert_eq!(subscriptions.len(), 2);
    let subscribed = subscriptions[0].agent_id.as_option().expect("an agent");
    assert_eq!(subscribed.name.as_deref(), Some("Clinic"));
}

#[tokio::test]
async fn webhooks_are_a_list_and_one_by_its_id_is_not() {
    let (_service, client) = start().await;
    let id = webhook(&client, CRM).await;
    webhook(&client, LEDGER).await;
    let all = ListWebhooksParams::default();
    match answer!(ListWebhooksAnswer::Ok, client.list_webhooks(&all)).data {
        Some(ListWebhooksOkData::Array(list)) => assert_eq!(list.len(), 2),
        other => panic!("{other:?}"),
    }
    assert_eq!(get(&client, &id).await.id, Some(id));
    let unknown = ListWebhooksParams {
        webhook_id: Some("nobody".to_owned()),
    };
    answer!(
        ListWebhooksAnswer::BadRequest,
        client.list_webhooks(&unknown)
    );
}

#[tokio::test]
async fn an_endpoint_is_used_once() {
    let (_service, client) = start().await;
    let crm = webhook(&client, CRM).await;
    let refused = create(&client, CRM, json!([])).await;
    assert!(matches!(refused, CreateWebhookAnswer::BadRequest(_)));
    let ledger = webhook(&client, LEDGER).await;
    let refused = update(&client, &ledger, json!({"endpoint": CRM})).await;
    assert!(matches!(refused, UpdateWebhookAnswer::BadRequest(_)));
    let its_own = update(&client, &crm, json!({"endpoint": CRM})).await;
    assert!(matches!(its_own, UpdateWebhookAnswer::Ok(_)));
}

#[tokio::test]
async fn a_change_of_a_webhook_keeps_what_it_does_not_name() {
    let (_service, client) = start().await;
    let id = webhook(&client, CRM).await;
    let done = update(&client, &id, json!({"description": "Books"})).await;
    assert!(matches!(done, UpdateWebhookAnswer::Ok(_)));
    let changed = get(&client, &id).await;
    assert_eq!(changed.description.as_deref(), Some("Books"));
    assert_eq!(changed.url.as_deref(), Some(CRM));
}

#[tokio::test]
async fn headers_are_limited_and_some_are_not_to_be_had() {
    let (_service, client) = start().await;
    let id = webhook(&client, CRM).await;
    let many: Value = (0..11)
        .map(|number| (format!("x-{number}"), "1"))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|(name, value)| (name, Value::from(value)))
        .collect();
    let long = "a".repeat(1025);
    for headers in [
        many,
        json!({"x-long": long}),
        json!({"x-signature": "mine"}),
    ] {
        let refused = update(&client, &id, json!({"headers": headers})).await;
        assert!(matches!(refused, UpdateWebhookAnswer::BadRequest(_)));
    }
    for headers in [json!({"X-Tenant": "north"}), json!({})] {
        let done = update(&client, &id, json!({"headers": headers})).await;
        assert!(matches!(done, UpdateWebhookAnswer::Ok(_)));
    }
}

#[tokio::test]
async fn a_webhook_that_an_agent_is_subscribed_to_is_not_deleted() {
    let (_service, client) = start().await;
    let (agent, id) = (agent(&client, "Clinic").await, webhook(&client, CRM).await);
    subscribe(&client, &agent, &id, json!(["post-conversation"])).await;
    let delete = DeleteWebhookParams::new(&id);
    let refused = answer!(
        DeleteWebhookAnswer::BadRequest,
        client.delete_webhook(&delete)
    );
    let errors = refused.errors.expect("a reason");
    assert!(errors[0].contains("subscribed"), "{errors:?}");

    let end = UnsubscribeAgentFromWebhooksParams::new(&agent);
    let ended = client.unsubscribe_agent_from_webhooks(&end);
    answer!(UnsubscribeAgentFromWebhooksAnswer::Ok, ended);
    assert_eq!(subscriptions(&client, &agent).await, []);
    answer!(DeleteWebhookAnswer::Ok, client.delete_webhook(&delete));
    answer!(
        DeleteWebhookAnswer::NotFound,
        client.delete_webhook(&delete)
    );
}

#[tokio::test]
async fn a_subscription_replaces_all_others_of_the_agent_and_of_no_other() {
    let (_service, client) = start().await;
    let (clinic, bakery) = (
        agent(&client, "Clinic").await,
        agent(&client, "Bakery").await,
    );
    let (crm, ledger) = (webhook(&client, CRM).await, webhook(&client, LEDGER).await);
    let all = json!([
        "pre-conversation",
        "post-conversation",
        "analytics-completed"
    ]);
    subscribe(&client, &clinic, &crm, all).await;
    subscribe(&client, &bakery, &crm, json!(["post-conversation"])).await;
    assert_eq!(subscriptions(&client, &clinic).await.len(), 3);

    subscribe(
        &client,
        &clinic,
        &ledger,
        json!(["pre-conversation", "pre-conversation"]),
    )
    .await;
    let expected = ("pre-conversation".to_owned(), ledger);
    assert_eq!(subscriptions(&client, &clinic).await, [expected]);
    assert_eq!(subscriptions(&client, &bakery).await.len(), 1);
}

#[tokio::test]
async fn only_an_agent_and_a_webhook_that_there_are_can_be_subscribed() {
    let (_service, client) = start().await;
    let (agent, id) = (agent(&client, "Clinic").await, webhook(&client, CRM).await);
    let body = |webhook: &str| SubscribeAgentRequest::new(webhook, []);
    let nobody = SubscribeAgentToWebhookParams::new("nobody");
    let known = body(&id);
    let refused = client.subscribe_agent_to_webhook(&nobody, &known);
    answer!(SubscribeAgentToWebhookAnswer::NotFound, refused);
    let params = SubscribeAgentToWebhookParams::new(&agent);
    let unknown = body("nobody");
    let refused = client.subscribe_agent_to_webhook(&params, &unknown);
    answer!(SubscribeAgentToWebhookAnswer::BadRequest, refused);
    let events = json!([{"agentId": "nobody", "eventType": "post-conversation"}]);
    let refused = create(&client, LEDGER, events).await;
    assert!(matches!(refused, CreateWebhookAnswer::BadRequest(_)));
}
