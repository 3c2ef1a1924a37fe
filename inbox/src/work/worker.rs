//! The work as a task that can be stopped.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::run::Run;
use super::{Handlers, Work};
use crate::histogram::Durations;
use crate::prune::Pruning;
use crate::store::Store;

/// What is counted of work.
#[derive(Debug)]
pub(crate) struct Watch {
    pub(crate) durations: Arc<Durations>,
    pub(crate) pruning: Arc<Pruning>,
}

/// Work that is going on. It goes on if this is dropped.
#[derive(Debug)]
pub struct Worker {
    stop: watch::Sender<Option<Instant>>,
    task: JoinHandle<()>,
}

impl Worker {
    pub(crate) fn start(
        store: Arc<dyn Store>,
        handlers: Handlers,
        watch: Watch,
        work: Work,
    ) -> Self {
        let (stop, stopped) = watch::channel(None);
        let run = Run::new(store, handlers, watch, work);
        let task = tokio::spawn(run.run(stopped));
        Self { stop, task }
    }

    /// Takes no more deliveries, and waits for those that are being worked on. What is not done after `grace` is dropped,
    /// and due again at once.
    pub async fn stop(self, grace: Duration) {
        self.stop.send_replace(Some(Instant::now() + grace));
        if self.task.await.is_err() {
            tracing::error!("the work did not end by itself");
        }
    }
}
