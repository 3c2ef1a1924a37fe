//! Webhooks, and the agents whose events they get.

use atoms_api::atoms::Client;
use atoms_api::atoms::webhook_subscriptions::{self as api, types};
use serde_json::json;

use crate::told::{agent, text, told, typed};

pub(crate) async fn all(client: &Client) {
    let id = agent(client, "Webhooks").await;
    let new = typed(json!({
        "endpoint": "https://crm.example.com/hooks/atoms",
        "description": "CRM",
        "events": [{"agentId": id, "eventType": "post-conversation"}],
    }));
    let webhook = told!(
        client.create_webhook(&new).await,
        api::CreateWebhookAnswer::Created
    );
    let webhook = text(&webhook, "/data");

    let params = types::UpdateWebhookParams::new(&webhook);
    let change = typed(json!({"description": "CRM, north", "headers": {"X-Tenant": "north"}}));
    let changed = told!(
        client.update_webhook(&params, &change).await,
        api::UpdateWebhookAnswer::Ok
    );
    assert_eq!(changed["data"], webhook);

    let listed = client
        .list_webhooks(&types::ListWebhooksParams::default())
        .await;
    let listed = told!(listed, api::ListWebhooksAnswer::Ok);
    assert_eq!(listed["data"][0]["description"], "CRM, north");

    subscribed(client, &id, &webhook).await;

    let deleted = client
        .delete_webhook(&types::DeleteWebhookParams::new(&webhook))
        .await;
    let deleted = told!(deleted, api::DeleteWebhookAnswer::Ok);
    assert_eq!(deleted["status"], true);
}

async fn subscribed(client: &Client, id: &str, webhook: &str) {
    let events = json!([
        "pre-conversation",
        "post-conversation",
        "analytics-completed"
    ]);
    let wanted = typed(json!({"webhookId": webhook, "eventTypes": events}));
    let params = types::SubscribeAgentToWebhookParams::new(id);
    let subscribed = client.subscribe_agent_to_webhook(&params, &wanted).await;
    let subscribed = told!(subscribed, api::SubscribeAgentToWebhookAnswer::Created);
    assert_eq!(subscribed["status"], true);

    let params = types::ListAgentWebhookSubscriptionsParams::new(id);
    let listed = client.list_agent_webhook_subscriptions(&params).await;
    let listed = told!(listed, api::ListAgentWebhookSubscriptionsAnswer::Ok);
    assert_eq!(listed["data"][2]["eventType"], "analytics-completed");

    let params = types::UnsubscribeAgentFromWebhooksParams::new(id);
    let unsubscribed = client.unsubscribe_agent_from_webhooks(&params).await;
    let unsubscribed = told!(unsubscribed, api::UnsubscribeAgentFromWebhooksAnswer::Ok);
    assert_eq!(unsubscribed["status"], true);
}
