//! Where an inbox lies.

use atoms_inbox::Inbox;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, raw_sql};
use tempfile::TempDir;

/// An empty place for an inbox, in each kind of store.
pub enum Place {
    Sqlite(TempDir),
    #[cfg(feature = "postgres")]
    Postgres(String),
}

impl Place {
    pub fn sqlite() -> Self {
        Self::Sqlite(TempDir::new().unwrap())
    }

    #[cfg(feature = "postgres")]
    pub async fn postgres() -> Self {
        Self::Postgres(super::server::database().await)
    }

    pub fn address(&self) -> String {
        match self {
            Self::Sqlite(dir) => format!("sqlite:{}", dir.path().join("inbox.db").display()),
            #[cfg(feature = "postgres")]
            Self::Postgres(address) => address.clone(),
        }
    }

    pub async fn open(&self) -> Inbox {
        Inbox::open(&self.address()).await.unwrap()
    }

    /// Changes all deliveries past the inbox: what an `update` sets, and of which.
    pub async fn update(&self, set: &str) {
        match self {
            Self::Sqlite(dir) => {
                let options = SqliteConnectOptions::new().filename(dir.path().join("inbox.db"));
                let mut connection = options.connect().await.unwrap();
                let update = AssertSqlSafe(format!("update deliveries {set}"));
                raw_sql(update).execute(&mut connection).await.unwrap();
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(address) => {
                let mut connection = sqlx::PgConnection::connect(address).await.unwrap();
                let update = AssertSqlSafe(format!("update atoms_inbox.deliveries {set}"));
                raw_sql(update).execute(&mut connection).await.unwrap();
            }
        }
    }
}

/// Runs each test on each kind of store.
macro_rules! on_each_store {
    ($($name:ident)*) => {
        mod on_sqlite {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    Box::pin(super::$name(crate::common::Place::sqlite())).await;
                }
            )*
        }

        #[cfg(feature = "postgres")]
        mod on_postgres {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                #[ignore = "starts a PostgreSQL server, which has to be installed"]
                async fn $name() {
                    let place = crate::common::Place::postgres().await;
                    Box::pin(super::$name(place)).await;
                }
            )*
        }
    };
}
pub(crate) use on_each_store;
