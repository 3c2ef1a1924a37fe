//! What every store does.

use std::time::Duration;

use atoms_inbox::{Arrival, Claimed, Ending, Filter, Kept, Retention, State, Store, Wanted};
use atoms_runtime::StoredAnswer;
use atoms_runtime::http::StatusCode;

use crate::common::Place;
use crate::common::place::on_each_store;

on_each_store! {
    a_delivery_is_new_once
    another_body_under_a_known_id_is_kept_beside_it
    what_one_batch_repeats_is_kept_once
    an_answer_is_noted_of_whoever_was_asked_last
    an_attempt_to_keep_can_be_repeated
    what_is_claimed_is_nobody_elses_until_its_lease_ends
    what_is_claimed_at_once_has_not_too_many_bytes
    a_lease_that_begins_anew_holds
    what_never_came_to_an_end_is_dead_after_its_attempts
    what_never_came_to_an_end_is_claimed_one_at_a_time
    what_twice_never_came_to_an_end_is_claimed_while_no_such_is_worked_on
    many_that_never_came_to_an_end_hold_up_no_other
    what_another_works_on_is_not_dead_by_the_attempts_of_this_one
    what_is_done_after_it_was_given_up_is_done
    a_look_whether_deliveries_can_be_kept_leaves_nothing
    the_deliveries_of_a_call_wait_for_each_other_where_asked
    what_a_lost_claim_took_is_taken_again_as_the_same_attempt
    what_ended_is_noted_before_more_is_taken
    what_failed_is_due_after_its_pause
    only_who_has_the_claim_can_fail
    what_is_released_has_lost_no_attempt
    only_asked_contracts_are_claimed
    only_asked_events_are_claimed
    under_a_backlog_what_never_came_to_an_end_is_dead_too
    dead_deliveries_can_be_tried_again
    what_is_being_worked_on_is_not_replayed
    a_replay_is_not_ended_by_the_work_before_it
    a_list_is_filtered_and_has_no_payloads
    payloads_are_dropped_by_age_and_what_came_is_not_forgotten
    payloads_are_dropped_by_size_the_oldest_first
    a_step_has_not_too_many_bytes
    two_who_drop_by_size_at_once_drop_no_more_than_one
    what_is_forgotten_is_new_again
    everything_is_there_after_the_store_was_opened_anew
    texts_that_databases_do_not_take_are_kept
}

/// A delivery of this id and body, of a call.
pub fn arrival(id: &str, body: &str, call: Option<&str>) -> Arrival {
    let hash = |text: String| {
        let mut hash = [0; 32];
        for (index, byte) in text.bytes().enumerate() {
            hash[index % 32] ^= byte.rotate_left(u32::try_from(index / 32).unwrap());
        }
        hash
    };
    Arrival {
        digest: hash(format!("body {body}")),
        token: rand(),
        contract: "desk".to_owned(),
        event: "told".to_owned(),
        id: Some(id.to_owned()),
        by_body: false,
        join_key: call.map(str::to_owned),
        headers: "x-from:elsewhere\n".into(),
        body: body.to_owned().into(),
        asks: false,
        received_at: 1,
    }
}

fn rand() -> i64 {
    use std::hash::{BuildHasher, RandomState};
    RandomState::new().hash_one(0).cast_signed()
}

pub fn wanted(limit: u32) -> Wanted {
    Wanted {
        claim: rand(),
        lost: Vec::new(),
        limit,
        contracts: vec!["desk".to_owned()],
        events: Vec::new(),
        lease: Duration::from_mins(1),
        attempts: 3,
        ordered: false,
    }
}

async fn keep(store: &dyn Store, ids: &[&str]) {
    let arrivals: Vec<_> = ids.iter().map(|id| arrival(id, id, None)).collect();
    let kept = store.keep(&arrivals).await.unwrap();
    assert!(kept.iter().all(|kept| *kept == Kept::New), "{kept:?}");
}

pub fn ids(claimed: &[Claimed]) -> Vec<&str> {
    claimed
        .iter()
        .map(|claimed| claimed.id.as_deref().unwrap())
        .collect()
}

fn done(claimed: &[Claimed]) -> Vec<Ending> {
    claimed
        .iter()
        .map(|claimed| Ending::Done { seq: claimed.seq })
        .collect()
}

async fn count(store: &dyn Store, state: State) -> u64 {
    store.counts().await.unwrap().of(state)
}

async fn a_delivery_is_new_once(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a", "b"]).await;
    let again = [arrival("b", "b", None), arrival("c", "c", None)];
    let kept = store.keep(&again).await.unwrap();
    assert_eq!(kept, [Kept::Known(None), Kept::New]);
    assert_eq!(count(store.as_ref(), State::Pending).await, 3);
}

async fn another_body_under_a_known_id_is_kept_beside_it(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a"]).await;
    for _ in 0..2 {
        let kept = store.keep(&[arrival("a", "other", None)]).await.unwrap();
        assert_eq!(kept, [Kept::Conflict]);
    }
    let filter = Filter {
        state: Some(State::Conflict),
        ..Filter::default()
    };
    let conflicts = store.list(&filter).await.unwrap();
    assert_eq!(conflicts.len(), 1);
    let conflict = store.get(conflicts[0].seq).await.unwrap().unwrap();
    assert_eq!(conflict.body, "other");
    assert_eq!(ids(&store.claim(&wanted(9)).await.unwrap()), ["a"]);
}

async fn what_one_batch_repeats_is_kept_once(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let batch = [
        arrival("a", "a", None),
        arrival("a", "a", None),
        arrival("a", "other", None),
    ];
    let kept = store.keep(&batch).await.unwrap();
    assert_eq!(kept, [Kept::New, Kept::Known(None), Kept::Conflict]);
    let many: Vec<_> = (0..300)
        .map(|n| arrival(&format!("m-{}", n % 150), "m", None))
        .collect();
    let kept = store.keep(&many).await.unwrap();
    let new = kept.iter().filter(|kept| **kept == Kept::New).count();
    assert_eq!(new, 150);
}

async fn an_answer_is_noted_of_whoever_was_asked_last(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let [former, last] = [(); 2].map(|()| Arrival {
        asks: true,
        ..arrival("a", "a", None)
    });
    for asked in [&former, &last] {
        let kept = store.keep(std::slice::from_ref(asked)).await.unwrap();
        assert_eq!(kept, [Kept::New]);
        place.update("set due_at = due_at - 60000").await;
    }
    let key = former.key();
    store.answered(&key, former.token, None).await.unwrap();
    assert_eq!(count(store.as_ref(), State::Asked).await, 1);
    let answer = Some(StoredAnswer {
        status: StatusCode::OK,
        content_type: None,
        body: "yes".into(),
    });
    let noted = store.answered(&key, last.token, answer.clone());
    noted.await.unwrap();
    store.answered(&key, former.token, None).await.unwrap();
    let kept = store.keep(&[arrival("a", "a", None)]).await.unwrap();
    assert_eq!(kept, [Kept::Known(answer)]);
}

async fn an_attempt_to_keep_can_be_repeated(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let batch = [arrival("a", "a", None)];
    for _ in 0..2 {
        assert_eq!(store.keep(&batch).await.unwrap(), [Kept::New]);
    }
    assert_eq!(count(store.as_ref(), State::Pending).await, 1);
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

async fn a_look_whether_deliveries_can_be_kept_leaves_nothing(place: Place) {
    let inbox = place.open().await;
    for _ in 0..3 {
        let [one, other] = [inbox.ready(), inbox.ready()];
        let (one, other) = tokio::join!(one, other);
        one.and(other).unwrap();
    }
    let store = inbox.store();
    assert!(store.counts().await.unwrap().states.is_empty());
    keep(store.as_ref(), &["a"]).await;
    let rows = store.list(&Filter::default()).await.unwrap();
    assert_eq!((rows.len(), rows[0].seq), (1, 1));
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

async fn a_list_is_filtered_and_has_no_payloads(place: Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    keep(store.as_ref(), &["a", "b", "c"]).await;
    let of = |filter: Filter| async move {
        let rows = store.list(&filter).await.unwrap();
        assert!(rows.iter().all(|row| row.body.is_empty() && row.size > 0));
        rows.into_iter()
            .map(|row| row.id.unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(of(Filter::default()).await, ["c", "b", "a"]);
    let pending = Filter {
        state: Some(State::Pending),
        ..Filter::default()
    };
    assert_eq!(of(pending).await, ["c", "b", "a"]);
    let id = Some("b".to_owned());
    let by_id = Filter {
        id,
        ..Filter::default()
    };
    assert_eq!(of(by_id).await, ["b"]);
    let limit = Some(1);
    let limited = Filter {
        limit,
        ..Filter::default()
    };
    assert_eq!(of(limited).await, ["c"]);
    let dead = Filter {
        state: Some(State::Dead),
        ..Filter::default()
    };
    assert!(of(dead).await.is_empty());
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

async fn everything_is_there_after_the_store_was_opened_anew(place: Place) {
    let inbox = place.open().await;
    keep(inbox.store().as_ref(), &["a", "b"]).await;
    let claimed = inbox.store().claim(&wanted(1)).await.unwrap();
    inbox.store().finish(&done(&claimed)).await.unwrap();
    inbox.store().close().await;
    let inbox = place.open().await;
    let kept = inbox.store().keep(&[arrival("a", "a", None)]).await;
    assert_eq!(kept.unwrap(), [Kept::Known(None)]);
    assert_eq!(ids(&inbox.store().claim(&wanted(9)).await.unwrap()), ["b"]);
}

async fn texts_that_databases_do_not_take_are_kept(place: Place) {
    let inbox = place.open().await;
    let desk = crate::common::Desk::default();
    let endpoint = crate::common::endpoint(&inbox, &desk);
    let long = "é".repeat(100_000);
    for (id, call) in [(r"\u0000", r"\u0000"), (&long, &long), ("\u{fffd}", "")] {
        let body = crate::common::payload("told", id, call, "");
        assert_eq!(crate::common::status(&endpoint, &body).await, 200);
        assert_eq!(crate::common::status(&endpoint, &body).await, 200);
    }
    assert_eq!(count(inbox.store().as_ref(), State::Pending).await, 3);
    let of_id = async |id: &str| {
        let id = Some(id.to_owned());
        let filter = Filter {
            id,
            ..Filter::default()
        };
        inbox.store().list(&filter).await.unwrap()
    };
    for id in ["\0", &long, "\u{fffd}"] {
        let rows = of_id(id).await;
        assert_eq!(rows.len(), 1);
        let shown = rows[0].id.as_deref().unwrap();
        assert_eq!(of_id(shown).await.len(), 1);
        if id == "\u{fffd}" {
            continue;
        }
        let call = rows[0].join_key.clone();
        for join_key in [Some(id.to_owned()), call] {
            let filter = Filter {
                join_key,
                ..Filter::default()
            };
            let rows = inbox.store().list(&filter).await.unwrap();
            assert_eq!(rows.len(), 1);
        }
    }
}
