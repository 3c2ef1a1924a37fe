//! The database: one SQLite file.

mod calls;
mod customers;
mod deliveries;
mod known;

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};
use tokio::sync::Notify;

pub(crate) use calls::{Call, Status};
pub(crate) use customers::{Appointment, Customer};
pub(crate) use deliveries::{Outcome, Pending};
pub(crate) use known::Known;

/// How long a statement waits for another one's lock: less than any platform waits for an answer.
const BUSY: Duration = Duration::from_secs(3);

/// The database. Clones share its connections.
#[derive(Clone)]
pub(crate) struct Store {
    pool: SqlitePool,
    /// Wakes the worker when there is something to do.
    arrived: Arc<Notify>,
}

impl Store {
    /// Opens the database; makes file and tables if they are not there.
    pub(crate) async fn open(url: &str) -> sqlx::Result<Self> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            // Readers do not wait for the writer. Every commit is still synced to disk: a platform that never sends
            // again is only told "received" when it is.
            .journal_mode(SqliteJournalMode::Wal);
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(BUSY)
            .connect_with(options)
            .await?;
        let store = Self {
            pool,
            arrived: Arc::default(),
        };
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

    /// Reads from the file, to see whether it can be read. (A ping would ask the driver alone.)
    pub(crate) async fn check(&self) -> sqlx::Result<()> {
        sqlx::query("select 1 from deliveries limit 1")
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Waits until a delivery is kept.
    pub(crate) async fn arrived(&self) {
        self.arrived.notified().await;
    }

    /// Lets running statements end, and begins no others.
    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}
