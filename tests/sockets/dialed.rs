//! The agent's socket, as its client has it.

use std::net::SocketAddr;
use std::time::Duration;

use atoms_api::atoms::Client;
use atoms_api::atoms::agent_session::AgentSessionSocket;
use atoms_api::atoms::agent_session::types::{
    AgentSessionParams, AgentSessionServerMessage as Heard, InputAudioAppend, InputTextSend,
    SessionClose,
};
use atoms_runtime::rest::Credential;
use atoms_runtime::rest::client::Http;
use atoms_runtime::socket::audio::Pcm;
use atoms_runtime::socket::client::ConnectError;
use atoms_runtime::socket::{Close, Closed, SendError, Settings};
use serde_json::{Value, json};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;

use crate::peer::{Peer, Peers};

fn client(address: SocketAddr) -> Http {
    Http::new(format!("ws://{address}")).credential("wct_1")
}

/// A socket, and the other end of it.
async fn pair(bounds: Settings) -> (AgentSessionSocket, Peer) {
    let (address, peers) = Peers::listen().await;
    let client = Client::with(client(address).socket(bounds));
    let params = AgentSessionParams::default();
    let (socket, peer) = tokio::join!(client.agent_session(&params), peers.accept());
    (socket.expect("a socket"), peer)
}

fn error(code: &str) -> Value {
    json!({ "type": "error", "code": code, "message": "It went wrong." })
}

#[tokio::test]
async fn messages_that_are_wrong_or_unknown_end_nothing() {
    let (mut socket, mut peer) = pair(Settings::default()).await;
    peer.say(&json!({ "type": "of.tomorrow", "text": 1 })).await;
    peer.say(&json!({ "type": "transcript", "role": "user" }))
        .await;
    peer.frame(Message::text("no JSON")).await;
    peer.frame(Message::binary(error("of_tomorrow").to_string()))
        .await;
    let Some(Ok(Heard::Unknown(unknown))) = socket.next().await else {
        panic!("not unknown")
    };
    assert_eq!(unknown, json!({ "type": "of.tomorrow", "text": 1 }));
    let invalid = socket.next().await.unwrap().unwrap_err();
    assert_eq!(invalid.to_string(), "/text is required");
    let invalid = socket.next().await.unwrap().unwrap_err();
    assert_eq!(invalid.message(), "no JSON");
    assert!(matches!(socket.next().await, Some(Ok(Heard::Error(_)))));
    peer.close(1000, "done").await;
    assert!(socket.next().await.is_none());
    let ended = socket.ended().unwrap();
    assert_eq!((ended.code(), ended.reason()), (1000, "done"));
}

#[tokio::test]
async fn what_peers_write_otherwise_is_read_and_never_written() {
    let (mut socket, mut peer) = pair(Settings::default()).await;
    let error =
        |code: &str, message: &str| json!({ "type": "error", "code": code, "message": message });
    for (heard, meant) in [
        (
            json!({ "type": "agent.start_talking" }),
            json!({ "type": "agent_start_talking" }),
        ),
        (
            json!({ "type": "agent.stop_talking" }),
            json!({ "type": "agent_stop_talking" }),
        ),
        (
            json!({ "type": "session_ended", "reason": "ended" }),
            json!({ "type": "session.closed", "reason": "ended" }),
        ),
        (
            json!({ "type": "transcript", "role": "agent", "text": "Hi." }),
            json!({ "type": "transcript", "role": "assistant", "text": "Hi." }),
        ),
        (
            json!({ "type": "error", "message": "No." }),
            error("", "No."),
        ),
        (
            json!({ "type": "error", "error": { "code": "404", "message": "No." } }),
            error("404", "No."),
        ),
    ] {
        peer.say(&heard).await;
        let message = socket.next().await.unwrap().unwrap();
        assert!(!matches!(message, Heard::Unknown(_)), "{heard}");
        assert_eq!(serde_json::to_value(message).unwrap(), meant);
    }
    peer.close(4000, "").await;
    assert!(socket.next().await.is_none());
    assert_eq!(socket.ended().unwrap().error(), Some("404"));
}

#[tokio::test]
async fn sound_is_bytes_and_what_is_none_is_named() {
    let (mut socket, mut peer) = pair(Settings::default()).await;
    peer.say(&json!({ "type": "output_audio.delta", "audio": "AAEC" }))
        .await;
    peer.say(&json!({ "type": "output_audio.delta", "audio": "A*EC" }))
        .await;
    let Some(Ok(Heard::OutputAudioDelta(delta))) = socket.next().await else {
        panic!("no sound")
    };
    assert_eq!(delta.audio[..], [0, 1, 2]);
    let invalid = socket.next().await.unwrap().unwrap_err();
    let said = "/audio does not fit: expected base64, found string";
    assert_eq!(invalid.to_string(), said);
    let pcm = Pcm::of_samples(24_000, 1, &[1, -1]).unwrap();
    socket
        .send(InputAudioAppend::new(pcm.bytes().clone()))
        .await
        .unwrap();
    let Some(Message::Text(text)) = peer.hear().await else {
        panic!("no sound")
    };
    let heard: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        heard,
        json!({ "type": "input_audio_buffer.append", "audio": "AQD//w==" })
    );
}

#[tokio::test]
async fn the_last_error_says_whether_a_new_session_may_go_better() {
    for (errors, code, retryable) in [
        (&["internal_error"][..], 4000, true),
        (&["worker_not_ready"], 4000, true),
        (&["503"], 4000, true),
        (&[], 4000, true),
        (&[], 1011, true),
        (&[], 1001, true),
        (&["400"], 4000, false),
        (&["401"], 4000, false),
        (&["404"], 4000, false),
        (&["503", "404"], 4000, false),
        (&["404", "503"], 4000, true),
        (&["internal_error"], 1000, false),
        (&[], 1000, false),
    ] {
        let (mut socket, mut peer) = pair(Settings::default()).await;
        for code in errors {
            peer.say(&error(code)).await;
        }
        peer.close(code, "").await;
        while socket.next().await.is_some() {}
        let ended = socket.ended().unwrap();
        assert_eq!(ended.code(), code, "{errors:?}");
        assert_eq!(ended.error(), errors.last().copied());
        assert_eq!(ended.is_retryable(), retryable, "{errors:?} {code}");
    }
}

#[tokio::test]
async fn a_connection_that_is_gone_says_so_and_a_new_session_may_go_better() {
    let (mut socket, mut peer) = pair(Settings::default()).await;
    peer.say(&error("of_tomorrow")).await;
    assert!(socket.next().await.is_some());
    drop(peer);
    assert!(socket.next().await.is_none());
    let ended = socket.ended().unwrap();
    assert_eq!((ended.closed(), ended.code()), (&Closed::Lost, 1006));
    assert!(
        !ended.is_retryable(),
        "the error is none after which it may"
    );
    let (mut socket, peer) = pair(Settings::default()).await;
    drop(peer);
    assert!(socket.next().await.is_none());
    assert!(socket.ended().unwrap().is_retryable());
    let sent = socket.send(SessionClose::new()).await;
    assert!(matches!(sent, Err(SendError::Ended)), "{sent:?}");
}

#[tokio::test]
async fn a_server_that_does_not_read_makes_the_client_wait() {
    let (socket, mut peer) = pair(Settings::default().queued(4)).await;
    let (sender, mut receiver) = socket.split();
    let large = InputTextSend::new("x".repeat(64 * 1024));
    let mut sent = 0;
    while timeout(Duration::from_millis(300), sender.send(large.clone()))
        .await
        .is_ok()
    {
        sent += 1;
        assert!(sent < 10_000, "nothing makes it wait");
    }
    assert!(matches!(sender.try_send(large), Err(SendError::Full)));
    for _ in 0..sent {
        assert!(matches!(peer.hear().await, Some(Message::Text(_))));
    }
    sender.close(Close::normal());
    while peer.hear().await.is_some() {}
    assert!(receiver.next().await.is_none());
    let closed = receiver.ended().unwrap().closed();
    assert_eq!(*closed, Closed::ByHandler(Close::normal()));
}

#[tokio::test]
async fn what_the_server_sends_before_it_closes_too_arrives() {
    let (mut socket, mut peer) = pair(Settings::default()).await;
    socket.close(Close::normal());
    let Some(Message::Close(Some(frame))) = peer.hear().await else {
        panic!("not closed")
    };
    assert_eq!(u16::from(frame.code), 1000);
    while peer.hear().await.is_some() {}
    assert!(socket.next().await.is_none());
    assert!(!socket.ended().unwrap().is_retryable());
}

#[tokio::test]
async fn a_receiver_that_is_dropped_ends_the_session() {
    let (socket, mut peer) = pair(Settings::default()).await;
    let (sender, receiver) = socket.split();
    drop(receiver);
    let Some(Message::Close(Some(frame))) = peer.hear().await else {
        panic!("not closed")
    };
    assert_eq!(u16::from(frame.code), 1001);
    timeout(Duration::from_secs(10), sender.ended())
        .await
        .unwrap();
}

#[tokio::test]
async fn a_message_that_is_too_large_ends_the_session() {
    let (mut socket, mut peer) = pair(Settings::default().message_size(1000)).await;
    peer.frame(Message::text("x".repeat(1001))).await;
    assert!(socket.next().await.is_none());
    assert_eq!(socket.ended().unwrap().code(), 1009);
    let Some(Message::Close(Some(frame))) = peer.hear().await else {
        panic!("not closed")
    };
    assert_eq!(u16::from(frame.code), 1009);
}

#[tokio::test]
async fn a_server_that_is_silent_is_pinged_and_then_given_up() {
    let bounds = Settings::default()
        .ping(Duration::from_millis(50))
        .idle(Duration::from_millis(400));
    let (mut socket, mut peer) = pair(bounds).await;
    assert!(matches!(peer.hear().await, Some(Message::Ping(_))));
    assert!(socket.next().await.is_none());
    let ended = socket.ended().unwrap();
    assert_eq!(*ended.closed(), Closed::Idle);
    assert!(ended.is_retryable());
}

#[tokio::test]
async fn nobody_there_is_worth_another_attempt() {
    let (address, peers) = Peers::listen().await;
    drop(peers);
    let client = Client::with(client(address));
    let error = client
        .agent_session(&AgentSessionParams::default())
        .await
        .unwrap_err();
    assert!(matches!(error, ConnectError::Call(_)), "{error:?}");
    assert!(error.is_retryable());
}

#[tokio::test]
async fn an_answer_that_switches_to_nothing_is_no_socket() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await;
        let answer = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
            Sec-WebSocket-Accept: AAAA\r\n\r\n";
        stream.write_all(answer.as_bytes()).await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await;
    });
    let client = Client::with(client(address));
    let error = client
        .agent_session(&AgentSessionParams::default())
        .await
        .unwrap_err();
    assert!(matches!(error, ConnectError::Protocol(_)), "{error:?}");
}

#[tokio::test]
async fn a_token_goes_where_the_contract_has_it() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    for (credential, shown) in [
        (Credential::new("wct_1"), "&token=wct_1 "),
        (Credential::bearer("sk_1"), "authorization: Bearer sk_1"),
    ] {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let heard = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut head = vec![0; 4096];
            let length = stream.read(&mut head).await.unwrap();
            let answer = b"HTTP/1.1 503 Later\r\ncontent-length: 2\r\n\r\nno";
            stream.write_all(answer).await.unwrap();
            String::from_utf8_lossy(&head[..length]).into_owned()
        });
        let client = Client::with(client(address).credential(credential));
        let error = client
            .agent_session(&AgentSessionParams::default())
            .await
            .unwrap_err();
        let asked = heard.await.unwrap();
        assert!(asked.contains(shown), "{asked}");
        let ConnectError::Refused {
            status,
            reason,
            body,
            ..
        } = &error
        else {
            panic!("{error:?}")
        };
        assert_eq!(
            (status.as_u16(), reason.as_str(), &body[..]),
            (503, "Later", &b"no"[..])
        );
        assert!(error.is_retryable());
        assert_eq!(error.to_string(), "the socket was refused: 503 Later");
    }
}
