//! The life of a session that is served.

use std::panic::AssertUnwindSafe;
use std::pin::pin;

use axum::extract::ws::WebSocket;
use bytes::Bytes;
use futures_util::future::{FusedFuture, join};
use futures_util::{FutureExt, Stream};
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::channel::Channel;
use super::frame::{self, Incoming};
use super::invalid::decode;
use super::reader::Reader;
use super::writer::{self, Writer};
use super::{Close, Closed, Sender, Sessions, Settings};

/// A session from its first message to the last.
pub(super) async fn run<H: Sync, C: Channel<H>>(
    socket: WebSocket,
    handler: &H,
    mut kept: C::Session,
    settings: &Settings,
    sessions: &Sessions,
) {
    let (sink, stream) = frame::served(socket);
    let mut reader = Reader::new(stream, settings);
    let sender = Sender::new(settings.queued);
    let frames = settings.frames.unwrap_or(C::FRAMES);
    let mut writer = writer::spawn(sink, &sender, frames, settings);
    let closed = {
        let (inbound, messages) = mpsc::channel(settings.received);
        let handling = handle::<H, C>(handler, &mut kept, &sender, messages);
        let reading = read(&mut reader, inbound);
        live(handling, reading, &mut writer, settings, sessions).await
    };
    sender.end(closed.end());
    let told = AssertUnwindSafe(C::closed(handler, kept, closed.clone())).catch_unwind();
    let leaving = timeout(settings.linger, leave(&closed, &mut reader, &mut writer));
    let _ = join(told, leaving).await;
}

/// Hands on what is read. What is handled ends with it.
async fn read<S>(reader: &mut Reader<S>, inbound: mpsc::Sender<Bytes>) -> Closed
where
    S: Stream<Item = Result<Incoming, Closed>> + Unpin,
{
    reader.forward(&inbound).await
}

/// Reads and handles until something ends the session, and says what.
async fn live(
    handling: impl Future<Output = Result<(), Close>>,
    reading: impl Future<Output = Closed>,
    writer: &mut Writer,
    settings: &Settings,
    sessions: &Sessions,
) -> Closed {
    let mut handling = pin!(AssertUnwindSafe(handling).catch_unwind());
    let mut reading = pin!(reading);
    tokio::select! {
        handled = &mut handling => match handled {
            Ok(Err(close)) => Closed::ByHandler(close),
            Ok(Ok(())) => Closed::Lost,
            Err(_) => Closed::Panicked,
        },
        closed = &mut reading => {
            // What came before the close frame, or before the fault, is handled.
            if matches!(closed, Closed::ByPeer(_) | Closed::Broken(_)) {
                let _ = timeout(settings.linger, handling).await;
            }
            closed
        }
        written = writer => match written {
            Ok(Some(close)) => Closed::ByHandler(close),
            Ok(None) | Err(_) => Closed::Lost,
        },
        () = sessions.stopped() => Closed::Shutdown,
    }
}

/// Handles messages one after the other, until a method closes the session or no more come.
async fn handle<H: Sync, C: Channel<H>>(
    handler: &H,
    kept: &mut C::Session,
    sender: &Sender<C::Sent>,
    mut waiting: mpsc::Receiver<Bytes>,
) -> Result<(), Close> {
    C::opened(handler, kept, sender).await?;
    while let Some(message) = waiting.recv().await {
        match decode(message, C::check) {
            Ok(message) => C::receive(handler, kept, sender, message).await?,
            Err(message) => C::invalid(handler, kept, sender, message).await?,
        }
    }
    Ok(())
}

/// Sees that what was sent arrives: all is written, and the peer has closed too.
async fn leave<S>(closed: &Closed, reader: &mut Reader<S>, writer: &mut Writer)
where
    S: Stream<Item = Result<Incoming, Closed>> + Unpin,
{
    if *closed == Closed::Lost {
        return;
    }
    if !writer.is_terminated() {
        let _ = writer.await;
    }
    reader.finish().await;
}
