//! Which events a webhook is subscribed to.

use serde_json::json;

use crate::field::Field;

const EVENTS: [&str; 3] = [
    "pre-conversation",
    "post-conversation",
    "analytics-completed",
];

#[tokio::test]
async fn a_webhook_takes_the_three_events() {
    let field = Field {
        route: "POST /webhook",
        operation: "create_webhook",
        body: json!({
            "endpoint": "https://example.com/atoms",
            "description": "Calls",
            "events": [{"agentId": "6650f0a1b2c3d4e5f6a7b8c9"}],
        }),
        pointer: "/events/0/eventType",
    };
    field.refuses(json!("call-started")).await;
    for event in EVENTS {
        field.accepts(json!(event)).await;
    }
}

#[tokio::test]
async fn an_agent_is_subscribed_to_the_three_events() {
    let field = Field {
        route: "POST /agent/6650f0a1b2c3d4e5f6a7b8c9/webhook-subscriptions",
        operation: "subscribe_agent_to_webhook",
        body: json!({"webhookId": "6650f0a1b2c3d4e5f6a7b8ca"}),
        pointer: "/eventTypes/0",
    };
    field.refuses(json!("call-started")).await;
    for event in EVENTS {
        field.accepts(json!(event)).await;
    }
}
