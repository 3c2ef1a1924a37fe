//! The work as a task that can be stopped.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};

use super::run::Run;
use super::{Handlers, Work};
use crate::clock;
use crate::histogram::Durations;
use crate::prune::Pruning;
use crate::store::Store;

/// How long to wait after a panic.
const AGAIN: Duration = Duration::from_secs(1);

/// What is counted of work.
#[derive(Clone, Debug)]
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
        let task = tokio::spawn(async move {
            let begin = || {
                let (store, handlers) = (Arc::clone(&store), handlers.clone());
                let run = Run::new(store, handlers, watch.clone(), work);
                tokio::spawn(run.run(stopped.clone()))
            };
            // What it worked on is due again when its claims end.
            while begin().await.is_err_and(|error| error.is_panic()) {
                tracing::error!("the work panicked, and begins anew");
                sleep(AGAIN).await;
            }
        });
        Self { stop, task }
    }

    /// Takes no more deliveries, and waits for those that are being worked on. What is not done after `grace` is dropped,
    /// and due again at once.
    pub async fn stop(self, grace: Duration) {
        self.stop.send_replace(Some(clock::after(grace)));
        if self.task.await.is_err() {
            tracing::error!("the work did not end by itself");
        }
    }
}
