//! The life of a session that was dialed.

use std::pin::{Pin, pin};

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::FusedFuture;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use crate::socket::half::Half;
use crate::socket::reader::Reader;
use crate::socket::writer::{self, Writer};
use crate::socket::{Close, Closed, Frames, Sender, Settings};

/// What the session hands to its receiver.
pub(super) struct Handed {
    pub(super) messages: mpsc::Sender<Bytes>,
    pub(super) closed: oneshot::Sender<Closed>,
}

/// A session from its first message to the last.
pub(super) async fn run<M, S: AsyncRead + AsyncWrite + Unpin>(
    (reading, writing): (Half<S>, Half<S>),
    sender: Sender<M>,
    handed: Handed,
    frames: Frames,
    settings: Settings,
) {
    let mut reader = Reader::new(reading, &settings);
    let mut writer = pin!(writer::write(writing, &sender, frames, &settings).fuse());
    let closed = live(&mut reader, writer.as_mut(), &handed.messages, &settings).await;
    sender.end(closed.end());
    let is_lost = closed == Closed::Lost;
    let leaving = timeout(settings.linger, async {
        if !is_lost && !writer.is_terminated() {
            writer.await;
        }
        let _ = handed.closed.send(closed);
        drop(handed.messages);
        if !is_lost {
            reader.finish().await;
        }
    });
    let _ = leaving.await;
}

/// Reads until something ends the session, and says what.
async fn live<S>(
    reader: &mut Reader<S>,
    writer: Pin<&mut impl Writer>,
    messages: &mpsc::Sender<Bytes>,
    settings: &Settings,
) -> Closed
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut reading = pin!(reader.forward(messages));
    tokio::select! {
        closed = &mut reading => closed,
        written = writer => match written {
            Some(close) => {
                // What the peer sends before its own close frame still arrives.
                let _ = timeout(settings.linger, reading).await;
                Closed::ByHandler(close)
            }
            None => Closed::Lost,
        },
        () = messages.closed() => Closed::ByHandler(Close::going_away()),
    }
}
