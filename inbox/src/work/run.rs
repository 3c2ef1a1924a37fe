//! Taking deliveries, working on them, and noting how it ended.

use std::collections::HashMap;
use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::{Id, JoinError, JoinSet, yield_now};
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tracing::Instrument;

use super::handlers::Failure;
use super::pause::pause;
use super::retention::prune;
use super::worker::Watch;
use super::{Handlers, Work};
use crate::clock;
use crate::error::Error;
use crate::store::{Claimed, Ending, Store, Wanted};

/// How often to look for what is due again, and for what others have kept.
const LOOK: Duration = Duration::from_millis(500);
/// How long one question to the store may take.
const ANSWER: Duration = Duration::from_secs(10);

pub(super) struct Run {
    store: Arc<dyn Store>,
    handlers: Arc<Handlers>,
    watch: Watch,
    work: Work,
    wanted: Wanted,
    tasks: JoinSet<Result<(), Failure>>,
    /// What is being worked on, by task.
    working: HashMap<Id, Working>,
    /// Work that has ended, and is not noted yet.
    ends: Vec<Ending>,
    /// When the claims of what is being worked on begin anew.
    renewal: Instant,
    /// Whether the inbox was closed meanwhile.
    is_closed: bool,
    /// Claims whose answers did not arrive, and when what they took is anybody's again.
    lost: Vec<(i64, Instant)>,
}

#[derive(Clone, Copy)]
struct Working {
    seq: i64,
    claim: i64,
    attempt: u32,
    start: Instant,
}

type Stop = watch::Receiver<Option<Instant>>;

impl Run {
    pub(super) fn new(store: Arc<dyn Store>, handlers: Handlers, watch: Watch, work: Work) -> Self {
        let wanted = Wanted {
            claim: 0,
            lost: Vec::new(),
            limit: work.at_once,
            contracts: handlers.contracts(),
            events: handlers.events(),
            lease: work.lease(),
            attempts: work.attempts,
            ordered: work.ordered,
        };
        Self {
            store,
            handlers: Arc::new(handlers),
            watch,
            work,
            wanted,
            tasks: JoinSet::new(),
            working: HashMap::new(),
            ends: Vec::new(),
            renewal: Instant::now(),
            is_closed: false,
            lost: Vec::new(),
        }
    }

    pub(super) async fn run(mut self, mut stop: Stop) {
        self.begin(&mut stop).await;
        // Ends with this.
        let _pruning = self.work.retention.map(|retention| {
            let pruning = Arc::clone(&self.watch.pruning);
            prune(Arc::clone(&self.store), pruning, retention)
        });
        self.work(&mut stop).await;
    }

    async fn work(&mut self, stop: &mut Stop) {
        loop {
            let until = *stop.borrow_and_update();
            match until {
                None if self.renew().await => self.exchange().await,
                Some(_) if self.renew().await => self.note().await,
                _ => self.note().await,
            }
            if self.is_closed {
                tracing::error!("the work ends: the inbox was closed before it");
                return;
            }
            match until {
                Some(_) if self.tasks.is_empty() && self.ends.is_empty() => return,
                Some(until) if until <= Instant::now() => self.give_up().await,
                _ => {}
            }
            self.wait(stop, until).await;
        }
    }

    /// Waits until the work may be done here.
    async fn begin(&self, stop: &mut Stop) {
        let mut told = false;
        while stop.borrow().is_none() {
            match ask(self.store.may_work()).await {
                Ok(true) | Err(Error::Closed) => return,
                Ok(false) if told => {}
                Ok(false) => tracing::info!("another process does the work; waiting for its end"),
                Err(error) => tracing::error!(%error, "the work cannot begin"),
            }
            told = true;
            tokio::select! {
                () = sleep(LOOK) => {}
                () = changed(stop) => {}
            }
        }
    }

    /// Lets the claims of what is being worked on begin anew, in time. While that fails nothing is taken: it might be what is
    /// being worked on.
    async fn renew(&mut self) -> bool {
        let now = Instant::now();
        if self.working.is_empty() || now < self.renewal {
            return true;
        }
        let held = self.working.values();
        let held: Vec<_> = held.map(|working| (working.seq, working.claim)).collect();
        let renewed = ask(self.store.renew(&held, self.wanted.lease)).await;
        if let Err(error) = renewed {
            tracing::error!(%error, "what is being worked on is not held any longer");
            self.failed(&error).await;
            return false;
        }
        self.renewal = now + self.wanted.lease / 3;
        true
    }

    /// Notes what has ended, and takes as much.
    async fn exchange(&mut self) {
        let busy = u32::try_from(self.tasks.len()).unwrap_or(u32::MAX);
        self.wanted.limit = self.work.at_once.saturating_sub(busy);
        if self.wanted.limit == 0 {
            return self.note().await;
        }
        let now = Instant::now();
        self.lost.retain(|(_, until)| *until > now);
        self.wanted.lost = self.lost.iter().map(|(claim, _)| *claim).collect();
        self.wanted.claim = fastrand::i64(..);
        match ask(self.store.exchange(&self.ends, &self.wanted)).await {
            Ok(claimed) => {
                self.ends.clear();
                for claimed in claimed {
                    self.spawn(claimed);
                }
            }
            Err(error) => {
                // It may have been taken, or be taken yet.
                let until = clock::after(self.wanted.lease);
                self.lost.push((self.wanted.claim, until));
                tracing::error!(%error, unnoted = self.ends.len(), "no work can be taken");
                self.failed(&error).await;
            }
        }
    }

    fn spawn(&mut self, claimed: Claimed) {
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
        let task = self.tasks.spawn(work.instrument(span));
        self.working.insert(task.id(), working);
    }

    /// Waits for something to happen.
    async fn wait(&mut self, stop: &mut Stop, until: Option<Instant>) {
        let is_free = until.is_none() && self.tasks.len() < self.work.at_once as usize;
        // Also at the end: claims are to begin anew, and what could not be noted is to be noted.
        let look = Instant::now() + LOOK;
        let end = until.map_or(look, |until| until.min(look));
        tokio::select! {
            Some(joined) = self.tasks.join_next_with_id() => self.end(joined),
            () = self.store.arrived(), if is_free => {}
            () = sleep_until(end) => {}
            () = changed(stop) => {}
        }
        // What ends at about the same time is noted at once.
        loop {
            let before = self.ends.len();
            while let Some(joined) = self.tasks.try_join_next_with_id() {
                self.end(joined);
            }
            if self.ends.len() == before {
                return;
            }
            yield_now().await;
        }
    }

    fn end(&mut self, joined: Result<(Id, Result<(), Failure>), JoinError>) {
        let (id, worked) = match joined {
            Ok((id, worked)) => (id, worked),
            Err(error) if error.is_cancelled() => return self.released(error.id()),
            Err(error) => (error.id(), Err(Failure::of("the work panicked"))),
        };
        let Some(working) = self.working.remove(&id) else {
            return;
        };
        self.watch.durations.observe(working.start.elapsed());
        let Working {
            seq,
            claim,
            attempt,
            ..
        } = working;
        self.ends.push(match worked {
            Ok(()) => Ending::Done { seq },
            Err(Failure { reason, is_final }) if is_final || attempt >= self.work.attempts => {
                tracing::error!(seq, attempt, "a delivery is dead");
                Ending::Dead {
                    seq,
                    claim,
                    error: reason,
                }
            }
            Err(failure) => Ending::Failed {
                seq,
                claim,
                error: failure.reason,
                pause: pause(self.work.first_pause, attempt),
            },
        });
    }

    fn released(&mut self, id: Id) {
        if let Some(Working { seq, claim, .. }) = self.working.remove(&id) {
            self.ends.push(Ending::Released { seq, claim });
        }
    }

    /// Notes what has ended. What cannot be noted now is noted later.
    async fn note(&mut self) {
        if self.ends.is_empty() {
            return;
        }
        match ask(self.store.finish(&self.ends)).await {
            Ok(()) => self.ends.clear(),
            Err(error) => {
                tracing::error!(%error, count = self.ends.len(), "work that has ended is not noted yet");
                self.failed(&error).await;
            }
        }
    }

    /// Waits before the store is asked again, unless it never answers any more.
    async fn failed(&mut self, error: &Error) {
        self.is_closed = matches!(error, Error::Closed);
        if !self.is_closed {
            sleep(LOOK).await;
        }
    }

    /// Drops what is still being worked on, and makes one attempt to note it.
    async fn give_up(&mut self) {
        self.tasks.abort_all();
        while let Some(joined) = self.tasks.join_next_with_id().await {
            self.end(joined);
        }
        self.note().await;
        self.ends.clear();
    }
}

/// Waits until the end of the work is asked for. Nobody can do that any more once the [`Worker`](super::Worker) is dropped.
async fn changed(stop: &mut Stop) {
    if stop.changed().await.is_err() {
        pending::<()>().await;
    }
}

/// Asks the store, for a while.
async fn ask<T>(question: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    timeout(ANSWER, question).await.unwrap_or(Err(Error::Late))
}
