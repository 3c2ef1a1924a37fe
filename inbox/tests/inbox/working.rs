//! What is kept is worked off.

use std::time::Duration;

use atoms_inbox::{Error, Filter, Retention, State, Work};

use crate::common::place::on_each_store;
use crate::common::{Desk, Place, endpoint, eventually, payload, reached, status};

on_each_store! {
    each_delivery_is_worked_on_once
    what_was_kept_before_a_restart_is_worked_on_after_it
    work_that_fails_is_tried_again_until_it_is_dead
    what_a_failing_handler_says_is_kept
    work_that_panics_or_hangs_holds_up_no_other
    what_does_not_decode_is_dead_at_once_and_the_reason_quotes_nothing
    what_is_not_known_reaches_the_handler
    the_deliveries_of_a_call_are_worked_on_in_order
    a_stop_waits_for_what_is_being_done
    a_stop_gives_back_what_takes_too_long
    work_ends_with_its_inbox
    two_workers_share_the_work
    what_is_beyond_the_retention_is_dropped_beside_the_work
}

pub fn quick() -> Work {
    Work::default()
        .attempts(3)
        .first_pause(Duration::from_millis(10))
        .deadline(Duration::from_millis(500))
}

pub const GRACE: Duration = Duration::from_secs(5);

async fn each_delivery_is_worked_on_once(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    let worker = inbox.work(quick());
    for n in 0..50 {
        let body = payload("told", &format!("d-{}", n % 25), "C-1", "");
        assert_eq!(status(&endpoint, &body).await, 200);
    }
    reached(&inbox, State::Done, 25).await;
    worker.stop(GRACE).await;
    assert_eq!(desk.notes().len(), 50);
    assert_eq!(inbox.stats().await.unwrap().deliveries.count(), 25);
}

async fn what_was_kept_before_a_restart_is_worked_on_after_it(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    status(&endpoint(&inbox, &desk), &payload("told", "d-1", "C-1", "")).await;
    drop(inbox);
    let inbox = place.open().await;
    let _endpoint = endpoint(&inbox, &desk);
    let worker = inbox.work(quick());
    reached(&inbox, State::Done, 1).await;
    worker.stop(GRACE).await;
    assert_eq!(desk.notes(), ["told d-1", "done d-1"]);
}

async fn work_that_fails_is_tried_again_until_it_is_dead(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    status(&endpoint, &payload("told", "d-1", "C-1", "fail")).await;
    let worker = inbox.work(quick());
    reached(&inbox, State::Dead, 1).await;
    worker.stop(GRACE).await;
    assert_eq!(desk.notes(), ["told d-1", "told d-1", "told d-1"]);
    let row = inbox.store().get(1).await.unwrap().unwrap();
    assert_eq!(row.attempts, 3);
    assert_eq!(
        row.error.as_deref(),
        Some("the handler fails: 409 Conflict")
    );
}

async fn what_a_failing_handler_says_is_kept(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    status(&endpoint, &payload("told", "d-1", "C-1", "explain")).await;
    let worker = inbox.work(quick().attempts(1));
    reached(&inbox, State::Dead, 1).await;
    worker.stop(GRACE).await;
    let row = inbox.store().get(1).await.unwrap().unwrap();
    let said = "the handler fails: 409 Conflict: the calendar is full";
    assert_eq!(row.error.as_deref(), Some(said));
}

async fn work_that_panics_or_hangs_holds_up_no_other(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    for wish in ["panic", "hang", "fine"] {
        status(&endpoint, &payload("told", wish, "C-1", wish)).await;
    }
    let worker = inbox.work(quick());
    reached(&inbox, State::Done, 1).await;
    reached(&inbox, State::Dead, 2).await;
    worker.stop(GRACE).await;
    let rows = inbox.store().list(&Filter::default()).await.unwrap();
    let errors: Vec<_> = rows.iter().map(|row| row.error.as_deref()).collect();
    let [hang, panic] = ["it took too long", "the handler panicked"];
    assert_eq!(errors, [None, Some(hang), Some(panic)]);
}

async fn what_does_not_decode_is_dead_at_once_and_the_reason_quotes_nothing(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    status(
        &endpoint,
        r#"{"event":"told","id":"d-1","call":"C-1","wish":["Ravi"]}"#,
    )
    .await;
    status(&endpoint, r#"{"event":"told","wish":"Ravi"#).await;
    let worker = inbox.work(quick());
    reached(&inbox, State::Dead, 2).await;
    worker.stop(GRACE).await;
    for row in inbox.store().list(&Filter::default()).await.unwrap() {
        assert_eq!(row.attempts, 1);
        let error = row.error.unwrap();
        assert!(!error.is_empty() && !error.contains("Ravi"), "{error}");
    }
}

async fn what_is_not_known_reaches_the_handler(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    status(&endpoint, r#"{"event":"newer","id":"d-1"}"#).await;
    let worker = inbox.work(quick());
    reached(&inbox, State::Done, 1).await;
    worker.stop(GRACE).await;
    assert_eq!(desk.notes(), ["unrecognized d-1"]);
}

async fn the_deliveries_of_a_call_are_worked_on_in_order(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    for (id, wish) in [("1", "block once"), ("2", "slow"), ("3", "")] {
        status(&endpoint, &payload("told", id, "C-1", wish)).await;
    }
    let worker = inbox.work(quick().ordered());
    reached(&inbox, State::Done, 3).await;
    worker.stop(GRACE).await;
    let order = [
        "told 1", "told 1", "done 1", "told 2", "done 2", "told 3", "done 3",
    ];
    assert_eq!(desk.notes(), order);
}

async fn a_stop_waits_for_what_is_being_done(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    status(&endpoint, &payload("told", "d-1", "C-1", "slow")).await;
    let worker = inbox.work(quick());
    eventually(async || !desk.notes().is_empty()).await;
    worker.stop(GRACE).await;
    assert_eq!(desk.notes(), ["told d-1", "done d-1"]);
    reached(&inbox, State::Done, 1).await;
}

async fn a_stop_gives_back_what_takes_too_long(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    status(&endpoint, &payload("told", "d-1", "C-1", "hang")).await;
    let worker = inbox.work(Work::default());
    eventually(async || !desk.notes().is_empty()).await;
    worker.stop(Duration::from_millis(50)).await;
    let row = inbox.store().get(1).await.unwrap().unwrap();
    assert_eq!((row.state, row.attempts), (State::Pending, 0));
    let worker = inbox.work(Work::default());
    eventually(async || desk.notes().len() == 2).await;
    worker.stop(Duration::ZERO).await;
}

async fn work_ends_with_its_inbox(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let sent_to = endpoint(&inbox, &desk);
    let worker = inbox.work(quick());
    status(&sent_to, &payload("told", "d-1", "C-1", "")).await;
    reached(&inbox, State::Done, 1).await;
    inbox.close().await;
    let other = place.open().await;
    let other_to = endpoint(&other, &Desk::default());
    status(&other_to, &payload("told", "d-2", "C-1", "")).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(other.store().counts().await.unwrap().of(State::Pending), 1);
    let kept = inbox.keep_arrival(crate::stores::arrival("d-3", "", None));
    let kept = tokio::time::timeout(Duration::from_millis(200), kept).await;
    assert!(matches!(kept, Ok(Err(Error::Closed))), "{kept:?}");
    assert_eq!(desk.notes(), ["told d-1", "done d-1"]);
    worker.stop(Duration::from_mins(1)).await;
}

async fn two_workers_share_the_work(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    let workers = [inbox.work(quick()), inbox.work(quick())];
    for n in 0..100 {
        status(&endpoint, &payload("told", &n.to_string(), "C-1", "")).await;
    }
    reached(&inbox, State::Done, 100).await;
    for worker in workers {
        worker.stop(GRACE).await;
    }
    assert_eq!(desk.notes().len(), 200);
}

async fn what_is_beyond_the_retention_is_dropped_beside_the_work(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    for id in ["d-1", "d-2"] {
        status(&endpoint, &payload("told", id, "C-1", "")).await;
    }
    let worker = inbox.work(quick());
    reached(&inbox, State::Done, 2).await;
    worker.stop(GRACE).await;
    let retention = Retention {
        bytes: Some(0),
        ..Retention::default()
    };
    let worker = inbox.work(quick().retention(retention));
    reached(&inbox, State::Pruned, 2).await;
    worker.stop(GRACE).await;
    assert_eq!(inbox.stats().await.unwrap().pruned.payloads, 2);
}

#[cfg(feature = "prometheus")]
#[tokio::test]
async fn what_is_in_the_inbox_is_told_to_prometheus() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    for (id, wish) in [("1", ""), ("2", "fail"), ("1", "")] {
        status(&endpoint, &payload("told", id, "C-1", wish)).await;
    }
    let before = inbox.stats().await.unwrap().to_prometheus();
    assert!(
        before.contains("inbox_deliveries{state=\"pending\"} 2"),
        "{before}"
    );
    let worker = inbox.work(quick().attempts(1));
    reached(&inbox, State::Dead, 1).await;
    worker.stop(GRACE).await;
    let retention = Retention {
        bytes: Some(0),
        age: None,
        forget: Some(Duration::ZERO),
    };
    tokio::time::sleep(Duration::from_millis(5)).await;
    inbox.prune(&retention).await.unwrap();
    let text = inbox.stats().await.unwrap().to_prometheus();
    for line in [
        "inbox_deliveries{state=\"pending\"} 0",
        "inbox_deliveries{state=\"dead\"} 1",
        "inbox_oldest_pending_seconds 0.0",
        "inbox_kept_total 2",
        "inbox_known_total 1",
        "inbox_failed_writes_total 0",
        "inbox_forgotten_total 1",
        "inbox_commit_seconds_bucket{le=\"+Inf\"} 3",
        "inbox_work_seconds_count 2",
    ] {
        assert!(text.lines().any(|told| told == line), "{line}: {text}");
    }
}
