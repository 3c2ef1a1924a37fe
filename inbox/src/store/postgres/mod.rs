//! A PostgreSQL database, for several receivers and workers.
//!
//! Everything is in the schema `atoms_inbox`. The unique key decides which of several arrivals is new, `for update skip
//! locked` which of several workers takes a delivery, and the clock of the database what is due.

mod archive;
mod claim;
mod finish;
mod keep;
mod notify;
mod pool;
mod prune;
mod read;

use std::time::Duration;

use atoms_runtime::StoredAnswer;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sqlx::Executor;

use super::abandoned::AbandonedLooks;
use super::{
    Archived, Claimed, Counts, Ending, Filter, Kept, Pruned, Retention, Row, Store, Stored, Wanted,
};
use crate::arrival::Arrival;
use crate::error::Error;
use notify::Notices;
use pool::Pool;

/// Batches that are kept at once: more do not help, since each commit waits for the same disk.
const COMMITS_AT_ONCE: usize = 4;

/// An inbox in a PostgreSQL database.
pub(crate) struct Postgres {
    pool: Pool,
    notices: Notices,
    abandoned: AbandonedLooks,
}

impl Postgres {
    /// Opens the database at `postgres://…`, and makes the schema if it is not there.
    pub(crate) async fn open(address: &str) -> Result<Self, Error> {
        let pool = Pool::connect(address).await?;
        pool.migrate().await?;
        Ok(Self::of(pool))
    }

    /// Looks at the database at `postgres://…`, which has the schema of this version.
    pub(crate) async fn look(address: &str) -> Result<Self, Error> {
        let pool = Pool::connect(address).await?;
        pool.check().await?;
        Ok(Self::of(pool))
    }

    fn of(pool: Pool) -> Self {
        let notices = Notices::start(&pool);
        Self {
            pool,
            notices,
            abandoned: AbandonedLooks::default(),
        }
    }
}

impl Store for Postgres {
    fn keep<'a>(&'a self, batch: &'a [Arrival]) -> Stored<'a, Vec<Kept>> {
        async move {
            let mut connection = self.pool.acquire().await?;
            let kept = keep::keep(&mut connection, batch).await?;
            connection.release();
            self.notices.tell();
            Ok(kept)
        }
        .boxed()
    }

    fn commits_at_once(&self) -> usize {
        COMMITS_AT_ONCE
    }

    fn answered<'a>(
        &'a self,
        key: &'a [u8],
        token: i64,
        answer: Option<StoredAnswer>,
    ) -> Stored<'a, ()> {
        async move {
            let mut connection = self.pool.acquire().await?;
            keep::answered(&mut connection, (key, token), answer).await?;
            connection.release();
            Ok(())
        }
        .boxed()
    }

    fn may_work(&self) -> Stored<'_, bool> {
        std::future::ready(Ok(true)).boxed()
    }

    fn exchange<'a>(&'a self, ends: &'a [Ending], wanted: &'a Wanted) -> Stored<'a, Vec<Claimed>> {
        async move {
            let mut connection = self.pool.acquire().await?;
            let claimed = if ends.is_empty() {
                claim::claim(&mut connection, wanted).await?
            } else {
                connection.execute("begin").await?;
                finish::finish(&mut connection, ends).await?;
                let claimed = claim::claim(&mut connection, wanted).await?;
                connection.execute("commit").await?;
                claimed
            };
            if let Some(among) = self.abandoned.among(wanted, claimed.len()) {
                let ended = claim::end_abandoned(&mut connection, wanted, among).await;
                if let Err(error) = ended {
                    // What was taken is taken; the connection is not used again.
                    tracing::error!(%error, "what nobody works on any more cannot be ended");
                    return Ok(claimed);
                }
            }
            connection.release();
            Ok(claimed)
        }
        .boxed()
    }

    fn renew<'a>(&'a self, held: &'a [(i64, i64)], lease: Duration) -> Stored<'a, ()> {
        async move {
            let mut connection = self.pool.acquire().await?;
            claim::renew(&mut connection, held, lease).await?;
            connection.release();
            Ok(())
        }
        .boxed()
    }

    fn finish<'a>(&'a self, ends: &'a [Ending]) -> Stored<'a, ()> {
        async move {
            let mut connection = self.pool.acquire().await?;
            finish::finish(&mut connection, ends).await?;
            connection.release();
            Ok(())
        }
        .boxed()
    }

    fn replay<'a>(&'a self, seqs: &'a [i64]) -> Stored<'a, u64> {
        async move {
            let mut connection = self.pool.acquire().await?;
            let count = finish::replay(&mut connection, seqs).await?;
            connection.release();
            self.notices.tell();
            Ok(count)
        }
        .boxed()
    }

    fn retry_dead(&self) -> Stored<'_, u64> {
        async move {
            let mut connection = self.pool.acquire().await?;
            let count = finish::retry_dead(&mut connection).await?;
            connection.release();
            self.notices.tell();
            Ok(count)
        }
        .boxed()
    }

    fn prune<'a>(&'a self, retention: &'a Retention) -> Stored<'a, Pruned> {
        async move {
            let mut connection = self.pool.acquire().await?;
            let pruned = prune::prune(&mut connection, retention).await?;
            connection.release();
            Ok(pruned)
        }
        .boxed()
    }

    fn counts(&self) -> Stored<'_, Counts> {
        async move {
            let mut connection = self.pool.acquire().await?;
            let counts = read::counts(&mut connection).await?;
            connection.release();
            Ok(counts)
        }
        .boxed()
    }

    fn list<'a>(&'a self, filter: &'a Filter) -> Stored<'a, Vec<Row>> {
        async move {
            let mut connection = self.pool.acquire().await?;
            let rows = read::list(&mut connection, filter).await?;
            connection.release();
            Ok(rows)
        }
        .boxed()
    }

    fn get(&self, seq: i64) -> Stored<'_, Option<Row>> {
        async move {
            let mut connection = self.pool.acquire().await?;
            let row = read::get(&mut connection, seq).await?;
            connection.release();
            Ok(row)
        }
        .boxed()
    }

    fn archived(&self, after: i64) -> Stored<'_, Vec<Archived>> {
        async move {
            let mut connection = self.pool.acquire().await?;
            let archived = archive::read(&mut connection, after).await?;
            connection.release();
            Ok(archived)
        }
        .boxed()
    }

    fn replace<'a>(&'a self, archived: &'a [Archived]) -> Stored<'a, ()> {
        async move {
            let mut connection = self.pool.acquire().await?;
            archive::replace(&mut connection, archived).await?;
            connection.release();
            Ok(())
        }
        .boxed()
    }

    fn ready(&self) -> Stored<'_, ()> {
        async move {
            let mut connection = self.pool.acquire().await?;
            keep::ready(&mut connection).await?;
            connection.release();
            Ok(())
        }
        .boxed()
    }

    fn arrived(&self) -> BoxFuture<'_, ()> {
        self.notices.heard().boxed()
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        async move {
            self.notices.stop();
            self.pool.close().await;
        }
        .boxed()
    }
}
