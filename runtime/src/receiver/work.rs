//! The handling of one delivery, which does not end with the connection.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;

use axum::response::Response;
use tokio::time::{Instant, timeout_at};
use tracing::Instrument;

use super::answer;
use super::catch_panic::{CatchPanic, panicked};
use super::deduplicate;
use super::delivery::{Delivery, Named};
use super::dispatch::Dispatch;
use super::pipeline::Core;
use super::settings::Late;
use crate::json::DecodeError;

/// Answers a delivery that came at `start`.
///
/// The handler is polled once in place, which is all that a quick one takes. A slower one moves to a task of its own,
/// so that a platform that hangs up does not cut it short.
pub(super) async fn answer<D: Dispatch, V: Send + Sync + 'static>(
    core: &Arc<Core<D, V>>,
    delivery: Delivery,
    fault: Option<DecodeError>,
    start: Instant,
) -> Response {
    let event = known(&delivery);
    let limit = event
        .and_then(|event| core.shared.endpoint.events[event].deadline)
        .map(|limit| start + limit / 10 * 9);
    let drop_at = limit.filter(|_| core.settings.late == Late::Drop);
    let mut work = CatchPanic::new(handle(Arc::clone(core), delivery, fault, drop_at));
    let first = poll_fn(|context| Poll::Ready(Pin::new(&mut work).poll(context))).await;
    if let Poll::Ready(response) = first {
        return response;
    }
    let task = tokio::spawn(work.in_current_span());
    // Work that is dropped ends by itself; a store that hangs does not.
    let limit = limit.map(|limit| match drop_at {
        None => limit,
        Some(_) => limit + (limit - start) / 18,
    });
    let joined = match limit {
        Some(limit) => match timeout_at(limit, task).await {
            Ok(joined) => joined,
            Err(_) => return answer::late(&core.shared, event),
        },
        None => task.await,
    };
    joined.unwrap_or_else(|_| panicked())
}

async fn handle<D: Dispatch, V: Send + Sync + 'static>(
    core: Arc<Core<D, V>>,
    delivery: Delivery,
    fault: Option<DecodeError>,
    drop_at: Option<Instant>,
) -> Response {
    let event = known(&delivery);
    // What most deliveries do without is boxed, so that it takes no room in the future of all.
    match (&core.settings.store, delivery.id()) {
        (Some(store), Some(id)) => {
            let id = id.to_owned();
            let key = (core.shared.endpoint.contract, id.as_str());
            let replay = || answer::replay(&core.shared, event);
            let dispatch = dispatch(&core, delivery, fault, drop_at);
            Box::pin(deduplicate::once(store.as_ref(), key, dispatch, replay)).await
        }
        _ => dispatch(&core, delivery, fault, drop_at).await,
    }
}

async fn dispatch<D: Dispatch, V>(
    core: &Core<D, V>,
    delivery: Delivery,
    fault: Option<DecodeError>,
    drop_at: Option<Instant>,
) -> Response {
    let Some(limit) = drop_at else {
        return hand(&core.dispatch, delivery, fault).await;
    };
    let event = known(&delivery);
    timeout_at(limit, Box::pin(hand(&core.dispatch, delivery, fault)))
        .await
        .unwrap_or_else(|_| answer::late(&core.shared, event))
}

/// To the method of the event, or to `undecodable`.
async fn hand(
    dispatch: &impl Dispatch,
    delivery: Delivery,
    fault: Option<DecodeError>,
) -> Response {
    let handed = match fault {
        None => dispatch.dispatch(delivery).await,
        Some(error) => Err((delivery, error)),
    };
    match handed {
        Ok(response) => response,
        Err((delivery, error)) => dispatch.undecodable(delivery, error).await,
    }
}

/// The event that the delivery goes by, if it is one of the contract's.
pub(super) fn known(delivery: &Delivery) -> Option<usize> {
    match delivery.parts.event {
        Named::Known(event) => Some(event),
        Named::Other(_) => None,
    }
}
