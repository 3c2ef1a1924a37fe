//! What comes before a socket.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::desk::Server;

const UPGRADE: &str = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

/// The status line of the answer, and all of it.
async fn asked(target: &str, headers: &str) -> (String, String) {
    answered(&format!(
        "GET {target} HTTP/1.1\r\nHost: x\r\n{headers}\r\n"
    ))
    .await
}

/// The same of a whole request.
async fn answered(request: &str) -> (String, String) {
    let server = Server::start().await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    while !answer.windows(4).any(|four| four == b"\r\n\r\n") {
        let read = stream.read_buf(&mut answer).await.unwrap();
        assert!(read > 0, "no answer");
    }
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let line = answer.lines().next().unwrap_or_default();
    (line.to_owned(), answer)
}

#[tokio::test]
async fn a_handshake_is_answered_101() {
    let (line, answer) = asked("/desk?room=1", UPGRADE).await;
    assert_eq!(line, "HTTP/1.1 101 Switching Protocols");
    assert!(
        answer
            .to_lowercase()
            .contains("sec-websocket-accept: s3pplmbitxaq9kygzzhzrbk+xoo=")
    );
}

#[tokio::test]
async fn parameters_are_checked_before_the_socket_opens() {
    let (line, _) = asked("/desk?room=seven", UPGRADE).await;
    assert_eq!(line, "HTTP/1.1 422 Unprocessable Entity");
}

#[tokio::test]
async fn a_refusal_is_an_answer_with_its_reason_phrase() {
    let (line, answer) = asked("/desk?room=13", UPGRADE).await;
    assert_eq!(line, "HTTP/1.1 400 No room 13");
    assert!(answer.contains("application/problem+json"), "{answer}");
}

#[tokio::test]
async fn a_request_without_upgrade_is_refused() {
    let (line, _) = asked("/desk?room=1", "").await;
    assert_eq!(line, "HTTP/1.1 400 Bad Request");
}

/// The handshake with one line of it in other words.
fn instead(line: &str, other: &str) -> String {
    assert!(UPGRADE.contains(line));
    UPGRADE.replace(line, other)
}

#[tokio::test]
async fn another_version_is_answered_with_the_one_that_there_is() {
    for version in ["8", "14", "x"] {
        let other = instead("Version: 13", &format!("Version: {version}"));
        let (line, answer) = asked("/desk?room=1", &other).await;
        assert_eq!(line, "HTTP/1.1 426 Upgrade Required");
        let answer = answer.to_lowercase();
        assert!(
            answer.contains("\r\nsec-websocket-version: 13\r\n"),
            "{answer}"
        );
        assert!(answer.contains("\r\nupgrade: websocket\r\n"), "{answer}");
    }
}

#[tokio::test]
async fn a_key_is_16_bytes_in_base64() {
    for key in [
        "",
        "short",
        "dGhlIHNhbXBsZSBub25jZQ",
        "dGhlIHNhbXBsZSBub25jZSBhbmQgbW9yZQ==",
    ] {
        let other = instead("dGhlIHNhbXBsZSBub25jZQ==", key);
        let (line, answer) = asked("/desk?room=1", &other).await;
        assert_eq!(line, "HTTP/1.1 400 Bad Request", "{key}");
        assert!(answer.contains("application/problem+json"), "{answer}");
    }
}

#[tokio::test]
async fn what_lacks_a_part_of_the_handshake_opens_nothing() {
    for (line, other) in [
        ("Connection: Upgrade", "Connection: keep-alive"),
        ("Upgrade: websocket", "Upgrade: h2c"),
        ("Sec-WebSocket-Version", "X-Version"),
        ("Sec-WebSocket-Key", "X-Key"),
    ] {
        let (status, _) = asked("/desk?room=1", &instead(line, other)).await;
        assert_eq!(status, "HTTP/1.1 400 Bad Request", "{other}");
    }
}

#[tokio::test]
async fn a_socket_is_opened_by_get_of_http_1_1() {
    for (start, status) in [
        (
            "POST /desk?room=1 HTTP/1.1",
            "HTTP/1.1 405 Method Not Allowed",
        ),
        ("GET /desk?room=1 HTTP/1.0", "HTTP/1.0 426 Upgrade Required"),
        ("PRI * HTTP/2.0", "HTTP/1.1 400 Bad Request"),
    ] {
        let (line, _) = answered(&format!("{start}\r\nHost: x\r\n{UPGRADE}\r\n")).await;
        assert_eq!(line, status, "{start}");
    }
}

#[tokio::test]
async fn no_extension_and_no_protocol_is_agreed_on_that_nobody_knows() {
    let more = format!(
        "{UPGRADE}Sec-WebSocket-Extensions: permessage-deflate\r\nSec-WebSocket-Protocol: chat\r\n"
    );
    let (line, answer) = asked("/desk?room=1", &more).await;
    assert_eq!(line, "HTTP/1.1 101 Switching Protocols");
    let answer = answer.to_lowercase();
    assert!(!answer.contains("sec-websocket-extensions"), "{answer}");
    assert!(!answer.contains("sec-websocket-protocol"), "{answer}");
}
