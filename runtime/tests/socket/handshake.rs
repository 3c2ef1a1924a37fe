//! What comes before a socket.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::desk::Server;

const UPGRADE: &str = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

/// The status line of the answer, and all of it.
async fn asked(target: &str, headers: &str) -> (String, String) {
    let server = Server::start().await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let request = format!("GET {target} HTTP/1.1\r\nHost: x\r\n{headers}\r\n");
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
