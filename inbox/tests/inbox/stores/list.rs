//! What is listed.

use atoms_inbox::{Filter, State};

use super::keep;
use crate::common::Place;
use crate::common::place::on_each_store;

on_each_store! {
    a_list_is_filtered_and_has_no_payloads
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
