//! All sessions that are open.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tokio_util::task::task_tracker::TaskTrackerToken;

/// The sessions of one or several sockets. Clones are the same.
///
/// ```no_run
/// use std::time::Duration;
/// use atoms_runtime::socket::Sessions;
///
/// # async fn served(listener: tokio::net::TcpListener, app: axum::Router) -> std::io::Result<()> {
/// let sessions = Sessions::new();
/// // let app = desk::socket(handler).sessions(&sessions).into_router();
/// # async fn signal() {}
/// let ended = {
///     let sessions = sessions.clone();
///     async move {
///         signal().await;
///         sessions.drain(Duration::from_secs(20)).await;
///     }
/// };
/// axum::serve(listener, app).with_graceful_shutdown(ended).await
/// # }
/// ```
#[derive(Clone, Default)]
pub struct Sessions(Arc<State>);

#[derive(Default)]
struct State {
    open: TaskTracker,
    draining: CancellationToken,
    stopped: CancellationToken,
}

impl Sessions {
    /// No session yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many sessions are open.
    pub fn len(&self) -> usize {
        self.0.open.len()
    }

    /// Whether none is open.
    pub fn is_empty(&self) -> bool {
        self.0.open.is_empty()
    }

    /// Whether no further session is opened.
    pub fn is_draining(&self) -> bool {
        self.0.draining.is_cancelled()
    }

    /// Opens no further session: whoever wants one is answered 503. Those that are open have that much time to end; the
    /// rest is closed with 1001. Returns when all have ended.
    pub async fn drain(&self, time: Duration) {
        self.0.draining.cancel();
        self.0.open.close();
        if timeout(time, self.0.open.wait()).await.is_err() {
            self.0.stopped.cancel();
            self.0.open.wait().await;
        }
    }

    /// One session more, as long as the token is held; `None` while they are drained.
    pub(super) fn enter(&self) -> Option<TaskTrackerToken> {
        let token = self.0.open.token();
        (!self.is_draining()).then_some(token)
    }

    /// Waits until all have to end.
    pub(super) async fn stopped(&self) {
        self.0.stopped.cancelled().await;
    }
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sessions")
            .field("open", &self.len())
            .field("draining", &self.is_draining())
            .finish()
    }
}
