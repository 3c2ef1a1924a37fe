//! What is done with a delivery after it was answered.
//!
//! The rows of the deliveries are the queue. What a crash or a shutdown leaves undone is done after the next start.

use std::time::Duration;

use atoms_api::assistant::types::{AssistantRequest, EndOfCallReport, StatusUpdate, ToolCalls};
use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventPostConversation, WebhookEventPreConversation,
};
use atoms_runtime::serde::de::DeserializeOwned;
use atoms_runtime::{DecodeError, decode_body};
use tokio::sync::watch;
use tokio::time::sleep;

use crate::store::{Call, Pending, Store};

/// How often to look for work that has failed and is due again.
const AGAIN: Duration = Duration::from_secs(10);

/// Works until it is told to stop and nothing is left to do.
pub(crate) async fn run(store: Store, mut stop: watch::Receiver<bool>) {
    loop {
        // Read first: what arrives from here on is seen by this pass or wakes the next.
        let last = *stop.borrow_and_update();
        if let Err(error) = pass(&store).await {
            tracing::error!(%error, "the work stops for a while");
        }
        if last {
            return;
        }
        tokio::select! {
            () = store.arrived() => {}
            () = sleep(AGAIN) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Tries once whatever is to be done.
async fn pass(store: &Store) -> sqlx::Result<()> {
    let mut after = 0;
    loop {
        let batch = store.pending(after).await?;
        let Some(last) = batch.last() else {
            return Ok(());
        };
        after = last.seq;
        for pending in batch {
            one(store, &pending).await?;
        }
    }
}

async fn one(store: &Store, pending: &Pending) -> sqlx::Result<()> {
    match read(pending) {
        // A service does its slow work here: asks other systems, sends mail, computes.
        Ok(call) => store.finish(pending, &call).await,
        Err(error) => {
            tracing::error!(seq = pending.seq, %error, "a delivery is not understood");
            store.failed(pending).await
        }
    }
}

/// What a delivery says of its call.
fn read(pending: &Pending) -> Result<Call, DecodeError> {
    let body = pending.body.as_slice();
    match (pending.contract.as_str(), pending.event.as_str()) {
        ("atoms", "pre-conversation") => call::<WebhookEventPreConversation>(body),
        ("atoms", "post-conversation") => call::<WebhookEventPostConversation>(body),
        ("atoms", "analytics-completed") => call::<WebhookEventAnalyticsCompleted>(body),
        ("assistant", "assistant-request") => call::<AssistantRequest>(body),
        ("assistant", "tool-calls") => call::<ToolCalls>(body),
        ("assistant", "status-update") => call::<StatusUpdate>(body),
        ("assistant", "end-of-call-report") => call::<EndOfCallReport>(body),
        _ => Ok(Call::default()),
    }
}

fn call<T>(body: &[u8]) -> Result<Call, DecodeError>
where
    T: DeserializeOwned + Into<Call>,
{
    decode_body::<T>(body).map(Into::into)
}
