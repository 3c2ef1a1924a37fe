//! The inbox.

use std::fmt;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use atoms_runtime::codegen::Dispatch;
use atoms_runtime::serde::de::DeserializeOwned;
use atoms_runtime::{Receiver, Verify};
use tokio::time::timeout;

use crate::arrival::Arrival;
use crate::batch::{Batches, Counters};
use crate::error::Error;
use crate::histogram::{Durations, Histogram};
use crate::prune::Pruning;
use crate::seal::Sealed;
#[cfg(feature = "encrypt")]
use crate::seal::{self, Keys, Reencrypted};
use crate::store::{self, Claimed, Counts, Kept, Pruned, Retention, Store};
use crate::work::{Handlers, Watch, Work, Worker};

/// How long [`Inbox::ready`] and [`Inbox::stats`] wait.
const ANSWER: Duration = Duration::from_secs(5);

/// Keeps deliveries, and has them worked off. Clones share everything.
#[derive(Clone)]
pub struct Inbox(Arc<Inner>);

struct Inner {
    store: Arc<dyn Store>,
    batches: Batches,
    counters: Arc<Counters>,
    handlers: RwLock<Handlers>,
    deliveries: Arc<Durations>,
    pruning: Arc<Pruning>,
}

impl Inbox {
    /// Opens the inbox at `sqlite:FILE`, or `postgres://…` with the feature `postgres`, and makes it if it is not there.
    ///
    /// What was encrypted in it waits for whoever has the keys: it is not worked on, cannot be read, and loses no attempt.
    ///
    /// # Errors
    ///
    /// When the address is of no such kind, the database cannot be opened, or its schema is newer than this crate.
    pub async fn open(address: &str) -> Result<Self, Error> {
        Ok(Self::with(store::open(address).await?))
    }

    /// The same, with payloads encrypted by the first of `keys`; see [`Keys`].
    ///
    /// # Errors
    ///
    /// As of [`open`](Self::open).
    #[cfg(feature = "encrypt")]
    pub async fn open_sealed(address: &str, keys: Keys) -> Result<Self, Error> {
        let store = store::open(address).await?;
        Ok(Self::over(Arc::new(Sealed::new(store, keys))))
    }

    /// Opens an inbox that is there, and has the schema of this version: it is neither made nor changed by that, as
    /// [`open`](Self::open) does.
    ///
    /// # Errors
    ///
    /// As of [`open`](Self::open), and when there is none or its schema is older than this crate.
    pub async fn look(address: &str) -> Result<Self, Error> {
        Ok(Self::with(store::look(address).await?))
    }

    /// The same, with payloads encrypted by the first of `keys`; see [`Keys`].
    ///
    /// # Errors
    ///
    /// As of [`look`](Self::look).
    #[cfg(feature = "encrypt")]
    pub async fn look_sealed(address: &str, keys: Keys) -> Result<Self, Error> {
        let store = store::look(address).await?;
        Ok(Self::over(Arc::new(Sealed::new(store, keys))))
    }

    /// Seals by the first of `keys` whatever it has not sealed, step by step, so that deliveries can be kept and worked on
    /// meanwhile. What was sealed stays so if this is given up, and is passed over the next time.
    ///
    /// # Errors
    ///
    /// When the store fails.
    #[cfg(feature = "encrypt")]
    pub async fn reencrypt(&self, keys: &Keys) -> Result<Reencrypted, Error> {
        seal::reencrypt(self.0.store.as_ref(), keys).await
    }

    /// The inbox in a store. To be called within a tokio runtime.
    pub fn with(store: Arc<dyn Store>) -> Self {
        Self::over(Arc::new(Sealed::without_keys(store)))
    }

    fn over(store: Arc<dyn Store>) -> Self {
        let counters = Arc::default();
        let batches = Batches::start(&store, &counters, store.commits_at_once());
        Self(Arc::new(Inner {
            store,
            batches,
            counters,
            handlers: RwLock::default(),
            deliveries: Arc::default(),
            pruning: Arc::default(),
        }))
    }

    /// Keeps the deliveries of an endpoint, whose handler then does the work. To be called when the endpoint is set up,
    /// as the last thing before it is mounted.
    ///
    /// What a handler that fails would have answered is kept with the delivery: its status, and the detail of a
    /// [`Problem`](atoms_runtime::Problem) or a plain text, which should quote nothing of it.
    #[must_use]
    pub fn receive<D: Dispatch, V: Verify>(&self, receiver: Receiver<D, V>) -> Receiver<D, V> {
        self.change_handlers(|handlers| handlers.add(receiver.redeliver()));
        receiver.keep(self.clone())
    }

    /// Has an event worked on by a closure over its payload instead of the handler of its contract. Where a contract has
    /// neither handler nor [closure for all](Self::on_all), its other events wait for whoever works on them. What does not
    /// decode is dead at once. The error's text is kept with the delivery; it should quote nothing of it.
    pub fn on<T, E, Working>(
        &self,
        contract: &str,
        event: &str,
        work: impl Fn(T) -> Working + Send + Sync + 'static,
    ) where
        T: DeserializeOwned + Send + 'static,
        E: fmt::Display,
        Working: Future<Output = Result<(), E>> + Send + 'static,
    {
        self.change_handlers(|handlers| handlers.add_closure(contract, event, work));
    }

    /// Has all events of a contract worked on by a closure over what was kept, such as one that hands it to a broker. The
    /// error's text is kept with the delivery; it should quote nothing of it.
    pub fn on_all<E, Working>(
        &self,
        contract: &str,
        work: impl Fn(Claimed) -> Working + Send + Sync + 'static,
    ) where
        E: fmt::Display,
        Working: Future<Output = Result<(), E>> + Send + 'static,
    {
        self.change_handlers(|handlers| handlers.add_for_all(contract, work));
    }

    /// Starts to work off what is kept for the handlers that are known by now.
    pub fn work(&self, work: Work) -> Worker {
        let handlers = self.0.handlers.read();
        let handlers = handlers.unwrap_or_else(PoisonError::into_inner).clone();
        let watch = Watch {
            durations: Arc::clone(&self.0.deliveries),
            pruning: Arc::clone(&self.0.pruning),
        };
        Worker::start(Arc::clone(&self.0.store), handlers, watch, work)
    }

    /// Keeps a delivery that came by another way than an endpoint.
    ///
    /// # Errors
    ///
    /// When it is not kept.
    pub async fn keep_arrival(&self, arrival: Arrival) -> Result<Kept, Error> {
        self.0.batches.keep(arrival).await
    }

    /// Keeps a delivery and drops it again, to see whether one could be kept.
    ///
    /// # Errors
    ///
    /// When it could not, or not in five seconds.
    pub async fn ready(&self) -> Result<(), Error> {
        let ready = timeout(ANSWER, self.0.store.ready()).await;
        ready.unwrap_or(Err(Error::Late))
    }

    /// What is in the inbox, and what this process did with it. Deliveries are counted anew each time, which takes longer the
    /// more there are.
    ///
    /// # Errors
    ///
    /// When the store does not tell, or not in five seconds.
    pub async fn stats(&self) -> Result<Snapshot, Error> {
        let counters = &self.0.counters;
        let counts = timeout(ANSWER, self.0.store.counts()).await;
        Ok(Snapshot {
            counts: counts.unwrap_or(Err(Error::Late))?,
            kept: counters.kept.load(Relaxed),
            known: counters.known.load(Relaxed),
            conflicts: counters.conflicts.load(Relaxed),
            failed_writes: counters.failed_writes.load(Relaxed),
            commits: counters.commits.snapshot(),
            deliveries: self.0.deliveries.snapshot(),
            pruned: self.0.pruning.snapshot(),
        })
    }

    /// Drops what is beyond the retention, step by step, so that deliveries can be kept meanwhile.
    ///
    /// # Errors
    ///
    /// When the store fails, or takes more than a minute for a step; what was dropped until then stays dropped.
    pub async fn prune(&self, retention: &Retention) -> Result<Pruned, Error> {
        let pruning = &self.0.pruning;
        pruning.prune(self.0.store.as_ref(), retention).await
    }

    /// Closes all connections, when nothing is received or worked on any more. Work that is not stopped ends without a note.
    pub async fn close(&self) {
        self.0.store.close().await;
    }

    /// The store.
    pub fn store(&self) -> &Arc<dyn Store> {
        &self.0.store
    }

    fn change_handlers(&self, change: impl FnOnce(&mut Handlers)) {
        let handlers = self.0.handlers.write();
        change(&mut handlers.unwrap_or_else(PoisonError::into_inner));
    }
}

/// What is in an inbox, and what this process did with it since its start.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// How many deliveries are in which state.
    pub counts: Counts,
    /// Deliveries that were new.
    pub kept: u64,
    /// Deliveries that were here already.
    pub known: u64,
    /// Deliveries with the id of another one.
    pub conflicts: u64,
    /// Attempts to write that failed.
    pub failed_writes: u64,
    /// How long commits took.
    pub commits: Histogram,
    /// How long work took.
    pub deliveries: Histogram,
    /// What was dropped.
    pub pruned: Pruned,
}

impl fmt::Debug for Inbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inbox")
            .field("counters", &self.0.counters)
            .finish_non_exhaustive()
    }
}
