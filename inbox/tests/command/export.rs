//! What is exported.

use atoms_inbox::{Arrival, Kept};
use atoms_runtime::StoredAnswer;
use atoms_runtime::serde_json::{self, Value, json};
use axum::http::{HeaderValue, StatusCode};

use crate::common::Place;
use crate::common::place::on_each_store;
use crate::desk::{Desk, arrival};

on_each_store! {
    an_export_says_all
    an_export_says_the_answer_and_when_it_was_done
    what_is_no_text_is_exported_as_it_is
    an_export_goes_on_behind_what_no_key_opens
}

fn lines(told: &str) -> Vec<Value> {
    let lines = told.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

async fn an_export_says_all(place: Place) {
    let desk = Desk::new(place).await;
    let told = desk.told(&["export", "--state", "done"]);
    let line = &lines(&told)[0];
    assert_eq!(line["id"], "d-1");
    assert_eq!(line["body"], r#"{"id":"d-1","caller":"Ravi"}"#);
    assert_eq!(line["headers"][0][0], "content-type");
    assert_eq!(desk.told(&["export"]).lines().count(), 3);
}

const KEY: &str = "k1:1111111111111111111111111111111111111111111111111111111111111111";

/// Keeps a delivery that asks, and its answer.
async fn ask(inbox: &atoms_inbox::Inbox, id: &str) {
    let arrival = Arrival {
        asks: true,
        ..arrival(id)
    };
    let (key, token) = (arrival.key(), arrival.token);
    let kept = inbox.keep_arrival(arrival).await.unwrap();
    assert_eq!(kept, Kept::New);
    let answer = StoredAnswer {
        status: StatusCode::OK,
        content_type: Some(HeaderValue::from_static("application/json")),
        body: "{\"taken\":true}".into(),
    };
    let store = inbox.store();
    store.answered(&key, token, Some(answer)).await.unwrap();
}

async fn an_export_says_the_answer_and_when_it_was_done(place: Place) {
    let desk = Desk::new(place).await;
    let inbox = desk.sealed(KEY).await;
    ask(&inbox, "a-1").await;
    inbox.close().await;
    let mut command = desk.command();
    let output = command.env("KEYS", KEY).args(["--keys", "KEYS", "export"]);
    let told = String::from_utf8(output.output().unwrap().stdout).unwrap();
    let lines = lines(&told);
    let expected = json!({
        "status": 200, "content_type": "application/json", "body": "{\"taken\":true}",
    });
    assert_eq!(lines[0]["answer"], expected);
    assert_eq!(lines[1]["answer"], Value::Null);
    let done = |line: &Value| {
        line["done"]
            .as_str()
            .is_some_and(|time| time.ends_with('Z'))
    };
    assert!(done(&lines[0]) && done(&lines[2]), "{told}");
    assert_eq!(lines[1]["done"], Value::Null, "it is pending");
}

async fn what_is_no_text_is_exported_as_it_is(place: Place) {
    let desk = Desk::new(place).await;
    let odd = Arrival {
        headers: b"x-from:\xe9\nx-to:\xc3\xa9\n".to_vec().into(),
        body: b"\xff".to_vec().into(),
        ..arrival("d-4")
    };
    desk.keep([odd]).await;
    let line = &lines(&desk.told(&["export"]))[0];
    let expected = json!([["x-from", { "hex": "e9" }], ["x-to", "\u{e9}"]]);
    assert_eq!(line["headers"], expected);
    assert_eq!(line["body_hex"], "ff");
    let shown = desk.run(&["show", "d-4", "--reveal"]).stdout;
    let shown = String::from_utf8_lossy(&shown);
    assert!(
        shown.contains("x-from: \\xe9") && shown.contains("x-to: \u{e9}"),
        "{shown}"
    );
}

async fn an_export_goes_on_behind_what_no_key_opens(place: Place) {
    let desk = Desk::new(place).await;
    let inbox = desk.sealed(KEY).await;
    inbox.keep_arrival(arrival("d-4")).await.unwrap();
    inbox.close().await;
    let mut command = desk.command();
    command.env("KEYS", KEY.replace('1', "2"));
    let output = command.args(["--keys", "KEYS", "export"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(
        errors.contains("1 deliveries are opened by none"),
        "{errors}"
    );
    let lines = lines(&String::from_utf8(output.stdout).unwrap());
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0]["id"], "d-4");
    assert!(lines[0]["unopened"].as_str().unwrap().contains("k1"));
    assert_eq!(lines[1]["body"], r#"{"id":"d-3","caller":"Ravi"}"#);
}
