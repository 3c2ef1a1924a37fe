//! Writes that wait or fail.

use std::time::Duration;

use atoms_inbox::{State, Work};

use super::{connect, run};
use crate::common::{Desk, Place, endpoint, payload, reached, status};
use crate::stores::arrival;

#[tokio::test]
async fn while_the_file_is_locked_nothing_is_answered() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let mut lock = connect(&place).await;
    run(&mut lock, "begin immediate").await;
    let body = payload("told", "d-1", "C-1", "");
    // The replay, too, waits for the outcome of the first.
    let sending = [(); 2].map(|()| {
        let (endpoint, body) = (endpoint.clone(), body.clone());
        tokio::spawn(async move { status(&endpoint, &body).await })
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(sending.iter().all(|sending| !sending.is_finished()));
    run(&mut lock, "commit").await;
    for sending in sending {
        assert_eq!(sending.await.unwrap(), 200);
    }
    let stats = inbox.stats().await.unwrap();
    assert_eq!((stats.kept, stats.known), (1, 1));
}

#[tokio::test]
async fn what_is_not_kept_while_its_sender_waits_is_answered_503() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    let mut lock = connect(&place).await;
    run(&mut lock, "begin immediate").await;
    for event in ["told", "asked"] {
        let body = payload(event, event, "C-1", "");
        assert_eq!(status(&endpoint, &body).await, 503);
    }
    assert!(desk.notes().is_empty());
    run(&mut lock, "commit").await;
    assert_eq!(
        status(&endpoint, &payload("told", "d-1", "C-1", "")).await,
        200
    );
}

#[tokio::test]
async fn after_writes_that_failed_all_goes_on() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let mut other = connect(&place).await;
    let trigger =
        "create trigger full before insert on deliveries begin select raise(rollback, 'full'); end";
    run(&mut other, trigger).await;
    let sending = tokio::spawn({
        let endpoint = endpoint.clone();
        async move { status(&endpoint, &payload("told", "d-1", "C-1", "")).await }
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(inbox.stats().await.unwrap().failed_writes > 0);
    run(&mut other, "drop trigger full").await;
    assert_eq!(sending.await.unwrap(), 200);
    inbox.ready().await.unwrap();
    let worker = inbox.work(Work::default());
    reached(&inbox, State::Done, 1).await;
    worker.stop(Duration::from_secs(5)).await;
}

#[tokio::test]
async fn an_end_that_the_database_does_not_take_stops_no_other() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    let triggers = "create trigger done before update on deliveries when old.id = 'poison' and new.state = 'done'
         begin select raise(rollback, 'poison'); end;
         create trigger dead before update on deliveries when old.id = 'crashed' and new.state = 'dead'
         begin select raise(rollback, 'poison'); end";
    run(&mut connect(&place).await, triggers).await;
    let crashed = arrival("crashed", "", None);
    inbox.store().keep(&[crashed]).await.unwrap();
    place.update("set attempts = 30, claim = 1").await;
    for id in ["poison", "d-1", "d-2"] {
        status(&endpoint, &payload("told", id, "C-1", "")).await;
    }
    let worker = inbox.work(Work::default().at_once(2));
    reached(&inbox, State::Done, 2).await;
    status(&endpoint, &payload("told", "d-3", "C-1", "")).await;
    reached(&inbox, State::Done, 3).await;
    run(&mut connect(&place).await, "drop trigger done").await;
    reached(&inbox, State::Done, 4).await;
    worker.stop(Duration::from_secs(5)).await;
    assert_eq!(desk.notes().len(), 8);
}
