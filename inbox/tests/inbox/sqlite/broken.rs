//! What cannot be read.

use std::time::Duration;

use atoms_inbox::{Filter, Inbox, State, Work};

use super::{connect, file, run};
use crate::common::{Desk, Place, endpoint, payload, reached, status};

/// Work on two deliveries, of which the first cannot be read: that one is dead, and the other is done.
async fn the_first_cannot_be_read(inbox: &Inbox) {
    let desk = Desk::default();
    let _endpoint = endpoint(inbox, &desk);
    let worker = inbox.work(Work::default());
    reached(inbox, State::Done, 1).await;
    reached(inbox, State::Dead, 1).await;
    worker.stop(Duration::from_secs(5)).await;
    assert_eq!(desk.notes(), ["told d-2", "done d-2"]);
    let rows = inbox.store().list(&Filter::default()).await.unwrap();
    assert_eq!(rows[1].error.as_deref(), Some("its payload cannot be read"));
}

#[tokio::test]
async fn a_delivery_without_its_payload_stops_no_other() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    for id in ["d-1", "d-2"] {
        status(&endpoint, &payload("told", id, "C-1", "")).await;
    }
    run(
        &mut connect(&place).await,
        "delete from payloads where seq = 1",
    )
    .await;
    the_first_cannot_be_read(&inbox).await;
}

#[tokio::test]
async fn a_page_that_is_broken_stops_no_other_delivery() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    for (id, wish) in [("d-1", "x".repeat(10_000)), ("d-2", String::new())] {
        status(&endpoint, &payload("told", id, "C-1", &wish)).await;
    }
    inbox.close().await;
    // Of a page that holds nothing but the body, where it goes on.
    let mut bytes = std::fs::read(file(&place)).unwrap();
    let mut pages = bytes.chunks_mut(2048);
    let page = pages.find(|page| page[4..].iter().all(|byte| *byte == b'x'));
    page.unwrap()[..4].copy_from_slice(&[0xff; 4]);
    std::fs::write(file(&place), bytes).unwrap();
    the_first_cannot_be_read(&place.open().await).await;
}
