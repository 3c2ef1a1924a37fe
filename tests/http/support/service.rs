//! A service that implements both contracts, and none of the hooks.

use std::fmt::Debug;
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use atoms_api::assistant::types::{
    AssistantRequest, AssistantRequestAnswer, EndOfCallReport, StatusUpdate, ToolCalls,
    ToolCallsAnswer,
};
use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventPostConversation, WebhookEventPreConversation,
};
use atoms_api::{assistant, atoms};
use atoms_runtime::{Delivery, Problem};
use http::StatusCode;
use serde::Serialize;
use serde_json::Value;
use tokio::sync::Notify;

/// Writes down every delivery, then does as its manner is.
#[derive(Debug)]
pub(crate) struct Service {
    seen: Mutex<Vec<Seen>>,
    manner: Mutex<Manner>,
    routing: AssistantRequestAnswer,
    tools: ToolCallsAnswer,
    /// Wakes who waits for slow work to be done.
    pub(crate) done: Notify,
}

/// How a service handles what it is given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Manner {
    Quick,
    Slow(Duration),
    Fails(StatusCode),
    Panics,
}

/// A delivery as a method was given it; the payload as it encodes again.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: &'static str,
    pub(crate) delivery: Delivery<Value>,
    /// The typed payload as `Debug` shows it.
    pub(crate) debug: String,
}

impl Default for Service {
    fn default() -> Self {
        Self {
            seen: Mutex::default(),
            manner: Mutex::new(Manner::Quick),
            routing: AssistantRequestAnswer::saved_configuration(),
            tools: ToolCallsAnswer::tool_results(Vec::new()),
            done: Notify::new(),
        }
    }
}

impl Service {
    /// A service that answers `assistant-request` so.
    pub(crate) fn routing(routing: AssistantRequestAnswer) -> Self {
        Self {
            routing,
            ..Self::default()
        }
    }

    /// A service that answers `tool-calls` so.
    pub(crate) fn returning(tools: ToolCallsAnswer) -> Self {
        Self {
            tools,
            ..Self::default()
        }
    }

    pub(crate) fn behave(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    pub(crate) fn seen(&self) -> MutexGuard<'_, Vec<Seen>> {
        self.seen.lock().unwrap()
    }

    /// The methods that were called, in order.
    pub(crate) fn methods(&self) -> Vec<&'static str> {
        self.seen().iter().map(|seen| seen.method).collect()
    }

    /// The only delivery.
    pub(crate) fn only(&self) -> Seen {
        let seen = self.seen();
        assert_eq!(seen.len(), 1, "{seen:?}");
        seen[0].clone()
    }

    pub(crate) fn note<T: Clone + Serialize + Debug>(
        &self,
        method: &'static str,
        delivery: &Delivery<T>,
    ) {
        let encoded = serde_json::to_value(&delivery.payload).unwrap();
        let debug = format!("{:?} {delivery:?}", delivery.payload);
        let delivery = delivery.clone().with(encoded);
        self.seen().push(Seen {
            method,
            delivery,
            debug,
        });
    }

    async fn handle<T: Clone + Serialize + Debug>(
        &self,
        method: &'static str,
        delivery: Delivery<T>,
    ) -> Result<(), Problem> {
        self.note(method, &delivery);
        let manner = *self.manner.lock().unwrap();
        match manner {
            Manner::Quick => Ok(()),
            Manner::Slow(time) => {
                tokio::time::sleep(time).await;
                self.note("done", &delivery);
                self.done.notify_one();
                Ok(())
            }
            Manner::Fails(status) => Err(Problem::new(status).detail("the books are closed")),
            Manner::Panics => panic!("no books"),
        }
    }
}

impl atoms::webhooks::Webhooks for Service {
    type Error = Problem;

    async fn pre_conversation(
        &self,
        delivery: Delivery<WebhookEventPreConversation>,
    ) -> Result<(), Problem> {
        self.handle("pre_conversation", delivery).await
    }

    async fn post_conversation(
        &self,
        delivery: Delivery<WebhookEventPostConversation>,
    ) -> Result<(), Problem> {
        self.handle("post_conversation", delivery).await
    }

    async fn analytics_completed(
        &self,
        delivery: Delivery<WebhookEventAnalyticsCompleted>,
    ) -> Result<(), Problem> {
        self.handle("analytics_completed", delivery).await
    }
}

impl assistant::webhooks::Webhooks for Service {
    type Error = Problem;

    async fn assistant_request(
        &self,
        delivery: Delivery<AssistantRequest>,
    ) -> Result<AssistantRequestAnswer, Problem> {
        self.handle("assistant_request", delivery).await?;
        Ok(self.routing.clone())
    }

    async fn tool_calls(&self, delivery: Delivery<ToolCalls>) -> Result<ToolCallsAnswer, Problem> {
        self.handle("tool_calls", delivery).await?;
        Ok(self.tools.clone())
    }

    async fn status_update(&self, delivery: Delivery<StatusUpdate>) -> Result<(), Problem> {
        self.handle("status_update", delivery).await
    }

    async fn end_of_call_report(&self, delivery: Delivery<EndOfCallReport>) -> Result<(), Problem> {
        self.handle("end_of_call_report", delivery).await
    }
}
