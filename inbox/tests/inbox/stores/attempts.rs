//! Attempts of which nobody knows how they ended.

use std::time::Duration;

use atoms_inbox::{Claimed, State, Store, Wanted};

use super::{arrival, count, done, ids, keep, wanted};
use crate::common::Place;
use crate::common::place::on_each_store;

on_each_store! {
    what_never_came_to_an_end_is_dead_after_its_attempts
    what_never_came_to_an_end_is_claimed_one_at_a_time
    what_twice_never_came_to_an_end_is_claimed_while_no_such_is_worked_on
    many_that_never_came_to_an_end_hold_up_no_other
    what_another_works_on_is_not_dead_by_the_attempts_of_this_one
    what_is_done_after_it_was_given_up_is_done
    under_a_backlog_what_never_came_to_an_end_is_dead_too
}

async fn what_never_came_to_an_end_is_dead_after_its_attempts(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a"]).await;
    let brief = Wanted {
        lease: Duration::ZERO,
        ..wanted(9)
    };
    for attempt in 1..=3 {
        let claimed = store.claim(&brief).await.unwrap();
        assert_eq!(claimed[0].attempt, attempt);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(store.claim(&brief).await.unwrap().is_empty());
    assert_eq!(count(store.as_ref(), State::Dead).await, 1);
}

/// One of them may be what ended the process; the others must not end as dead with it.
async fn what_never_came_to_an_end_is_claimed_one_at_a_time(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a", "b", "c"]).await;
    let brief = Wanted {
        lease: Duration::ZERO,
        ..wanted(9)
    };
    assert_eq!(store.claim(&brief).await.unwrap().len(), 3);
    keep(store.as_ref(), &["d", "e"]).await;
    let claimed = store.claim(&wanted(9)).await.unwrap();
    assert_eq!(ids(&claimed), ["a", "d", "e"]);
    for id in ["b", "c"] {
        assert_eq!(ids(&store.claim(&wanted(9)).await.unwrap()), [id]);
    }
    assert!(store.claim(&wanted(9)).await.unwrap().is_empty());
}

async fn what_twice_never_came_to_an_end_is_claimed_while_no_such_is_worked_on(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let wanted = |lease| Wanted {
        lease,
        attempts: 9,
        ..wanted(9)
    };
    keep(store.as_ref(), &["a", "b"]).await;
    for ids_of_claim in [&["a", "b"][..], &["a"], &["b"]] {
        let claimed = store.claim(&wanted(Duration::ZERO)).await.unwrap();
        assert_eq!(ids(&claimed), ids_of_claim);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let lease = Duration::from_mins(1);
    let first = store.claim(&wanted(lease)).await.unwrap();
    assert_eq!(ids(&first), ["a"]);
    keep(store.as_ref(), &["c"]).await;
    assert_eq!(ids(&store.claim(&wanted(lease)).await.unwrap()), ["c"]);
    assert!(store.claim(&wanted(lease)).await.unwrap().is_empty());
    let next = store.exchange(&done(&first), &wanted(lease)).await.unwrap();
    assert_eq!((ids(&next), next[0].attempt), (vec!["b"], 3));
    store.finish(&done(&next)).await.unwrap();
    let row = store.get(next[0].seq).await.unwrap().unwrap();
    assert_eq!((row.state, row.error), (State::Done, None));
}

async fn many_that_never_came_to_an_end_hold_up_no_other(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let crashed: Vec<_> = (10..30).map(|n| n.to_string()).collect();
    let crashed: Vec<_> = crashed.iter().map(String::as_str).collect();
    keep(store.as_ref(), &crashed).await;
    place.update("set attempts = 2, claim = 1").await;
    keep(store.as_ref(), &["fresh", "other"]).await;
    let wanted = |limit| Wanted {
        attempts: 9,
        ..wanted(limit)
    };
    let first = store.claim(&wanted(16)).await.unwrap();
    assert_eq!(ids(&first), ["10", "fresh", "other"]);
    keep(store.as_ref(), &["later"]).await;
    // The next of them waits for the end of the first.
    assert_eq!(ids(&store.claim(&wanted(16)).await.unwrap()), ["later"]);
    let next = store.exchange(&done(&first), &wanted(1)).await.unwrap();
    assert_eq!(ids(&next), ["11"]);
}

/// A delivery whose only attempt is over, and nobody knows how.
async fn abandoned(store: &dyn Store) -> Claimed {
    keep(store, &["a"]).await;
    let brief = Wanted {
        lease: Duration::ZERO,
        ..wanted(9)
    };
    let claimed = store.claim(&brief).await.unwrap().remove(0);
    tokio::time::sleep(Duration::from_millis(5)).await;
    claimed
}

async fn what_another_works_on_is_not_dead_by_the_attempts_of_this_one(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    abandoned(store.as_ref()).await;
    let other = Wanted {
        contracts: vec!["another".to_owned()],
        attempts: 1,
        ..wanted(9)
    };
    assert!(store.claim(&other).await.unwrap().is_empty());
    assert_eq!(count(store.as_ref(), State::Dead).await, 0);
    assert_eq!(store.claim(&wanted(9)).await.unwrap()[0].attempt, 2);
}

async fn what_is_done_after_it_was_given_up_is_done(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let claimed = abandoned(store.as_ref()).await;
    let once = Wanted {
        attempts: 1,
        ..wanted(9)
    };
    assert!(store.claim(&once).await.unwrap().is_empty());
    assert_eq!(count(store.as_ref(), State::Dead).await, 1);
    store.finish(&done(&[claimed])).await.unwrap();
    assert_eq!(count(store.as_ref(), State::Done).await, 1);
    assert_eq!(store.retry_dead().await.unwrap(), 0);
}

async fn under_a_backlog_what_never_came_to_an_end_is_dead_too(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let call = ["a", "b"].map(|id| arrival(id, id, Some("C-1")));
    store.keep(&call).await.unwrap();
    place
        .update("set attempts = 3, claim = 1 where id = 'a'")
        .await;
    let free: Vec<_> = (100..200).map(|n| n.to_string()).collect();
    let free: Vec<_> = free.iter().map(String::as_str).collect();
    keep(store.as_ref(), &free).await;
    let ordered = Wanted {
        ordered: true,
        ..wanted(16)
    };
    assert_eq!(store.claim(&ordered).await.unwrap().len(), 16);
    assert_eq!(count(store.as_ref(), State::Dead).await, 1);
    assert!(ids(&store.claim(&ordered).await.unwrap()).contains(&"b"));
}
