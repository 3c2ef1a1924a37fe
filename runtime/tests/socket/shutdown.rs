//! Shutting down.

use std::time::Duration;

use atoms_runtime::socket::Closed;
use serde_json::json;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Error;

use crate::desk::{Event, Server, closed, heard, say};

const LONG: Duration = Duration::from_secs(600);

#[tokio::test]
async fn draining_waits_for_sessions_and_opens_none() {
    let mut server = Server::start().await;
    let mut client = server.client().await;
    assert_eq!(server.sessions.len(), 1);
    let sessions = server.sessions.clone();
    let drained = tokio::spawn(async move { sessions.drain(LONG).await });
    while !server.sessions.is_draining() {
        tokio::task::yield_now().await;
    }
    let refused = connect_async(format!("ws://{}/desk?room=1", server.address)).await;
    let Err(Error::Http(answer)) = refused else {
        panic!("not refused");
    };
    assert_eq!(answer.status(), 503);
    say(&mut client, &json!({ "type": "say", "text": "on" })).await;
    assert_eq!(heard(&mut client).await, json!({ "said": "on" }));
    say(&mut client, &json!({ "type": "leave" })).await;
    closed(&mut client).await;
    drop(client);
    drained.await.unwrap();
    assert!(server.sessions.is_empty());
    assert!(matches!(
        server.event().await,
        Event::Ended(Closed::ByHandler(_))
    ));
}

#[tokio::test]
async fn what_is_open_after_that_is_closed_with_1001() {
    let mut server = Server::start().await;
    let mut client = server.client().await;
    let sessions = server.sessions.clone();
    let drained = tokio::spawn(async move { sessions.drain(Duration::ZERO).await });
    assert_eq!(closed(&mut client).await.0, 1001);
    drop(client);
    drained.await.unwrap();
    assert_eq!(server.event().await, Event::Ended(Closed::Shutdown));
}
