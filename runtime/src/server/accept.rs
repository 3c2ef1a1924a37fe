//! Taking connections, and the end of it.

use std::convert::Infallible;
use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, watch};
use tokio::time::{Instant, sleep, timeout};

use super::budget::Budget;
use super::builder::Limits;
use super::connection;
use super::notice::Notice;
use super::stage::Stage;

/// How long to wait when the system has no file for a connection.
const PAUSE: Duration = Duration::from_millis(50);

/// What all connections share.
pub(super) struct Shared {
    pub(super) limits: Limits,
    pub(super) budget: Budget,
    pub(super) stages: watch::Sender<Stage>,
}

impl Shared {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            budget: Budget::new(limits.bytes),
            stages: watch::Sender::new(Stage::Open),
            limits,
        }
    }

    pub(super) fn is_stopping(&self) -> bool {
        matches!(*self.stages.borrow(), Stage::Stopping(_) | Stage::Cut)
    }

    /// Goes from one stage to another; connections wake if it is one.
    fn turn(&self, from: Stage, to: Stage) {
        self.stages.send_if_modified(|stage| {
            let turns = *stage == from;
            if turns {
                *stage = to;
            }
            turns
        });
    }
}

/// Takes connections until `stop` ends, and waits for them as long as there is grace.
pub(super) async fn run(
    listener: TcpListener,
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
        full: Notice::default(),
        failed: Notice::default(),
    };
    tokio::select! {
        () = stop => {}
        never = door.accept(&listener) => match never {},
    }
    tracing::info!("stopping");
    shared.stages.send_replace(Stage::Stopping(Instant::now()));
    if let Err(error) = door.close(listener) {
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
    full: Notice,
    failed: Notice,
}

impl Door {
    async fn accept(&self, listener: &TcpListener) -> Infallible {
        loop {
            let place = self.place().await;
            match listener.accept().await {
                Ok((tcp, _)) => self.serve(tcp, Some(place)),
                // The client has gone.
                Err(error) if error.kind() == ErrorKind::ConnectionAborted => {}
                Err(error) => self.wait(&error).await,
            }
        }
    }

    /// A place for one more connection.
    async fn place(&self) -> OwnedSemaphorePermit {
        let limit = self.shared.limits.connections;
        // Not at each place that becomes free: every connection hears of it.
        if self.room.available_permits() > limit / 8 {
            self.shared.turn(Stage::Full, Stage::Open);
        }
        if self.room.available_permits() == 0 {
            self.shared.turn(Stage::Open, Stage::Full);
            if let Some(times) = self.full.due() {
                tracing::warn!(limit, times, "all connections are taken; new ones wait");
            }
        }
        let room = Arc::clone(&self.room);
        room.acquire_owned().await.expect("it is never closed")
    }

    /// Out of files, or of memory: connections that wait for a request give theirs back.
    async fn wait(&self, error: &io::Error) {
        self.shared.turn(Stage::Open, Stage::Full);
        if let Some(times) = self.failed.due() {
            tracing::error!(%error, times, "no connection can be accepted");
        }
        sleep(PAUSE).await;
    }

    fn serve(&self, tcp: TcpStream, place: Option<OwnedSemaphorePermit>) {
        // Answers are small; none waits for another.
        let _ = tcp.set_nodelay(true);
        let router = self.router.clone();
        let (shared, alive) = (Arc::clone(&self.shared), self.alive.clone());
        tokio::spawn(async move {
            connection::serve(tcp, router, shared, alive).await;
            drop(place);
        });
    }

    /// Takes those that are in the queue already: with the socket they would be reset. The system is asked itself,
    /// since the runtime may not have heard of the last ones.
    fn close(self, listener: TcpListener) -> io::Result<()> {
        let queue = listener.into_std()?;
        while let Ok((tcp, _)) = queue.accept() {
            tcp.set_nonblocking(true)?;
            self.serve(TcpStream::from_std(tcp)?, None);
        }
        Ok(())
    }
}
