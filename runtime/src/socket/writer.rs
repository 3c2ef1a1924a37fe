//! Writing to the peer.

use futures_util::future::FusedFuture;
use futures_util::{Sink, SinkExt};
use tokio::time::{Instant, MissedTickBehavior, interval_at, timeout};

use super::frame::Outgoing;
use super::queue::{End, Taken};
use super::{Close, Frames, Sender, Settings};

/// What writes, and then has the close frame that it has written: `None` where the connection is gone.
pub(super) trait Writer: FusedFuture<Output = Option<Close>> {}

impl<F: FusedFuture<Output = Option<Close>>> Writer for F {}

/// Writes what is sent, and pings, until the session ends.
pub(super) async fn write<M>(
    mut sink: impl Sink<Outgoing> + Unpin,
    sender: &Sender<M>,
    frames: Frames,
    settings: &Settings,
) -> Option<Close> {
    let mut pings = interval_at(Instant::now() + settings.ping, settings.ping);
    pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let frame = tokio::select! {
            taken = sender.queue().next() => match taken {
                Taken::Message(text) => Outgoing::message(text, frames),
                Taken::End(end) => return finish(sink, end).await,
            },
            _ = pings.tick() => Outgoing::Ping,
        };
        match timeout(settings.stalled, sink.send(frame)).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) | Err(_) => return None,
        }
    }
}

/// Writes the close frame, or the answer to that of the peer.
async fn finish(mut sink: impl Sink<Outgoing> + Unpin, end: End) -> Option<Close> {
    let close = match end {
        End::Close(close) => close,
        End::Gone => {
            sink.close().await.ok()?;
            return None;
        }
    };
    sink.send(Outgoing::Close(close.clone())).await.ok()?;
    Some(close)
}
