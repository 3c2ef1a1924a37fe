//! Events that ask are kept first, and answered by the handler.

use atoms_inbox::{State, Work};
use std::time::Duration;

use crate::common::place::on_each_store;
use crate::common::{Desk, Place, endpoint, payload, reached, send, status};

on_each_store! {
    a_question_is_kept_answered_and_not_worked_on_again
    a_question_that_comes_again_gets_its_first_answer
    a_question_that_failed_is_asked_again
}

async fn a_question_is_kept_answered_and_not_worked_on_again(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    let worker = inbox.work(Work::default());
    let (status, body) = send(&endpoint, &payload("asked", "d-1", "C-1", "hello")).await;
    assert_eq!(status, 200);
    assert_eq!(body, r#"{"id":"d-1","call":"C-1","wish":"hello"}"#);
    send(&endpoint, &payload("told", "d-2", "C-1", "")).await;
    reached(&inbox, State::Done, 2).await;
    worker.stop(Duration::from_secs(5)).await;
    assert_eq!(desk.notes(), ["asked d-1", "told d-2", "done d-2"]);
}

async fn a_question_that_comes_again_gets_its_first_answer(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let question = payload("asked", "d-1", "C-1", "hello");
    let first = send(&endpoint(&inbox, &desk), &question).await;
    drop(inbox);
    let inbox = place.open().await;
    assert_eq!(send(&endpoint(&inbox, &desk), &question).await, first);
    assert_eq!(desk.notes(), ["asked d-1"]);
}

async fn a_question_that_failed_is_asked_again(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    for (wish, expected) in [("panic", 500), ("fail", 409), ("fail", 409)] {
        let question = payload("asked", wish, "C-1", wish);
        assert_eq!(status(&endpoint, &question).await, expected);
    }
    assert_eq!(desk.notes(), ["asked panic", "asked fail", "asked fail"]);
    reached(&inbox, State::Unanswered, 2).await;
}
