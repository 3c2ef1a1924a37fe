//! Writing, by one at a time. What is one statement needs no transaction, and each statement costs a way to the
//! connection's own thread and back.

use std::ops::{Deref, DerefMut};

use sqlx::SqliteConnection;
use tokio::sync::MutexGuard;

use super::Sqlite;
use super::connection::Writer;
use crate::error::Error;

/// Whether a commit is synced to disk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sync {
    /// When it returns, it is.
    Full,
    /// It outlives the process, but maybe not a power failure.
    Normal,
}

impl Sync {
    pub(super) fn pragma(self) -> &'static str {
        match self {
            Self::Full => "pragma synchronous = full",
            Self::Normal => "pragma synchronous = normal",
        }
    }
}

/// Who writes. Unless it comes to its end, the connection is thrown away, in whatever state it is: the next to write opens
/// another.
pub(super) struct Write<'a> {
    slot: MutexGuard<'a, Option<Writer>>,
    writer: Writer,
}

impl Sqlite {
    /// Lets write, once nobody else does.
    pub(super) async fn writing(&self, sync: Sync) -> Result<Write<'_>, Error> {
        let mut slot = self.writer.lock().await;
        let mut writer = match slot.take() {
            Some(writer) if writer.file.check().is_ok() => writer,
            Some(former) => {
                // Closed before the next is opened: the last to close a file deletes its log by its path.
                former.leave().await?;
                Writer::open(&self.options).await?
            }
            None => Writer::open(&self.options).await?,
        };
        writer.sync(sync).await?;
        Ok(Write { slot, writer })
    }
}

impl Write<'_> {
    /// Ends. What was written went to the file that is at its path.
    pub(super) fn end(mut self) -> Result<(), Error> {
        let checked = self.writer.file.check();
        *self.slot = Some(self.writer);
        checked
    }
}

impl Deref for Write<'_> {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        self.writer.connection()
    }
}

impl DerefMut for Write<'_> {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.writer.connection_mut()
    }
}
