//! The events of the assistant platform. Two of them are questions, answered from what the CRM knows while the caller
//! waits; the others come here after they were kept.

mod answers;
mod calls;

use atoms_api::assistant::types::{
    AssistantRequest, AssistantRequestAnswer, EndOfCallReport, StatusUpdate, ToolCalls,
    ToolCallsAnswer,
};
use atoms_api::assistant::webhooks::Webhooks;
use atoms_runtime::{DecodeError, Delivery};
use axum::Json;
use axum::response::{IntoResponse, Response};

use crate::store::{Call, Failure, Store};

/// Receives the events of the assistant platform.
pub(crate) struct Assistant {
    pub(crate) store: Store,
}

impl Assistant {
    async fn save(&self, call_id: &str, call: &Call) -> Result<(), Failure> {
        self.store.save("assistant", call_id, call).await
    }

    /// Saves what a question says of its call. A caller waits for the answer, which does not depend on this.
    async fn try_save(&self, call_id: &str, call: &Call) {
        if let Err(error) = self.save(call_id, call).await {
            tracing::error!(?error, "a call is not saved");
        }
    }
}

impl Webhooks for Assistant {
    type Error = Failure;

    /// Whatever fails here, the call goes on with the saved configuration.
    async fn assistant_request(
        &self,
        delivery: Delivery<AssistantRequest>,
    ) -> Result<AssistantRequestAnswer, Failure> {
        let known = self
            .store
            .customer(&delivery.payload.message.customer.number)
            .await;
        let customer = known.unwrap_or_else(|error| {
            tracing::error!(%error, "cannot tell who is calling");
            None
        });
        let call_id = delivery.payload.message.call.id.clone();
        self.try_save(&call_id, &delivery.payload.into()).await;
        Ok(answers::configuration(customer))
    }

    async fn tool_calls(&self, delivery: Delivery<ToolCalls>) -> Result<ToolCallsAnswer, Failure> {
        let message = &delivery.payload.message;
        let mut results = Vec::new();
        for call in message.tool_call_list.clone() {
            results.push(answers::result(&self.store, &message.customer.number, call).await?);
        }
        let call_id = message.call.id.clone();
        self.try_save(&call_id, &delivery.payload.into()).await;
        Ok(ToolCallsAnswer::tool_results(results))
    }

    async fn status_update(&self, delivery: Delivery<StatusUpdate>) -> Result<(), Failure> {
        let call_id = delivery.payload.message.call.id.clone();
        self.save(&call_id, &delivery.payload.into()).await
    }

    async fn end_of_call_report(&self, delivery: Delivery<EndOfCallReport>) -> Result<(), Failure> {
        let call_id = delivery.payload.message.call.id.clone();
        self.save(&call_id, &delivery.payload.into()).await
    }

    /// A question that does not decode still gets an answer, which means "no more than is known".
    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        tracing::error!(%error, "a delivery does not decode");
        match delivery.event() {
            "assistant-request" => {
                Json(AssistantRequestAnswer::saved_configuration()).into_response()
            }
            "tool-calls" => Json(ToolCallsAnswer::tool_error(
                "The call of the tool was not understood.",
            ))
            .into_response(),
            _ => error.refuse(&delivery),
        }
    }
}
