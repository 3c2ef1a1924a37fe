//! What is made due again.

use std::time::Duration;

use atoms_inbox::{Claimed, Ending, State, Wanted};

use super::{count, done, ids, keep, wanted};
use crate::common::Place;
use crate::common::place::on_each_store;

on_each_store! {
    dead_deliveries_can_be_tried_again
    what_is_being_worked_on_is_not_replayed
    a_replay_is_not_ended_by_the_work_before_it
}

async fn dead_deliveries_can_be_tried_again(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a", "b", "c"]).await;
    let claimed = store.claim(&wanted(9)).await.unwrap();
    let dead = |claimed: &Claimed| Ending::Dead {
        seq: claimed.seq,
        claim: claimed.claim,
        error: "for good".to_owned(),
    };
    let mut ends = done(&claimed[2..]);
    ends.extend(claimed[..2].iter().map(dead));
    store.finish(&ends).await.unwrap();
    assert_eq!(store.retry_dead().await.unwrap(), 2);
    let again = store.claim(&wanted(9)).await.unwrap();
    assert_eq!(ids(&again), ["a", "b"]);
    assert_eq!(again[0].attempt, 1);
    assert_eq!(store.replay(&[claimed[2].seq, 999]).await.unwrap(), 1);
    assert_eq!(ids(&store.claim(&wanted(9)).await.unwrap()), ["c"]);
}

async fn what_is_being_worked_on_is_not_replayed(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a"]).await;
    let claimed = store.claim(&wanted(9)).await.unwrap();
    assert_eq!(store.replay(&[claimed[0].seq]).await.unwrap(), 0);
    assert!(store.claim(&wanted(9)).await.unwrap().is_empty());
    store.finish(&done(&claimed)).await.unwrap();
    assert_eq!(store.replay(&[claimed[0].seq]).await.unwrap(), 1);
    assert_eq!(ids(&store.claim(&wanted(9)).await.unwrap()), ["a"]);
}

async fn a_replay_is_not_ended_by_the_work_before_it(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a"]).await;
    let brief = Wanted {
        lease: Duration::ZERO,
        ..wanted(9)
    };
    let late = store.claim(&brief).await.unwrap();
    tokio::time::sleep(Duration::from_millis(5)).await;
    assert_eq!(store.replay(&[late[0].seq]).await.unwrap(), 1);
    store.finish(&done(&late)).await.unwrap();
    let again = store.claim(&wanted(9)).await.unwrap();
    assert_eq!(ids(&again), ["a"]);
    store.finish(&done(&again)).await.unwrap();
    assert_eq!(count(store.as_ref(), State::Done).await, 1);
}
