//! The socket as one would write it without a generator: the same checks of the wire, its own types.

use axum::Router;
use axum::extract::WebSocketUpgrade;
use axum::extract::ws::{Message, WebSocket};
use axum::routing::get;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

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
    let open = |upgrade: WebSocketUpgrade| async { upgrade.on_upgrade(session) };
    Router::new().route("/agent/connect", get(open))
}

async fn session(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        let received = match &message {
            Message::Text(text) => serde_json::from_str(text),
            Message::Binary(bytes) => serde_json::from_slice(bytes),
            Message::Ping(_) | Message::Pong(_) => continue,
            Message::Close(_) => return,
        };
        let sent = match received {
            Ok(Received::Append { audio }) => match STANDARD.decode(audio) {
                Ok(pcm) => Sent::Audio {
                    audio: STANDARD.encode(pcm),
                },
                Err(_) => continue,
            },
            Ok(Received::Text { text }) if !text.is_empty() => Sent::Transcript {
                role: "assistant",
                text,
            },
            Ok(Received::Close {}) => return,
            Ok(Received::Text { .. } | Received::Commit {} | Received::Update {}) | Err(_) => {
                continue;
            }
        };
        let Ok(sent) = serde_json::to_string(&sent) else {
            return;
        };
        if socket.send(Message::Text(sent.into())).await.is_err() {
            return;
        }
    }
}
