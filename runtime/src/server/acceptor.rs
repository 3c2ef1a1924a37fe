//! Where connections come in: each has a place, or waits for one.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::io::{self, ErrorKind};
use std::pin::pin;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::response::Response;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::time::{Instant, sleep, timeout, timeout_at};

use super::accept::{Listener, Shared};
use super::connection;
use super::limit_log::Exceeded;
use super::listen;
use super::notice::Notice;
use crate::in_flight::BodyFault;

/// How long to wait when the system has no file for a connection.
const PAUSE: Duration = Duration::from_millis(50);

/// How often the first that waits for a place looks for one.
const LOOK: Duration = Duration::from_millis(25);

/// How long handshakes that have begun may take before the socket is closed, after which others are at the port.
const HANDSHAKE: Duration = Duration::from_millis(200);

/// How many connections leave at a time for want of files.
const LEAVING: usize = 16;

/// Connections that wait for a place in the order in which they came, and since when.
type Line = VecDeque<(TcpStream, Instant)>;

/// Where connections come in.
pub(super) struct Acceptor {
    room: Arc<Semaphore>,
    router: Router,
    shared: Arc<Shared>,
    alive: mpsc::Sender<Infallible>,
    line: Mutex<Line>,
    full: Notice,
    failed: Notice,
}

impl Acceptor {
    pub(super) fn new(
        router: Router,
        shared: Arc<Shared>,
        alive: mpsc::Sender<Infallible>,
    ) -> Self {
        Self {
            room: Arc::new(Semaphore::new(shared.limits.connections)),
            router,
            shared,
            alive,
            line: Mutex::default(),
            full: Notice::default(),
            failed: Notice::default(),
        }
    }

    pub(super) async fn accept(&self, listener: &TcpListener) -> Infallible {
        loop {
            let (first, has_room) = {
                let line = self.line();
                let first = line.front().map(|(_, since)| *since);
                (first, line.len() < self.shared.limits.waiting)
            };
            tokio::select! {
                biased;
                place = self.place(first) => self.serve_first(place),
                accepted = listener.accept(), if has_room => match accepted {
                    Ok((tcp, _)) => self.admit(tcp),
                    // The client has gone.
                    Err(error) if error.kind() == ErrorKind::ConnectionAborted => {}
                    Err(error) => self.wait(&error).await,
                },
            }
        }
    }

    /// Serves a connection, or lets it wait behind those that do.
    fn admit(&self, tcp: TcpStream) {
        let place = Arc::clone(&self.room).try_acquire_owned().ok();
        let place = place.filter(|_| self.line().is_empty());
        self.shared.full.store(place.is_none(), Ordering::Relaxed);
        if place.is_some() {
            return self.serve(tcp, self.router.clone(), place);
        }
        self.line().push_back((tcp, Instant::now()));
        self.shared.waiting.make_room(self.shared.limits.silent);
        if let Some(times) = self.full.due() {
            let limit = self.shared.limits.connections;
            tracing::warn!(limit, times, "all connections are taken; new ones wait");
        }
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place that becomes free in time for the first of the line, which came then: of a connection that ends, or that
    /// waits longest for a request.
    async fn place(&self, first: Option<Instant>) -> Option<OwnedSemaphorePermit> {
        let Some(since) = first else {
            return std::future::pending().await;
        };
        let until = since + self.shared.limits.queue;
        let mut place = pin!(timeout_at(until, Arc::clone(&self.room).acquire_owned()));
        loop {
            if let Ok(place) = timeout(LOOK, place.as_mut()).await {
                return place.ok()?.ok();
            }
            self.shared.waiting.make_room(self.shared.limits.silent);
        }
    }

    fn serve_first(&self, place: Option<OwnedSemaphorePermit>) {
        let Some((tcp, _)) = self.line().pop_front() else {
            return;
        };
        let router = if place.is_some() {
            self.router.clone()
        } else {
            self.shared.limit_log.tell(Exceeded::Place);
            Router::new().fallback(overloaded)
        };
        self.serve(tcp, router, place);
    }

    /// Out of files, or of memory: connections that wait for a request give theirs back.
    async fn wait(&self, error: &io::Error) {
        if let Some(times) = self.failed.due() {
            tracing::error!(%error, times, "no connection can be accepted");
        }
        let mut leaving = 0..LEAVING;
        while leaving.next().is_some() && self.shared.waiting.make_room(self.shared.limits.silent) {
        }
        sleep(PAUSE).await;
    }

    fn serve(&self, tcp: TcpStream, router: Router, place: Option<OwnedSemaphorePermit>) {
        // Answers are small; none waits for another.
        let _ = tcp.set_nodelay(true);
        let (shared, alive) = (Arc::clone(&self.shared), self.alive.clone());
        tokio::spawn(async move {
            connection::serve(tcp, router, shared, alive).await;
            drop(place);
        });
    }

    /// Takes those that are in the queue already, by `until`: with the socket they would be reset. The system is asked
    /// itself, since the runtime may not have heard of the last ones.
    pub(super) async fn close(self, listener: Listener, until: Instant) -> io::Result<()> {
        let line = std::mem::take(&mut *self.line());
        for (tcp, _) in line {
            self.serve(tcp, self.router.clone(), None);
        }
        if listener.shares_port && listen::turn_away(&listener.tcp)? {
            sleep(HANDSHAKE).await;
        }
        let queue = listener.tcp.into_std()?;
        loop {
            let accepted = queue.accept().and_then(|(tcp, _)| nonblocking(tcp));
            match accepted {
                Ok(tcp) => self.serve(tcp, self.router.clone(), None),
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                Err(error) if is_passing(&error) => {}
                // Those that are left may be accepted when others have ended.
                Err(error) if Instant::now() < until => self.wait(&error).await,
                Err(error) => return Err(error),
            }
        }
    }
}

fn nonblocking(tcp: std::net::TcpStream) -> io::Result<TcpStream> {
    tcp.set_nonblocking(true)?;
    TcpStream::from_std(tcp)
}

/// Whether it says nothing of the next connection.
fn is_passing(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionAborted | ErrorKind::Interrupted
    )
}

/// The answer for a client that found no place.
async fn overloaded() -> Response {
    BodyFault::Overloaded.refuse()
}
