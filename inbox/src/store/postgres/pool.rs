//! Connections.

use std::ops::{Deref, DerefMut};
use std::str::FromStr;
use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection, Executor, PgConnection, PgPool, SqlSafeStr};
use tokio::time::timeout;

use crate::error::Error;
use crate::store::version::{self, Taken};

const CONNECTIONS: u32 = 12;
/// How long to wait for a connection.
const ACQUIRE: Duration = Duration::from_secs(5);
/// How long the end of all connections may take.
const CLOSE: Duration = Duration::from_secs(5);

/// A commit that is not written is none; how far beyond that replicas are waited for is the server's setting.
const SYNCHRONOUS: &str = "select set_config('synchronous_commit', 'on', false)
     where current_setting('synchronous_commit') = 'off'";

/// A session whose client is gone without a word keeps the rows that it has written from all others: it ends after a while,
/// within that of one question. One that waits for a lock ends before whoever asked gives up. Settings that a server does
/// not have are passed over.
const VANISHED: &str = "select set_config(name, value, false)
     from (values ('idle_in_transaction_session_timeout', '5s'), ('lock_timeout', '9s'), ('tcp_user_timeout', '10s'),
         ('tcp_keepalives_idle', '10'), ('tcp_keepalives_interval', '5'), ('tcp_keepalives_count', '3'))
         as wanted (name, value)
     join pg_settings using (name)";

/// A session whose client hung up in the middle of a question ends. Some systems cannot tell, and refuse the setting.
const HUNG_UP: &str = "select set_config(name, '2s', false) from pg_settings where name = 'client_connection_check_interval'";

/// Whoever changes the schema may take long, and others wait for that.
const PATIENT: &str = "set lock_timeout = 0";

/// The connections to one database.
#[derive(Clone)]
pub(super) struct Pool(PgPool);

impl Pool {
    pub(super) async fn connect(address: &str) -> Result<Self, Error> {
        let options = PgConnectOptions::from_str(address)?.application_name("atoms-inbox");
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(ACQUIRE)
            .after_connect(|connection, _| {
                Box::pin(async move {
                    connection.execute(SYNCHRONOUS).await?;
                    connection.execute(VANISHED).await?;
                    let _ = connection.execute(HUNG_UP).await;
                    Ok(())
                })
            })
            .connect_with(options)
            .await?;
        Ok(Self(pool))
    }

    /// Brings the schema up to date, by a connection that is closed afterwards.
    pub(super) async fn migrate(&self) -> Result<(), Error> {
        let mut connection = self.0.acquire().await?.detach();
        connection.execute(PATIENT).await?;
        migrator().run_direct(None, &mut connection, false).await?;
        connection.close().await?;
        Ok(())
    }

    /// Fails unless the schema is that of this version.
    pub(super) async fn check(&self) -> Result<(), Error> {
        let named = "select to_regclass('atoms_inbox.migrations') is not null";
        let mut taken: Vec<Taken> = Vec::new();
        if sqlx::query_scalar(named).fetch_one(&self.0).await? {
            let steps = "select version, checksum from atoms_inbox.migrations where success";
            taken = sqlx::query_as(steps).fetch_all(&self.0).await?;
        }
        version::compare(&migrator(), &taken)
    }

    pub(super) async fn acquire(&self) -> Result<Acquired, Error> {
        match self.0.acquire().await {
            Err(sqlx::Error::PoolClosed) => Err(Error::Closed),
            acquired => Ok(Acquired(Some(acquired?))),
        }
    }

    pub(super) fn inner(&self) -> &PgPool {
        &self.0
    }

    /// Ends all connections; those that do not answer are left to the system.
    pub(super) async fn close(&self) {
        if timeout(CLOSE, self.0.close()).await.is_err() {
            tracing::warn!("connections to the database do not end");
        }
    }
}

/// A connection, which is closed unless it is given back: one on which anything failed, or was given up because there
/// was no answer, is in no state to be used again.
pub(super) struct Acquired(Option<PoolConnection<sqlx::Postgres>>);

impl Acquired {
    /// Gives the connection back.
    pub(super) fn release(mut self) {
        drop(self.0.take());
    }

    const GONE: &str = "a connection is only taken out at its end";
}

impl Drop for Acquired {
    fn drop(&mut self) {
        if let Some(connection) = self.0.take() {
            drop(connection.detach());
        }
    }
}

impl Deref for Acquired {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        self.0.as_ref().expect(Self::GONE)
    }
}

impl DerefMut for Acquired {
    fn deref_mut(&mut self) -> &mut PgConnection {
        self.0.as_mut().expect(Self::GONE)
    }
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
    let mut migrator = Migrator::with_migrations(vec![
        step(1, "deliveries", include_str!("schema.sql")),
        step(2, "keys", include_str!("keys.sql")),
    ]);
    migrator.create_schema("atoms_inbox");
    migrator.dangerous_set_table_name("atoms_inbox.migrations");
    migrator
}
