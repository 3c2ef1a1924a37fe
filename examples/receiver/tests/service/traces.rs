//! Traces, as a collector gets them.
#![cfg(feature = "otel")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::Stdio;
use std::thread;

use tempfile::TempDir;

use crate::common::{Client, PATIENCE, SECRET, command, lines, listening, payload};

/// Takes one request, and returns its first line and its body.
fn collect(listener: &TcpListener) -> (String, Vec<u8>) {
    let (stream, _) = listener.accept().unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut reader = BufReader::new(stream);
    let head: Vec<String> = reader
        .by_ref()
        .lines()
        .map(Result::unwrap)
        .take_while(|line| !line.is_empty())
        .collect();
    let length = head.iter().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.parse().unwrap())
    });
    let mut body = vec![0; length.unwrap()];
    reader.read_exact(&mut body).unwrap();
    let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    reader.into_inner().write_all(answer).unwrap();
    (head[0].clone(), body)
}

#[test]
fn a_delivery_is_a_span_that_tells_nothing_of_what_it_says() {
    let collector = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", collector.local_addr().unwrap());
    let collected = thread::spawn(move || collect(&collector));
    let dir = TempDir::new().unwrap();
    let mut child = command(dir.path())
        .env("ATOMS_WEBHOOK_SECRET", SECRET)
        .env("ASSISTANT_WEBHOOK_SECRET", SECRET)
        .env("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let logs = lines(child.stdout.take().unwrap());
    let client = Client {
        address: listening(&logs),
    };
    let body = payload("atoms/post-conversation.json");
    assert_eq!(client.atoms(&body).status, 200);
    let id = child.id().to_string();
    std::process::Command::new("kill").arg(id).status().unwrap();
    assert!(child.wait().unwrap().success());
    let (line, body) = collected.join().unwrap();
    assert!(line.starts_with("POST /v1/traces "), "{line}");
    let text = String::from_utf8_lossy(&body);
    for told in [
        "delivery",
        "post-conversation",
        "66d1f3a75c3e9f42b7816f11",
        "kept",
    ] {
        assert!(text.contains(told), "{told}");
    }
    for untold in [SECRET, "+15550102", "धन्यवाद"] {
        assert!(!text.contains(untold), "{untold}");
    }
}
