//! The events of Assistant, and the endpoint that receives them.
//!
//! Made by atoms-codegen from `specs/assistant/openapi.yaml`; edit that, not this.

use std::sync::Arc;
use std::time::Duration;

use atoms_runtime::{DecodeError, Delivery, Receiver, Scheme, SignedPart, Verify};
use atoms_runtime::codegen::{Discriminator, Dispatch, Dispatched, Endpoint, EventSpec};
use axum::Router;
use axum::response::{IntoResponse, Response};

use super::types;

/// Where a delivery names its event, its id and its call; what the platform waits for.
pub const ENDPOINT: Endpoint = Endpoint::new("assistant", Discriminator::Path(&["message", "type"]))
    .join_key(&["message", "call", "id"])
    .events(&[
        EventSpec::new("assistant-request").asks().deadline(Duration::from_secs(5)).fallback("{}"),
        EventSpec::new("tool-calls")
            .asks()
            .deadline(Duration::from_secs(10))
            .fallback("{\"error\":\"The tool did not answer in time.\"}"),
        EventSpec::new("status-update"),
        EventSpec::new("end-of-call-report"),
    ]);

/// How deliveries are signed.
pub const SIGNATURE: Scheme = Scheme::hmac_sha256("X-Webhook-Signature")
    .prefix("sha256=")
    .timestamp("X-Webhook-Timestamp", Duration::from_secs(300))
    .parts(&[SignedPart::Timestamp, SignedPart::Body], ".");

/// Receives the events of Assistant. One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// A call is coming in and waits to be answered: how shall the assistant be configured for it?
    ///
    /// Answer within **5 seconds**, or the call goes on with the saved configuration. Whatever
    /// `metadata` the answer sets comes back as `assistant.metadata` in every later event of the
    /// call.
    ///
    /// `#/webhooks/assistant-request`
    fn assistant_request(
        &self,
        delivery: Delivery<types::AssistantRequest>,
    ) -> impl Future<Output = Result<types::AssistantRequestAnswer, Self::Error>> + Send;

    /// The assistant calls tools in the middle of a conversation and waits for what they return.
    ///
    /// Answer within **10 seconds**. For a tool that is declared `async` the platform only wants
    /// the 200, at once: start the work and do not wait for it. A tool with a URL of its own is
    /// called there.
    ///
    /// `#/webhooks/tool-calls`
    fn tool_calls(
        &self,
        delivery: Delivery<types::ToolCalls>,
    ) -> impl Future<Output = Result<types::ToolCallsAnswer, Self::Error>> + Send;

    /// The call has reached another status, which `call.status` names.
    ///
    /// `#/webhooks/status-update`
    fn status_update(
        &self,
        delivery: Delivery<types::StatusUpdate>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// The call is over: how long it took, what was said, and what the analysis found.
    ///
    /// `#/webhooks/end-of-call-report`
    fn end_of_call_report(
        &self,
        delivery: Delivery<types::EndOfCallReport>,
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
            "assistant-request" => {
                delivery.ask(|delivery| handler.assistant_request(delivery)).await
            }
            "tool-calls" => delivery.ask(|delivery| handler.tool_calls(delivery)).await,
            "status-update" => {
                delivery.notify(|delivery| handler.status_update(delivery)).await
            }
            "end-of-call-report" => {
                delivery.notify(|delivery| handler.end_of_call_report(delivery)).await
            }
            _ => delivery.acknowledge(|delivery| handler.unrecognized(delivery)).await,
        }
    }

    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        self.0.undecodable(delivery, error).await
    }
}
