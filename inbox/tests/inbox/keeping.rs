//! An answer stands for a delivery that is kept.

use atoms_inbox::{Filter, State};
use tokio::task::JoinSet;

use crate::common::place::on_each_store;
use crate::common::{Desk, Place, endpoint, payload, send, status};

on_each_store! {
    what_is_answered_is_kept_byte_by_byte
    a_replay_is_answered_and_kept_once
    many_at_once_are_all_kept
    what_is_not_known_or_does_not_decode_is_kept
    what_has_no_id_is_known_by_its_body
    another_body_under_a_known_id_is_acknowledged_and_counted
    what_is_not_signed_is_not_kept
}

async fn what_is_answered_is_kept_byte_by_byte(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let body = format!("\u{feff} {}", payload("told", "d-1", "C-1", "é"));
    assert_eq!(send(&endpoint, &body).await, (200, String::new()));
    drop(inbox);
    let inbox = place.open().await;
    let row = inbox.store().get(1).await.unwrap().unwrap();
    assert_eq!(row.body, body);
    assert_eq!(
        (row.contract.as_str(), row.event.as_str()),
        ("desk", "told")
    );
    assert_eq!(row.id.as_deref(), Some("d-1"));
    assert_eq!(row.join_key.as_deref(), Some("C-1"));
    assert!(row.header_map().contains_key("x-signature"));
}

async fn a_replay_is_answered_and_kept_once(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let mut sending = JoinSet::new();
    for n in 0..60 {
        let endpoint = endpoint.clone();
        let body = payload("told", &format!("d-{}", n % 3), "C-1", "");
        sending.spawn(async move { status(&endpoint, &body).await });
    }
    assert!(sending.join_all().await.iter().all(|status| *status == 200));
    let stats = inbox.stats().await.unwrap();
    assert_eq!((stats.kept, stats.known), (3, 57));
    assert_eq!(stats.counts.of(State::Pending), 3);
}

async fn many_at_once_are_all_kept(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let mut sending = JoinSet::new();
    for n in 0..1000 {
        let endpoint = endpoint.clone();
        let body = payload("told", &format!("d-{n}"), "C-1", "");
        sending.spawn(async move { status(&endpoint, &body).await });
    }
    assert!(sending.join_all().await.iter().all(|status| *status == 200));
    let stats = inbox.stats().await.unwrap();
    assert_eq!(stats.counts.of(State::Pending), 1000);
    assert!(stats.commits.count() < 500, "{:?}", stats.commits);
}

async fn what_is_not_known_or_does_not_decode_is_kept(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    for body in [
        r#"{"event":"newer","id":"d-1"}"#,
        r#"{"event":"told","id":"d-2"}"#,
        r#"{"event":"told","id":"#,
    ] {
        assert_eq!(status(&endpoint, body).await, 200);
        assert_eq!(status(&endpoint, body).await, 200);
    }
    let rows = inbox.store().list(&Filter::default()).await.unwrap();
    let events: Vec<_> = rows.iter().map(|row| row.event.as_str()).collect();
    assert_eq!(events, ["", "told", "newer"]);
}

async fn what_has_no_id_is_known_by_its_body(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    for call in ["1", "1", "2"] {
        let body = format!(r#"{{"event":"told","call":"{call}"}}"#);
        assert_eq!(status(&endpoint, &body).await, 200);
    }
    let stats = inbox.stats().await.unwrap();
    assert_eq!((stats.kept, stats.known, stats.conflicts), (2, 1, 0));
}

async fn another_body_under_a_known_id_is_acknowledged_and_counted(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    for wish in ["one", "other", "other"] {
        let body = payload("told", "d-1", "C-1", wish);
        assert_eq!(status(&endpoint, &body).await, 200);
    }
    let stats = inbox.stats().await.unwrap();
    assert_eq!((stats.kept, stats.conflicts), (1, 2));
    assert_eq!(stats.counts.of(State::Conflict), 1);
}

async fn what_is_not_signed_is_not_kept(place: Place) {
    use tower::ServiceExt;
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let request = axum::http::Request::post("/").header("x-signature", "00");
    let request = request.body(axum::body::Body::from(payload("told", "d-1", "C-1", "")));
    let response = endpoint.oneshot(request.unwrap()).await.unwrap();
    assert_eq!(response.status(), 401);
    assert_eq!(inbox.stats().await.unwrap().kept, 0);
}
