//! The service's databases, read and written past the service.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Row, SqliteConnection};
use tokio::runtime::Runtime;

/// A connection of its own.
pub(crate) struct Database {
    runtime: Runtime,
    connection: SqliteConnection,
}

impl Database {
    /// What the CRM knows.
    pub(crate) fn at(dir: &Path) -> Self {
        Self::open(&dir.join("receiver.db"))
    }

    /// What is kept.
    pub(crate) fn inbox(dir: &Path) -> Self {
        Self::open(&dir.join("inbox.db"))
    }

    fn open(file: &Path) -> Self {
        let runtime = Runtime::new().unwrap();
        let options = SqliteConnectOptions::new().filename(file);
        let connection = runtime.block_on(options.connect()).unwrap();
        Self {
            runtime,
            connection,
        }
    }

    pub(crate) fn run(&mut self, sql: &str) {
        let query = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut self.connection);
        self.runtime.block_on(query).unwrap();
    }

    /// The only number.
    pub(crate) fn number(&mut self, sql: &str) -> i64 {
        let query = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut self.connection);
        self.runtime.block_on(query).unwrap()
    }

    /// The only body.
    pub(crate) fn bytes(&mut self, sql: &str) -> Vec<u8> {
        let query = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut self.connection);
        self.runtime.block_on(query).unwrap()
    }

    /// The rows of a query that casts every column to text.
    pub(crate) fn rows(&mut self, sql: &str) -> Vec<Vec<Option<String>>> {
        let query = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut self.connection);
        let rows = self.runtime.block_on(query).unwrap();
        rows.iter()
            .map(|row| (0..row.len()).map(|column| row.get(column)).collect())
            .collect()
    }
}
