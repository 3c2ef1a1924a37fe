//! Taking deliveries, having them worked on, and having noted how it ended.

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::yield_now;
use tokio::time::{Instant, sleep, sleep_until};

use super::ends::Ends;
use super::retention::prune;
use super::tasks::Tasks;
use super::worker::Watch;
use super::{Handlers, Work, ask};
use crate::clock;
use crate::error::Error;
use crate::store::{Store, Wanted};

/// How often to look for what is due again, and for what others have kept.
const LOOK: Duration = Duration::from_millis(500);

pub(super) struct Run {
    store: Arc<dyn Store>,
    watch: Watch,
    work: Work,
    wanted: Wanted,
    tasks: Tasks,
    ends: Ends,
    /// When the claims of what is being worked on begin anew.
    renewal: Instant,
    /// Whether the inbox was closed meanwhile.
    is_closed: bool,
    /// Claims whose answers did not arrive, and when what they took is anybody's again.
    lost: Vec<(i64, Instant)>,
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
            tasks: Tasks::new(handlers, work, Arc::clone(&watch.durations)),
            ends: Ends::new(Arc::clone(&store)),
            store,
            watch,
            work,
            wanted,
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
            self.ends.note_alone().await;
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
                Some(_) if self.tasks.is_empty() && self.ends.all().is_empty() => return,
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
        if self.tasks.is_empty() || now < self.renewal {
            return true;
        }
        let held = self.tasks.held();
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
        self.wanted.limit = self.tasks.room();
        if self.wanted.limit == 0 {
            return self.note().await;
        }
        let now = Instant::now();
        self.lost.retain(|(_, until)| *until > now);
        self.wanted.lost = self.lost.iter().map(|(claim, _)| *claim).collect();
        self.wanted.claim = fastrand::i64(..);
        match ask(self.store.exchange(self.ends.all(), &self.wanted)).await {
            Ok(claimed) => {
                self.ends.clear();
                for claimed in claimed {
                    self.tasks.spawn(claimed);
                }
            }
            Err(error) => {
                // It may have been taken, or be taken yet.
                let until = clock::after(self.wanted.lease);
                self.lost.push((self.wanted.claim, until));
                tracing::error!(%error, unnoted = self.ends.all().len(), "no work can be taken");
                self.failed(&error).await;
            }
        }
    }

    /// Waits for something to happen.
    async fn wait(&mut self, stop: &mut Stop, until: Option<Instant>) {
        let is_free = until.is_none() && self.tasks.room() > 0;
        // Also at the end: claims are to begin anew, and what could not be noted is to be noted.
        let look = Instant::now() + LOOK;
        let end = until.map_or(look, |until| until.min(look));
        tokio::select! {
            Some(end) = self.tasks.end() => self.ends.push(end),
            () = self.store.arrived(), if is_free => {}
            () = sleep_until(end) => {}
            () = changed(stop) => {}
        }
        // What ends at about the same time is noted at once.
        loop {
            let mut is_last = true;
            while let Some(end) = self.tasks.try_end() {
                self.ends.push(end);
                is_last = false;
            }
            if is_last {
                return;
            }
            yield_now().await;
        }
    }

    /// Notes what has ended. What cannot be noted now is noted later.
    async fn note(&mut self) {
        if let Err(error) = self.ends.note().await {
            let count = self.ends.all().len();
            tracing::error!(%error, count, "work that has ended is not noted yet");
            self.failed(&error).await;
        }
    }

    /// What to do before the store is asked again: nothing if it never answers any more.
    async fn failed(&mut self, error: &Error) {
        match error {
            Error::Closed => self.is_closed = true,
            Error::Database(sqlx::Error::Database(_)) => {
                self.ends.note_each().await;
                sleep(LOOK).await;
            }
            _ => sleep(LOOK).await,
        }
    }

    /// Drops what is still being worked on, and makes one attempt to note it.
    async fn give_up(&mut self) {
        self.tasks.abort();
        while let Some(end) = self.tasks.end().await {
            self.ends.push(end);
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
