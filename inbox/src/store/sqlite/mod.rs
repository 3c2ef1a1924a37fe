//! One SQLite file.
//!
//! All writing of a process goes through one connection: whoever writes has what is in [`Sqlite::open`]. What is kept is synced to
//! disk before its commit returns (`synchronous = full`); what is noted of work is not (`normal`): a process that ends loses
//! none of it, and after a power failure work may be done again.

mod archive;
mod claim;
mod connection;
mod file;
mod finish;
mod keep;
mod lock;
mod open;
mod owner;
mod payload;
mod prune;
mod read;
mod rescue;
mod write;

use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::Duration;

use atoms_runtime::StoredAnswer;
use atoms_runtime::serde::Serialize;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::sync::{Mutex, Notify};

use super::abandoned::AbandonedLooks;
use super::{
    Archived, Claimed, Counts, Ending, Filter, Kept, Pruned, Retention, Row, Store, Stored, Wanted,
};
use crate::arrival::Arrival;
use crate::clock;
use crate::error::Error;
use open::Open;
use owner::Owner;
use write::{Synchronous, Write};

/// An inbox in one SQLite file.
pub(crate) struct Sqlite {
    options: SqliteConnectOptions,
    open: Arc<Mutex<Option<Open>>>,
    owner: Owner,
    /// The number of the last delivery when the file was opened.
    former: i64,
    arrived: Notify,
    is_closed: AtomicBool,
    abandoned: AbandonedLooks,
    /// Whether payloads were dropped or replaced that may still be in the log.
    has_dropped: AtomicBool,
}

impl Sqlite {
    /// Opens the file at `sqlite:PATH`, and makes it if it is not there.
    pub(crate) async fn open(address: &str) -> Result<Self, Error> {
        let options = SqliteConnectOptions::from_str(address)?;
        let open = Open::at(&options.clone().create_if_missing(true)).await?;
        let former = keep::last(&mut read::connect(&options).await?).await?;
        Ok(Self::of(options, Some(open), former))
    }

    /// Looks at the file at `sqlite:PATH`, which has the schema of this version. It is opened for writing with the first
    /// thing that is written.
    pub(crate) async fn look(address: &str) -> Result<Self, Error> {
        let options = SqliteConnectOptions::from_str(address)?;
        let path = options.get_filename();
        path.metadata()
            .map_err(|error| Error::File(path.to_owned(), error))?;
        let mut connection = read::connect(&options).await?;
        connection::check(&mut connection).await?;
        let former = keep::last(&mut connection).await?;
        Ok(Self::of(options, None, former))
    }

    fn of(options: SqliteConnectOptions, open: Option<Open>, former: i64) -> Self {
        Self {
            owner: Owner::of(options.get_filename()),
            // A file that is missing from now on is an inbox that got lost, and no new one.
            options: options.create_if_missing(false),
            open: Arc::new(Mutex::new(open)),
            former,
            arrived: Notify::new(),
            is_closed: AtomicBool::new(false),
            abandoned: AbandonedLooks::default(),
            has_dropped: AtomicBool::new(false),
        }
    }

    /// When something is due that is due at once: now, if it is this process that works by its clock. Another one's may be
    /// behind, so there it is a time that has passed by any clock.
    fn at_once(&self) -> i64 {
        if self.owner.is_taken() {
            clock::steady()
        } else {
            0
        }
    }

    /// Empties the log at the end of what drops or replaces payloads. What cannot be done now is done the next time.
    async fn empty_log(&self, write: &mut Write) -> Result<(), Error> {
        if self.has_dropped.load(Relaxed) && write.empty_log().await? {
            self.has_dropped.store(false, Relaxed);
        }
        Ok(())
    }
}

impl Store for Sqlite {
    fn keep<'a>(&'a self, batch: &'a [Arrival]) -> Stored<'a, Vec<Kept>> {
        async move {
            let mut write = self.writing(Synchronous::Full).await?;
            let kept = keep::keep(&mut write, batch, self.at_once()).await?;
            write.end()?;
            self.arrived.notify_one();
            Ok(kept)
        }
        .boxed()
    }

    fn answered<'a>(
        &'a self,
        key: &'a [u8],
        token: i64,
        answer: Option<StoredAnswer>,
    ) -> Stored<'a, ()> {
        async move {
            let mut write = self.writing(Synchronous::Normal).await?;
            keep::answered(&mut write, (key, token), answer).await?;
            write.end()
        }
        .boxed()
    }

    fn may_work(&self) -> Stored<'_, bool> {
        async move {
            if self.owner.is_taken() {
                return Ok(true);
            }
            let Some(lock) = self.owner.take()? else {
                return Ok(false);
            };
            let mut write = self.writing(Synchronous::Normal).await?;
            claim::release_all(&mut write).await?;
            keep::give_up(&mut write, self.former).await?;
            write.end()?;
            self.owner.keep(lock);
            Ok(true)
        }
        .boxed()
    }

    fn exchange<'a>(&'a self, ends: &'a [Ending], wanted: &'a Wanted) -> Stored<'a, Vec<Claimed>> {
        async move {
            let mut write = self.writing(Synchronous::Normal).await?;
            if !ends.is_empty() {
                finish::finish(&mut write, ends).await?;
            }
            let claimed = if self.owner.still_has()? {
                let claimed = claim::claim(&mut write, wanted).await?;
                if let Some(among) = self.abandoned.among(wanted, claimed.len()) {
                    claim::end_abandoned(&mut write, wanted, among).await;
                }
                claimed
            } else {
                Vec::new()
            };
            write.end()?;
            Ok(claimed)
        }
        .boxed()
    }

    fn renew<'a>(&'a self, held: &'a [(i64, i64)], lease: Duration) -> Stored<'a, ()> {
        async move {
            let mut write = self.writing(Synchronous::Normal).await?;
            claim::renew(&mut write, held, lease).await?;
            write.end()
        }
        .boxed()
    }

    fn finish<'a>(&'a self, ends: &'a [Ending]) -> Stored<'a, ()> {
        async move {
            let mut write = self.writing(Synchronous::Normal).await?;
            finish::finish(&mut write, ends).await?;
            write.end()
        }
        .boxed()
    }

    fn replay<'a>(&'a self, seqs: &'a [i64]) -> Stored<'a, u64> {
        async move {
            let mut write = self.writing(Synchronous::Full).await?;
            let count = finish::replay(&mut write, seqs, self.at_once()).await?;
            write.end()?;
            self.arrived.notify_one();
            Ok(count)
        }
        .boxed()
    }

    fn retry_dead(&self) -> Stored<'_, u64> {
        async move {
            let mut write = self.writing(Synchronous::Full).await?;
            let count = finish::retry_dead(&mut write, self.at_once()).await?;
            write.end()?;
            self.arrived.notify_one();
            Ok(count)
        }
        .boxed()
    }

    fn prune<'a>(&'a self, retention: &'a Retention) -> Stored<'a, Pruned> {
        async move {
            let mut write = self.writing(Synchronous::Normal).await?;
            let pruned = prune::prune(&mut write, retention).await?;
            if pruned == Pruned::default() {
                self.empty_log(&mut write).await?;
            } else {
                self.has_dropped.store(true, Relaxed);
            }
            write.end()?;
            Ok(pruned)
        }
        .boxed()
    }

    fn counts(&self) -> Stored<'_, Counts> {
        read::counts(&self.options).boxed()
    }

    fn list<'a>(&'a self, filter: &'a Filter) -> Stored<'a, Vec<Row>> {
        read::list(&self.options, filter).boxed()
    }

    fn get(&self, seq: i64) -> Stored<'_, Option<Row>> {
        read::get(&self.options, seq).boxed()
    }

    fn archived(&self, after: i64) -> Stored<'_, Vec<Archived>> {
        async move {
            let mut connection = read::connect(&self.options).await?;
            let archived = archive::read(&mut connection, after).await?;
            if archived.is_empty() && self.has_dropped.load(Relaxed) {
                drop(connection);
                let mut write = self.writing(Synchronous::Normal).await?;
                self.empty_log(&mut write).await?;
                write.end()?;
            }
            Ok(archived)
        }
        .boxed()
    }

    fn replace<'a>(&'a self, archived: &'a [Archived]) -> Stored<'a, ()> {
        async move {
            let mut write = self.writing(Synchronous::Full).await?;
            archive::replace(&mut write, archived).await?;
            self.has_dropped.store(true, Relaxed);
            write.end()
        }
        .boxed()
    }

    fn ready(&self) -> Stored<'_, ()> {
        async move {
            let mut write = self.writing(Synchronous::Full).await?;
            keep::ready(&mut write).await?;
            write.end()
        }
        .boxed()
    }

    fn arrived(&self) -> BoxFuture<'_, ()> {
        self.arrived.notified().boxed()
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        async move {
            let mut open = self.open.lock().await;
            self.is_closed.store(true, Relaxed);
            if let Some(open) = open.take() {
                open.close().await;
            }
            self.owner.release();
        }
        .boxed()
    }
}

/// A list as JSON, for one parameter.
fn as_json(list: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(list).unwrap_or_default()
}
