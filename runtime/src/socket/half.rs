//! A connection in two halves, one that reads and one that writes.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use futures_util::{Sink, Stream};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_tungstenite::WebSocketStream;
use tungstenite::Error;
use tungstenite::protocol::{Role, WebSocketConfig};

use super::frame::{Incoming, Outgoing, fault};
use super::{Closed, Settings};

/// How many bytes are read at once. So many are zeroed before every read, and kept for every session.
const READ: usize = 8 * 1024;

/// One of two handles of a socket: one reads, and one writes.
pub(super) struct Half<S> {
    socket: Arc<Mutex<WebSocketStream<S>>>,
    /// Whether reading has failed.
    failed: bool,
}

/// A connection that was upgraded, in two halves.
pub(super) async fn halves<S>(connection: S, role: Role, settings: &Settings) -> (Half<S>, Half<S>)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let config = WebSocketConfig::default()
        .read_buffer_size(READ)
        .max_message_size(Some(settings.message_size))
        .max_frame_size(Some(settings.message_size));
    let socket = WebSocketStream::from_raw_socket(connection, role, Some(config)).await;
    let socket = Arc::new(Mutex::new(socket));
    let half = |socket| Half {
        socket,
        failed: false,
    };
    (half(Arc::clone(&socket)), half(socket))
}

impl<S> Half<S> {
    fn lock(&self) -> MutexGuard<'_, WebSocketStream<S>> {
        self.socket.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Half<S> {
    /// Where reading has failed: writes no more, and takes what the peer still sends, which would else reset the
    /// connection before the peer has read the close frame (RFC 9293, section 3.6.1).
    pub(super) async fn drain(&mut self) {
        if self.failed {
            let _ = poll_fn(|cx| Pin::new(self.lock().get_mut()).poll_shutdown(cx)).await;
            poll_fn(|cx| discard(self.lock().get_mut(), cx)).await;
        }
    }
}

/// Reads to the end.
fn discard(connection: &mut (impl AsyncRead + Unpin), cx: &mut Context<'_>) -> Poll<()> {
    let mut bytes = [0; READ];
    loop {
        let mut read = ReadBuf::new(&mut bytes);
        match ready!(Pin::new(&mut *connection).poll_read(cx, &mut read)) {
            Ok(()) if !read.filled().is_empty() => {}
            Ok(()) | Err(_) => return Poll::Ready(()),
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Stream for Half<S> {
    type Item = Result<Incoming, Closed>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let read = ready!(Pin::new(&mut *self.lock()).poll_next(cx));
        self.failed |= matches!(read, Some(Err(_)));
        Poll::Ready(read.map(|read| read.map(Incoming::from).map_err(fault)))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Sink<Outgoing> for Half<S> {
    type Error = Error;

    fn poll_ready(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Pin::new(&mut *self.lock()).poll_ready(cx)
    }

    fn start_send(self: Pin<&mut Self>, frame: Outgoing) -> Result<(), Error> {
        Pin::new(&mut *self.lock()).start_send(frame.into())
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Pin::new(&mut *self.lock()).poll_flush(cx)
    }

    fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Pin::new(&mut *self.lock()).poll_close(cx)
    }
}
