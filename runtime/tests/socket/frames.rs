//! Frames: what comes in them, and what breaks the protocol.

use atoms_runtime::socket::{Closed, Frames, Settings};
use futures_util::{SinkExt, StreamExt};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::frame::Frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};

use crate::desk::{Event, Server, closed, heard, say};

#[tokio::test]
async fn messages_come_in_text_and_in_binary_frames() {
    let server = Server::start().await;
    let mut client = server.client().await;
    let message = json!({ "type": "say", "text": "hi" }).to_string();
    for message in [Message::text(&*message), Message::binary(message.clone())] {
        client.send(message).await.unwrap();
        assert_eq!(heard(&mut client).await, json!({ "said": "hi" }));
    }
}

#[tokio::test]
async fn messages_are_written_in_binary_frames_where_that_is_asked() {
    let server = Server::with(Settings::default().frames(Frames::Binary)).await;
    let url = format!("ws://{}/desk?room=1", server.address);
    let (mut client, _) = tokio_tungstenite::connect_async(url).await.unwrap();
    let frame = client.next().await.unwrap().unwrap();
    assert_eq!(frame, Message::binary(r#"{"open":1}"#));
}

#[tokio::test]
async fn fragments_are_one_message_and_a_ping_between_them_is_answered() {
    let server = Server::start().await;
    let mut client = server.client().await;
    let message = json!({ "type": "say", "text": "in parts" }).to_string();
    let (first, last) = message.split_at(9);
    let part = |text: &str, kind, last| {
        Message::Frame(Frame::message(text.to_owned(), OpCode::Data(kind), last))
    };
    client.send(part(first, Data::Text, false)).await.unwrap();
    client.send(Message::Ping("now".into())).await.unwrap();
    let pong = client.next().await.unwrap().unwrap();
    assert_eq!(pong, Message::Pong("now".into()));
    client.send(part(last, Data::Continue, true)).await.unwrap();
    assert_eq!(heard(&mut client).await, json!({ "said": "in parts" }));
}

#[tokio::test]
async fn a_message_that_is_not_what_the_contract_asks_for_ends_nothing() {
    let mut server = Server::start().await;
    let mut client = server.client().await;
    let wrong = [
        ("{", "is not JSON"),
        (
            r#"{"type":"say","text":""}"#,
            "/text is shorter than 1 character",
        ),
        ("{}", "/type is required"),
    ];
    for (message, _) in wrong {
        client.send(Message::text(message)).await.unwrap();
    }
    client
        .send(Message::binary(b"\xff\xff".as_slice()))
        .await
        .unwrap();
    for (_, said) in wrong {
        assert_eq!(server.event().await, Event::Invalid(said.to_owned()));
    }
    assert_eq!(
        server.event().await,
        Event::Invalid("is not JSON".to_owned())
    );
    say(&mut client, &json!({ "type": "say", "text": "still here" })).await;
    assert_eq!(heard(&mut client).await, json!({ "said": "still here" }));
}

#[tokio::test]
async fn a_message_that_is_too_large_ends_the_session_with_1009() {
    let mut server = Server::with(Settings::default().message_size(1000)).await;
    let mut client = server.client().await;
    say(
        &mut client,
        &json!({ "type": "say", "text": "x".repeat(900) }),
    )
    .await;
    heard(&mut client).await;
    say(
        &mut client,
        &json!({ "type": "say", "text": "x".repeat(1000) }),
    )
    .await;
    assert_eq!(closed(&mut client).await.0, 1009);
    let Event::Ended(Closed::Broken(close)) = server.event().await else {
        panic!("not broken");
    };
    assert_eq!(close.code(), 1009);
}

#[tokio::test]
async fn text_that_is_not_utf_8_ends_the_session_with_1007() {
    let server = Server::start().await;
    let mut client = server.client().await;
    let wrong = Frame::message(b"\"\xff\"".to_vec(), OpCode::Data(Data::Text), true);
    client.send(Message::Frame(wrong)).await.unwrap();
    assert_eq!(closed(&mut client).await.0, 1007);
}

#[tokio::test]
async fn a_frame_that_is_not_masked_ends_the_session_with_1002() {
    let mut server = Server::start().await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let request = "GET /desk?room=1 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
        Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    stream.write_all(request.as_bytes()).await.unwrap();
    stream.write_all(b"\x81\x02{}").await.unwrap();
    let Event::Ended(Closed::Broken(close)) = server.event().await else {
        panic!("not broken");
    };
    assert_eq!(close.code(), 1002);
    drop(stream.shutdown().await);
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    let code = 1002u16.to_be_bytes();
    assert!(answer.windows(2).any(|pair| pair == code), "{answer:?}");
}
