//! The webhooks.

use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventCallDataCallStatus as CallStatus,
    WebhookEventPostConversation, WebhookEventPreConversation,
};
use atoms_api::atoms::webhooks::Webhooks;
use atoms_runtime::Delivery;
use axum::http::StatusCode;

/// Notes how calls went.
#[derive(Debug)]
pub struct Desk;

impl Webhooks for Desk {
    type Error = StatusCode;

    async fn pre_conversation(
        &self,
        event: Delivery<WebhookEventPreConversation>,
    ) -> Result<(), StatusCode> {
        println!("call {} begins", event.payload.metadata.call_id);
        Ok(())
    }

    async fn post_conversation(
        &self,
        event: Delivery<WebhookEventPostConversation>,
    ) -> Result<(), StatusCode> {
        let call = event.payload.metadata.call_data;
        println!("{}, {} s", how(&call.call_status), call.call_duration);
        Ok(())
    }

    async fn analytics_completed(
        &self,
        event: Delivery<WebhookEventAnalyticsCompleted>,
    ) -> Result<(), StatusCode> {
        println!("{}", *event.payload.metadata.analytics.summary);
        Ok(())
    }
}

fn how(status: &CallStatus) -> &'static str {
    match status {
        CallStatus::Completed => "completed",
        CallStatus::NoAnswer => "nobody answered",
        _ => "not completed",
    }
}
