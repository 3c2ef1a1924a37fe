//! Dropping what is beyond the retention, beside the work.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

use crate::prune::Pruning;
use crate::store::{Pruned, Retention, Store};

/// How often to do so.
const PRUNE: Duration = Duration::from_mins(10);

/// A task that drops from time to time what is beyond the retention. It ends with what is returned.
pub(super) fn prune(
    store: Arc<dyn Store>,
    pruning: Arc<Pruning>,
    retention: Retention,
) -> JoinSet<()> {
    let mut task = JoinSet::new();
    task.spawn(async move {
        loop {
            match pruning.prune(store.as_ref(), &retention).await {
                Ok(Pruned { payloads: 0, .. }) => {}
                Ok(Pruned {
                    payloads, bytes, ..
                }) => {
                    tracing::info!(payloads, bytes, "what is beyond the retention is dropped");
                }
                Err(error) => tracing::error!(%error, "nothing is dropped for a while"),
            }
            sleep(PRUNE).await;
        }
    });
    task
}
