//! What is taken for work.

use std::time::Duration;

use atoms_inbox::{Arrival, Ending, State, Wanted};

use super::{arrival, count, done, ids, keep, rand, wanted};
use crate::common::Place;
use crate::common::place::on_each_store;

on_each_store! {
    what_is_claimed_is_nobody_elses_until_its_lease_ends
    what_is_claimed_at_once_has_not_too_many_bytes
    a_lease_that_begins_anew_holds
    the_deliveries_of_a_call_wait_for_each_other_where_asked
    what_a_lost_claim_took_is_taken_again_as_the_same_attempt
    only_asked_contracts_are_claimed
    only_asked_events_are_claimed
}

async fn what_is_claimed_is_nobody_elses_until_its_lease_ends(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a", "b", "c"]).await;
    assert_eq!(ids(&store.claim(&wanted(2)).await.unwrap()), ["a", "b"]);
    let brief = Wanted {
        lease: Duration::ZERO,
        ..wanted(9)
    };
    let claimed = store.claim(&brief).await.unwrap();
    assert_eq!(ids(&claimed), ["c"]);
    assert_eq!(claimed[0].body, "c");
    assert_eq!(claimed[0].header_map()["x-from"], "elsewhere");
    tokio::time::sleep(Duration::from_millis(5)).await;
    let again = store.claim(&wanted(9)).await.unwrap();
    assert_eq!(ids(&again), ["c"]);
    assert_eq!(again[0].attempt, 2);
    store.finish(&done(&again)).await.unwrap();
    assert_eq!(count(store.as_ref(), State::Done).await, 1);
}

async fn what_is_claimed_at_once_has_not_too_many_bytes(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a", "b", "c", "d"]).await;
    place.update("set size = 40000000").await;
    for expected in [["a", "b"], ["c", "d"]] {
        assert_eq!(ids(&store.claim(&wanted(9)).await.unwrap()), expected);
    }
    keep(store.as_ref(), &["e"]).await;
    place.update("set size = 400000000").await;
    assert_eq!(ids(&store.claim(&wanted(9)).await.unwrap()), ["e"]);
}

async fn a_lease_that_begins_anew_holds(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a", "b"]).await;
    let brief = Wanted {
        lease: Duration::ZERO,
        ..wanted(9)
    };
    let claimed = store.claim(&brief).await.unwrap();
    let [a, b] = [&claimed[0], &claimed[1]];
    // The second is not of that claim.
    let held = [(a.seq, a.claim), (b.seq, rand())];
    store.renew(&held, Duration::MAX).await.unwrap();
    tokio::time::sleep(Duration::from_millis(5)).await;
    assert_eq!(ids(&store.claim(&wanted(9)).await.unwrap()), ["b"]);
    store.finish(&done(&claimed)).await.unwrap();
    assert_eq!(count(store.as_ref(), State::Done).await, 2);
}

async fn the_deliveries_of_a_call_wait_for_each_other_where_asked(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let calls = [("a", "1"), ("b", "1"), ("c", "2"), ("d", "1")];
    let batch = calls.map(|(id, call)| arrival(id, id, Some(call)));
    store.keep(&batch).await.unwrap();
    keep(store.as_ref(), &["e"]).await;
    let ordered = Wanted {
        ordered: true,
        ..wanted(9)
    };
    let first = store.claim(&ordered).await.unwrap();
    assert_eq!(ids(&first), ["a", "c", "e"]);
    assert!(store.claim(&ordered).await.unwrap().is_empty());
    let failed = Ending::Failed {
        seq: first[0].seq,
        claim: first[0].claim,
        error: "not yet".to_owned(),
        pause: Duration::from_mins(1),
    };
    store.finish(&[failed]).await.unwrap();
    assert!(store.claim(&ordered).await.unwrap().is_empty());
    store.replay(&[first[0].seq]).await.unwrap();
    for id in ["a", "b", "d"] {
        let next = store.claim(&ordered).await.unwrap();
        assert_eq!(ids(&next), [id]);
        store.finish(&done(&next)).await.unwrap();
    }
}

async fn what_a_lost_claim_took_is_taken_again_as_the_same_attempt(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a", "b", "c", "d"]).await;
    let (lost, other) = (wanted(2), wanted(1));
    assert_eq!(ids(&store.claim(&lost).await.unwrap()), ["a", "b"]);
    assert_eq!(ids(&store.claim(&other).await.unwrap()), ["c"]);
    let again = Wanted {
        lost: vec![rand(), lost.claim],
        ..wanted(9)
    };
    let claimed = store.claim(&again).await.unwrap();
    assert_eq!(ids(&claimed), ["a", "b", "d"]);
    for claimed in claimed {
        assert_eq!((claimed.attempt, claimed.claim), (1, again.claim));
    }
    let again = Wanted {
        lost: vec![again.claim],
        ..wanted(1)
    };
    assert_eq!(ids(&store.claim(&again).await.unwrap()), ["a"]);
}

async fn only_asked_contracts_are_claimed(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a"]).await;
    let other = Wanted {
        contracts: vec!["another".to_owned()],
        ..wanted(9)
    };
    assert!(store.claim(&other).await.unwrap().is_empty());
    assert_eq!(store.claim(&wanted(9)).await.unwrap().len(), 1);
}

async fn only_asked_events_are_claimed(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let other = Arrival {
        event: "asked".to_owned(),
        ..arrival("b", "b", None)
    };
    store.keep(&[arrival("a", "a", None), other]).await.unwrap();
    let of = |contract: &str, event: &str| Wanted {
        contracts: vec!["another".to_owned()],
        events: vec![
            ("desk".to_owned(), "neither".to_owned()),
            (contract.to_owned(), event.to_owned()),
        ],
        ..wanted(9)
    };
    for wanted in [of("another", "told"), of("desk", "another")] {
        assert!(store.claim(&wanted).await.unwrap().is_empty());
    }
    for (event, id) in [("asked", "b"), ("told", "a")] {
        let claimed = store.claim(&of("desk", event)).await.unwrap();
        assert_eq!(ids(&claimed), [id]);
    }
}
