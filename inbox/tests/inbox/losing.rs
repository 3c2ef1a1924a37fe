//! A store whose answers get lost, which fails and panics, and which notes how often it is asked.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::Duration;

use atoms_inbox::{
    Archived, Arrival, Claimed, Counts, Ending, Error, Filter, Inbox, Kept, Pruned, Retention, Row,
    State, Store, Stored, Wanted, Work,
};
use atoms_runtime::StoredAnswer;
use tokio::time::timeout;

use crate::common::place::on_each_store;
use crate::common::{Desk, Place, endpoint, payload, reached, status};

on_each_store! {
    what_a_lost_claim_took_is_worked_on_before_its_lease_ends
    work_that_nobody_can_stop_goes_on_and_rests_while_there_is_none
    work_that_nobody_can_stop_rests_while_it_may_not_begin
    a_delivery_that_could_not_be_kept_is_tried_again_while_no_other_comes
    a_store_that_panics_has_failed_and_is_asked_again
    work_without_a_deadline_goes_on_after_an_answer_was_lost
}

type Boxed<'a> = std::pin::Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// Does what it is asked, and does not say so the first times that something is taken.
struct Losing {
    store: Arc<dyn Store>,
    left: AtomicU32,
    /// Whether it refuses the work.
    refuses: bool,
    /// How often it fails to keep, and how often it panics instead of keeping and of what it is asked for work.
    failures: AtomicU32,
    panics: [AtomicU32; 2],
    /// How often work was asked for.
    asked: AtomicU32,
}

/// Whether it is one of the first times.
fn is_left(count: &AtomicU32) -> bool {
    let left = count.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(1));
    left.is_ok()
}

impl Losing {
    async fn of(place: &Place) -> Self {
        Self {
            store: Arc::clone(place.open().await.store()),
            left: AtomicU32::new(0),
            refuses: false,
            failures: AtomicU32::new(0),
            panics: [0, 0].map(AtomicU32::new),
            asked: AtomicU32::new(0),
        }
    }
}

impl Store for Losing {
    fn exchange<'a>(&'a self, ends: &'a [Ending], wanted: &'a Wanted) -> Stored<'a, Vec<Claimed>> {
        self.asked.fetch_add(1, Relaxed);
        assert!(!is_left(&self.panics[1]), "as wished");
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
        assert!(!is_left(&self.panics[0]), "as wished");
        if is_left(&self.failures) {
            return Box::pin(std::future::ready(Err(Error::Late)));
        }
        self.store.keep(batch)
    }

    fn commits_at_once(&self) -> usize {
        4
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
        if self.refuses {
            self.asked.fetch_add(1, Relaxed);
            return Box::pin(std::future::ready(Ok(false)));
        }
        self.store.may_work()
    }

    fn renew<'a>(&'a self, held: &'a [(i64, i64)], lease: Duration) -> Stored<'a, ()> {
        self.store.renew(held, lease)
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
        left: AtomicU32::new(2),
        ..Losing::of(&place).await
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

/// How often a store is asked for work in a second after the handle of the work was dropped.
async fn asked_in_a_second(store: &Arc<Losing>, inbox: &Inbox) -> u32 {
    drop(inbox.work(Work::default()));
    tokio::time::sleep(Duration::from_millis(100)).await;
    let before = store.asked.load(Relaxed);
    tokio::time::sleep(Duration::from_secs(1)).await;
    store.asked.load(Relaxed) - before
}

async fn work_that_nobody_can_stop_goes_on_and_rests_while_there_is_none(place: Place) {
    let store = Arc::new(Losing::of(&place).await);
    let inbox = Inbox::with(Arc::clone(&store) as Arc<dyn Store>);
    let endpoint = endpoint(&inbox, &Desk::default());
    let asked = asked_in_a_second(&store, &inbox).await;
    assert!((1..=4).contains(&asked), "{asked}");
    let body = payload("told", "d-1", "C-1", "");
    assert_eq!(status(&endpoint, &body).await, 200);
    reached(&inbox, State::Done, 1).await;
}

async fn work_that_nobody_can_stop_rests_while_it_may_not_begin(place: Place) {
    let store = Arc::new(Losing {
        refuses: true,
        ..Losing::of(&place).await
    });
    let inbox = Inbox::with(Arc::clone(&store) as Arc<dyn Store>);
    let asked = asked_in_a_second(&store, &inbox).await;
    assert!((1..=4).contains(&asked), "{asked}");
}

async fn a_delivery_that_could_not_be_kept_is_tried_again_while_no_other_comes(place: Place) {
    let store = Losing {
        failures: AtomicU32::new(2),
        ..Losing::of(&place).await
    };
    let inbox = Inbox::with(Arc::new(store));
    let endpoint = endpoint(&inbox, &Desk::default());
    let body = payload("told", "d-1", "C-1", "");
    let sent = timeout(Duration::from_secs(3), status(&endpoint, &body));
    assert_eq!(sent.await, Ok(200));
}

async fn a_store_that_panics_has_failed_and_is_asked_again(place: Place) {
    let store = Losing {
        panics: [2, 2].map(AtomicU32::new),
        ..Losing::of(&place).await
    };
    let inbox = Inbox::with(Arc::new(store));
    let endpoint = endpoint(&inbox, &Desk::default());
    let body = payload("told", "d-1", "C-1", "");
    assert_eq!(status(&endpoint, &body).await, 200);
    let worker = inbox.work(Work::default());
    reached(&inbox, State::Done, 1).await;
    worker.stop(Duration::from_secs(5)).await;
}

async fn work_without_a_deadline_goes_on_after_an_answer_was_lost(place: Place) {
    let store = Losing {
        left: AtomicU32::new(2),
        ..Losing::of(&place).await
    };
    let inbox = Inbox::with(Arc::new(store));
    let endpoint = endpoint(&inbox, &Desk::default());
    let body = payload("told", "d-1", "C-1", "");
    assert_eq!(status(&endpoint, &body).await, 200);
    let forever = Duration::MAX;
    let worker = inbox.work(Work::default().deadline(forever).first_pause(forever));
    reached(&inbox, State::Done, 1).await;
    worker.stop(forever).await;
}
