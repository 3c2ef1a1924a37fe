//! The connections that write.

use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqlSafeStr, SqliteConnection};

use super::file::Opened;
use super::keep;
use super::rescue;
use super::write::Sync;
use crate::error::Error;

/// How long a statement waits for the lock of another process.
const BUSY: Duration = Duration::from_secs(5);

/// The connections to one file.
pub(super) struct Writer {
    full: SqliteConnection,
    normal: SqliteConnection,
    pub(super) file: Opened,
}

impl Writer {
    pub(super) async fn open(options: &SqliteConnectOptions) -> Result<Self, Error> {
        let options = options
            .clone()
            .busy_timeout(BUSY)
            .journal_mode(SqliteJournalMode::Wal)
            .pragma("wal_autocheckpoint", "4000");
        let mut full = connect(&options, SqliteSynchronous::Full).await?;
        migrator().run_direct(None, &mut full, false).await?;
        // Written once, so that the log beside the file is there, too.
        keep::ready(&mut full).await?;
        let file = Opened::at(options.get_filename())?;
        let normal = connect(&options, SqliteSynchronous::Normal).await?;
        Ok(Self { full, normal, file })
    }

    pub(super) fn connection(&self, sync: Sync) -> &SqliteConnection {
        match sync {
            Sync::Full => &self.full,
            Sync::Normal => &self.normal,
        }
    }

    pub(super) fn connection_mut(&mut self, sync: Sync) -> &mut SqliteConnection {
        match sync {
            Sync::Full => &mut self.full,
            Sync::Normal => &mut self.normal,
        }
    }

    /// Leaves a file that is not at its path any more.
    pub(super) async fn leave(mut self) -> Result<(), Error> {
        let rescued = rescue::rescue(&self.file, &mut self.full).await;
        self.close().await;
        rescued
    }

    pub(super) async fn close(self) {
        for connection in [self.normal, self.full] {
            if let Err(error) = connection.close().await {
                tracing::warn!(%error, "the database does not close");
            }
        }
    }
}

async fn connect(
    options: &SqliteConnectOptions,
    synchronous: SqliteSynchronous,
) -> sqlx::Result<SqliteConnection> {
    options.clone().synchronous(synchronous).connect().await
}

/// The steps of the schema; a later version adds its own and changes none.
fn migrator() -> Migrator {
    Migrator::with_migrations(vec![Migration::new(
        1,
        "deliveries".into(),
        MigrationType::Simple,
        include_str!("schema.sql").into_sql_str(),
        false,
    )])
}
