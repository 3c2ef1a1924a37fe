//! `deliver`.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::thread;

use atoms_runtime::http::{HeaderMap, HeaderName, HeaderValue, Uri};
use atoms_runtime::{Scheme, Secret, Signed, Unverified, Verify};

use super::run::{Folder, Outcome};

/// Answers one request with a status line; returns what arrived.
fn receive(status: &'static str) -> (String, thread::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hooks", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut text = Vec::new();
        let mut chunk = [0; 4096];
        while !is_whole(&text) {
            let read = stream.read(&mut chunk).unwrap();
            text.extend_from_slice(&chunk[..read]);
        }
        let answer =
            format!("HTTP/1.1 {status}\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{{}}");
        stream.write_all(answer.as_bytes()).unwrap();
        String::from_utf8(text).unwrap()
    });
    (url, server)
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .split("content-length: ")
        .nth(1)
        .and_then(|rest| rest.lines().next());
    length.is_some_and(|length| body.len() >= length.trim().parse().unwrap())
}

fn deliver(folder: &Folder, more: &[&str]) -> Outcome {
    folder.run(&[&["deliver", "--secret", "key"], more].concat())
}

#[test]
fn the_documents_example_is_sent_signed_and_the_answer_printed() {
    let folder = Folder::workspace();
    let (url, server) = receive("200 OK");
    let run = deliver(&folder, &["--event", "call-started", "--to", &url]);
    assert_eq!(
        (run.code, run.stdout.as_str()),
        (0, "200 OK\n{}\n"),
        "{run:?}"
    );
    let request = server.join().unwrap();
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /hooks HTTP/1.1\r\n"), "{head}");
    assert!(
        head.to_lowercase()
            .contains("content-type: application/json"),
        "{head}"
    );
    assert!(head.to_lowercase().contains("\r\nx-signature: "), "{head}");
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(body["from"], "+15550100");
}

#[test]
fn a_refusal_ends_with_1_and_is_printed() {
    let folder = Folder::workspace();
    let (url, server) = receive("401 Unauthorized");
    let run = deliver(&folder, &["--event", "call-ended", "--to", &url]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stdout.starts_with("401 Unauthorized\n"), "{run:?}");
    server.join().unwrap();
}

#[test]
fn a_payload_of_ones_own_is_signed_as_it_is() {
    let folder = Folder::workspace();
    folder.write("body.json", "what do ya want for nothing?");
    let arguments = ["--event", "call-ended", "--payload", "body.json", "--print"];
    let run = folder.run(&[&["deliver", "--secret", "Jefe"], &arguments[..]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    insta::assert_snapshot!(run.stdout, @"
    POST
    content-type: application/json
    x-signature: 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843

    what do ya want for nothing?
    ");
}

#[test]
fn without_an_example_a_payload_is_made_that_names_its_event() {
    let folder = Folder::workspace();
    let run = deliver(&folder, &["--event", "call-ended", "--print"]);
    let (_, body) = run.stdout.split_once("\n\n").unwrap();
    insta::assert_snapshot!(body, @r#"
    {"id":"text","eventType":"call-ended","status":"completed","endedAt":"2026-01-31T12:00:00.000Z"}
    "#);
}

#[test]
fn an_event_that_is_not_there_is_answered_with_those_that_are() {
    let run = deliver(&Folder::workspace(), &["--event", "call-lost", "--print"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.stderr.contains("call-started, call-ended"), "{run:?}");
}

#[test]
fn an_empty_secret_is_refused() {
    let folder = Folder::workspace();
    let run = folder.run(&[
        "deliver",
        "--event",
        "call-ended",
        "--print",
        "--secret",
        " ",
    ]);
    assert_eq!(run.code, 2, "{run:?}");
}

#[test]
fn each_example_has_an_id_of_its_own_unless_it_is_to_be_a_replay() {
    let folder = Folder::workspace();
    folder.write(
        "ids.yaml",
        "openapi: 3.1.0
info: { title: Ids, version: '1' }
x-delivery-id: id
x-fern-webhook-signature: { type: hmac, header: X-Signature }
webhooks:
  rang:
    post:
      requestBody: { content: { application/json: { example: { id: the-example's } } } }
      responses: { 200: { description: Taken. } }
",
    );
    let body = |more: &[&str]| {
        let arguments = ["--spec", "ids.yaml", "--event", "rang", "--print"];
        let run = deliver(&folder, &[&arguments[..], more].concat());
        assert_eq!(run.code, 0, "{run:?}");
        run.stdout
    };
    assert_ne!(body(&[]), body(&[]));
    assert!(body(&["--again"]).contains("the-example's"));
}

#[test]
fn an_id_in_a_header_is_sent_and_is_the_same_in_a_replay() {
    for (scheme, header) in [
        ("standard-webhooks", "webhook-id: "),
        (
            "github\nx-delivery-id: { header: X-GitHub-Delivery }",
            "X-GitHub-Delivery: ",
        ),
    ] {
        let folder = signed_by(scheme);
        let ids = |more: &[&str]| {
            let secret = ["--secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"];
            let run = folder.run(&[&RANG[..], &secret, more].concat());
            assert_eq!(run.code, 0, "{run:?}");
            let ids = run
                .stdout
                .lines()
                .filter_map(|line| line.strip_prefix(header));
            ids.map(str::to_owned).collect::<Vec<_>>()
        };
        let (one, other) = (ids(&[]), ids(&[]));
        assert_eq!((one.len(), other.len()), (1, 1), "{scheme}");
        assert_ne!(one, other);
        assert_eq!(ids(&["--again"]), ids(&["--again"]));
    }
}

/// A document with this scheme, and its one event.
fn signed_by(scheme: &str) -> Folder {
    let folder = Folder::workspace();
    let document = format!(
        "openapi: 3.1.0
info: {{ title: Signed, version: '1' }}
x-signature-scheme: {scheme}
webhooks:
  rang:
    post:
      requestBody: {{ content: {{ application/json: {{ example: {{ a: 1 }} }} }} }}
      responses: {{ 200: {{ description: Taken. }} }}
"
    );
    folder.write("signed.yaml", &document);
    folder
}

const RANG: [&str; 6] = [
    "deliver",
    "--spec",
    "signed.yaml",
    "--event",
    "rang",
    "--print",
];

#[test]
fn every_scheme_signs_what_its_receiver_takes() {
    let (public, private) = (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    );
    let (published, withheld) = (
        "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
        "whsk_nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=",
    );
    let (whsec, key) = ("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "a key");
    let slack = "{ header: X-Slack-Signature, prefix: v0=, timestamp: X-Slack-Request-Timestamp, \
                 signed: [{ text: v0 }, timestamp, body], delimiter: ':' }";
    let stripe = "{ header: Stripe-Signature, pairs: { signature: v1, timestamp: t }, \
                  signed: [timestamp, body], delimiter: '.' }";
    let standard = "{ header: webhook-signature, encoding: base64, prefix: 'v1,', list: true, \
                    id: webhook-id, timestamp: webhook-timestamp, signed: [id, timestamp, body], \
                    delimiter: '.', key: { base64: [whsec_] } }";
    let discord = "{ header: X-Signature-Ed25519, algorithm: ed25519, \
                   timestamp: X-Signature-Timestamp, signed: [timestamp, body] }";
    for (scheme, receiver, sender, secret) in [
        ("standard-webhooks", Scheme::STANDARD_WEBHOOKS, whsec, whsec),
        (standard, Scheme::STANDARD_WEBHOOKS, whsec, whsec),
        (
            "standard-webhooks-ed25519",
            Scheme::STANDARD_WEBHOOKS_ED25519,
            withheld,
            published,
        ),
        ("github", Scheme::GITHUB, key, key),
        ("stripe", Scheme::STRIPE, key, key),
        (stripe, Scheme::STRIPE, key, key),
        ("slack", Scheme::SLACK, key, key),
        (slack, Scheme::SLACK, key, key),
        ("shopify", Scheme::SHOPIFY, key, key),
        ("discord", Scheme::DISCORD, private, public),
        (discord, Scheme::DISCORD, private, public),
    ] {
        let run = signed_by(scheme).run(&[&RANG[..], &["--secret", sender]].concat());
        assert_eq!(run.code, 0, "{run:?}");
        let (head, body) = run.stdout.split_once("\n\n").unwrap();
        let headers = head.lines().filter_map(|line| line.split_once(": "));
        let headers: HeaderMap = headers
            .map(|(name, value)| {
                let name: HeaderName = name.parse().unwrap();
                (name, value.parse::<HeaderValue>().unwrap())
            })
            .collect();
        let request = Unverified {
            headers: &headers,
            uri: &Uri::from_static("/"),
            body: body.trim_end().as_bytes(),
        };
        let signed = Signed::new(receiver, Secret::new(secret).unwrap());
        let checking = pin!(signed.verify(&request));
        let checked = checking.poll(&mut Context::from_waker(Waker::noop()));
        assert_eq!(checked, Poll::Ready(Ok(())), "{scheme}: {run:?}");
    }
}

#[test]
fn a_secret_that_is_no_key_of_the_scheme_is_refused() {
    let folder = signed_by("discord");
    let run = folder.run(&[&RANG[..], &["--secret", "a key"]].concat());
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.stderr.contains("not a key of the scheme"), "{run:?}");
}
