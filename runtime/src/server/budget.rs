//! How many bytes the bodies of all requests take together.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, timeout};

use super::notice::Notice;

/// The bytes that bodies may take. One body at a time may take more than there is: without it, bodies that each hold a
/// part and wait for the rest would wait for each other.
pub(super) struct Budget {
    bytes: Arc<Semaphore>,
    beyond: Arc<Semaphore>,
    most: usize,
    /// How long a body waits for its share.
    patience: Duration,
    notice: Notice,
}

/// What one request holds of the budget.
#[derive(Default)]
pub(super) struct Share(Mutex<Held>);

#[derive(Default)]
struct Held {
    bytes: Option<OwnedSemaphorePermit>,
    /// How many of the bytes have not come yet.
    ahead: usize,
    beyond: Option<OwnedSemaphorePermit>,
    /// Since when it waits.
    since: Option<Instant>,
    /// How long it has waited, without what was asked for before.
    waited: Duration,
}

impl Share {
    /// How long it has waited for bytes since this was asked last.
    pub(super) fn take_waited(&self) -> Duration {
        let mut held = self.held();
        let waits = held.since.is_some();
        held.rest();
        held.since = waits.then(Instant::now);
        std::mem::take(&mut held.waited)
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    /// Waits no more.
    fn rest(&mut self) {
        if let Some(since) = self.since.take() {
            self.waited += since.elapsed();
        }
    }

    fn add(&mut self, bytes: OwnedSemaphorePermit) {
        match &mut self.bytes {
            Some(held) => held.merge(bytes),
            held @ None => *held = Some(bytes),
        }
    }

    /// Whether these bytes are paid for already.
    fn covers(&mut self, bytes: usize) -> bool {
        let covered = self.ahead >= bytes;
        if covered {
            self.ahead -= bytes;
        }
        covered || self.beyond.is_some()
    }
}

impl Budget {
    pub(super) fn new(most: usize, patience: Duration) -> Self {
        let most = most.min(Semaphore::MAX_PERMITS);
        Self {
            bytes: Arc::new(Semaphore::new(most)),
            beyond: Arc::new(Semaphore::new(1)),
            most,
            patience,
            notice: Notice::default(),
        }
    }

    /// Takes `bytes` more for a request, if there are as many. A piece that is larger than the whole budget is taken
    /// for the whole.
    pub(super) fn try_take(&self, share: &Share, bytes: usize) -> bool {
        let mut held = share.held();
        if held.covers(bytes) {
            return true;
        }
        match Arc::clone(&self.bytes).try_acquire_many_owned(self.count(bytes)) {
            Ok(permit) => {
                held.add(permit);
                true
            }
            Err(_) => false,
        }
    }

    /// Waits for `bytes` more and all that is still to come, and says whether there was room in time. Whoever waited
    /// longest gets all that it needs: room that is given away piece by piece helps nobody to an end.
    pub(super) async fn take(&self, share: &Share, bytes: usize, ahead: usize) -> bool {
        let all = self.count(bytes.saturating_add(ahead));
        let own = Arc::clone(&self.bytes).acquire_many_owned(all);
        let beyond = Arc::clone(&self.beyond).acquire_owned();
        share.held().since = Some(Instant::now());
        let taken = timeout(self.patience, async {
            tokio::select! {
                biased;
                Ok(permit) = own => {
                    let mut held = share.held();
                    held.add(permit);
                    held.ahead = ahead;
                }
                Ok(permit) = beyond => share.held().beyond = Some(permit),
            }
        });
        let taken = taken.await.is_ok();
        share.held().rest();
        if let Some(times) = self.notice.due() {
            let most = self.most;
            tracing::warn!(most, times, "bodies wait: too many bytes are in flight");
        }
        taken
    }

    fn count(&self, bytes: usize) -> u32 {
        u32::try_from(bytes.min(self.most)).unwrap_or(u32::MAX)
    }
}
