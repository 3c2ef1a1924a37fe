//! Writing in transactions.

use std::ops::{Deref, DerefMut};

use sqlx::{Executor, SqliteConnection};
use tokio::sync::MutexGuard;

use super::Sqlite;
use super::connection::Writer;
use crate::error::Error;

/// Whether a commit is synced to disk.
#[derive(Clone, Copy)]
pub(super) enum Sync {
    /// When it returns, it is.
    Full,
    /// It outlives the process, but maybe not a power failure.
    Normal,
}

/// A transaction that writes. Unless it is committed, its connections are thrown away, in whatever state they are: the
/// next to write opens others.
pub(super) struct Write<'a> {
    slot: MutexGuard<'a, Option<Writer>>,
    writer: Writer,
    sync: Sync,
}

impl Sqlite {
    /// Begins to write, once nobody else does.
    pub(super) async fn begin(&self, sync: Sync) -> Result<Write<'_>, Error> {
        let mut slot = self.writer.lock().await;
        let writer = match slot.take() {
            Some(writer) if writer.file.check().is_ok() => writer,
            Some(former) => {
                // Closed before the next is opened: the last to close a file deletes its log by its path.
                former.leave().await?;
                Writer::open(&self.options).await?
            }
            None => Writer::open(&self.options).await?,
        };
        let mut write = Write { slot, writer, sync };
        write.execute("begin immediate").await?;
        Ok(write)
    }
}

impl Write<'_> {
    /// Commits. What this says is done went to the file that is at its path.
    pub(super) async fn commit(mut self) -> Result<(), Error> {
        self.execute("commit").await?;
        let checked = self.writer.file.check();
        *self.slot = Some(self.writer);
        checked
    }
}

impl Deref for Write<'_> {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        self.writer.connection(self.sync)
    }
}

impl DerefMut for Write<'_> {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.writer.connection_mut(self.sync)
    }
}
