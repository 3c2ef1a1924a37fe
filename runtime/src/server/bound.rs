//! A server that has its socket.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use axum::Router;

use super::accept::{self, Listener, Shared};
use super::builder::Limits;
use super::stop::asked_to_stop;

/// A server that listens. Clients can connect from here on; they wait until it serves.
#[derive(Debug)]
pub struct Bound {
    pub(super) listener: TcpListener,
    /// Whether other processes may have sockets of their own at the address.
    pub(super) shares_port: bool,
    pub(super) limits: Limits,
}

impl Bound {
    /// The address that it listens at, with its port.
    ///
    /// # Errors
    ///
    /// When the system does not tell it.
    pub fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves `app` until the process is asked to stop, see [`asked_to_stop`], which counts from this call; and what has begun
    /// is answered.
    ///
    /// # Errors
    ///
    /// When the socket cannot be used. What goes wrong later is logged, and serving goes on.
    pub fn serve(self, app: Router) -> impl Future<Output = io::Result<()>> + Send + use<> {
        self.serve_until(app, asked_to_stop())
    }

    /// Serves `app` until `stop` ends, and what has begun is answered.
    ///
    /// # Errors
    ///
    /// When the socket cannot be used. What goes wrong later is logged, and serving goes on.
    pub async fn serve_until(self, app: Router, stop: impl Future<Output = ()>) -> io::Result<()> {
        self.listener.set_nonblocking(true)?;
        let shared = Arc::new(Shared::new(self.limits));
        let listener = Listener {
            tcp: tokio::net::TcpListener::from_std(self.listener)?,
            shares_port: self.shares_port,
        };
        accept::run(listener, app, shared, stop).await;
        Ok(())
    }
}
