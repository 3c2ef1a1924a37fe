//! Taking connections, and the end of it.

use std::convert::Infallible;
use std::io::{self, ErrorKind};
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::response::Response;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, watch};
use tokio::time::{Instant, sleep, timeout};

use super::budget::Budget;
use super::builder::Limits;
use super::connection;
use super::listen;
use super::notice::Notice;
use super::stage::Stage;
use super::waiting::Waiting;
use crate::in_flight::BodyFault;

/// How long to wait when the system has no file for a connection.
const PAUSE: Duration = Duration::from_millis(50);

/// How often a connection that waits for a place looks for one.
const LOOK: Duration = Duration::from_millis(25);

/// How long handshakes that have begun may take before the socket is closed, after which others are at the port.
const HANDSHAKE: Duration = Duration::from_millis(200);

/// How many connections leave at a time for want of files.
const LEAVING: usize = 16;

/// What all connections share.
pub(super) struct Shared {
    pub(super) limits: Limits,
    pub(super) budget: Budget,
    pub(super) stages: watch::Sender<Stage>,
    pub(super) waiting: Arc<Waiting>,
    full: AtomicBool,
}

impl Shared {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            budget: Budget::new(limits.bytes, limits.queue),
            stages: watch::Sender::new(Stage::Open),
            waiting: Arc::default(),
            full: AtomicBool::new(false),
            limits,
        }
    }

    pub(super) fn is_stopping(&self) -> bool {
        matches!(*self.stages.borrow(), Stage::Stopping(_) | Stage::Cut)
    }

    /// Whether the last connection that came had to wait for a place.
    pub(super) fn is_full(&self) -> bool {
        self.full.load(Ordering::Relaxed)
    }
}

/// Where connections come from.
pub(super) struct Listener {
    pub(super) tcp: TcpListener,
    pub(super) shares_port: bool,
}

/// Takes connections until `stop` ends, and waits for them as long as there is grace.
pub(super) async fn run(
    listener: Listener,
    router: Router,
    shared: Arc<Shared>,
    stop: impl Future<Output = ()>,
) {
    let (alive, mut all_done) = mpsc::channel(1);
    let door = Door {
        room: Arc::new(Semaphore::new(shared.limits.connections)),
        router,
        shared: Arc::clone(&shared),
        alive,
        next: Mutex::new(None),
        full: Notice::default(),
        failed: Notice::default(),
    };
    tokio::select! {
        () = stop => {}
        never = door.accept(&listener.tcp) => match never {},
    }
    tracing::info!("stopping");
    shared.stages.send_replace(Stage::Stopping(Instant::now()));
    if let Err(error) = door.close(listener).await {
        tracing::warn!(%error, "connections that waited to be accepted are lost");
    }
    if timeout(shared.limits.grace, all_done.recv()).await.is_err() {
        tracing::warn!("not everything was answered in time");
        shared.stages.send_replace(Stage::Cut);
    }
}

/// Where connections come in.
struct Door {
    room: Arc<Semaphore>,
    router: Router,
    shared: Arc<Shared>,
    alive: mpsc::Sender<Infallible>,
    /// The connection that waits for a place.
    next: Mutex<Option<TcpStream>>,
    full: Notice,
    failed: Notice,
}

impl Door {
    async fn accept(&self, listener: &TcpListener) -> Infallible {
        loop {
            match listener.accept().await {
                Ok((tcp, _)) => self.admit(tcp).await,
                // The client has gone.
                Err(error) if error.kind() == ErrorKind::ConnectionAborted => {}
                Err(error) => self.wait(&error).await,
            }
        }
    }

    /// Serves a connection as soon as there is a place for it.
    async fn admit(&self, tcp: TcpStream) {
        let place = Arc::clone(&self.room).try_acquire_owned();
        self.shared.full.store(place.is_err(), Ordering::Relaxed);
        if let Ok(place) = place {
            return self.serve(tcp, self.router.clone(), Some(place));
        }
        *self.next() = Some(tcp);
        let place = self.place().await;
        let router = if place.is_some() {
            self.router.clone()
        } else {
            Router::new().fallback(overloaded)
        };
        if let Some(tcp) = self.next().take() {
            self.serve(tcp, router, place);
        }
    }

    fn next(&self) -> MutexGuard<'_, Option<TcpStream>> {
        self.next.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place that becomes free in time: of a connection that ends, or that waits longest for a request.
    async fn place(&self) -> Option<OwnedSemaphorePermit> {
        let Limits {
            connections: limit,
            queue,
            silent,
            ..
        } = self.shared.limits;
        if let Some(times) = self.full.due() {
            tracing::warn!(limit, times, "all connections are taken; new ones wait");
        }
        let mut place = pin!(timeout(queue, Arc::clone(&self.room).acquire_owned()));
        loop {
            self.shared.waiting.make_room(silent);
            if let Ok(place) = timeout(LOOK, place.as_mut()).await {
                return place.ok()?.ok();
            }
        }
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

    /// Takes those that are in the queue already: with the socket they would be reset. The system is asked itself,
    /// since the runtime may not have heard of the last ones.
    async fn close(self, listener: Listener) -> io::Result<()> {
        if let Some(tcp) = self.next().take() {
            self.serve(tcp, self.router.clone(), None);
        }
        if listener.shares_port && listen::turn_away(&listener.tcp)? {
            sleep(HANDSHAKE).await;
        }
        let queue = listener.tcp.into_std()?;
        while let Ok((tcp, _)) = queue.accept() {
            tcp.set_nonblocking(true)?;
            self.serve(TcpStream::from_std(tcp)?, self.router.clone(), None);
        }
        Ok(())
    }
}

/// The answer for a client that found no place.
async fn overloaded() -> Response {
    BodyFault::Overloaded.refuse()
}
