//! Deliveries that arrive together are kept in one commit.

mod writer;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;
use tokio::time::Instant;

use crate::arrival::Arrival;
use crate::error::Error;
use crate::histogram::Durations;
use crate::store::{Kept, Store};
use writer::Writer;

/// Bytes that may wait to be kept.
const ROOM: usize = 256 * 1024 * 1024;
/// How long a delivery is tried to be kept: as long as any sender waits.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is counted of keeping.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    pub(crate) kept: AtomicU64,
    pub(crate) known: AtomicU64,
    pub(crate) conflicts: AtomicU64,
    pub(crate) failed_writes: AtomicU64,
    pub(crate) commits: Durations,
}

/// Where deliveries wait to be kept: those of one call by one writer, in the order in which they came.
pub(crate) struct Batches {
    writers: Vec<UnboundedSender<Waiting>>,
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
        let start = |_| {
            let (waiting, arrivals) = unbounded_channel();
            let writer = Writer::new(Arc::clone(store), Arc::clone(counters), arrivals);
            tokio::spawn(writer.run());
            waiting
        };
        Self {
            writers: (0..writers.max(1)).map(start).collect(),
            bytes: Arc::default(),
        }
    }

    /// The writer of a delivery.
    fn writer(&self, arrival: &Arrival) -> &UnboundedSender<Waiting> {
        let mut hasher = DefaultHasher::new();
        match &arrival.join_key {
            Some(call) => (&arrival.contract, call).hash(&mut hasher),
            None => arrival.key().hash(&mut hasher),
        }
        let count = self.writers.len() as u64;
        let index = usize::try_from(hasher.finish() % count).unwrap_or_default();
        &self.writers[index]
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
        let writer = self.writer(&arrival);
        let sent = writer.send(Waiting { arrival, waiter });
        sent.map_err(|_| Error::Closed)?;
        kept.await.unwrap_or(Err(Error::Closed))
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
