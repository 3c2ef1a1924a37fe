//! The socket as one would write it without a generator: the same checks of the wire, its own types. Bare, or with what a
//! session needs in a service: bounds, and ends for peers that say nothing or take nothing.

use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::WebSocketUpgrade;
use axum::extract::ws::{Message, WebSocket};
use axum::routing::get;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use tokio::time::{Instant, MissedTickBehavior, interval_at, timeout};

const MESSAGE_SIZE: usize = 1024 * 1024;
const PING: Duration = Duration::from_secs(20);
const IDLE: Duration = Duration::from_mins(1);
const STALLED: Duration = Duration::from_secs(30);

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Received {
    #[serde(rename = "input_audio_buffer.append")]
    Append { audio: String },
    #[serde(rename = "input_audio_buffer.commit")]
    Commit {},
    #[serde(rename = "input_text.send")]
    Text { text: String },
    #[serde(rename = "session.update")]
    Update {},
    #[serde(rename = "session.close")]
    Close {},
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Sent {
    #[serde(rename = "output_audio.delta")]
    Audio { audio: String },
    #[serde(rename = "transcript")]
    Transcript { role: &'static str, text: String },
}

pub(crate) fn router() -> Router {
    let open = |upgrade: WebSocketUpgrade| async {
        let upgrade = upgrade
            .max_message_size(MESSAGE_SIZE)
            .max_frame_size(MESSAGE_SIZE);
        upgrade.on_upgrade(session)
    };
    Router::new().route("/agent/connect", get(open))
}

pub(crate) fn bare_router() -> Router {
    let open = |upgrade: WebSocketUpgrade| async { upgrade.on_upgrade(bare_session) };
    Router::new().route("/agent/connect", get(open))
}

async fn session(mut socket: WebSocket) {
    let mut pings = interval_at(Instant::now() + PING, PING);
    pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let answer = tokio::select! {
            message = timeout(IDLE, socket.recv()) => match message {
                Ok(Some(Ok(message))) => answer(&message),
                Ok(Some(Err(_)) | None) | Err(_) => return,
            },
            _ = pings.tick() => Answer::Message(Message::Ping(Bytes::new())),
        };
        match answer {
            Answer::Message(message) => match timeout(STALLED, socket.send(message)).await {
                Ok(Ok(())) => {}
                Ok(Err(_)) | Err(_) => return,
            },
            Answer::Nothing => {}
            Answer::End => return,
        }
    }
}

async fn bare_session(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        match answer(&message) {
            Answer::Message(message) => {
                if socket.send(message).await.is_err() {
                    return;
                }
            }
            Answer::Nothing => {}
            Answer::End => return,
        }
    }
}

enum Answer {
    Message(Message),
    Nothing,
    End,
}

fn answer(message: &Message) -> Answer {
    let received = match message {
        Message::Text(text) => serde_json::from_str(text),
        Message::Binary(bytes) => serde_json::from_slice(bytes),
        Message::Ping(_) | Message::Pong(_) => return Answer::Nothing,
        Message::Close(_) => return Answer::End,
    };
    let sent = match received {
        Ok(Received::Append { audio }) => match STANDARD.decode(audio) {
            Ok(pcm) => Sent::Audio {
                audio: STANDARD.encode(pcm),
            },
            Err(_) => return Answer::Nothing,
        },
        Ok(Received::Text { text }) if !text.is_empty() => Sent::Transcript {
            role: "assistant",
            text,
        },
        Ok(Received::Close {}) => return Answer::End,
        Ok(Received::Text { .. } | Received::Commit {} | Received::Update {}) | Err(_) => {
            return Answer::Nothing;
        }
    };
    serde_json::to_string(&sent).map_or(Answer::End, |sent| {
        Answer::Message(Message::Text(sent.into()))
    })
}
