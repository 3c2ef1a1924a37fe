//! What is kept.

use atoms_inbox::{Arrival, Filter, Kept, State};
use atoms_runtime::StoredAnswer;
use atoms_runtime::http::StatusCode;

use super::{arrival, count, done, ids, keep, wanted};
use crate::common::Place;
use crate::common::place::on_each_store;

on_each_store! {
    a_delivery_is_new_once
    another_body_under_a_known_id_is_kept_beside_it
    what_one_batch_repeats_is_kept_once
    an_answer_is_noted_of_whoever_was_asked_last
    an_attempt_to_keep_can_be_repeated
    a_look_whether_deliveries_can_be_kept_leaves_nothing
    everything_is_there_after_the_store_was_opened_anew
    texts_that_databases_do_not_take_are_kept
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
