//! Events that ask are kept first, and answered by the handler.

use atoms_inbox::{Inbox, Retention, State, Work};
use std::time::Duration;

use crate::common::place::on_each_store;
use crate::common::{Desk, Place, endpoint, payload, reached, send, status};

on_each_store! {
    a_question_is_kept_answered_and_not_worked_on_again
    a_question_that_comes_again_gets_its_first_answer
    a_question_whose_answer_was_dropped_gets_no_empty_one
    a_question_that_failed_is_asked_again
    a_question_that_nobody_answers_is_asked_again_after_a_minute
    a_question_that_nobody_answers_is_given_up_and_its_payload_dropped
}

/// A minute ago they were asked.
const AGED: &str = "set due_at = due_at - 60000 where state = 'asked'";

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

async fn a_question_whose_answer_was_dropped_gets_no_empty_one(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    let question = payload("asked", "d-1", "C-1", "hello");
    assert_eq!(status(&endpoint, &question).await, 200);
    let retention = Retention {
        bytes: Some(0),
        ..Retention::default()
    };
    assert_eq!(inbox.prune(&retention).await.unwrap().payloads, 1);
    assert_eq!(status(&endpoint, &question).await, 409);
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

/// Asks a question whose handler does not come to an end.
pub async fn ask(inbox: &Inbox, desk: &Desk, question: &str) {
    let (endpoint, question) = (endpoint(inbox, desk), question.to_owned());
    tokio::spawn(async move { send(&endpoint, &question).await });
    reached(inbox, State::Asked, 1).await;
}

async fn a_question_that_nobody_answers_is_asked_again_after_a_minute(place: Place) {
    let desk = Desk::default();
    let question = payload("asked", "d-1", "C-1", "hang once");
    ask(&place.open().await, &desk, &question).await;
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &desk);
    assert_eq!(status(&endpoint, &question).await, 409);
    assert_eq!(inbox.store().replay(&[1]).await.unwrap(), 0);
    place.update(AGED).await;
    let answered = send(&endpoint, &question).await;
    assert_eq!(answered.0, 200);
    assert_eq!(send(&endpoint, &question).await, answered);
    assert_eq!(desk.notes(), ["asked d-1", "asked d-1"]);
}

async fn a_question_that_nobody_answers_is_given_up_and_its_payload_dropped(place: Place) {
    let inbox = place.open().await;
    let desk = Desk::default();
    ask(&inbox, &desk, &payload("asked", "d-1", "C-1", "hang")).await;
    place.update(AGED).await;
    let worker = inbox.work(Work::default());
    reached(&inbox, State::Unanswered, 1).await;
    worker.stop(Duration::from_secs(5)).await;
    let retention = Retention {
        bytes: Some(0),
        ..Retention::default()
    };
    assert_eq!(inbox.prune(&retention).await.unwrap().payloads, 1);
}
