//! The deliveries of late, in memory.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::{Claim, Deduplicate, StoredAnswer};

/// Answers above this size are not kept.
const LARGEST_ANSWER: usize = 64 * 1024;

/// Remembers the latest deliveries of this process: so many, for so long.
///
/// Beyond its capacity the oldest delivery is forgotten, whatever its state. An answer of more than 64 KiB is not kept.
///
/// ```
/// # use std::time::Duration;
/// // A day of up to 100,000 deliveries.
/// let store = atoms_runtime::Recent::new(100_000, Duration::from_secs(86_400));
/// ```
pub struct Recent {
    capacity: usize,
    ttl: Duration,
    memory: Mutex<Memory>,
}

#[derive(Default)]
struct Memory {
    entries: HashMap<Arc<str>, Entry>,
    /// Claims in order; one that was released stays until it is the oldest.
    order: VecDeque<(Arc<str>, Instant, u64)>,
    claims: u64,
}

struct Entry {
    claim: Claim,
    number: u64,
}

impl Recent {
    /// Remembers up to `capacity` deliveries, at least one, each for `ttl` from its arrival.
    #[must_use]
    pub fn new(capacity: usize, ttl: Duration) -> Self {
        Self {
            capacity: capacity.max(1),
            ttl,
            memory: Mutex::default(),
        }
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Memory {
    /// Forgets from the oldest on, while `goes` says so of the number of claims and the oldest's moment.
    fn forget(&mut self, goes: impl Fn(usize, Instant) -> bool) {
        while let Some((key, since, number)) = self.order.front() {
            if !goes(self.order.len(), *since) {
                break;
            }
            if self
                .entries
                .get(key)
                .is_some_and(|entry| entry.number == *number)
            {
                self.entries.remove(key);
            }
            self.order.pop_front();
        }
    }

    fn claim(&mut self, key: &str, now: Instant) -> Claim {
        if let Some(entry) = self.entries.get(key) {
            return entry.claim.clone();
        }
        self.claims += 1;
        let (key, number) = (Arc::<str>::from(key), self.claims);
        self.entries.insert(
            Arc::clone(&key),
            Entry {
                claim: Claim::Running,
                number,
            },
        );
        self.order.push_back((key, now, number));
        Claim::New
    }
}

fn key(contract: &str, id: &str) -> String {
    format!("{contract}\0{id}")
}

impl Deduplicate for Recent {
    async fn claim(&self, contract: &str, id: &str) -> Claim {
        let now = Instant::now();
        let mut memory = self.memory();
        memory.forget(|_, since| now.duration_since(since) >= self.ttl);
        let claim = memory.claim(&key(contract, id), now);
        memory.forget(|claims, _| claims > self.capacity);
        claim
    }

    async fn done(&self, contract: &str, id: &str, answer: StoredAnswer) {
        if let Some(entry) = self.memory().entries.get_mut(key(contract, id).as_str()) {
            let small = answer.body.len() <= LARGEST_ANSWER;
            entry.claim = Claim::Done(small.then_some(answer));
        }
    }

    async fn release(&self, contract: &str, id: &str) {
        self.memory().entries.remove(key(contract, id).as_str());
    }
}

impl fmt::Debug for Recent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recent")
            .field("capacity", &self.capacity)
            .field("ttl", &self.ttl)
            .field("deliveries", &self.memory().entries.len())
            .finish_non_exhaustive()
    }
}
