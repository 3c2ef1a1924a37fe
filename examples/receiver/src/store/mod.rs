//! What the CRM knows: one SQLite file, beside the inbox.

mod calls;
mod customers;
mod failure;

use std::str::FromStr;
use std::time::Duration;

use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};

pub(crate) use calls::{Call, Status};
pub(crate) use customers::{Appointment, Customer};
pub(crate) use failure::Failure;

/// How long a statement waits for another one's lock.
const BUSY: Duration = Duration::from_secs(3);

/// The database. Clones share its connections.
#[derive(Clone)]
pub(crate) struct Store {
    pool: SqlitePool,
}

impl Store {
    /// Opens the database; makes file and tables if they are not there.
    pub(crate) async fn open(url: &str) -> sqlx::Result<Self> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            .journal_mode(SqliteJournalMode::Wal);
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(BUSY)
            .connect_with(options)
            .await?;
        let store = Self { pool };
        store.migrate().await?;
        Ok(store)
    }

    /// Version 1 is the first. A later version adds its step here.
    async fn migrate(&self) -> sqlx::Result<()> {
        let mut transaction = self.pool.begin_with("begin immediate").await?;
        let version: i64 = sqlx::query_scalar("pragma user_version")
            .fetch_one(&mut *transaction)
            .await?;
        if version < 1 {
            let step = concat!(
                include_str!("schema.sql"),
                include_str!("samples.sql"),
                "pragma user_version = 1;",
            );
            sqlx::raw_sql(step).execute(&mut *transaction).await?;
        }
        transaction.commit().await
    }

    /// Lets running statements end, and begins no others.
    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}
