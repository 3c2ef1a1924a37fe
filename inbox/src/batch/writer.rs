//! Writing one queue of deliveries to the store.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{Instant, sleep, sleep_until, timeout};

use super::{Counters, Waiter, Waiting};
use crate::arrival::Arrival;
use crate::error::Error;
use crate::store::Store;

/// Deliveries of one commit.
const LARGEST: usize = 256;
/// Bytes of one commit, unless a delivery alone has more: what a slow disk writes in the time of an attempt.
const HEAVIEST: usize = 16 * 1024 * 1024;
/// How long one attempt may take.
const ATTEMPT: Duration = Duration::from_secs(10);
/// The pauses between attempts that fail.
const PAUSES: [Duration; 2] = [Duration::from_millis(20), Duration::from_millis(500)];

/// Writes one queue of deliveries to the store.
pub(super) struct Writer {
    store: Arc<dyn Store>,
    counters: Arc<Counters>,
    arrivals: UnboundedReceiver<Waiting>,
    /// In the order in which they came.
    pending: Vec<Waiting>,
    /// Those that cannot be kept though others can. Each is tried by itself, and holds up no others.
    alone: Vec<Waiting>,
    /// When the next of those is tried again.
    again: Instant,
    /// Whether the first that is pending failed by itself, and the store could be written since.
    is_suspect: bool,
    /// How many to try in one commit: fewer after a failure, until the one is found that cannot be kept.
    largest: usize,
    pause: Duration,
}

impl Writer {
    pub(super) fn new(
        store: Arc<dyn Store>,
        counters: Arc<Counters>,
        arrivals: UnboundedReceiver<Waiting>,
    ) -> Self {
        Self {
            store,
            counters,
            arrivals,
            pending: Vec::new(),
            alone: Vec::new(),
            again: Instant::now(),
            is_suspect: false,
            largest: LARGEST,
            pause: PAUSES[0],
        }
    }

    pub(super) async fn run(mut self) {
        while self.receive().await {
            let is_due = !self.alone.is_empty() && self.again <= Instant::now();
            if is_due {
                self.attempt_alone().await;
            }
            if !self.pending.is_empty() {
                self.attempt().await;
            }
        }
    }

    /// Takes what has arrived; waits if there is nothing to do. `false` at the end.
    async fn receive(&mut self) -> bool {
        let room = LARGEST.saturating_sub(self.pending.len());
        if !self.pending.is_empty() {
            let arrived = std::iter::from_fn(|| self.arrivals.try_recv().ok());
            self.pending.extend(arrived.take(room));
        } else if self.alone.is_empty() {
            return self.arrivals.recv_many(&mut self.pending, room).await > 0;
        } else {
            let is_open = !self.arrivals.is_closed();
            tokio::select! {
                _ = self.arrivals.recv_many(&mut self.pending, room), if is_open => {}
                () = sleep_until(self.again) => {}
            }
        }
        true
    }

    /// How many of those that are pending go into the next commit.
    fn next(&self) -> usize {
        let mut bytes = 0;
        let fit = self
            .pending
            .iter()
            .take(self.largest)
            .take_while(|waiting| {
                bytes += waiting.arrival.size();
                bytes <= HEAVIEST
            });
        fit.count().clamp(1, self.pending.len())
    }

    /// Keeps the first of those that are pending. What fails stays before what came later.
    async fn attempt(&mut self) {
        let later = self.pending.split_off(self.next());
        let mut batch = std::mem::replace(&mut self.pending, later);
        let count = batch.len();
        if self.keep(&mut batch).await {
            self.largest = LARGEST.min(self.largest * 2);
            self.pause = PAUSES[0];
            self.is_suspect = false;
            return;
        }
        self.largest = (count / 2).max(1);
        if count > 1 {
            batch.append(&mut self.pending);
            self.pending = batch;
            return sleep(PAUSES[0]).await;
        }
        if self.is_suspect {
            self.is_suspect = false;
            self.again = Instant::now() + PAUSES[1];
            return self.alone.append(&mut batch);
        }
        let still_waits = !batch.is_empty();
        batch.append(&mut self.pending);
        self.pending = batch;
        sleep(self.pause).await;
        self.pause = PAUSES[1].min(self.pause * 2);
        let ready = ask(async { self.store.ready().await }).await;
        self.is_suspect = still_waits && ready.is_ok();
    }

    /// Tries one of those that could not be kept so far.
    async fn attempt_alone(&mut self) {
        let mut batch = vec![self.alone.remove(0)];
        if !self.keep(&mut batch).await {
            self.alone.append(&mut batch);
        }
        self.again = Instant::now() + PAUSES[1];
    }

    /// Keeps deliveries, and tells those who wait. If that fails, those are left for which somebody still waits.
    async fn keep(&mut self, batch: &mut Vec<Waiting>) -> bool {
        let (arrivals, waiters): (Vec<_>, Vec<_>) = batch
            .drain(..)
            .map(|Waiting { arrival, waiter }| (arrival, waiter))
            .unzip();
        let start = Instant::now();
        match ask(async { self.store.keep(&arrivals).await }).await {
            Ok(kept) => {
                self.counters.commits.observe(start.elapsed());
                for ((kept, waiter), arrival) in kept.into_iter().zip(waiters).zip(arrivals) {
                    self.counters.count(&kept, &arrival);
                    let _ = waiter.reply.send(Ok(kept));
                }
                true
            }
            Err(error) => {
                self.counters.failed_writes.fetch_add(1, Relaxed);
                tracing::error!(%error, deliveries = arrivals.len(), "deliveries could not be kept so far");
                let all = arrivals.into_iter().zip(waiters);
                batch.extend(
                    all.filter_map(|(arrival, waiter)| still_waits(&error, arrival, waiter)),
                );
                false
            }
        }
    }
}

/// Asks the store, for a while. One that panics has failed: nobody would keep what comes after it.
async fn ask<T>(question: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    match timeout(ATTEMPT, AssertUnwindSafe(question).catch_unwind()).await {
        Ok(answer) => answer.unwrap_or(Err(Error::Panic)),
        Err(_) => Err(Error::Late),
    }
}

/// The delivery, if it is worth another attempt after this error; otherwise whoever waits for it is told.
fn still_waits(error: &Error, arrival: Arrival, waiter: Waiter) -> Option<Waiting> {
    let error = match error {
        Error::Closed => Error::Closed,
        _ if waiter.until > Instant::now() => return Some(Waiting { arrival, waiter }),
        _ => Error::Late,
    };
    let _ = waiter.reply.send(Err(error));
    None
}
