//! Telling other processes that something was kept.

use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::PgListener;
use sqlx::{Executor, PgPool};
use tokio::sync::Notify;
use tokio::task::AbortHandle;
use tokio::time::{sleep, timeout};

use super::pool::Pool;

/// The pause between two notices: each takes a lock of the whole server for a moment.
const PAUSE: Duration = Duration::from_millis(20);
/// How long to wait after the connection broke.
const AGAIN: Duration = Duration::from_secs(1);
/// How long nothing may be heard before the server is asked whether it is there: a connection that vanished is silent, too.
const SILENCE: Duration = Duration::from_secs(30);
/// How long an answer may take.
const ANSWER: Duration = Duration::from_secs(10);

/// Notices that something was kept, to and from all who use the database.
pub(super) struct Notices {
    here: Arc<Notify>,
    out: Arc<Notify>,
    tasks: [AbortHandle; 2],
}

impl Notices {
    pub(super) fn start(pool: &Pool) -> Self {
        let (here, out) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let listening = tokio::spawn(listen(pool.inner().clone(), Arc::clone(&here)));
        let telling = tokio::spawn(tell(pool.inner().clone(), Arc::clone(&out)));
        let tasks = [listening.abort_handle(), telling.abort_handle()];
        Self { here, out, tasks }
    }

    /// Something was kept here.
    pub(super) fn tell(&self) {
        self.here.notify_one();
        self.out.notify_one();
    }

    /// Waits until something was kept anywhere.
    pub(super) async fn heard(&self) {
        self.here.notified().await;
    }

    pub(super) fn stop(&self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl Drop for Notices {
    fn drop(&mut self) {
        self.stop();
    }
}

async fn tell(pool: PgPool, out: Arc<Notify>) {
    loop {
        out.notified().await;
        let told = timeout(ANSWER, pool.execute("notify atoms_inbox")).await;
        if let Err(error) = told.unwrap_or(Err(sqlx::Error::PoolTimedOut)) {
            tracing::warn!(%error, "other processes are not told of what was kept; they look by themselves");
        }
        sleep(PAUSE).await;
    }
}

async fn listen(pool: PgPool, here: Arc<Notify>) {
    loop {
        if let Err(error) = hear(&pool, &here).await {
            tracing::warn!(%error, "what other processes keep is not heard of for a while");
        }
        sleep(AGAIN).await;
    }
}

async fn hear(pool: &PgPool, here: &Notify) -> sqlx::Result<()> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen("atoms_inbox").await?;
    loop {
        if let Ok(received) = timeout(SILENCE, listener.recv()).await {
            received?;
            here.notify_one();
            continue;
        }
        let asked = timeout(ANSWER, listener.execute("select 1")).await;
        asked.unwrap_or(Err(sqlx::Error::PoolTimedOut))?;
    }
}
