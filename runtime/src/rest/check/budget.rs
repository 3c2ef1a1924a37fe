//! What checking a request may take.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// So many steps are taken in alternatives within alternatives before a request counts as too involved. Everything else
/// is looked at once, or once by each alternative.
const STEPS: u64 = 1_000_000;

/// So long the patterns that may have to go back are looked for in a request before it counts as too involved: what one
/// of them takes shows in no count, as each step of it may look through the whole text.
const SEARCHING: Duration = Duration::from_millis(500);

/// What is left of the steps and the time that a request may take.
#[derive(Debug)]
pub(in crate::rest) struct Budget {
    steps: AtomicU64,
    nanos: AtomicU64,
    is_spent: AtomicBool,
}

impl Budget {
    pub(in crate::rest) fn new() -> Self {
        Self {
            steps: AtomicU64::new(STEPS),
            nanos: AtomicU64::new(nanos(SEARCHING)),
            is_spent: AtomicBool::new(false),
        }
    }

    /// Takes so many steps; `false` when none is left.
    pub(super) fn step(&self, steps: u64) -> bool {
        self.take(&self.steps, steps)
    }

    /// Searches, if there is time left.
    pub(super) fn search<T>(&self, search: impl FnOnce() -> T) -> Option<T> {
        if !self.take(&self.nanos, 0) {
            return None;
        }
        let start = Instant::now();
        let found = search();
        let left = self.nanos.load(Ordering::Relaxed);
        let left = left.saturating_sub(nanos(start.elapsed()));
        self.nanos.store(left, Ordering::Relaxed);
        Some(found)
    }

    /// Whether more was asked for than was left.
    pub(in crate::rest) fn is_spent(&self) -> bool {
        self.is_spent.load(Ordering::Relaxed)
    }

    fn take(&self, left: &AtomicU64, amount: u64) -> bool {
        let rest = left.load(Ordering::Relaxed).saturating_sub(amount);
        left.store(rest, Ordering::Relaxed);
        if rest == 0 {
            self.is_spent.store(true, Ordering::Relaxed);
        }
        rest > 0
    }
}

fn nanos(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}
