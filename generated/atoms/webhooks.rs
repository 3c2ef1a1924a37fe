//! The events of Atoms, and the endpoint that receives them.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;
use std::time::Duration;

use atoms_runtime::{DecodeError, Delivery, Receiver, Scheme, Verify};
use atoms_runtime::codegen::{Discriminator, Dispatch, Dispatched, Endpoint, EventSpec};
use axum::Router;
use axum::response::{IntoResponse, Response};

use super::types;

/// Where a delivery names its event, its id and its call; what the platform waits for.
pub const ENDPOINT: Endpoint =
    Endpoint::new("atoms", Discriminator::Path(&["metadata", "eventType"]))
        .delivery_id(&["id"])
        .join_key(&["metadata", "callId"])
        .event_hint(&["event"])
        .events(&[
            EventSpec::new("pre-conversation").deadline(Duration::from_secs(30)),
            EventSpec::new("post-conversation").deadline(Duration::from_secs(30)),
            EventSpec::new("analytics-completed").deadline(Duration::from_secs(30)),
        ]);

/// How deliveries are signed.
pub const SIGNATURE: Scheme = Scheme::hmac_sha256("X-Signature");

/// Receives the events of Atoms. One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// A call is about to begin; the agent has not spoken yet.
    ///
    /// The place to look up the caller or to note the attempt. It carries the two numbers and
    /// nothing of the call itself: that comes with `post-conversation`.
    ///
    /// `#/webhooks/webhook-event-pre-conversation`
    fn pre_conversation(
        &self,
        delivery: Delivery<types::WebhookEventPreConversation>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// A call has ended: how it went, what was said, and where the recording is.
    ///
    /// Sent for calls that nobody answered, too. The transcript of a long call can make the body
    /// larger than 2 MB.
    ///
    /// `#/webhooks/webhook-event-post-conversation`
    fn post_conversation(
        &self,
        delivery: Delivery<types::WebhookEventPostConversation>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// The analysis of a call is ready: its summary and the metrics that the agent is configured to
    /// measure.
    ///
    /// Follows `post-conversation` after a while. The transcript is not repeated; join the two by
    /// `metadata.callId`.
    ///
    /// `#/webhooks/webhook-event-analytics-completed`
    fn analytics_completed(
        &self,
        delivery: Delivery<types::WebhookEventAnalyticsCompleted>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// An event that is newer than this crate; acknowledged unless this is overridden.
    fn unrecognized(
        &self,
        delivery: Delivery,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send {
        async move {
            drop(delivery);
            Ok(())
        }
    }

    /// A known event whose payload does not decode.
    /// Answered 400 and logged at `error` unless this is overridden;
    /// the delivery holds the bytes as they came.
    fn undecodable(
        &self,
        delivery: Delivery,
        error: DecodeError,
    ) -> impl Future<Output = Response> + Send {
        async move { error.refuse(&delivery) }
    }
}

/// The endpoint with its settings at their defaults, at `/`.
pub fn router<H: Webhooks>(handler: Arc<H>, verifier: impl Verify) -> Router {
    receiver(handler, verifier).into_router()
}

/// The endpoint, to be set up further.
pub fn receiver<H: Webhooks, V: Verify>(
    handler: Arc<H>,
    verifier: V,
) -> Receiver<Dispatcher<H>, V> {
    Receiver::new(Dispatcher(handler), verifier)
}

/// Hands each delivery to the method of its event.
pub struct Dispatcher<H>(Arc<H>);

impl<H: Webhooks> Dispatch for Dispatcher<H> {
    const ENDPOINT: &'static Endpoint = &ENDPOINT;

    async fn dispatch(&self, delivery: Delivery) -> Dispatched {
        let handler = &self.0;
        match delivery.event() {
            "pre-conversation" => {
                delivery.notify(|delivery| handler.pre_conversation(delivery)).await
            }
            "post-conversation" => {
                delivery.notify(|delivery| handler.post_conversation(delivery)).await
            }
            "analytics-completed" => {
                delivery.notify(|delivery| handler.analytics_completed(delivery)).await
            }
            _ => delivery.acknowledge(|delivery| handler.unrecognized(delivery)).await,
        }
    }

    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        self.0.undecodable(delivery, error).await
    }
}
