//! The events of the assistant platform. Two of them are questions, answered from what the CRM knows.

mod answers;
mod calls;

use atoms_api::assistant::types::{
    AssistantRequest, AssistantRequestAnswer, EndOfCallReport, StatusUpdate, ToolCalls,
    ToolCallsAnswer,
};
use atoms_api::assistant::webhooks::Webhooks;
use atoms_runtime::http::StatusCode;
use atoms_runtime::{DecodeError, Delivery};
use axum::Json;
use axum::response::{IntoResponse, Response};

use crate::inbox::{Failure, Inbox};
use crate::store::Outcome;

/// Receives the events of the assistant platform.
///
/// Its deliveries have no id, so one that comes twice is kept twice; the signature stops replays after five minutes,
/// and handling an event again changes nothing.
pub(crate) struct Assistant {
    pub(crate) inbox: Inbox,
}

impl Webhooks for Assistant {
    type Error = Failure;

    /// A caller is waiting: whatever fails here, the call goes on with the saved configuration.
    async fn assistant_request(
        &self,
        delivery: Delivery<AssistantRequest>,
    ) -> Result<AssistantRequestAnswer, Failure> {
        let (kept, known) = tokio::join!(
            self.inbox.keep(&delivery, Outcome::Decoded),
            self.inbox
                .store
                .customer(&delivery.payload.message.customer.number),
        );
        if let Err(error) = kept {
            tracing::error!(%error, "a delivery is not kept");
        }
        let customer = known.unwrap_or_else(|error| {
            tracing::error!(%error, "cannot tell who is calling");
            None
        });
        Ok(answers::configuration(customer))
    }

    async fn tool_calls(&self, delivery: Delivery<ToolCalls>) -> Result<ToolCallsAnswer, Failure> {
        self.inbox.keep(&delivery, Outcome::Decoded).await?;
        let message = delivery.payload.message;
        let mut results = Vec::new();
        for call in message.tool_call_list {
            results.push(answers::result(&self.inbox.store, &message.customer.number, call).await?);
        }
        Ok(ToolCallsAnswer::tool_results(results))
    }

    async fn status_update(&self, delivery: Delivery<StatusUpdate>) -> Result<(), Failure> {
        self.inbox.keep(&delivery, Outcome::Decoded).await
    }

    async fn end_of_call_report(&self, delivery: Delivery<EndOfCallReport>) -> Result<(), Failure> {
        self.inbox.keep(&delivery, Outcome::Decoded).await
    }

    /// Kept for a later version of this service.
    async fn unrecognized(&self, delivery: Delivery) -> Result<(), Failure> {
        self.inbox.keep(&delivery, Outcome::Unrecognized).await
    }

    /// Kept and acknowledged, as with Atoms. A question still gets an answer that means "no more than is known".
    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        tracing::error!(%error, "a delivery does not decode");
        let outcome = Outcome::Undecodable(error.to_string());
        if let Err(failure) = self.inbox.keep(&delivery, outcome).await {
            return failure.into_response();
        }
        match delivery.event() {
            "assistant-request" => {
                Json(AssistantRequestAnswer::saved_configuration()).into_response()
            }
            "tool-calls" => Json(ToolCallsAnswer::tool_error(
                "The call of the tool was not understood.",
            ))
            .into_response(),
            _ => StatusCode::ACCEPTED.into_response(),
        }
    }
}
