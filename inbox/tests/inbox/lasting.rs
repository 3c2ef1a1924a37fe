//! Work that takes long.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::time::Duration;

use atoms_inbox::{
    Archived, Arrival, Claimed, Counts, Ending, Error, Filter, Inbox, Kept, Pruned, Retention, Row,
    Store, Stored, Wanted, Work,
};
use atoms_runtime::StoredAnswer;
use tokio::time::{Instant, sleep};

type Boxed<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Has one delivery, and no disk that takes time.
struct One {
    start: Instant,
    taken: AtomicBool,
    done: AtomicBool,
    renewals: AtomicU32,
    /// How often it fails to note an end.
    failures: AtomicU32,
    /// Until when the claim holds, in seconds from the start.
    until: AtomicU32,
}

impl One {
    fn new(failures: u32) -> Arc<Self> {
        Arc::new(Self {
            start: Instant::now(),
            taken: AtomicBool::new(false),
            done: AtomicBool::new(false),
            renewals: AtomicU32::new(0),
            failures: AtomicU32::new(failures),
            until: AtomicU32::new(0),
        })
    }

    /// Whether the claim still holds.
    fn is_held(&self) -> bool {
        self.start.elapsed().as_secs() < u64::from(self.until.load(Relaxed))
    }

    fn hold(&self, lease: Duration) {
        let until = self.start.elapsed() + lease;
        self.until
            .store(u32::try_from(until.as_secs()).unwrap(), Relaxed);
    }
}

fn at_once<'a, T: Send + 'a>(value: T) -> Stored<'a, T> {
    Box::pin(std::future::ready(Ok(value)))
}

impl Store for One {
    fn may_work(&self) -> Stored<'_, bool> {
        at_once(true)
    }

    fn exchange<'a>(&'a self, ends: &'a [Ending], wanted: &'a Wanted) -> Stored<'a, Vec<Claimed>> {
        if !ends.is_empty() {
            self.done.store(true, Relaxed);
        }
        if self.taken.swap(true, Relaxed) {
            return at_once(Vec::new());
        }
        self.hold(wanted.lease);
        at_once(vec![Claimed {
            seq: 1,
            claim: wanted.claim,
            attempt: 1,
            contract: "desk".to_owned(),
            event: "told".to_owned(),
            id: None,
            join_key: None,
            headers: "".into(),
            body: "{}".into(),
            received_at: 0,
        }])
    }

    fn renew<'a>(&'a self, held: &'a [(i64, i64)], lease: Duration) -> Stored<'a, ()> {
        assert_eq!(held.len(), 1);
        assert!(self.is_held(), "it comes in time");
        self.hold(lease);
        self.renewals.fetch_add(1, Relaxed);
        at_once(())
    }

    fn finish<'a>(&'a self, ends: &'a [Ending]) -> Stored<'a, ()> {
        assert_eq!(ends.len(), 1);
        assert!(self.is_held(), "nobody else has begun");
        let fails = self
            .failures
            .fetch_update(Relaxed, Relaxed, |left| left.checked_sub(1));
        if fails.is_ok() {
            return Box::pin(std::future::ready(Err(Error::Late)));
        }
        self.done.store(true, Relaxed);
        at_once(())
    }

    fn arrived(&self) -> Boxed<'_, ()> {
        Box::pin(std::future::pending())
    }

    fn close(&self) -> Boxed<'_, ()> {
        Box::pin(std::future::ready(()))
    }

    fn keep<'a>(&'a self, _: &'a [Arrival]) -> Stored<'a, Vec<Kept>> {
        unreachable!()
    }

    fn answered<'a>(&'a self, _: &'a [u8], _: i64, _: Option<StoredAnswer>) -> Stored<'a, ()> {
        unreachable!()
    }

    fn replay<'a>(&'a self, _: &'a [i64]) -> Stored<'a, u64> {
        unreachable!()
    }

    fn retry_dead(&self) -> Stored<'_, u64> {
        unreachable!()
    }

    fn prune<'a>(&'a self, _: &'a Retention) -> Stored<'a, Pruned> {
        Box::pin(std::future::pending())
    }

    fn counts(&self) -> Stored<'_, Counts> {
        unreachable!()
    }

    fn list<'a>(&'a self, _: &'a Filter) -> Stored<'a, Vec<Row>> {
        unreachable!()
    }

    fn get(&self, _: i64) -> Stored<'_, Option<Row>> {
        unreachable!()
    }

    fn archived(&self, _: i64) -> Stored<'_, Vec<Archived>> {
        unreachable!()
    }

    fn replace<'a>(&'a self, _: &'a [Archived]) -> Stored<'a, ()> {
        unreachable!()
    }

    fn ready(&self) -> Stored<'_, ()> {
        unreachable!()
    }
}

#[tokio::test(start_paused = true)]
async fn a_claim_holds_as_long_as_its_work_and_not_much_longer() {
    let store = One::new(0);
    let inbox = Inbox::with(Arc::clone(&store) as Arc<dyn Store>);
    inbox.on_all("desk", async |_| {
        sleep(Duration::from_hours(6)).await;
        Ok::<_, String>(())
    });
    let worker = inbox.work(
        Work::default()
            .deadline(Duration::from_hours(24))
            .at_once(1),
    );
    sleep(Duration::from_hours(5)).await;
    let left = u64::from(store.until.load(Relaxed)) - store.start.elapsed().as_secs();
    assert!(left <= 90, "another process waits {left} s for its end");
    worker.stop(Duration::from_hours(2)).await;
    assert!(store.done.load(Relaxed) && store.renewals.load(Relaxed) > 100);
}

#[tokio::test(start_paused = true)]
async fn a_stop_repeats_what_could_not_be_noted() {
    for grace in [Duration::from_mins(1), Duration::MAX] {
        let store = One::new(1);
        let inbox = Inbox::with(Arc::clone(&store) as Arc<dyn Store>);
        inbox.on_all("desk", async |_| {
            sleep(Duration::from_secs(5)).await;
            Ok::<_, String>(())
        });
        let worker = inbox.work(Work::default());
        sleep(Duration::from_secs(4)).await;
        let stop = Instant::now();
        worker.stop(grace).await;
        assert!(stop.elapsed() < Duration::from_secs(1 + 2));
        assert!(store.done.load(Relaxed));
    }
}

#[tokio::test(start_paused = true)]
async fn a_step_of_dropping_that_does_not_end_is_given_up() {
    let inbox = Inbox::with(One::new(0));
    let error = inbox.prune(&Retention::default()).await.unwrap_err();
    assert!(matches!(error, Error::Late), "{error}");
}
