//! Payloads that are encrypted where they are kept.

use std::time::Duration;

use atoms_inbox::{Error, Filter, Inbox, KeyError, Keys, State, Work};

use crate::common::place::on_each_store;
use crate::common::{Desk, Place, endpoint, eventually, payload, reached, send, status};
use crate::stores::arrival;

on_each_store! {
    what_is_kept_cannot_be_read_without_the_key
    answers_come_again_as_they_were
    what_an_older_key_sealed_is_opened_and_worked_on
    what_no_key_opens_waits_and_holds_up_no_other
    what_no_key_opens_loses_no_attempt
    without_keys_what_is_sealed_waits_and_gets_no_other_answer
    many_that_no_key_opens_hold_up_no_other
    what_older_keys_sealed_is_sealed_anew
    what_none_of_the_keys_opens_stays_as_it_is
}

const OLD: &str = "old:0000000000000000000000000000000000000000000000000000000000000001";
const NEW: &str = "new:0000000000000000000000000000000000000000000000000000000000000002";

async fn open(place: &Place, keys: &str) -> Inbox {
    let keys = Keys::new(keys).unwrap();
    Inbox::open_sealed(&place.address(), keys).await.unwrap()
}

async fn what_is_kept_cannot_be_read_without_the_key(place: Place) {
    let inbox = open(&place, OLD).await;
    let body = payload("told", "d-1", "C-1", "a secret wish");
    let router = endpoint(&inbox, &Desk::default());
    for _ in 0..2 {
        assert_eq!(status(&router, &body).await, 200);
    }
    assert_eq!(inbox.stats().await.unwrap().known, 1);
    let row = inbox.store().get(1).await.unwrap().unwrap();
    assert_eq!(row.body, body);
    assert!(row.header_map().contains_key("x-signature"));
    let rows = place.open().await.store().archived(0).await.unwrap();
    let sealed = &rows[0].arrival;
    assert!(!String::from_utf8_lossy(&sealed.body).contains("wish"));
    assert_eq!(sealed.headers, "\0old");
    for keyless in [open(&place, NEW).await, place.open().await] {
        let error = keyless.store().get(1).await.unwrap_err();
        assert!(matches!(error, Error::Sealed(_)), "{error}");
    }
}

async fn answers_come_again_as_they_were(place: Place) {
    let inbox = open(&place, OLD).await;
    let desk = Desk::default();
    let question = payload("asked", "d-1", "C-1", "hello");
    let first = send(&endpoint(&inbox, &desk), &question).await;
    assert_eq!(first.0, 200);
    let both = open(&place, &format!("{NEW},{OLD}")).await;
    assert_eq!(send(&endpoint(&both, &desk), &question).await, first);
    assert_eq!(desk.notes(), ["asked d-1"]);
}

async fn what_an_older_key_sealed_is_opened_and_worked_on(place: Place) {
    let desk = Desk::default();
    let plain = place.open().await;
    status(&endpoint(&plain, &desk), &payload("told", "d-0", "C-1", "")).await;
    plain.store().close().await;
    for (id, keys) in [("d-1", OLD.to_owned()), ("d-2", format!("{NEW},{OLD}"))] {
        let inbox = open(&place, &keys).await;
        status(&endpoint(&inbox, &desk), &payload("told", id, "C-1", "")).await;
        if id == "d-2" {
            let worker = inbox.work(Work::default().ordered());
            reached(&inbox, State::Done, 3).await;
            worker.stop(Duration::from_secs(5)).await;
        }
        inbox.store().close().await;
    }
    let done = ["d-0", "d-1", "d-2"].map(|id| [format!("told {id}"), format!("done {id}")]);
    assert_eq!(desk.notes(), done.concat());
}

async fn what_no_key_opens_waits_and_holds_up_no_other(place: Place) {
    let desk = Desk::default();
    for (id, keys) in [("d-1", OLD), ("d-2", NEW)] {
        let inbox = open(&place, keys).await;
        status(&endpoint(&inbox, &desk), &payload("told", id, "C-1", "")).await;
        if keys == NEW {
            let worker = inbox.work(Work::default());
            reached(&inbox, State::Done, 1).await;
            worker.stop(Duration::from_secs(5)).await;
        }
        inbox.store().close().await;
    }
    assert_eq!(desk.notes(), ["told d-2", "done d-2"]);
    let rows = place.open().await.store().list(&Filter::default()).await;
    let row = &rows.unwrap()[1];
    assert_eq!(row.state, State::Pending);
    assert!(row.error.as_ref().unwrap().contains("old"));
}

async fn without_keys_what_is_sealed_waits_and_gets_no_other_answer(place: Place) {
    let desk = Desk::default();
    let question = payload("asked", "d-1", "C-1", "hello");
    let told = payload("told", "d-2", "C-1", "");
    let sealed = open(&place, OLD).await;
    let router = endpoint(&sealed, &desk);
    let first = send(&router, &question).await;
    assert_eq!(status(&router, &told).await, 200);
    sealed.close().await;
    let plain = place.open().await;
    let router = endpoint(&plain, &desk);
    assert_eq!(status(&router, &question).await, 409);
    assert_eq!(
        status(&router, &payload("told", "d-3", "C-1", "")).await,
        200
    );
    let worker = plain.work(Work::default().attempts(1));
    reached(&plain, State::Done, 2).await;
    worker.stop(Duration::from_secs(5)).await;
    let rows = plain.store().list(&Filter::default()).await.unwrap();
    assert_eq!((rows[1].state, rows[1].attempts), (State::Pending, 0));
    plain.close().await;
    let sealed = open(&place, OLD).await;
    assert_eq!(send(&endpoint(&sealed, &desk), &question).await, first);
    assert_eq!(sealed.store().get(2).await.unwrap().unwrap().body, told);
    assert_eq!(desk.notes(), ["asked d-1", "told d-3", "done d-3"]);
}

async fn what_no_key_opens_loses_no_attempt(place: Place) {
    let desk = Desk::default();
    let inbox = open(&place, OLD).await;
    status(&endpoint(&inbox, &desk), &payload("told", "d-1", "C-1", "")).await;
    inbox.close().await;
    let other = open(&place, NEW).await;
    let _endpoint = endpoint(&other, &desk);
    let worker = other.work(Work::default().attempts(1));
    let store = other.store();
    // Three times, a minute between.
    for _ in 0..3 {
        let tried = async || {
            let rows = store.list(&Filter::default()).await.unwrap();
            rows[0].error.is_some()
        };
        eventually(tried).await;
        place
            .update("set due_at = due_at - 60000, error = null")
            .await;
    }
    worker.stop(Duration::from_secs(5)).await;
    other.close().await;
    let inbox = open(&place, OLD).await;
    let row = inbox.store().get(1).await.unwrap().unwrap();
    assert_eq!((row.state, row.attempts), (State::Pending, 0));
}

async fn many_that_no_key_opens_hold_up_no_other(place: Place) {
    let desk = Desk::default();
    let old = open(&place, OLD).await;
    let lost: Vec<_> = (0..1500)
        .map(|n| arrival(&format!("l-{n}"), "", None))
        .collect();
    for some in lost.chunks(250) {
        old.store().keep(some).await.unwrap();
    }
    old.close().await;
    let inbox = open(&place, NEW).await;
    status(&endpoint(&inbox, &desk), &payload("told", "d-1", "C-1", "")).await;
    let worker = inbox.work(Work::default());
    reached(&inbox, State::Done, 1).await;
    worker.stop(Duration::from_secs(5)).await;
    assert_eq!(desk.notes(), ["told d-1", "done d-1"]);
}

async fn what_older_keys_sealed_is_sealed_anew(place: Place) {
    let desk = Desk::default();
    let question = payload("asked", "d-0", "C-1", "hello");
    let plain = place.open().await;
    status(&endpoint(&plain, &desk), &payload("told", "d-1", "C-1", "")).await;
    plain.close().await;
    let old = open(&place, OLD).await;
    let first = send(&endpoint(&old, &desk), &question).await;
    for n in 2..100 {
        let body = payload("told", &format!("d-{n}"), "C-1", "");
        status(&endpoint(&old, &desk), &body).await;
    }
    old.close().await;
    let both = Keys::new(&format!("{NEW},{OLD}")).unwrap();
    let plain = place.open().await;
    assert_eq!(plain.reencrypt(&both).await.unwrap().sealed, 100);
    assert_eq!(plain.reencrypt(&both).await.unwrap().sealed, 0);
    plain.close().await;
    let new = open(&place, NEW).await;
    let endpoint = endpoint(&new, &desk);
    assert_eq!(send(&endpoint, &question).await, first);
    let worker = new.work(Work::default());
    reached(&new, State::Done, 100).await;
    worker.stop(Duration::from_secs(5)).await;
    assert_eq!(desk.notes().len(), 1 + 2 * 99);
}

async fn what_none_of_the_keys_opens_stays_as_it_is(place: Place) {
    let inbox = open(&place, OLD).await;
    let body = payload("told", "d-1", "C-1", "");
    status(&endpoint(&inbox, &Desk::default()), &body).await;
    let done = inbox.reencrypt(&Keys::new(NEW).unwrap()).await.unwrap();
    assert_eq!((done.sealed, done.unopened), (0, 1));
    assert_eq!(inbox.store().get(1).await.unwrap().unwrap().body, body);
}

#[test]
fn keys_that_are_none_are_refused() {
    let twice = format!("{OLD},{OLD}");
    for (keys, error) in [
        ("", KeyError::Form),
        ("old", KeyError::Form),
        ("old:00", KeyError::Form),
        (
            "o;d:0000000000000000000000000000000000000000000000000000000000000001",
            KeyError::Form,
        ),
        (&twice, KeyError::Twice),
    ] {
        assert_eq!(Keys::new(keys).unwrap_err(), error);
    }
    assert_eq!(
        Keys::from_env("NO_SUCH_VARIABLE").unwrap_err(),
        KeyError::Unset
    );
    let keys = Keys::new(OLD).unwrap();
    assert_eq!(format!("{keys:?}"), r#"["old"]"#);
}
