//! How work ends.

use std::time::Duration;

use atoms_inbox::{Ending, State, Wanted};

use super::{arrival, count, done, ids, keep, wanted};
use crate::common::Place;
use crate::common::place::on_each_store;

on_each_store! {
    what_ended_is_noted_before_more_is_taken
    what_failed_is_due_after_its_pause
    only_who_has_the_claim_can_fail
    what_is_released_has_lost_no_attempt
}

async fn what_ended_is_noted_before_more_is_taken(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let calls = [("a", "1"), ("b", "1"), ("c", "2")];
    let batch = calls.map(|(id, call)| arrival(id, id, Some(call)));
    store.keep(&batch).await.unwrap();
    let ordered = |limit| Wanted {
        ordered: true,
        ..wanted(limit)
    };
    let first = store.claim(&ordered(1)).await.unwrap();
    assert_eq!(ids(&first), ["a"]);
    for _ in 0..2 {
        // The same end may be noted twice.
        let next = store.exchange(&done(&first), &ordered(1)).await.unwrap();
        assert_eq!(next.len(), 1);
        assert!(next[0].id.as_deref() != Some("a"));
    }
    assert_eq!(count(store.as_ref(), State::Done).await, 1);
}

async fn what_failed_is_due_after_its_pause(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a"]).await;
    for (attempt, pause) in [(1, Duration::ZERO), (2, Duration::from_mins(1))] {
        tokio::time::sleep(Duration::from_millis(5)).await;
        let claimed = store.claim(&wanted(9)).await.unwrap();
        assert_eq!(claimed[0].attempt, attempt);
        let failed = Ending::Failed {
            seq: claimed[0].seq,
            claim: claimed[0].claim,
            error: "out of order".to_owned(),
            pause,
        };
        store.finish(&[failed]).await.unwrap();
    }
    assert!(store.claim(&wanted(9)).await.unwrap().is_empty());
    let row = store.get(1).await.unwrap().unwrap();
    assert_eq!(row.error.as_deref(), Some("out of order"));
}

async fn only_who_has_the_claim_can_fail(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a"]).await;
    let brief = Wanted {
        lease: Duration::ZERO,
        ..wanted(9)
    };
    let late = store.claim(&brief).await.unwrap();
    tokio::time::sleep(Duration::from_millis(5)).await;
    let claimed = store.claim(&wanted(9)).await.unwrap();
    let (seq, claim) = (late[0].seq, late[0].claim);
    let error = "late".to_owned();
    store
        .finish(&[Ending::Dead { seq, claim, error }])
        .await
        .unwrap();
    assert_eq!(count(store.as_ref(), State::Pending).await, 1);
    store.finish(&done(&claimed)).await.unwrap();
    assert_eq!(count(store.as_ref(), State::Done).await, 1);
}

async fn what_is_released_has_lost_no_attempt(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a"]).await;
    for _ in 0..5 {
        let claimed = store.claim(&wanted(9)).await.unwrap();
        assert_eq!(claimed[0].attempt, 1);
        let (seq, claim) = (claimed[0].seq, claimed[0].claim);
        store
            .finish(&[Ending::Released { seq, claim }])
            .await
            .unwrap();
    }
}
