//! Several processes on one file, at once and one after the other.

use std::time::Duration;

use atoms_inbox::{Arrival, Ending, Filter, Inbox, State, Work};
use tokio::task::JoinSet;

use super::{connect, file};
use crate::answers::ask;
use crate::common::{Desk, Place, endpoint, payload, reached, status};
use crate::stores::{arrival, wanted};

#[tokio::test]
async fn many_open_a_file_that_is_not_there_at_once() {
    for _ in 0..4 {
        let place = Place::sqlite();
        let opening: JoinSet<_> = (0..8)
            .map(|_| {
                let address = place.address();
                async move { Inbox::open(&address).await.map(drop) }
            })
            .collect();
        for opened in opening.join_all().await {
            opened.unwrap();
        }
    }
}

#[tokio::test]
async fn one_process_at_a_time_does_the_work() {
    let place = Place::sqlite();
    let desk = Desk::default();
    let inboxes = [place.open().await, place.open().await];
    let endpoints = inboxes.each_ref().map(|inbox| endpoint(inbox, &desk));
    let [first, second] = inboxes.each_ref().map(|inbox| inbox.work(Work::default()));
    for n in 0..40 {
        let body = payload("told", &n.to_string(), "C-1", "");
        assert_eq!(status(&endpoints[n % 2], &body).await, 200);
    }
    reached(&inboxes[0], State::Done, 40).await;
    assert_eq!(desk.notes().len(), 80);
    let counts = inboxes
        .each_ref()
        .map(|inbox| async { inbox.stats().await.unwrap().deliveries.count() });
    let [one, other] = counts;
    let mut counts = [one.await, other.await];
    counts.sort_unstable();
    assert_eq!(counts, [0, 40]);
    // Whoever is left takes over.
    first.stop(Duration::from_secs(5)).await;
    inboxes[0].store().close().await;
    assert_eq!(
        status(&endpoints[1], &payload("told", "last", "C-1", "")).await,
        200
    );
    reached(&inboxes[1], State::Done, 41).await;
    second.stop(Duration::from_secs(5)).await;
}

#[tokio::test]
async fn what_a_process_was_asked_before_it_ended_is_asked_again() {
    let place = Place::sqlite();
    let desk = Desk::default();
    let question = payload("asked", "d-1", "C-1", "hang once");
    ask(&place.open().await, &desk, &question).await;
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &desk);
    let worker = inbox.work(Work::default());
    reached(&inbox, State::Unanswered, 1).await;
    assert_eq!(status(&endpoint, &question).await, 200);
    assert_eq!(desk.notes(), ["asked d-1", "asked d-1"]);
    worker.stop(Duration::from_secs(5)).await;
}

#[tokio::test]
async fn who_does_the_work_notices_that_its_lock_was_deleted() {
    let place = Place::sqlite();
    let [first, second] = [place.open().await, place.open().await];
    let mut lock = file(&place).into_os_string();
    lock.push("-work");
    assert!(first.store().may_work().await.unwrap());
    std::fs::remove_file(&lock).unwrap();
    assert!(first.store().claim(&wanted(9)).await.unwrap().is_empty());
    assert!(!second.store().may_work().await.unwrap());
    // Somebody else is quicker.
    std::fs::remove_file(&lock).unwrap();
    assert!(second.store().may_work().await.unwrap());
    first.keep_arrival(arrival("d-1", "", None)).await.unwrap();
    assert!(first.store().claim(&wanted(9)).await.unwrap().is_empty());
    second.close().await;
    assert_eq!(first.store().claim(&wanted(9)).await.unwrap().len(), 1);
}

/// The times at which deliveries are due.
async fn due(place: &Place) -> Vec<i64> {
    let due = sqlx::query_scalar("select due_at from deliveries order by seq");
    due.fetch_all(&mut connect(place).await).await.unwrap()
}

#[tokio::test]
async fn what_another_process_makes_due_is_due_by_any_clock() {
    let place = Place::sqlite();
    let [working, other] = [place.open().await, place.open().await];
    assert!(working.store().may_work().await.unwrap());
    for (inbox, id) in [(&working, "d-1"), (&other, "d-2")] {
        inbox.keep_arrival(arrival(id, id, None)).await.unwrap();
    }
    let due_at = due(&place).await;
    assert!(due_at[0] > 0 && due_at[1] == 0, "{due_at:?}");
    assert_eq!(other.store().replay(&[1]).await.unwrap(), 1);
    assert_eq!(due(&place).await, [0, 0]);
    place.update("set state = 'dead'").await;
    assert_eq!(other.store().retry_dead().await.unwrap(), 2);
    assert_eq!(due(&place).await, [0, 0]);
}

#[tokio::test]
async fn what_was_due_by_a_clock_that_was_ahead_is_due_to_the_next_process() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    status(&endpoint, &payload("told", "d-1", "C-1", "")).await;
    place
        .update("set due_at = (unixepoch() + 1800) * 1000")
        .await;
    let worker = inbox.work(Work::default());
    reached(&inbox, State::Done, 1).await;
    worker.stop(Duration::from_secs(5)).await;
}

#[tokio::test]
async fn what_came_by_a_clock_that_was_ahead_is_not_done_before() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let received_at = i64::MAX / 2;
    let arrivals = ["d-1", "d-2"].map(|id| Arrival {
        received_at,
        asks: id == "d-2",
        ..arrival(id, id, None)
    });
    let store = inbox.store();
    store.keep(&arrivals).await.unwrap();
    store
        .answered(&arrivals[1].key(), arrivals[1].token, None)
        .await
        .unwrap();
    let seq = store.claim(&wanted(9)).await.unwrap()[0].seq;
    store.finish(&[Ending::Done { seq }]).await.unwrap();
    for row in store.list(&Filter::default()).await.unwrap() {
        assert_eq!(row.done_at, Some(received_at));
    }
}
