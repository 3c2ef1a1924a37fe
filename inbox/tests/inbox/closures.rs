//! Closures that work on what was kept.

use atoms_inbox::State;
use atoms_runtime::serde_json::Value;

use crate::common::place::on_each_store;
use crate::common::{Desk, Place, endpoint, payload, reached, status};
use crate::working::{GRACE, quick};

on_each_store! {
    a_closure_works_on_its_event
    closures_leave_the_events_of_others_alone
    a_closure_works_on_all_events_of_a_contract
}

async fn a_closure_works_on_its_event(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
    inbox.on("desk", "told", move |letter: Value| {
        let sent = tell.send(letter["id"].clone());
        async move { sent.map_err(|_| "nobody listens") }
    });
    status(&endpoint, &payload("told", "d-1", "C-1", "")).await;
    status(&endpoint, r#"{"event":"newer","id":"d-2"}"#).await;
    let worker = inbox.work(quick());
    reached(&inbox, State::Done, 2).await;
    worker.stop(GRACE).await;
    assert_eq!(told.recv().await.unwrap(), "d-1");
    assert_eq!(desk.notes(), ["unrecognized d-2"]);
}

async fn closures_leave_the_events_of_others_alone(place: Place) {
    let receiving = place.open().await;
    let endpoint = endpoint(&receiving, &Desk::default());
    let inbox = place.open().await;
    inbox.on("desk", "told", |_: Value| async { Ok::<_, String>(()) });
    for body in [
        r#"{"event":"newer","id":"d-1"}"#.to_owned(),
        payload("told", "d-2", "C-1", ""),
    ] {
        status(&endpoint, &body).await;
    }
    let worker = inbox.work(quick().attempts(1));
    reached(&inbox, State::Done, 1).await;
    worker.stop(GRACE).await;
    let row = inbox.store().get(1).await.unwrap().unwrap();
    assert_eq!((row.state, row.attempts), (State::Pending, 0));
}

async fn a_closure_works_on_all_events_of_a_contract(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
    inbox.on_all("desk", move |claimed| {
        let sent = tell.send((claimed.event, claimed.body));
        async move { sent.map_err(|_| "nobody listens") }
    });
    let bodies = [
        payload("told", "d-1", "C-1", ""),
        r#"{"event":"newer","id":"d-2"}"#.to_owned(),
    ];
    for body in &bodies {
        status(&endpoint, body).await;
    }
    let worker = inbox.work(quick().at_once(1));
    reached(&inbox, State::Done, 2).await;
    worker.stop(GRACE).await;
    for (event, body) in ["told", "newer"].into_iter().zip(bodies) {
        assert_eq!(told.recv().await.unwrap(), (event.to_owned(), body.into()));
    }
    assert!(desk.notes().is_empty());
}
