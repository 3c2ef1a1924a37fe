//! Writing, by one at a time. What is one statement needs no transaction, and each statement costs a way to the
//! connection's own thread and back.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;

use sqlx::SqliteConnection;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::sync::OwnedMutexGuard;

use super::Sqlite;
use super::connection::Writer;
use super::open::{self, Open};
use crate::error::Error;

/// Whether a commit is synced to disk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Synchronous {
    /// When it returns, it is.
    Full,
    /// It outlives the process, but maybe not a power failure.
    Normal,
}

impl Synchronous {
    pub(super) fn pragma(self) -> &'static str {
        match self {
            Self::Full => "pragma synchronous = full",
            Self::Normal => "pragma synchronous = normal",
        }
    }
}

/// Where the file is, for whoever may use it.
pub(super) type Slot = OwnedMutexGuard<Option<Open>>;

/// Who writes. Unless it comes to its end, the connection is thrown away, in whatever state it is: the next to write opens
/// another.
pub(super) struct Write {
    slot: Slot,
    writer: Writer,
}

impl Sqlite {
    /// Lets write, once nobody else does.
    pub(super) async fn writing(&self, sync: Synchronous) -> Result<Write, Error> {
        let mut slot = Arc::clone(&self.open).lock_owned().await;
        if self.is_closed.load(Relaxed) {
            return Err(Error::Closed);
        }
        if slot.as_ref().is_some_and(|open| open.check().is_err()) {
            slot = opened_anew(slot, self.options.clone()).await?;
        }
        let open = match &mut *slot {
            Some(open) => open,
            closed => closed.insert(Open::at(&self.options).await?),
        };
        let mut writer = match open.writer.take() {
            Some(writer) => writer,
            None => open::writer(&self.options).await?,
        };
        writer.sync(sync).await?;
        Ok(Write { slot, writer })
    }
}

/// Rescues what is in a file that is not at its path any more, and opens what is there then. A task of its own does it, so
/// that it comes to its end also when whoever waits gives up.
async fn opened_anew(mut slot: Slot, options: SqliteConnectOptions) -> Result<Slot, Error> {
    let task = tokio::spawn(async move {
        if let Some(open) = slot.as_mut() {
            open.rescue().await?;
        }
        if let Some(former) = slot.take() {
            former.close().await;
        }
        *slot = Some(Open::at(&options).await?);
        Ok(slot)
    });
    task.await.unwrap_or(Err(Error::Closed))
}

impl Write {
    /// As [`Writer::empty_log`].
    pub(super) async fn empty_log(&mut self) -> sqlx::Result<bool> {
        self.writer.empty_log().await
    }

    /// Ends. What was written went to the file that is at its path.
    pub(super) fn end(mut self) -> Result<(), Error> {
        let open = self.slot.as_mut().ok_or(Error::Closed)?;
        open.writer = Some(self.writer);
        open.check()
    }
}

impl Deref for Write {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        self.writer.connection()
    }
}

impl DerefMut for Write {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.writer.connection_mut()
    }
}
