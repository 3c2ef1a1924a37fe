//! A store whose answers get lost.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::Duration;

use atoms_inbox::{
    Archived, Arrival, Claimed, Counts, Ending, Error, Filter, Inbox, Kept, Pruned, Retention, Row,
    State, Store, Stored, Wanted, Work,
};
use atoms_runtime::StoredAnswer;

use crate::common::place::on_each_store;
use crate::common::{Desk, Place, endpoint, payload, reached, status};

on_each_store! {
    what_a_lost_claim_took_is_worked_on_before_its_lease_ends
}

type Boxed<'a> = std::pin::Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// Does what it is asked, and does not say so the first times that something is taken.
struct Losing {
    store: Arc<dyn Store>,
    left: AtomicU32,
}

impl Store for Losing {
    fn exchange<'a>(&'a self, ends: &'a [Ending], wanted: &'a Wanted) -> Stored<'a, Vec<Claimed>> {
        Box::pin(async move {
            let claimed = self.store.exchange(ends, wanted).await?;
            let is_lost = |left: u32| (!claimed.is_empty()).then(|| left.checked_sub(1)).flatten();
            match self.left.fetch_update(Relaxed, Relaxed, is_lost) {
                Ok(_) => Err(Error::Late),
                Err(_) => Ok(claimed),
            }
        })
    }

    fn keep<'a>(&'a self, batch: &'a [Arrival]) -> Stored<'a, Vec<Kept>> {
        self.store.keep(batch)
    }

    fn answered<'a>(&'a self, key: &'a [u8], answer: Option<StoredAnswer>) -> Stored<'a, ()> {
        self.store.answered(key, answer)
    }

    fn may_work(&self) -> Stored<'_, bool> {
        self.store.may_work()
    }

    fn finish<'a>(&'a self, ends: &'a [Ending]) -> Stored<'a, ()> {
        self.store.finish(ends)
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

    fn ready(&self) -> Stored<'_, ()> {
        self.store.ready()
    }

    fn arrived(&self) -> Boxed<'_> {
        self.store.arrived()
    }

    fn close(&self) -> Boxed<'_> {
        self.store.close()
    }
}

async fn what_a_lost_claim_took_is_worked_on_before_its_lease_ends(place: Place) {
    let store = Losing {
        store: Arc::clone(place.open().await.store()),
        left: AtomicU32::new(2),
    };
    let inbox = Inbox::with(Arc::new(store));
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    for n in 0..40 {
        let body = payload("told", &format!("d-{n}"), "C-1", "");
        assert_eq!(status(&endpoint, &body).await, 200);
    }
    let worker = inbox.work(Work::default());
    reached(&inbox, State::Done, 40).await;
    worker.stop(Duration::from_secs(5)).await;
    assert_eq!(desk.notes().len(), 80);
    for row in inbox.store().list(&Filter::default()).await.unwrap() {
        assert_eq!(row.attempts, 1);
    }
}
