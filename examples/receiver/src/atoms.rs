//! The events of Atoms. Each was kept before it is handed over here, and comes again when this fails.

use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventCallData, WebhookEventPostConversation,
    WebhookEventPreConversation,
};
use atoms_api::atoms::webhooks::Webhooks;
use atoms_runtime::Delivery;

use crate::store::{Call, Failure, Status, Store};

/// Receives the events of Atoms.
///
/// One that is newer than this service is acknowledged, and one that does not decode is dead; both stay in the inbox, and
/// a later version takes them up with `atoms-inbox replay`.
pub(crate) struct Atoms {
    pub(crate) store: Store,
}

impl Atoms {
    /// A service does its slow work here, too: asks other systems, sends mail, computes.
    async fn save<T: Into<Call>>(&self, delivery: Delivery<T>) -> Result<(), Failure> {
        let call_id = delivery.join_key().unwrap_or_default().to_owned();
        let call = delivery.payload.into();
        self.store.save("atoms", &call_id, &call).await
    }
}

impl Webhooks for Atoms {
    type Error = Failure;

    async fn pre_conversation(
        &self,
        delivery: Delivery<WebhookEventPreConversation>,
    ) -> Result<(), Failure> {
        self.save(delivery).await
    }

    async fn post_conversation(
        &self,
        delivery: Delivery<WebhookEventPostConversation>,
    ) -> Result<(), Failure> {
        self.save(delivery).await
    }

    async fn analytics_completed(
        &self,
        delivery: Delivery<WebhookEventAnalyticsCompleted>,
    ) -> Result<(), Failure> {
        self.save(delivery).await
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
