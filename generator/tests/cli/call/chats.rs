//! Chats by lines.

use serde_json::{Value, json};

use super::desk::{Typed, serve};

#[test]
fn what_is_typed_is_sent_and_what_comes_is_shown() {
    let (url, desk) = serve(|mut desk| {
        desk.hello();
        desk.said("What is it?");
        let asked = desk.hear();
        for text in ["It", "It is", "It is here."] {
            desk.say(&json!({ "type": "saying", "who": "desk", "text": text }));
            desk.say(&json!({ "type": "beep" }));
        }
        desk.said("It is here.");
        (asked, desk.end())
    });
    let mut call = Typed::start(&url, &[]);
    assert_eq!(call.line(), "[hello] id=d-1, key=[redacted]");
    assert_eq!(call.line(), "desk: What is it?");
    call.types("A parcel.");
    assert_eq!(call.line(), "[beep]");
    assert_eq!(call.line(), "[beep] 3 times");
    assert_eq!(call.line(), "desk: It is here.");
    call.types("/close");
    let run = call.end();
    assert_eq!(
        (run.code, run.stdout.as_str(), run.stderr.as_str()),
        (0, "[gone]\n", "closed with 1000\n")
    );
    let (_, (asked, heard)) = desk.join().unwrap();
    let ask = json!({ "type": "ask", "body": { "text": "A parcel." } });
    assert_eq!((asked, heard), (Some(ask), vec![json!({ "type": "bye" })]));
}

#[test]
fn the_end_of_the_input_asks_for_the_end_and_nothing_is_sent_before_the_session_is_open() {
    let (url, desk) = serve(|mut desk| {
        // Whatever came before would be heard first.
        std::thread::sleep(std::time::Duration::from_millis(300));
        desk.hello();
        desk.end()
    });
    let mut call = Typed::start(&url, &[]);
    call.types("");
    call.types("Hi.");
    let run = call.end();
    assert_eq!(run.code, 0, "{run:?}");
    let (_, heard) = desk.join().unwrap();
    assert_eq!(heard.len(), 2);
    assert_eq!(heard[0]["body"]["text"], "Hi.");
}

#[test]
fn a_program_reads_a_line_of_json_for_each_message_in_both_directions() {
    let (url, desk) = serve(|mut desk| {
        desk.hello();
        desk.hear();
        desk.say(&json!({ "type": "said", "who": "desk" }));
        desk.end()
    });
    let mut call = Typed::start(&url, &["--json"]);
    let mut next = || -> Value { serde_json::from_str(&call.line()).unwrap() };
    assert_eq!(next(), json!({ "event": "opened", "channel": "desk" }));
    let hello = json!({ "type": "hello", "id": "d-1", "key": "[redacted]" });
    assert_eq!(
        next(),
        json!({ "event": "received", "name": "hello", "message": hello, "findings": [] })
    );
    call.types("Hi.");
    let mut next = || -> Value { serde_json::from_str(&call.line()).unwrap() };
    let ask = json!({ "type": "ask", "body": { "text": "Hi." } });
    assert_eq!(
        next(),
        json!({ "event": "sent", "name": "ask", "message": ask })
    );
    let finding = &next()["findings"][0];
    assert_eq!(finding["check"], "required-missing");
    assert!(
        finding["message"].as_str().unwrap().contains("`text`"),
        "{finding}"
    );
    let run = call.end();
    let lines: Vec<Value> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines[0]["name"], "bye");
    assert_eq!(lines[1]["name"], "gone");
    assert_eq!(
        lines[2],
        json!({ "event": "closed", "code": 1000, "reason": "", "orderly": true })
    );
    assert_eq!(run.code, 1, "a message was not as documented");
    desk.join().unwrap();
}

#[test]
fn what_the_document_does_not_have_is_named_with_its_place_and_fails() {
    let (url, desk) = serve(|mut desk| {
        desk.hello();
        desk.say(&json!({ "type": "of.tomorrow", "text": "\u{1b}[2J" }));
        desk.say(&json!({ "type": "said", "who": "ghost", "text": "Boo." }));
        desk.text("no JSON");
        desk.say(&json!({ "type": "wrong", "code": "401" }));
        desk.end()
    });
    let run = Typed::start(&url, &[]).end();
    assert_eq!(run.code, 1, "{run:?}");
    insta::assert_snapshot!(run.stdout);
    assert_eq!(
        run.stderr,
        "closed with 1000\n3 messages not as documented\n"
    );
    desk.join().unwrap();
}
