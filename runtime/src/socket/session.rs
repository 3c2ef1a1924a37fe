//! The life of a session.

use std::panic::AssertUnwindSafe;
use std::pin::pin;

use axum::extract::ws::WebSocket;
use bytes::Bytes;
use futures_util::future::{Fuse, FusedFuture, join};
use futures_util::{FutureExt, StreamExt};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::channel::Channel;
use super::reader::Reader;
use super::writer::write;
use super::{Close, Closed, Invalid, Sender, Sessions, Settings};
use crate::json::JsonTree;
use crate::problem::{In, Violation};
use crate::rest::check;

/// The task that writes, and the close frame that it has written.
type Writer = Fuse<JoinHandle<Option<Close>>>;

/// A session from its first message to the last.
pub(super) async fn run<H: Sync, C: Channel<H>>(
    socket: WebSocket,
    handler: &H,
    mut kept: C::Session,
    settings: &Settings,
    sessions: &Sessions,
) {
    let (sink, stream) = socket.split();
    let mut reader = Reader::new(stream, settings);
    let sender = Sender::new(settings.queued);
    let writing = tokio::spawn(write(sink, sender.clone(), settings.clone()));
    let abort = writing.abort_handle();
    let mut writer = writing.fuse();
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
    abort.abort();
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
            // What came before the close frame is handled.
            if matches!(closed, Closed::ByPeer(_)) {
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

/// Hands messages on until there are no more.
async fn read(reader: &mut Reader, inbound: mpsc::Sender<Bytes>) -> Closed {
    loop {
        match reader.next().await {
            // The handler takes messages as long as this is polled.
            Ok(message) => drop(inbound.send(message).await),
            Err(closed) => return closed,
        }
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
        match decode::<H, C>(message) {
            Ok(message) => C::receive(handler, kept, sender, message).await?,
            Err(message) => C::invalid(handler, kept, sender, message).await?,
        }
    }
    Ok(())
}

/// A message as the contract has it.
fn decode<H, C: Channel<H>>(message: Bytes) -> Result<C::Received, Invalid> {
    let read = || {
        let json = JsonTree::from_slice(&message).map_err(|_| vec![whole("is not JSON")])?;
        let received = check::decode(&json).map_err(|violation| vec![violation])?;
        let violations = check::check(C::check(&received), In::Body, &json);
        if violations.is_empty() {
            Ok(received)
        } else {
            Err(violations)
        }
    };
    let read = read();
    read.map_err(|violations| Invalid::new(message, violations))
}

/// What is wrong with a message as a whole.
fn whole(detail: &'static str) -> Violation {
    Violation {
        place: In::Body,
        pointer: String::new(),
        detail: detail.into(),
    }
}

/// Sees that what was sent arrives: all is written, and the peer has closed too.
async fn leave(closed: &Closed, reader: &mut Reader, writer: &mut Writer) {
    if *closed == Closed::Lost {
        return;
    }
    if !writer.is_terminated() {
        let _ = writer.await;
    }
    reader.finish().await;
}
