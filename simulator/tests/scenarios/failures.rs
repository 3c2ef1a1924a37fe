//! Sessions that are not set up, and what the client reports of each.

use atoms_simulator::{Gateway, Lines, Report, Script, SetupFailure};
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Error;

use crate::{caller, play};

/// `4000 | setup_failed | 503 | again`
fn row(report: &Report) -> String {
    let code = report
        .code()
        .map_or("-".to_owned(), |code| code.to_string());
    let reason = report.closed_reason().unwrap_or("-");
    let error = report.error().unwrap_or("-");
    let again = if report.is_retryable() { "again" } else { "no" };
    format!("{code} | {reason} | {error} | {again}")
}

#[tokio::test]
async fn each_order_of_a_failed_setup_is_reported_with_whether_another_attempt_makes_sense() {
    use SetupFailure::{CloseAlone, ClosedThenError, Dropped, ErrorThenClose, ErrorThenClosed};
    for (order, code, expected) in [
        (ErrorThenClose, "401", "4000 | - | 401 | no"),
        (ErrorThenClose, "404", "4000 | - | 404 | no"),
        (
            ErrorThenClose,
            "worker_not_ready",
            "4000 | - | worker_not_ready | again",
        ),
        (ClosedThenError, "503", "4000 | setup_failed | 503 | again"),
        (ClosedThenError, "400", "4000 | setup_failed | 400 | no"),
        (
            ErrorThenClosed,
            "internal_error",
            "4000 | setup_failed | internal_error | again",
        ),
        (ErrorThenClosed, "404", "4000 | setup_failed | 404 | no"),
        (CloseAlone, "401", "4000 | - | - | again"),
        (Dropped, "401", "1006 | - | - | again"),
    ] {
        let script = Script::setup_failure(order, code);
        let report = play(script, Lines::new().await_end()).await;
        assert_eq!(row(&report), expected, "{order:?} {code}");
    }
}

#[tokio::test]
async fn a_refused_handshake_is_reported_with_its_reason_phrase() {
    for (status, reason, expected) in [
        (
            400,
            "Unsupported input_audio_format 'pcm_1'",
            "400 | - | - | no",
        ),
        (401, "", "401 | - | - | no"),
        (500, "", "500 | - | - | again"),
        (502, "", "502 | - | - | again"),
        (503, "draining", "503 | - | - | again"),
    ] {
        let report = play(Script::refused(status, reason), Lines::new()).await;
        assert_eq!(row(&report), expected);
        if !reason.is_empty() {
            let unopened = report.unopened.expect("a refusal");
            assert_eq!(unopened.reason(), Some(reason));
        }
    }
}

#[tokio::test]
async fn a_second_attempt_may_go_better() {
    let scripts = [
        Script::refused(503, "draining"),
        Script::setup_failure(SetupFailure::ErrorThenClose, "worker_not_ready"),
        Script::new().create().say("Good morning."),
    ];
    let gateway = Gateway::start_all(scripts).await.expect("a port");
    let caller = caller(&gateway);
    let user = Lines::new().expect_said("Good morning.");
    let mut attempts = 1;
    let report = loop {
        let report = caller.call(&user).await;
        if !report.is_retryable() {
            break report;
        }
        attempts += 1;
        assert!(attempts < 10, "{report:?}");
    };
    assert_eq!((attempts, report.said()), (3, vec!["Good morning."]));
}

#[tokio::test]
async fn what_was_sent_before_a_connection_is_dropped_arrives() {
    let script = Script::new().create().say("Good").drop_connection();
    let report = play(script, Lines::new().await_end()).await;
    assert_eq!(row(&report), "1006 | - | - | again");
    assert_eq!(report.said(), ["Good"]);
}

#[tokio::test]
async fn any_other_client_sees_the_status() {
    let gateway = Gateway::start(Script::refused(502, ""))
        .await
        .expect("a port");
    let url = format!("{}/agent/connect?token=wct_1", gateway.url());
    match connect_async(url).await {
        Err(Error::Http(answer)) => assert_eq!(answer.status().as_u16(), 502),
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn nobody_there_is_worth_another_attempt() {
    let gateway = Gateway::start(Script::new()).await.expect("a port");
    let caller = caller(&gateway);
    drop(gateway);
    let report = caller.call(&Lines::new()).await;
    assert!(
        report.heard.is_empty() && report.is_retryable(),
        "{report:?}"
    );
}
