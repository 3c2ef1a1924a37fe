//! How sessions end that do not end in order.

use serde_json::json;

use super::desk::{Typed, serve};

#[test]
fn a_server_that_closes_otherwise_fails() {
    let (url, desk) = serve(|mut desk| {
        desk.hello();
        desk.close(4000, "the floor is closed");
    });
    let run = Typed::start(&url, &["--timeout", "60"]).end();
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (1, "closed with 4000: the floor is closed\n")
    );
    desk.join().unwrap();
    let (url, desk) = serve(|mut desk| {
        desk.hello();
        desk.close(1000, "");
    });
    let run = Typed::start(&url, &[]).end();
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (1, "closed with 1000, without `gone` before\n")
    );
    desk.join().unwrap();
}

#[test]
fn a_connection_that_is_gone_fails() {
    let (url, desk) = serve(|mut desk| desk.hello());
    let run = Typed::start(&url, &[]).end();
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stderr.contains("the connection is lost"), "{run:?}");
    desk.join().unwrap();
}

#[test]
fn a_server_that_does_not_close_fails_after_a_while() {
    let (url, desk) = serve(|mut desk| {
        desk.hello();
        while desk.hear().is_some() {}
    });
    let run = Typed::start(&url, &["--timeout", "1"]).end();
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        run.stderr.contains("was asked to close, and did not"),
        "{run:?}"
    );
    desk.join().unwrap();
}

#[test]
fn a_turn_without_its_last_word_is_shown_at_the_end() {
    let (url, desk) = serve(|mut desk| {
        desk.hello();
        desk.say(&json!({ "type": "saying", "who": "desk", "text": "It is" }));
        desk.end()
    });
    let run = Typed::start(&url, &[]).end();
    assert!(run.stdout.ends_with("desk: It is\n"), "{run:?}");
    desk.join().unwrap();
}
