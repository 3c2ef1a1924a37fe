//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `webhook-subscriptions.yaml#/components/schemas/CreateWebhookRequest`
pub(super) fn create_webhook_request(value: At<'_>) {
    let object = value.object();
    object.required(&["endpoint", "description", "events"]);
    object.property("endpoint").string();
    object.property("description").string();
    object.property("events").array().items(webhook_event_selection);
}

/// `webhook-subscriptions.yaml#/components/schemas/UpdateWebhookRequest`
pub(super) fn update_webhook_request(value: At<'_>) {
    let object = value.object();
    object.min_properties(1);
    object.property("endpoint").string().uri();
    object.property("description").string();
    object.property("headers").check(|value| {
        let object = value.object();
        object.rest(|value| {
            value.string();
        });
    });
}

/// `webhook-subscriptions.yaml#/components/schemas/SubscribeAgentRequest`
pub(super) fn subscribe_agent_request(value: At<'_>) {
    let object = value.object();
    object.required(&["webhookId", "eventTypes"]);
    object.property("webhookId").string();
    object.property("eventTypes").array().items(webhook_event_type);
}

/// `webhook-subscriptions.yaml#/components/schemas/WebhookEventSelection`
pub(super) fn webhook_event_selection(value: At<'_>) {
    let object = value.object();
    object.required(&["agentId", "eventType"]);
    object.property("agentId").string();
    object.property("eventType").check(webhook_event_type);
}

/// `webhook-subscriptions.yaml#/components/schemas/WebhookEventType`
pub(super) fn webhook_event_type(value: At<'_>) {
    value.string().one_of(&["pre-conversation", "post-conversation", "analytics-completed"]);
}
