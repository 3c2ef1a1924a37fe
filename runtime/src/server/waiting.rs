//! Connections that wait for a request, and which of them has to leave when another needs its place.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

/// How long a connection that was served keeps its place at least: a client that asks again at once is answered, and told
/// with the answer that the connection ends.
const SERVED: Duration = Duration::from_millis(250);

/// All connections that wait for a request, in the order in which they began to.
#[derive(Default)]
pub(super) struct Waiting(Mutex<Lines>);

#[derive(Default)]
struct Lines {
    next: u64,
    /// Those that have sent nothing yet.
    silent: BTreeMap<u64, Entry>,
    /// Those that were answered.
    served: BTreeMap<u64, Entry>,
}

struct Entry {
    since: Instant,
    leave: Arc<Leave>,
}

/// Tells a connection to leave.
#[derive(Default)]
pub(super) struct Leave {
    asked: AtomicBool,
    told: Notify,
}

impl Leave {
    pub(super) fn is_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed)
    }

    /// Ends when it may have been asked.
    pub(super) async fn told(&self) {
        self.told.notified().await;
    }
}

impl Waiting {
    fn lines(&self) -> MutexGuard<'_, Lines> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection begins to wait; the number is for [`leave`](Self::leave).
    pub(super) fn enter(&self, since: Instant, served: bool, leave: &Arc<Leave>) -> u64 {
        let leave = Arc::clone(leave);
        let mut lines = self.lines();
        let number = lines.next;
        lines.next += 1;
        let line = if served {
            &mut lines.served
        } else {
            &mut lines.silent
        };
        line.insert(number, Entry { since, leave });
        number
    }

    /// A connection waits no longer. From here on nobody asks it to leave.
    pub(super) fn leave(&self, number: u64, leave: &Leave) {
        let mut lines = self.lines();
        if lines.silent.remove(&number).is_none() {
            lines.served.remove(&number);
        }
        leave.asked.store(false, Ordering::Relaxed);
    }

    /// Asks the one to leave that waits longest: one that was served, else one that has sent nothing for `silence`. Says
    /// whether there is any.
    pub(super) fn make_room(&self, silence: Duration) -> bool {
        let mut lines = self.lines();
        let Lines { served, silent, .. } = &mut *lines;
        let longest = first(served, SERVED).or_else(|| first(silent, silence));
        if let Some(entry) = &longest {
            entry.leave.asked.store(true, Ordering::Relaxed);
            entry.leave.told.notify_one();
        }
        longest.is_some()
    }
}

/// Takes out the first, if it has waited that long.
fn first(line: &mut BTreeMap<u64, Entry>, least: Duration) -> Option<Entry> {
    let entry = line.first_entry()?;
    let is_due = entry.get().since.elapsed() >= least;
    is_due.then(|| entry.remove())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SILENCE: Duration = Duration::from_secs(5);

    #[tokio::test(start_paused = true)]
    async fn the_longest_that_was_served_leaves_first_and_the_silent_last() {
        let waiting = Waiting::default();
        let leaves: Vec<Arc<Leave>> = (0..3).map(|_| Arc::default()).collect();
        let enter = |index: usize, served| waiting.enter(Instant::now(), served, &leaves[index]);
        let asked = || {
            leaves
                .iter()
                .map(|leave| leave.is_asked())
                .collect::<Vec<_>>()
        };
        enter(0, false);
        enter(1, true);
        let last = enter(2, true);
        assert!(!waiting.make_room(SILENCE), "all have just come");
        tokio::time::advance(SERVED).await;
        assert!(waiting.make_room(SILENCE));
        assert_eq!(asked(), [false, true, false]);
        waiting.leave(last, &leaves[2]);
        assert!(!waiting.make_room(SILENCE));
        tokio::time::advance(SILENCE).await;
        assert!(waiting.make_room(SILENCE));
        assert_eq!(asked(), [true, true, false]);
        assert!(!waiting.make_room(SILENCE), "nobody is there");
    }
}
