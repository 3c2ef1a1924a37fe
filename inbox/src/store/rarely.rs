//! What is not looked for at each claim.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::Wanted;

/// How long it may go without a look.
const PAUSE: Duration = Duration::from_secs(5);

/// What is taken for work: contracts, and events.
type Of = (Vec<String>, Vec<(String, String)>);

/// When deliveries were looked for whose last attempt never came to an end, by what is taken for work. While there is much
/// to do that is looked for rarely, as it takes longer the more is due.
#[derive(Default)]
pub(super) struct Rarely(Mutex<HashMap<Of, Instant>>);

impl Rarely {
    /// Whether to look now.
    pub(super) fn is_due(&self, wanted: &Wanted) -> bool {
        let of = (wanted.contracts.clone(), wanted.events.clone());
        let mut looks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = looks.get(&of).is_none_or(|look| look.elapsed() >= PAUSE);
        if is_due {
            looks.insert(of, Instant::now());
        }
        is_due
    }
}
