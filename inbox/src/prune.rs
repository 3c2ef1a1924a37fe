//! Dropping what is beyond the retention.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use tokio::time::timeout;

use crate::error::Error;
use crate::store::{Pruned, Retention, Store};

/// How long one step may take.
const STEP: Duration = Duration::from_mins(1);

/// What was dropped so far.
#[derive(Debug, Default)]
pub(crate) struct Pruning {
    payloads: AtomicU64,
    bytes: AtomicU64,
    forgotten: AtomicU64,
}

impl Pruning {
    /// Drops step by step, so that deliveries can be kept meanwhile; says what was dropped now.
    pub(crate) async fn prune(
        &self,
        store: &dyn Store,
        retention: &Retention,
    ) -> Result<Pruned, Error> {
        let mut all = Pruned::default();
        loop {
            let step = timeout(STEP, store.prune(retention)).await;
            let step = step.unwrap_or(Err(Error::Late))?;
            if step == Pruned::default() {
                return Ok(all);
            }
            self.payloads.fetch_add(step.payloads, Relaxed);
            self.bytes.fetch_add(step.bytes, Relaxed);
            self.forgotten.fetch_add(step.forgotten, Relaxed);
            all.payloads += step.payloads;
            all.bytes += step.bytes;
            all.forgotten += step.forgotten;
        }
    }

    pub(crate) fn snapshot(&self) -> Pruned {
        Pruned {
            payloads: self.payloads.load(Relaxed),
            bytes: self.bytes.load(Relaxed),
            forgotten: self.forgotten.load(Relaxed),
        }
    }
}
