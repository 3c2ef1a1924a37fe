//! The connection that writes.

use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, SqlSafeStr, SqliteConnection};

use super::keep;
use super::write::Synchronous;
use crate::error::Error;
use crate::store::version::{self, Taken};

/// How long a statement waits for the lock of another process.
const BUSY: Duration = Duration::from_secs(5);

/// Bytes of the log from which on it is written into the file: rarely, as everything waits for that.
const LOG: u32 = 64 * 1024 * 1024;
/// Bytes of a page of a new file; one that is there keeps its own. An entry in the middle of an index writes a whole page.
const PAGE: u32 = 2048;
/// KiB of pages that stay in memory.
const CACHE: u32 = 32 * 1024;

/// The connection to one file. There is one for all that is written: another would have to read again what this one wrote.
pub(super) struct Writer {
    connection: SqliteConnection,
    sync: Synchronous,
}

impl Writer {
    pub(super) async fn open(options: &SqliteConnectOptions) -> Result<Self, Error> {
        let options = options
            .clone()
            .page_size(PAGE)
            .busy_timeout(BUSY)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .pragma("cache_size", format!("-{CACHE}"))
            // A payload that is dropped or encrypted is not to be read in the file any more.
            .pragma("secure_delete", "on")
            .pragma("wal_autocheckpoint", (LOG / PAGE).to_string())
            // What it grew beyond that, while somebody read for long, is given back.
            .pragma("journal_size_limit", LOG.to_string());
        let mut connection = options.connect().await?;
        migrator().run_direct(None, &mut connection, false).await?;
        keep::touch(&mut connection).await?;
        Ok(Self {
            connection,
            sync: Synchronous::Full,
        })
    }

    /// From now on commits are synced so.
    pub(super) async fn sync(&mut self, sync: Synchronous) -> sqlx::Result<()> {
        if self.sync != sync {
            self.connection.execute(sync.pragma()).await?;
            self.sync = sync;
        }
        Ok(())
    }

    /// Writes the log into the file and empties it, so that what was dropped is in none of them; says whether it could: not
    /// while somebody else reads or writes, for whom nobody waits.
    pub(super) async fn empty_log(&mut self) -> sqlx::Result<bool> {
        let wait =
            |time: Duration| AssertSqlSafe(format!("pragma busy_timeout = {}", time.as_millis()));
        self.connection.execute(wait(Duration::ZERO)).await?;
        let emptied = sqlx::query_scalar("pragma wal_checkpoint(truncate)");
        let is_busy: i64 = emptied.fetch_one(&mut self.connection).await?;
        self.connection.execute(wait(BUSY)).await?;
        Ok(is_busy == 0)
    }

    pub(super) fn connection(&self) -> &SqliteConnection {
        &self.connection
    }

    pub(super) fn connection_mut(&mut self) -> &mut SqliteConnection {
        &mut self.connection
    }

    pub(super) async fn close(self) {
        close(self.connection).await;
    }
}

pub(super) async fn close(connection: SqliteConnection) {
    if let Err(error) = connection.close().await {
        tracing::warn!(%error, "the database does not close");
    }
}

/// Fails unless the schema is that of this version.
pub(super) async fn check(connection: &mut SqliteConnection) -> Result<(), Error> {
    let named = "select count(*) > 0 from sqlite_schema where name = '_sqlx_migrations'";
    let mut taken: Vec<Taken> = Vec::new();
    if sqlx::query_scalar(named)
        .fetch_one(&mut *connection)
        .await?
    {
        let steps = "select version, checksum from _sqlx_migrations where success";
        taken = sqlx::query_as(steps).fetch_all(connection).await?;
    }
    version::compare(&migrator(), &taken)
}

/// The steps of the schema; a later version adds its own and changes none.
fn migrator() -> Migrator {
    let step = |version, description: &'static str, sql: &'static str| {
        let sql = sql.into_sql_str();
        Migration::new(
            version,
            description.into(),
            MigrationType::Simple,
            sql,
            false,
        )
    };
    Migrator::with_migrations(vec![
        step(1, "deliveries", include_str!("schema.sql")),
        step(2, "payloads", include_str!("payloads.sql")),
    ])
}
