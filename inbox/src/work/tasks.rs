//! The work that is going on, a task for each delivery.

use std::collections::HashMap;
use std::sync::Arc;

use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::{Instant, timeout};
use tracing::Instrument;

use super::handlers::Failure;
use super::pause::pause;
use super::{Handlers, Work};
use crate::histogram::Durations;
use crate::store::{Claimed, Ending};

/// The work that is going on, a task for each delivery. What is left of it ends with this.
pub(super) struct Tasks {
    handlers: Arc<Handlers>,
    work: Work,
    durations: Arc<Durations>,
    running: JoinSet<Result<(), Failure>>,
    /// What is being worked on, by task.
    working: HashMap<Id, Working>,
}

#[derive(Clone, Copy)]
struct Working {
    seq: i64,
    claim: i64,
    attempt: u32,
    start: Instant,
}

impl Tasks {
    pub(super) fn new(handlers: Handlers, work: Work, durations: Arc<Durations>) -> Self {
        Self {
            handlers: Arc::new(handlers),
            work,
            durations,
            running: JoinSet::new(),
            working: HashMap::new(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.running.is_empty()
    }

    /// How many more deliveries may be worked on.
    pub(super) fn room(&self) -> u32 {
        let busy = u32::try_from(self.running.len()).unwrap_or(u32::MAX);
        self.work.at_once.saturating_sub(busy)
    }

    /// What is being worked on: the numbers, each with its claim.
    pub(super) fn held(&self) -> Vec<(i64, i64)> {
        let held = self.working.values();
        held.map(|working| (working.seq, working.claim)).collect()
    }

    pub(super) fn spawn(&mut self, claimed: Claimed) {
        let working = Working {
            seq: claimed.seq,
            claim: claimed.claim,
            attempt: claimed.attempt,
            start: Instant::now(),
        };
        let span = tracing::info_span!(
            "work",
            contract = claimed.contract,
            event = claimed.event,
            delivery.id = claimed.id,
            seq = claimed.seq,
            attempt = claimed.attempt,
        );
        let (handlers, deadline) = (Arc::clone(&self.handlers), self.work.deadline);
        let work = async move {
            let worked = timeout(deadline, handlers.work(claimed)).await;
            let worked = worked.unwrap_or_else(|_| Err(Failure::of("it took too long")));
            if let Err(failure) = &worked {
                tracing::warn!(is_final = failure.is_final, "the work on a delivery failed");
            }
            worked
        };
        let task = self.running.spawn(work.instrument(span));
        self.working.insert(task.id(), working);
    }

    /// The next end; `None` if nothing is going on.
    pub(super) async fn end(&mut self) -> Option<Ending> {
        while let Some(joined) = self.running.join_next_with_id().await {
            let ended = self.ended(joined);
            if ended.is_some() {
                return ended;
            }
        }
        None
    }

    /// An end that has come by now.
    pub(super) fn try_end(&mut self) -> Option<Ending> {
        while let Some(joined) = self.running.try_join_next_with_id() {
            let ended = self.ended(joined);
            if ended.is_some() {
                return ended;
            }
        }
        None
    }

    /// Ends all that is going on.
    pub(super) fn abort(&mut self) {
        self.running.abort_all();
    }

    fn ended(&mut self, joined: Result<(Id, Result<(), Failure>), JoinError>) -> Option<Ending> {
        let (id, worked) = match joined {
            Ok((id, worked)) => (id, worked),
            Err(error) if error.is_cancelled() => {
                let Working { seq, claim, .. } = self.working.remove(&error.id())?;
                return Some(Ending::Released { seq, claim });
            }
            Err(error) => (error.id(), Err(Failure::of("the work panicked"))),
        };
        let working = self.working.remove(&id)?;
        self.durations.observe(working.start.elapsed());
        Some(match worked {
            Ok(()) => Ending::Done { seq: working.seq },
            Err(failure) => self.failed(working, failure),
        })
    }

    fn failed(&self, working: Working, failure: Failure) -> Ending {
        let Working {
            seq,
            claim,
            attempt,
            ..
        } = working;
        let error = failure.reason;
        if failure.is_final || attempt >= self.work.attempts {
            tracing::error!(seq, attempt, "a delivery is dead");
            return Ending::Dead { seq, claim, error };
        }
        Ending::Failed {
            seq,
            claim,
            error,
            pause: pause(self.work.first_pause, attempt),
        }
    }
}
