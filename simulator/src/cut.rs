//! Connections that can be dropped from within, as no WebSocket can.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};

/// Drops one connection.
#[derive(Clone, Debug)]
pub(crate) struct Cut {
    token: CancellationToken,
    /// How many bytes were written to it.
    written: Arc<watch::Sender<usize>>,
}

impl Cut {
    fn new() -> Self {
        Self {
            token: CancellationToken::new(),
            written: Arc::new(watch::Sender::new(0)),
        }
    }

    /// How many bytes were written so far.
    pub(crate) fn written(&self) -> usize {
        *self.written.borrow()
    }

    /// Drops the connection once that many bytes were written.
    pub(crate) async fn after(&self, bytes: usize) {
        let mut written = self.written.subscribe();
        let _ = written.wait_for(|written| *written >= bytes).await;
        self.token.cancel();
    }
}

impl Connected<IncomingStream<'_, Port>> for Cut {
    fn connect_info(stream: IncomingStream<'_, Port>) -> Self {
        stream.remote_addr().clone()
    }
}

/// Where connections come in; what drops one stands in the place of its address.
pub(crate) struct Port(TcpListener);

impl Port {
    pub(crate) async fn bind(address: SocketAddr) -> io::Result<(Self, SocketAddr)> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        Ok((Self(listener), address))
    }
}

impl Listener for Port {
    type Io = Connection;
    type Addr = Cut;

    async fn accept(&mut self) -> (Connection, Cut) {
        let (stream, _) = Listener::accept(&mut self.0).await;
        let cut = Cut::new();
        let cancelled = Box::pin(cut.token.clone().cancelled_owned());
        let connection = Connection {
            stream,
            cut: cut.clone(),
            cancelled,
        };
        (connection, cut)
    }

    fn local_addr(&self) -> io::Result<Cut> {
        Ok(Cut::new())
    }
}

/// A connection that fails once it is cut.
pub(crate) struct Connection {
    stream: TcpStream,
    cut: Cut,
    cancelled: Pin<Box<WaitForCancellationFutureOwned>>,
}

impl Connection {
    fn is_cut(&mut self, context: &mut Context<'_>) -> bool {
        self.cancelled.as_mut().poll(context).is_ready()
    }
}

fn gone<T>() -> Poll<io::Result<T>> {
    Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()))
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.is_cut(context) {
            return gone();
        }
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        from: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.is_cut(context) {
            return gone();
        }
        let written = Pin::new(&mut self.stream).poll_write(context, from);
        if let Poll::Ready(Ok(bytes)) = &written {
            self.cut.written.send_modify(|all| *all += bytes);
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
