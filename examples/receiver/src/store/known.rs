//! Handling each delivery once, also over a restart.

use std::time::Duration;

use atoms_runtime::{Claim, Deduplicate, Recent, StoredAnswer};

use super::Store;

/// Remembers deliveries that are kept by their rows, and those that are being handled in memory.
pub(crate) struct Known {
    store: Store,
    running: Recent,
}

impl Known {
    pub(crate) fn new(store: Store) -> Self {
        Self {
            store,
            running: Recent::new(10_000, Duration::from_mins(1)),
        }
    }
}

impl Deduplicate for Known {
    async fn claim(&self, contract: &str, id: &str) -> Claim {
        match self.store.has(contract, id).await {
            Ok(true) => return Claim::Done(None),
            Ok(false) => {}
            // Handling a delivery twice is better than losing it: its row is written once at most.
            Err(error) => tracing::error!(%error, "cannot tell whether a delivery is known"),
        }
        self.running.claim(contract, id).await
    }

    async fn done(&self, contract: &str, id: &str, answer: StoredAnswer) {
        self.running.done(contract, id, answer).await;
    }

    async fn release(&self, contract: &str, id: &str) {
        self.running.release(contract, id).await;
    }
}
