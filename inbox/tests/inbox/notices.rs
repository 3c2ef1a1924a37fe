//! What one process keeps, another is told of.

use std::time::Duration;

use atoms_inbox::{Kept, Work};
use tokio::time::timeout;

use crate::common::{Desk, Place, endpoint, eventually, payload, status};
use crate::stores::arrival;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn who_only_works_hears_of_what_another_keeps() {
    let place = Place::postgres().await;
    let desk = Desk::default();
    let [receiving, working] = [place.open().await, place.open().await];
    let sent_to = endpoint(&receiving, &desk);
    let _ = endpoint(&working, &desk);
    let worker = working.work(Work::default());
    // The first look is over, and the next one is half a second away.
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(
        status(&sent_to, &payload("told", "d-1", "C-1", "")).await,
        200
    );
    eventually(async || desk.notes().len() == 2).await;
    worker.stop(Duration::from_secs(5)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn what_becomes_due_by_one_another_is_told_of() {
    let place = Place::postgres().await;
    let [one, other] = [place.open().await, place.open().await];
    let (one, other) = (one.store(), other.store());
    let kept = one.keep(&[arrival("a", "a", None)]).await.unwrap();
    assert_eq!(kept, [Kept::New]);
    // Who has just opened the database may hear of nothing yet.
    let replaying = async {
        loop {
            assert_eq!(one.replay(&[1]).await.unwrap(), 1);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    let told = async {
        tokio::select! {
            () = other.arrived() => {}
            () = replaying => {}
        }
    };
    timeout(Duration::from_secs(10), told).await.unwrap();
    // What was told before may be told once more.
    let is_quiet = async || {
        let next = timeout(Duration::from_millis(300), other.arrived());
        next.await.is_err()
    };
    eventually(is_quiet).await;
    one.keep(&[arrival("b", "b", None)]).await.unwrap();
    let told = timeout(Duration::from_secs(10), other.arrived());
    told.await.expect("it is told of what was kept");
}
