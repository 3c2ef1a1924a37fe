//! A store around another one, to which things happen.

use std::sync::Arc;
use std::time::Duration;

use atoms_inbox::{
    Archived, Arrival, Claimed, Counts, Ending, Error, Filter, Kept, Pruned, Retention, Row, Store,
    Stored, Wanted,
};
use atoms_runtime::StoredAnswer;

type Boxed<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What happens before something is written: the deliveries that are kept, none where it only looks whether it could.
pub trait Hook: Send + Sync + 'static {
    fn before<'a>(&'a self, batch: &'a [Arrival]) -> Boxed<'a, Result<(), Error>>;
}

/// Keeps several batches at once, after its hook.
pub struct Around<H> {
    pub store: Arc<dyn Store>,
    pub hook: H,
}

impl<H: Hook> Store for Around<H> {
    fn keep<'a>(&'a self, batch: &'a [Arrival]) -> Stored<'a, Vec<Kept>> {
        Box::pin(async move {
            self.hook.before(batch).await?;
            self.store.keep(batch).await
        })
    }

    fn commits_at_once(&self) -> usize {
        4
    }

    fn ready(&self) -> Stored<'_, ()> {
        Box::pin(async move {
            self.hook.before(&[]).await?;
            self.store.ready().await
        })
    }

    fn answered<'a>(
        &'a self,
        key: &'a [u8],
        token: i64,
        answer: Option<StoredAnswer>,
    ) -> Stored<'a, ()> {
        self.store.answered(key, token, answer)
    }

    fn may_work(&self) -> Stored<'_, bool> {
        self.store.may_work()
    }

    fn renew<'a>(&'a self, held: &'a [(i64, i64)], lease: Duration) -> Stored<'a, ()> {
        self.store.renew(held, lease)
    }

    fn finish<'a>(&'a self, ends: &'a [Ending]) -> Stored<'a, ()> {
        self.store.finish(ends)
    }

    fn exchange<'a>(&'a self, ends: &'a [Ending], wanted: &'a Wanted) -> Stored<'a, Vec<Claimed>> {
        self.store.exchange(ends, wanted)
    }

    fn replay<'a>(&'a self, seqs: &'a [i64]) -> Stored<'a, u64> {
        self.store.replay(seqs)
    }

    fn retry_dead(&self) -> Stored<'_, u64> {
        self.store.retry_dead()
    }

    fn prune<'a>(&'a self, retention: &'a Retention) -> Stored<'a, Pruned> {
        self.store.prune(retention)
    }

    fn counts(&self) -> Stored<'_, Counts> {
        self.store.counts()
    }

    fn list<'a>(&'a self, filter: &'a Filter) -> Stored<'a, Vec<Row>> {
        self.store.list(filter)
    }

    fn get(&self, seq: i64) -> Stored<'_, Option<Row>> {
        self.store.get(seq)
    }

    fn archived(&self, after: i64) -> Stored<'_, Vec<Archived>> {
        self.store.archived(after)
    }

    fn replace<'a>(&'a self, archived: &'a [Archived]) -> Stored<'a, ()> {
        self.store.replace(archived)
    }

    fn arrived(&self) -> Boxed<'_, ()> {
        self.store.arrived()
    }

    fn close(&self) -> Boxed<'_, ()> {
        self.store.close()
    }
}
