//! Noting how work ended.

use std::collections::VecDeque;
use std::slice;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use super::ask;
use crate::error::Error;
use crate::store::{Ending, Store};

/// How often one is tried again that cannot be noted though others can.
const AGAIN: Duration = Duration::from_secs(5);

/// Work that has ended, and is not noted yet.
pub(super) struct Ends {
    store: Arc<dyn Store>,
    all: Vec<Ending>,
    /// Those that cannot be noted though others can. They are tried one by one, and hold up no others; their deliveries are
    /// taken again when their claims end.
    alone: VecDeque<Ending>,
    /// When the next of those is tried again.
    again: Instant,
}

impl Ends {
    pub(super) fn new(store: Arc<dyn Store>) -> Self {
        Self {
            store,
            all: Vec::new(),
            alone: VecDeque::new(),
            again: Instant::now(),
        }
    }

    pub(super) fn push(&mut self, end: Ending) {
        self.all.push(end);
    }

    /// Those that are to be noted together.
    pub(super) fn all(&self) -> &[Ending] {
        &self.all
    }

    /// They are noted, or given up.
    pub(super) fn clear(&mut self) {
        self.all.clear();
    }

    /// Notes what has ended. What cannot be noted now stays.
    pub(super) async fn note(&mut self) -> Result<(), Error> {
        if self.all.is_empty() {
            return Ok(());
        }
        ask(self.store.finish(&self.all)).await?;
        self.all.clear();
        Ok(())
    }

    /// After the database refused them together: notes each by itself, and puts aside those that are refused while the
    /// store can be written.
    pub(super) async fn note_each(&mut self) {
        while let Some(end) = self.all.pop() {
            let noted = ask(self.store.finish(slice::from_ref(&end))).await;
            let Err(error) = noted else {
                continue;
            };
            if ask(self.store.ready()).await.is_err() {
                self.all.push(end);
                return;
            }
            let (Ending::Done { seq }
            | Ending::Failed { seq, .. }
            | Ending::Dead { seq, .. }
            | Ending::Postponed { seq, .. }
            | Ending::Released { seq, .. }) = &end;
            tracing::error!(%error, seq, "how work ended cannot be noted; it holds up no other");
            self.again = Instant::now() + AGAIN;
            self.alone.push_back(end);
        }
    }

    /// Tries one of those that could not be noted so far.
    pub(super) async fn note_alone(&mut self) {
        if self.again > Instant::now() {
            return;
        }
        let Some(end) = self.alone.pop_front() else {
            return;
        };
        if ask(self.store.finish(slice::from_ref(&end))).await.is_err() {
            self.alone.push_back(end);
        }
        self.again = Instant::now() + AGAIN;
    }
}
