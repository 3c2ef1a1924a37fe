//! Writing to the peer.

use axum::extract::ws::{Message, WebSocket};
use futures_util::SinkExt;
use futures_util::stream::SplitSink;
use tokio::time::{Instant, MissedTickBehavior, interval_at, timeout};

use super::queue::{End, Taken};
use super::{Close, Frames, Sender, Settings};

/// The writing half of a socket.
pub(super) type Sink = SplitSink<WebSocket, Message>;

/// Writes what is sent, and pings, until the session ends; says with which close frame, or `None` where the connection is
/// gone.
pub(super) async fn write<M>(
    mut sink: Sink,
    sender: Sender<M>,
    settings: Settings,
) -> Option<Close> {
    let mut pings = interval_at(Instant::now() + settings.ping, settings.ping);
    pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let message = tokio::select! {
            taken = sender.queue().next() => match taken {
                Taken::Message(text) => framed(text, settings.frames),
                Taken::End(end) => return finish(sink, end).await,
            },
            _ = pings.tick() => Message::Ping(bytes::Bytes::new()),
        };
        match timeout(settings.stalled, sink.send(message)).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) | Err(_) => return None,
        }
    }
}

fn framed(text: String, frames: Frames) -> Message {
    match frames {
        Frames::Text => Message::Text(text.into()),
        Frames::Binary => Message::Binary(text.into()),
    }
}

/// Writes the close frame, or the answer to that of the peer.
async fn finish(mut sink: Sink, end: End) -> Option<Close> {
    let close = match end {
        End::Close(close) => close,
        End::Gone => {
            sink.close().await.ok()?;
            return None;
        }
    };
    sink.send(Message::Close(Some(close.frame()))).await.ok()?;
    Some(close)
}
