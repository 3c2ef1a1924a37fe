//! Deliveries that arrive together are kept in one commit.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{Mutex, oneshot};
use tokio::time::{Instant, sleep, timeout};

use crate::arrival::Arrival;
use crate::error::Error;
use crate::histogram::Durations;
use crate::store::{Kept, Store};

/// Deliveries of one commit.
const LARGEST: usize = 256;
/// Bytes that may wait to be kept.
const ROOM: usize = 256 * 1024 * 1024;
/// How long a delivery is tried to be kept: as long as any sender waits.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long one attempt may take.
const ATTEMPT: Duration = Duration::from_secs(10);
/// The pauses between attempts that fail.
const PAUSES: [Duration; 2] = [Duration::from_millis(20), Duration::from_millis(500)];

/// What is counted of keeping.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    pub(crate) kept: AtomicU64,
    pub(crate) known: AtomicU64,
    pub(crate) conflicts: AtomicU64,
    pub(crate) failed_writes: AtomicU64,
    pub(crate) commits: Durations,
}

/// Where deliveries wait to be kept.
pub(crate) struct Batches {
    waiting: UnboundedSender<Waiting>,
    bytes: Arc<AtomicUsize>,
}

struct Waiting {
    arrival: Arrival,
    waiter: Waiter,
}

struct Waiter {
    reply: oneshot::Sender<Result<Kept, Error>>,
    until: Instant,
    _room: Room,
}

/// Gives back the room that a delivery takes.
struct Room(Arc<AtomicUsize>, usize);

impl Drop for Room {
    fn drop(&mut self) {
        self.0.fetch_sub(self.1, Relaxed);
    }
}

impl Batches {
    /// Starts to keep in `store`, with so many commits at once.
    pub(crate) fn start(store: &Arc<dyn Store>, counters: &Arc<Counters>, writers: usize) -> Self {
        let (waiting, arrivals) = unbounded_channel();
        let arrivals = Arc::new(Mutex::new(arrivals));
        for _ in 0..writers {
            let keeping = Keeping {
                store: Arc::clone(store),
                counters: Arc::clone(counters),
                arrivals: Arc::clone(&arrivals),
                pending: Vec::new(),
                largest: LARGEST,
                pause: PAUSES[0],
            };
            tokio::spawn(keeping.run());
        }
        Self {
            waiting,
            bytes: Arc::default(),
        }
    }

    /// Keeps a delivery, also if the caller stops waiting.
    pub(crate) async fn keep(&self, arrival: Arrival) -> Result<Kept, Error> {
        let size = arrival.size();
        let before = self.bytes.fetch_add(size, Relaxed);
        let room = Room(Arc::clone(&self.bytes), size);
        if before > 0 && before + size > ROOM {
            return Err(Error::Full);
        }
        let (reply, kept) = oneshot::channel();
        let waiter = Waiter {
            reply,
            until: Instant::now() + PATIENCE,
            _room: room,
        };
        let sent = self.waiting.send(Waiting { arrival, waiter });
        sent.map_err(|_| Error::Closed)?;
        kept.await.unwrap_or(Err(Error::Closed))
    }
}

/// One who keeps what waits.
struct Keeping {
    store: Arc<dyn Store>,
    counters: Arc<Counters>,
    arrivals: Arc<Mutex<UnboundedReceiver<Waiting>>>,
    pending: Vec<Waiting>,
    /// How many to try in one commit: fewer after a failure, so that one that cannot be kept holds up no others.
    largest: usize,
    pause: Duration,
}

impl Keeping {
    async fn run(mut self) {
        while self.receive().await {
            let later = self.pending.split_off(self.largest.min(self.pending.len()));
            let batch = std::mem::replace(&mut self.pending, later);
            self.attempt(batch).await;
        }
    }

    /// Takes what has arrived; waits if nothing is pending. `false` at the end.
    async fn receive(&mut self) -> bool {
        if self.pending.is_empty() {
            let mut arrivals = self.arrivals.lock().await;
            return arrivals.recv_many(&mut self.pending, LARGEST).await > 0;
        }
        // Another one may wait for arrivals: what is pending here does not wait for that.
        let Ok(mut arrivals) = self.arrivals.try_lock() else {
            return true;
        };
        let room = LARGEST.saturating_sub(self.pending.len());
        for _ in 0..room {
            let Ok(waiting) = arrivals.try_recv() else {
                break;
            };
            self.pending.push(waiting);
        }
        true
    }

    /// A store that panics has failed: nobody would keep what comes after it.
    async fn keep(&self, arrivals: &[Arrival]) -> Result<Vec<Kept>, Error> {
        let keeping = AssertUnwindSafe(async { self.store.keep(arrivals).await });
        match timeout(ATTEMPT, keeping.catch_unwind()).await {
            Ok(kept) => kept.unwrap_or(Err(Error::Panic)),
            Err(_) => Err(Error::Late),
        }
    }

    async fn attempt(&mut self, batch: Vec<Waiting>) {
        let (arrivals, waiters): (Vec<_>, Vec<_>) = batch
            .into_iter()
            .map(|Waiting { arrival, waiter }| (arrival, waiter))
            .unzip();
        let start = Instant::now();
        match self.keep(&arrivals).await {
            Ok(kept) => {
                self.counters.commits.observe(start.elapsed());
                self.largest = LARGEST.min(self.largest * 2);
                self.pause = PAUSES[0];
                for ((kept, waiter), arrival) in kept.into_iter().zip(waiters).zip(arrivals) {
                    self.counters.count(&kept, &arrival);
                    let _ = waiter.reply.send(Ok(kept));
                }
            }
            Err(error) => {
                self.counters.failed_writes.fetch_add(1, Relaxed);
                tracing::error!(%error, deliveries = arrivals.len(), "deliveries could not be kept so far");
                self.largest = (arrivals.len() / 2).max(1);
                self.retry(arrivals, waiters);
                sleep(self.pause).await;
                self.pause = PAUSES[1].min(self.pause * 2);
            }
        }
    }

    /// Puts back, behind all others, what somebody still waits for.
    fn retry(&mut self, arrivals: Vec<Arrival>, waiters: Vec<Waiter>) {
        let now = Instant::now();
        for (arrival, waiter) in arrivals.into_iter().zip(waiters) {
            if waiter.until > now {
                self.pending.push(Waiting { arrival, waiter });
            } else {
                let _ = waiter.reply.send(Err(Error::Late));
            }
        }
    }
}

impl Counters {
    fn count(&self, kept: &Kept, arrival: &Arrival) {
        let counter = match kept {
            Kept::New => &self.kept,
            Kept::Known(_) => &self.known,
            Kept::Conflict => &self.conflicts,
        };
        counter.fetch_add(1, Relaxed);
        if *kept == Kept::Conflict {
            tracing::warn!(
                contract = arrival.contract,
                event = arrival.event,
                id = arrival.id,
                "a delivery has the id of another one; both are kept"
            );
        }
    }
}
