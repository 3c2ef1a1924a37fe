//! What is dropped.

use std::time::Duration;

use atoms_inbox::{Filter, Kept, Retention, State};

use super::{arrival, count, done, keep, wanted};
use crate::common::Place;
use crate::common::place::on_each_store;

on_each_store! {
    payloads_are_dropped_by_age_and_what_came_is_not_forgotten
    payloads_are_dropped_by_size_the_oldest_first
    a_step_has_not_too_many_bytes
    two_who_drop_by_size_at_once_drop_no_more_than_one
    what_is_forgotten_is_new_again
}

async fn payloads_are_dropped_by_age_and_what_came_is_not_forgotten(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a", "b"]).await;
    let claimed = store.claim(&wanted(1)).await.unwrap();
    store.finish(&done(&claimed)).await.unwrap();
    tokio::time::sleep(Duration::from_millis(20)).await;
    let age = |age| Retention {
        age: Some(age),
        ..Retention::default()
    };
    let none = inbox.prune(&age(Duration::from_mins(1))).await.unwrap();
    assert_eq!(none.payloads, 0);
    let pruned = inbox.prune(&age(Duration::ZERO)).await.unwrap();
    assert_eq!((pruned.payloads, pruned.bytes), (1, 18));
    let row = store.get(claimed[0].seq).await.unwrap().unwrap();
    assert_eq!(row.state, State::Pruned);
    assert!(row.body.is_empty() && row.headers.is_empty());
    let kept = store.keep(&[arrival("a", "a", None)]).await.unwrap();
    assert_eq!(kept, [Kept::Known(None)]);
    assert_eq!(count(store.as_ref(), State::Pending).await, 1);
}

async fn payloads_are_dropped_by_size_the_oldest_first(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let names: Vec<_> = (10..90).map(|n| n.to_string()).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    keep(store.as_ref(), &names).await;
    for _ in 0..8 {
        let claimed = store.claim(&wanted(10)).await.unwrap();
        store.finish(&done(&claimed)).await.unwrap();
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
    // Each has 17 bytes of headers and 2 of body.
    let retention = Retention {
        bytes: Some(19 * 20),
        ..Retention::default()
    };
    let pruned = inbox.prune(&retention).await.unwrap();
    assert_eq!((pruned.payloads, pruned.bytes), (60, 60 * 19));
    let filter = Filter {
        state: Some(State::Done),
        ..Filter::default()
    };
    let left = store.list(&filter).await.unwrap();
    assert_eq!(left.len(), 20);
    assert_eq!(left[19].id.as_deref(), Some("70"));
}

async fn a_step_has_not_too_many_bytes(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a", "b", "c", "d"]).await;
    place
        .update("set size = 10000000, state = 'done', done_at = 1")
        .await;
    for (after, expected) in [(0, vec![1, 2]), (2, vec![3, 4]), (4, vec![])] {
        let read = store.archived(after).await.unwrap();
        let seqs: Vec<_> = read.iter().map(|archived| archived.seq).collect();
        assert_eq!(seqs, expected);
    }
    let by_age = Retention {
        age: Some(Duration::ZERO),
        ..Retention::default()
    };
    let by_size = Retention {
        bytes: Some(0),
        ..Retention::default()
    };
    for retention in [by_age, by_size] {
        assert_eq!(store.prune(&retention).await.unwrap().payloads, 2);
    }
    assert_eq!(store.prune(&by_size).await.unwrap().payloads, 0);
}

async fn two_who_drop_by_size_at_once_drop_no_more_than_one(place: Place) {
    let inboxes = [place.open().await, place.open().await];
    let names: Vec<_> = (1000..3000).map(|n| n.to_string()).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    keep(inboxes[0].store().as_ref(), &names).await;
    place.update("set state = 'done', done_at = seq").await;
    let retention = Retention {
        bytes: Some(21 * 900),
        ..Retention::default()
    };
    let pruning = inboxes
        .map(|inbox| tokio::spawn(async move { inbox.prune(&retention).await.unwrap().payloads }));
    let mut dropped = 0;
    for pruning in pruning {
        dropped += pruning.await.unwrap();
    }
    assert_eq!(dropped, 1100);
}

async fn what_is_forgotten_is_new_again(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a", "b"]).await;
    let claimed = store.claim(&wanted(1)).await.unwrap();
    store.finish(&done(&claimed)).await.unwrap();
    tokio::time::sleep(Duration::from_millis(20)).await;
    let retention = Retention {
        age: Some(Duration::ZERO),
        forget: Some(Duration::ZERO),
        bytes: None,
    };
    let pruned = inbox.prune(&retention).await.unwrap();
    assert_eq!((pruned.payloads, pruned.forgotten), (1, 1));
    keep(store.as_ref(), &["a"]).await;
    assert_eq!(count(store.as_ref(), State::Pending).await, 2);
}
