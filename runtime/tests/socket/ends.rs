//! How sessions end.

use std::time::Duration;

use atoms_runtime::socket::{Close, Closed, Settings};
use futures_util::StreamExt;
use serde_json::json;
use tokio::io::AsyncWriteExt;
use tokio_tungstenite::MaybeTlsStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use crate::desk::{Event, Server, closed, heard, say};

#[tokio::test]
async fn a_method_closes_the_session_with_its_code() {
    let mut server = Server::start().await;
    let mut client = server.client().await;
    say(&mut client, &json!({ "type": "leave" })).await;
    assert_eq!(closed(&mut client).await, (4000, "no agent".to_owned()));
    let close = Close::new(4000, "no agent");
    assert_eq!(server.event().await, Event::Ended(Closed::ByHandler(close)));
}

#[tokio::test]
async fn what_was_sent_before_the_close_arrives_first() {
    let mut server = Server::start().await;
    let mut client = server.client().await;
    say(&mut client, &json!({ "type": "farewell" })).await;
    assert_eq!(heard(&mut client).await, json!({ "said": "bye" }));
    assert_eq!(closed(&mut client).await.0, 1000);
    let ended = Closed::ByHandler(Close::normal());
    assert_eq!(server.event().await, Event::Ended(ended));
}

#[tokio::test]
async fn the_close_of_the_client_is_answered_and_told() {
    let mut server = Server::start().await;
    let mut client = server.client().await;
    let frame = CloseFrame {
        code: 4002.into(),
        reason: "enough".into(),
    };
    client.close(Some(frame)).await.unwrap();
    let answer = client.next().await.unwrap().unwrap();
    assert!(matches!(answer, Message::Close(Some(frame)) if u16::from(frame.code) == 4002));
    let ended = Closed::ByPeer(Close::new(4002, "enough"));
    assert_eq!(server.event().await, Event::Ended(ended));
}

#[tokio::test]
async fn a_method_is_dropped_when_the_connection_is_gone() {
    let mut server = Server::start().await;
    let mut client = server.client().await;
    say(&mut client, &json!({ "type": "wait" })).await;
    assert_eq!(heard(&mut client).await, json!({ "waiting": true }));
    drop(client);
    assert_eq!(server.event().await, Event::Dropped);
    assert_eq!(server.event().await, Event::Ended(Closed::Lost));
}

#[tokio::test]
async fn a_client_that_sends_no_more_without_a_close_is_lost() {
    let mut server = Server::start().await;
    let mut client = server.client().await;
    let MaybeTlsStream::Plain(stream) = client.get_mut() else {
        panic!("not plain");
    };
    stream.shutdown().await.unwrap();
    assert_eq!(server.event().await, Event::Ended(Closed::Lost));
}

#[tokio::test]
async fn a_panic_ends_its_session_with_1011_and_no_other() {
    let mut server = Server::start().await;
    let mut other = server.client().await;
    for (kind, ended) in [
        ("panic", Closed::Panicked),
        ("panic beside", Closed::ByHandler(Close::internal_error())),
    ] {
        let mut client = server.client().await;
        say(&mut client, &json!({ "type": kind })).await;
        assert_eq!(closed(&mut client).await.0, 1011);
        assert_eq!(server.event().await, Event::Ended(ended));
    }
    say(&mut other, &json!({ "type": "move" })).await;
    assert_eq!(heard(&mut other).await, json!({ "room": 8 }));
}

#[tokio::test]
async fn a_client_that_says_nothing_is_pinged_and_then_closed() {
    let settings = Settings::default()
        .ping(Duration::from_millis(20))
        .idle(Duration::from_millis(200));
    let mut server = Server::with(settings).await;
    let mut client = server.client().await;
    let ping = client.next().await.unwrap().unwrap();
    assert!(matches!(ping, Message::Ping(_)), "{ping:?}");
    // Who reads no further answers no ping.
    assert_eq!(server.event().await, Event::Ended(Closed::Idle));
    assert_eq!(closed(&mut client).await.0, 1001);
}

#[tokio::test]
async fn a_session_that_its_client_has_closed_is_over_once_all_is_handled() {
    let settings = Settings::default().linger(Duration::from_secs(3600));
    let mut server = Server::with(settings).await;
    let mut client = server.client().await;
    say(&mut client, &json!({ "type": "say", "text": "last" })).await;
    client.close(None).await.unwrap();
    let ended = Event::Ended(Closed::ByPeer(Close::new(1005, "")));
    let told = tokio::time::timeout(Duration::from_secs(30), server.event()).await;
    assert_eq!(told.expect("no lingering"), ended);
}
