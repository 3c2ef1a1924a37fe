//! Which process does the work of a file: the one that holds the lock of a file beside it.
//!
//! The system releases the lock when the process ends, however it ends, so that another one can go on at once. A lease by
//! the clock would make it wait, and would run out on a process that was only suspended.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::file::{beside, is_at};
use super::lock;
use crate::error::Error;

pub(super) struct Owner {
    path: PathBuf,
    lock: Mutex<Option<File>>,
}

impl Owner {
    /// The owner of the work of the database at `path`.
    pub(super) fn of(path: &Path) -> Self {
        Self {
            path: beside(path, "-work"),
            lock: Mutex::new(None),
        }
    }

    /// Whether it is this one.
    pub(super) fn is_taken(&self) -> bool {
        self.lock().is_some()
    }

    /// The lock, if no other process has it.
    pub(super) fn take(&self) -> Result<Option<File>, Error> {
        lock::try_lock(&self.path)
    }

    /// Makes this process the owner, until it ends or [releases](Self::release) the work.
    pub(super) fn keep(&self, lock: File) {
        *self.lock() = Some(lock);
    }

    /// Whether no other process can have become the owner, as one can if the file of the lock was deleted. Then this one
    /// takes the lock of the file that is there, as soon as nobody else has it.
    pub(super) fn still_has(&self) -> Result<bool, Error> {
        let mut lock = self.lock();
        if lock.as_ref().is_none_or(|lock| is_at(lock, &self.path)) {
            return Ok(true);
        }
        let Some(taken) = self.take()? else {
            tracing::error!(file = %self.path.display(), "the lock was deleted, and another process does the work");
            return Ok(false);
        };
        *lock = Some(taken);
        Ok(true)
    }

    pub(super) fn release(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> MutexGuard<'_, Option<File>> {
        self.lock.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
