//! Taking connections, and the end of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, timeout_at};

use super::acceptor::Acceptor;
use super::budget::Budget;
use super::builder::Limits;
use super::limit_log::LimitLog;
use super::stage::Stage;
use super::waiting::Waiting;

/// What all connections share.
pub(super) struct Shared {
    pub(super) limits: Limits,
    pub(super) budget: Budget,
    pub(super) stages: watch::Sender<Stage>,
    pub(super) waiting: Arc<Waiting>,
    pub(super) limit_log: LimitLog,
    /// Whether the last connection that came had to wait for a place.
    pub(super) full: AtomicBool,
}

impl Shared {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            budget: Budget::new(limits.bytes, limits.queue),
            stages: watch::Sender::new(Stage::Open),
            waiting: Arc::default(),
            limit_log: LimitLog::default(),
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
    let acceptor = Acceptor::new(router, Arc::clone(&shared), alive);
    tokio::select! {
        () = stop => {}
        never = acceptor.accept(&listener.tcp) => match never {},
    }
    tracing::info!("stopping");
    let now = Instant::now();
    let until = now + shared.limits.grace;
    shared.stages.send_replace(Stage::Stopping(now));
    if let Err(error) = acceptor.close(listener, until).await {
        tracing::warn!(%error, "connections that waited to be accepted are lost");
    }
    if timeout_at(until, all_done.recv()).await.is_err() {
        tracing::warn!("not everything was answered in time");
        shared.stages.send_replace(Stage::Cut);
    }
}
