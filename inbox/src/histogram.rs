//! How long things take.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

/// The upper bounds of the buckets, in seconds; a last one has no bound.
pub(crate) const BOUNDS: [f64; 14] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 30.0,
];

/// Durations that are counted in buckets.
#[derive(Debug, Default)]
pub(crate) struct Durations {
    buckets: [AtomicU64; BOUNDS.len() + 1],
    micros: AtomicU64,
}

impl Durations {
    pub(crate) fn observe(&self, duration: Duration) {
        let seconds = duration.as_secs_f64();
        let bucket = BOUNDS.partition_point(|bound| *bound < seconds);
        self.buckets[bucket].fetch_add(1, Relaxed);
        let micros = u64::try_from(duration.as_micros()).unwrap_or(u64::MAX);
        self.micros.fetch_add(micros, Relaxed);
    }

    pub(crate) fn snapshot(&self) -> Histogram {
        let counts = self.buckets.each_ref().map(|count| count.load(Relaxed));
        let bounds = BOUNDS.into_iter().chain([f64::INFINITY]);
        Histogram {
            buckets: bounds.zip(counts).collect(),
            sum: Duration::from_micros(self.micros.load(Relaxed)),
        }
    }
}

/// How many durations were how long.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// For each bucket its upper bound in seconds, the last infinite, and how many are in it and in no smaller one.
    pub buckets: Vec<(f64, u64)>,
    /// All of them together.
    pub sum: Duration,
}

impl Histogram {
    /// How many there are.
    pub fn count(&self) -> u64 {
        self.buckets.iter().map(|(_, count)| count).sum()
    }
}
