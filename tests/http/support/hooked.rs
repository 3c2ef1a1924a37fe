//! A service that overrides the hooks of both contracts.

use atoms_api::assistant::types::{
    AssistantRequest, AssistantRequestAnswer, EndOfCallReport, StatusUpdate, ToolCalls,
    ToolCallsAnswer,
};
use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventPostConversation, WebhookEventPreConversation,
};
use atoms_api::{assistant, atoms};
use atoms_runtime::{DecodeError, Delivery, Problem};
use axum::response::{IntoResponse, Response};
use http::StatusCode;

use super::Service;

/// Keeps what it does not know for later, and answers as little as the platform needs.
#[derive(Debug, Default)]
pub(crate) struct Hooked(pub(crate) Service);

impl Hooked {
    fn set_aside(&self, delivery: &Delivery, error: &DecodeError) -> Response {
        let bytes = delivery.clone().with(error.pointer().to_owned());
        self.0.note("undecodable", &bytes);
        StatusCode::ACCEPTED.into_response()
    }
}

impl atoms::webhooks::Webhooks for Hooked {
    type Error = Problem;

    async fn pre_conversation(
        &self,
        delivery: Delivery<WebhookEventPreConversation>,
    ) -> Result<(), Problem> {
        self.0.pre_conversation(delivery).await
    }

    async fn post_conversation(
        &self,
        delivery: Delivery<WebhookEventPostConversation>,
    ) -> Result<(), Problem> {
        self.0.post_conversation(delivery).await
    }

    async fn analytics_completed(
        &self,
        delivery: Delivery<WebhookEventAnalyticsCompleted>,
    ) -> Result<(), Problem> {
        self.0.analytics_completed(delivery).await
    }

    async fn unrecognized(&self, delivery: Delivery) -> Result<(), Problem> {
        self.0.note("unrecognized", &delivery);
        Ok(())
    }

    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        self.set_aside(&delivery, &error)
    }
}

impl assistant::webhooks::Webhooks for Hooked {
    type Error = Problem;

    async fn assistant_request(
        &self,
        delivery: Delivery<AssistantRequest>,
    ) -> Result<AssistantRequestAnswer, Problem> {
        self.0.assistant_request(delivery).await
    }

    async fn tool_calls(&self, delivery: Delivery<ToolCalls>) -> Result<ToolCallsAnswer, Problem> {
        self.0.tool_calls(delivery).await
    }

    async fn status_update(&self, delivery: Delivery<StatusUpdate>) -> Result<(), Problem> {
        self.0.status_update(delivery).await
    }

    async fn end_of_call_report(&self, delivery: Delivery<EndOfCallReport>) -> Result<(), Problem> {
        self.0.end_of_call_report(delivery).await
    }

    async fn unrecognized(&self, delivery: Delivery) -> Result<(), Problem> {
        self.0.note("unrecognized", &delivery);
        Ok(())
    }

    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        self.set_aside(&delivery, &error)
    }
}
