//! What opens no socket.

use super::desk::{CONTRACT, answer, arguments, folder, script, serve};
use crate::run::Folder;

#[test]
fn a_refusal_is_shown_with_its_status_its_reason_phrase_and_its_body() {
    let url = answer(
        "HTTP/1.1 400 Unsupported format 'pcm_1'\r\ncontent-length: 21\r\n\r\n{\"errors\":[\"format\"]}",
    );
    let run = folder().run(&arguments(&url, &[]));
    let told = "error: the socket was refused with 400 Unsupported format 'pcm_1': {\"errors\":[\"format\"]}\n";
    assert_eq!((run.code, run.stderr.as_str()), (1, told));
    let url = answer(
        "HTTP/1.1 503 Draining\r\ntransfer-encoding: chunked\r\n\r\n3\r\nlat\r\n2\r\ner\r\n0\r\n\r\n",
    );
    let run = folder().run(&arguments(&url, &["--json"]));
    assert_eq!(run.code, 1, "{run:?}");
    let refused = r#"{"event":"refused","status":503,"reason":"Draining","body":"later"}"#;
    assert_eq!(run.stdout.trim(), refused);
}

#[test]
fn what_is_no_answer_of_a_socket_is_told() {
    for (text, told) in [
        ("no HTTP\r\n\r\n", "not valid HTTP"),
        (
            "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\n\r\n",
            "Sec-WebSocket-Accept",
        ),
    ] {
        let run = folder().run(&arguments(&answer(text), &[]));
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.stderr.contains(told), "{run:?}");
    }
}

#[test]
fn a_credential_goes_where_it_is_asked_for_and_is_not_shown() {
    for (option, asked) in [
        ("--token", "/desk/1?mode=quiet&volume=3&token=wct-1234 None"),
        (
            "--bearer",
            "/desk/1?mode=quiet&volume=3 Some(\"Bearer wct-1234\")",
        ),
    ] {
        let (url, desk) = serve(|mut desk| {
            desk.hello();
            desk.said("You are wct-1234.");
            desk.end()
        });
        let query = ["--query", "mode=quiet", "--query", "volume=3"];
        let more = [&query[..], &[option, "wct-1234"]].concat();
        let run = script(&url, "[{ expect: { type: said } }]", &more);
        assert_eq!(run.code, 0, "{run:?}");
        assert!(run.stdout.contains("You are [redacted]."), "{run:?}");
        let (came, _) = desk.join().unwrap();
        assert_eq!(came, asked);
    }
}

#[test]
fn parameters_are_held_against_the_document_before_anything_is_sent() {
    let folder = folder();
    for (more, told) in [
        (&["--query", "mode=sung"][..], "`mode`: "),
        (&["--query", "volume=10"], "`volume`: "),
        (&["--query", "volume=much"], "`volume`: "),
        (&["--query", "colour=red"], "there are: mode, volume"),
    ] {
        let run = folder.run(&arguments("ws://127.0.0.1:1", more));
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.stderr.contains(told), "{run:?}");
    }
    let run = folder.run(&["call", "desk.yaml", "--to", "ws://127.0.0.1:1"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(
        run.stderr.contains("`floor` has to be given, with --path"),
        "{run:?}"
    );
    let run = folder.run(&arguments("ftp://desk.example", &[]));
    assert_eq!(run.code, 2, "{run:?}");
}

#[test]
fn the_channel_is_named_where_there_are_several_and_has_to_know_what_the_user_says() {
    let folder = Folder::new();
    let second = CONTRACT.replace(
        "channels:\n",
        "channels:\n  lift: { address: /lift, messages: { beep: { $ref: \"#/components/messages/beep\" } } }\n",
    );
    let second = second.replace(
        "operations:\n",
        "operations:\n  ring: { action: receive, channel: { $ref: \"#/channels/lift\" } }\n",
    );
    folder.write("desk.yaml", &second);
    let call = |more: &[&str]| {
        let own = ["call", "desk.yaml", "--to", "ws://127.0.0.1:1"];
        folder.run(&[&own, more].concat())
    };
    for (more, told) in [
        (&[][..], "name one with --channel: lift, desk"),
        (&["--channel", "stairs"], "no channel is called `stairs`"),
        (&["--channel", "lift"], "`x-chat: { is: input"),
    ] {
        let run = call(more);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.stderr.contains(told), "{run:?}");
    }
}

#[test]
fn a_document_that_cannot_be_read_ends_with_3() {
    let folder = Folder::new();
    folder.write("desk.yaml", "asyncapi: [");
    let run = folder.run(&arguments("ws://127.0.0.1:1", &[]));
    assert_eq!(run.code, 3, "{run:?}");
}

#[test]
fn nobody_there_ends_with_1() {
    let run = folder().run(&arguments("ws://127.0.0.1:1", &[]));
    assert_eq!(run.code, 1, "{run:?}");
}
