//! The deliveries of a call are kept in the order in which they came.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use atoms_inbox::{Arrival, Error, Filter, Inbox, Kept};
use axum::body::Bytes;
use tokio::time::sleep;

use crate::common::Place;
use crate::common::around::{Around, Hook};
use crate::common::place::on_each_store;
use crate::stores::arrival;

on_each_store! {
    what_comes_later_does_not_overtake_a_commit_that_takes_long
    what_comes_later_does_not_overtake_what_failed
    one_that_cannot_be_kept_holds_up_no_other_of_its_call
    no_commit_has_too_many_bytes
}

type Boxed<'a> = std::pin::Pin<Box<dyn Future<Output = Result<(), Error>> + Send + 'a>>;

fn holds(batch: &[Arrival], id: &str) -> bool {
    batch
        .iter()
        .any(|arrival| arrival.id.as_deref() == Some(id))
}

/// The inbox of a place, to whose store something happens.
async fn inbox(place: &Place, hook: impl Hook) -> Inbox {
    let store = Arc::clone(place.open().await.store());
    Inbox::with(Arc::new(Around { store, hook }))
}

/// Delivers one after the other, without waiting for answers; says what became of each, and in which order they are kept.
async fn deliver(inbox: &Inbox, ids: &[&str]) -> (Vec<Result<Kept, Error>>, Vec<String>) {
    let mut keeping = Vec::new();
    for id in ids {
        let (inbox, arrival) = (inbox.clone(), arrival(id, id, Some("C-1")));
        keeping.push(tokio::spawn(
            async move { inbox.keep_arrival(arrival).await },
        ));
        sleep(Duration::from_millis(10)).await;
    }
    let mut kept = Vec::new();
    for keeping in keeping {
        kept.push(keeping.await.unwrap());
    }
    let mut rows = inbox.store().list(&Filter::default()).await.unwrap();
    rows.sort_by_key(|row| row.seq);
    (kept, rows.into_iter().map(|row| row.id.unwrap()).collect())
}

/// The first takes long.
struct Slow;

impl Hook for Slow {
    fn before<'a>(&'a self, batch: &'a [Arrival]) -> Boxed<'a> {
        Box::pin(async move {
            if holds(batch, "1") {
                sleep(Duration::from_millis(300)).await;
            }
            Ok(())
        })
    }
}

async fn what_comes_later_does_not_overtake_a_commit_that_takes_long(place: Place) {
    let inbox = inbox(&place, Slow).await;
    let (_, order) = deliver(&inbox, &["1", "2", "3"]).await;
    assert_eq!(order, ["1", "2", "3"]);
}

/// Nothing can be written until then.
struct Broken(Instant);

impl Hook for Broken {
    fn before<'a>(&'a self, _: &'a [Arrival]) -> Boxed<'a> {
        let is_over = self.0 <= Instant::now();
        Box::pin(async move { if is_over { Ok(()) } else { Err(Error::Late) } })
    }
}

async fn what_comes_later_does_not_overtake_what_failed(place: Place) {
    let until = Instant::now() + Duration::from_millis(700);
    let inbox = inbox(&place, Broken(until)).await;
    let ids = ["1", "2", "3", "4", "5", "6", "7"];
    let (kept, order) = deliver(&inbox, &ids).await;
    assert!(kept.iter().all(|kept| matches!(kept, Ok(Kept::New))));
    assert_eq!(order, ids);
}

/// One can never be kept.
struct Poisoned;

impl Hook for Poisoned {
    fn before<'a>(&'a self, batch: &'a [Arrival]) -> Boxed<'a> {
        let is_poison = holds(batch, "poison");
        Box::pin(async move { if is_poison { Err(Error::Late) } else { Ok(()) } })
    }
}

async fn one_that_cannot_be_kept_holds_up_no_other_of_its_call(place: Place) {
    let inbox = inbox(&place, Poisoned).await;
    let poison = inbox.clone();
    tokio::spawn(async move {
        poison
            .keep_arrival(arrival("poison", "", Some("C-1")))
            .await
    });
    let start = Instant::now();
    let (kept, order) = deliver(&inbox, &["1", "2", "3"]).await;
    assert!(kept.iter().all(|kept| matches!(kept, Ok(Kept::New))));
    assert_eq!(order, ["1", "2", "3"]);
    // From then on it is tried by itself.
    deliver(&inbox, &["4", "5", "6", "7"]).await;
    assert!(
        start.elapsed() < Duration::from_secs(3),
        "{:?}",
        start.elapsed()
    );
    assert!(inbox.stats().await.unwrap().failed_writes < 12);
}

/// Notes the most bytes of a commit, and is slow at first, so that all others come together.
#[derive(Clone, Default)]
struct Weighing(Arc<AtomicUsize>);

impl Hook for Weighing {
    fn before<'a>(&'a self, batch: &'a [Arrival]) -> Boxed<'a> {
        let bytes = batch.iter().map(|arrival| arrival.body.len()).sum();
        let before = self.0.fetch_max(bytes, Relaxed);
        Box::pin(async move {
            if before == 0 {
                sleep(Duration::from_millis(300)).await;
            }
            Ok(())
        })
    }
}

async fn no_commit_has_too_many_bytes(place: Place) {
    const MIB: usize = 1024 * 1024;
    let weighing = Weighing::default();
    let inbox = inbox(&place, weighing.clone()).await;
    let large = Bytes::from("x".repeat(5 * MIB));
    let mut keeping = tokio::task::JoinSet::new();
    for n in 0..9 {
        let arrival = Arrival {
            body: large.clone(),
            ..arrival(&n.to_string(), "", Some("C-1"))
        };
        let inbox = inbox.clone();
        keeping.spawn(async move { inbox.keep_arrival(arrival).await });
    }
    assert!(keeping.join_all().await.iter().all(Result::is_ok));
    let most = weighing.0.load(Relaxed);
    assert!(most > 5 * MIB && most <= 16 * MIB, "{most}");
}
