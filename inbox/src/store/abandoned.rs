//! When to look for deliveries whose last attempt never came to an end.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::Wanted;

/// How long it may go without a look.
const PAUSE: Duration = Duration::from_secs(5);
/// Among how many that are due to look while there is much to do.
const AMONG: i64 = 10_000;

/// What is taken for work: contracts, and events.
type Of = (Vec<String>, Vec<(String, String)>);

/// When they were looked for, by what is taken for work. While there is much to do that is rarely, as it takes longer the more
/// is due.
#[derive(Default)]
pub(super) struct AbandonedLooks(Mutex<HashMap<Of, Instant>>);

impl AbandonedLooks {
    /// Among how many that are due to look, after so many were taken; `None`: not now.
    pub(super) fn among(&self, wanted: &Wanted, taken: usize) -> Option<i64> {
        if taken < wanted.limit as usize {
            return Some(i64::MAX);
        }
        let of = (wanted.contracts.clone(), wanted.events.clone());
        let mut looks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if looks.get(&of).is_some_and(|look| look.elapsed() < PAUSE) {
            return None;
        }
        looks.insert(of, Instant::now());
        Some(AMONG)
    }
}
