//! The events of Atoms: each is kept and answered at once; [`work`](crate::work) does the rest.

use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventCallData, WebhookEventPostConversation,
    WebhookEventPreConversation,
};
use atoms_api::atoms::webhooks::Webhooks;
use atoms_runtime::http::StatusCode;
use atoms_runtime::{DecodeError, Delivery};
use axum::response::{IntoResponse, Response};

use crate::inbox::{Failure, Inbox};
use crate::store::{Call, Outcome, Status};

/// Receives the events of Atoms.
pub(crate) struct Atoms {
    pub(crate) inbox: Inbox,
}

impl Webhooks for Atoms {
    type Error = Failure;

    async fn pre_conversation(
        &self,
        delivery: Delivery<WebhookEventPreConversation>,
    ) -> Result<(), Failure> {
        self.inbox.keep(&delivery, Outcome::Decoded).await
    }

    async fn post_conversation(
        &self,
        delivery: Delivery<WebhookEventPostConversation>,
    ) -> Result<(), Failure> {
        self.inbox.keep(&delivery, Outcome::Decoded).await
    }

    async fn analytics_completed(
        &self,
        delivery: Delivery<WebhookEventAnalyticsCompleted>,
    ) -> Result<(), Failure> {
        self.inbox.keep(&delivery, Outcome::Decoded).await
    }

    /// Kept for a later version of this service.
    async fn unrecognized(&self, delivery: Delivery) -> Result<(), Failure> {
        self.inbox.keep(&delivery, Outcome::Unrecognized).await
    }

    /// Kept and answered 202. A refusal would lose the delivery, for the platform never sends one again; the bytes are
    /// here, and the log says why they do not decode.
    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        tracing::error!(%error, "a delivery does not decode");
        let outcome = Outcome::Undecodable(error.to_string());
        match self.inbox.keep(&delivery, outcome).await {
            Ok(()) => StatusCode::ACCEPTED.into_response(),
            Err(failure) => failure.into_response(),
        }
    }
}

impl From<WebhookEventPreConversation> for Call {
    fn from(event: WebhookEventPreConversation) -> Self {
        let call = event.metadata;
        Self {
            from: Some(call.from_phone.into_inner()),
            to: Some(call.to_phone.into_inner()),
            status: Some(Status::RINGING),
            ..Self::default()
        }
    }
}

impl From<WebhookEventPostConversation> for Call {
    fn from(event: WebhookEventPostConversation) -> Self {
        Self {
            recording_url: Some(event.metadata.recording_url.into_inner().into()),
            ..event.metadata.call_data.into()
        }
    }
}

impl From<WebhookEventAnalyticsCompleted> for Call {
    fn from(event: WebhookEventAnalyticsCompleted) -> Self {
        Self {
            summary: Some(event.metadata.analytics.summary.into_inner()),
            ..event.metadata.call_data.into()
        }
    }
}

impl From<WebhookEventCallData> for Call {
    fn from(data: WebhookEventCallData) -> Self {
        Self {
            from: Some(data.from_number.into_inner()),
            to: Some(data.to_number.into_inner()),
            status: Some(data.call_status.as_str().into()),
            seconds: Some(data.call_duration.into()),
            ..Self::default()
        }
    }
}
