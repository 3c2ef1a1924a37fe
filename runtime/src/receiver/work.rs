//! The handling of one delivery, which does not end with the connection.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use axum::response::Response;
use sha2::{Digest, Sha256};
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout_at};
use tracing::Instrument;

use super::answer;
use super::catch_panic::{CatchPanic, panicked};
use super::deduplicate;
use super::delivery::{Delivery, Named};
use super::dispatch::Dispatch;
use super::keep;
use super::outcome::Outcome;
use super::pipeline::Core;
use super::settings::Late;
use crate::json::DecodeError;

/// Runs `receiving` to its end, also when nobody waits for the answer any more.
///
/// It is polled once in place, which is all that a body which came with its head and a quick handler take. What takes
/// longer moves to a task of its own, for servers drop what belongs to a connection with it.
pub(super) async fn detached(
    receiving: Pin<Box<impl Future<Output = Response> + Send + 'static>>,
) -> Response {
    match begin(receiving).await {
        Ok(response) => response,
        Err(rest) => tokio::spawn(rest.in_current_span())
            .await
            .unwrap_or_else(|_| panicked()),
    }
}

/// The answer, if the first poll gives it, or else what is left to do.
async fn begin<F>(future: F) -> Result<Response, CatchPanic<F>>
where
    F: Future<Output = Response> + Unpin,
{
    let mut work = CatchPanic::new(future);
    match poll_fn(|context| Poll::Ready(Pin::new(&mut work).poll(context))).await {
        Poll::Ready(response) => Ok(response),
        Poll::Pending => Err(work),
    }
}

/// Answers a delivery that came at `start`: a handler that takes too long goes on in a task of its own.
pub(super) async fn answer<D: Dispatch, V: Send + Sync + 'static>(
    core: &Arc<Core<D, V>>,
    delivery: Delivery,
    fault: Option<DecodeError>,
    start: Instant,
) -> Response {
    if let Some(keeper) = &core.settings.keeper {
        let kept = keep::keep(keeper.as_ref(), &core.shared, &delivery, start);
        if let Some(response) = Box::pin(kept).await {
            return response;
        }
    }
    let event = known(&delivery);
    let deadline = event.and_then(|event| core.shared.endpoint.events[event].deadline);
    let limits = deadline.map(|deadline| Limits::of(deadline, start, core.settings.late));
    let limits = limits.unwrap_or_default();
    let work = || handle(Arc::clone(core), delivery, fault, limits);
    let Some(limit) = limits.answer_at else {
        return CatchPanic::new(pin!(work())).await;
    };
    let work = match begin(Box::pin(work())).await {
        Ok(response) => return response,
        Err(work) => work,
    };
    let mut task = tokio::spawn(work.in_current_span());
    if let Ok(joined) = timeout_at(limit, &mut task).await {
        return joined.unwrap_or_else(|_| panicked());
    }
    tokio::spawn(watch(task).in_current_span());
    answer::late(&core.shared, event)
}

/// Tells what became of work that nobody waits for any more.
async fn watch(task: JoinHandle<Response>) {
    let response = task.await.unwrap_or_else(|_| panicked());
    let status = response.status();
    if !status.is_success() && Outcome::of(&response) != Some(Outcome::Late) {
        tracing::error!(
            status = status.as_u16(),
            "the handler failed after its delivery was answered"
        );
    }
}

/// How long what is done for an answer may take, so that it goes out in time.
#[derive(Clone, Copy, Default)]
struct Limits {
    /// When the handler is dropped.
    drop_at: Option<Instant>,
    /// How long the answer waits for its note.
    note_by: Option<Instant>,
    /// When the delivery is answered in the handler's place.
    answer_at: Option<Instant>,
}

impl Limits {
    fn of(deadline: Duration, start: Instant, late: Late) -> Self {
        let [early, limit, end] = [34, 36, 38].map(|parts| start + deadline / 40 * parts);
        match late {
            Late::Continue => Self {
                drop_at: None,
                note_by: Some(early),
                answer_at: Some(limit),
            },
            // Work that is dropped ends by itself; a store that hangs does not.
            Late::Drop => Self {
                drop_at: Some(limit),
                note_by: Some(limit + deadline / 40),
                answer_at: Some(end),
            },
        }
    }
}

async fn handle<D: Dispatch, V: Send + Sync + 'static>(
    core: Arc<Core<D, V>>,
    delivery: Delivery,
    fault: Option<DecodeError>,
    limits: Limits,
) -> Response {
    let drop_at = limits.drop_at;
    let event = known(&delivery);
    // What most deliveries do without is boxed, so that it takes no room in the future of all.
    if let Some(keeper) = &core.settings.keeper {
        let kept = delivery.clone();
        let work = Box::pin(dispatch(&core, delivery, fault, drop_at));
        let response = CatchPanic::new(work).await;
        return Box::pin(keep::answered(keeper, kept, response, limits.note_by)).await;
    }
    let Some(store) = &core.settings.store else {
        return dispatch(&core, delivery, fault, drop_at).await;
    };
    match identity(&delivery) {
        Some(id) => {
            let key = (core.shared.endpoint.contract, id.as_str());
            let repeated = |running| {
                let answer = if running {
                    answer::running
                } else {
                    answer::replay
                };
                answer(&core.shared, event)
            };
            let dispatch = dispatch(&core, delivery, fault, drop_at);
            Box::pin(deduplicate::once(store.as_ref(), key, dispatch, repeated)).await
        }
        None => dispatch(&core, delivery, fault, drop_at).await,
    }
}

/// What the delivery is known again by: its id, or its body where no signature covers the place of the id.
fn identity(delivery: &Delivery) -> Option<String> {
    if delivery.parts.shared.id_is_signed {
        return delivery.id().map(str::to_owned);
    }
    let digest = Sha256::digest(delivery.raw());
    Some(format!("sha256:{}", hex::encode(digest)))
}

async fn dispatch<D: Dispatch, V>(
    core: &Core<D, V>,
    delivery: Delivery,
    fault: Option<DecodeError>,
    drop_at: Option<Instant>,
) -> Response {
    let Some(limit) = drop_at else {
        return hand(core.dispatch.as_ref(), delivery, fault).await;
    };
    let event = known(&delivery);
    timeout_at(
        limit,
        Box::pin(hand(core.dispatch.as_ref(), delivery, fault)),
    )
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
