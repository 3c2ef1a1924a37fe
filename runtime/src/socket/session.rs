//! The life of a session that is served.

use std::panic::AssertUnwindSafe;
use std::pin::{Pin, pin};

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::{FusedFuture, join};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::channel::Channel;
use super::half::Half;
use super::invalid::decode;
use super::reader::Reader;
use super::writer::{self, Writer};
use super::{Close, Closed, Sender, Sessions, Settings};

/// A session from its first message to the last: one task, so that an answer is on its way as soon as a method has sent it.
pub(super) async fn run<H, C, S>(
    (reading, writing): (Half<S>, Half<S>),
    handler: &H,
    mut kept: C::Session,
    settings: &Settings,
    sessions: &Sessions,
) where
    H: Sync,
    C: Channel<H>,
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut reader = Reader::new(reading, settings);
    let sender = Sender::new(settings.queued);
    let frames = settings.frames.unwrap_or(C::FRAMES);
    let mut writer = pin!(writer::write(writing, &sender, frames, settings).fuse());
    let closed = {
        let (inbound, messages) = mpsc::channel(settings.received);
        let handling = handle::<H, C>(handler, &mut kept, &sender, messages);
        let reading = read(&mut reader, inbound);
        live(handling, reading, writer.as_mut(), settings, sessions).await
    };
    sender.end(closed.end());
    let told = AssertUnwindSafe(C::closed(handler, kept, closed.clone())).catch_unwind();
    let leaving = timeout(settings.linger, leave(&closed, &mut reader, writer));
    let _ = join(told, leaving).await;
}

/// Hands on what is read. What is handled ends with it.
async fn read<S>(reader: &mut Reader<S>, inbound: mpsc::Sender<Bytes>) -> Closed
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    reader.forward(&inbound).await
}

/// Reads, handles and writes until something ends the session, and says what.
async fn live(
    handling: impl Future<Output = Result<(), Close>>,
    reading: impl Future<Output = Closed>,
    mut writer: Pin<&mut impl Writer>,
    settings: &Settings,
    sessions: &Sessions,
) -> Closed {
    let mut handling = pin!(ended(handling));
    let mut reading = pin!(reading);
    tokio::select! {
        // In the order that a message goes, which so needs no second turn.
        biased;
        closed = &mut reading => {
            // What came before the close frame, or before the fault, is handled.
            let is_said = matches!(closed, Closed::ByPeer(_) | Closed::Broken(_));
            if !is_said {
                return closed;
            }
            let handled = timeout(settings.linger, beside(handling, writer)).await;
            match (closed, handled) {
                (Closed::Broken(_), Ok(Some(before))) => before,
                (closed, _) => closed,
            }
        }
        handled = &mut handling => handled.unwrap_or(Closed::Lost),
        written = &mut writer => written.map_or(Closed::Lost, Closed::ByHandler),
        () = sessions.stopped() => Closed::Shutdown,
    }
}

/// How a handler ends its session; `None` where it has handled all.
async fn ended(handling: impl Future<Output = Result<(), Close>>) -> Option<Closed> {
    match AssertUnwindSafe(handling).catch_unwind().await {
        Ok(Err(close)) => Some(Closed::ByHandler(close)),
        Ok(Ok(())) => None,
        Err(_) => Some(Closed::Panicked),
    }
}

/// Handles what is left, and writes meanwhile.
async fn beside<H: Future + Unpin>(mut handling: H, writer: Pin<&mut impl Writer>) -> H::Output {
    tokio::select! {
        handled = &mut handling => return handled,
        _ = writer => {}
    }
    handling.await
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
async fn leave<S>(closed: &Closed, reader: &mut Reader<S>, writer: Pin<&mut impl Writer>)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    if *closed == Closed::Lost {
        return;
    }
    if !writer.is_terminated() {
        writer.await;
    }
    reader.finish().await;
}
