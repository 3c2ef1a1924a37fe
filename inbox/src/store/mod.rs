//! Where deliveries are kept.

#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod abandoned;
mod ending;
#[cfg(feature = "postgres")]
mod postgres;
mod row;
#[cfg(feature = "sqlite")]
mod sqlite;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod version;

use std::sync::Arc;
use std::time::Duration;

use atoms_runtime::StoredAnswer;
use futures_util::future::BoxFuture;

use crate::arrival::Arrival;
use crate::error::Error;

pub use ending::Ending;
pub use row::{Archived, Claimed, Counts, Filter, Pruned, Retention, Row, State};

/// Why a delivery is dead that was begun as often as it may be, the last time without an end.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
const BURIED: &str = "the last attempt never came to an end";

/// How long a handler that was asked has to answer: longer than any sender waits. Then whoever asked it is not there any
/// more, and it is asked again when the delivery comes again.
pub(crate) const ASKING: Duration = Duration::from_mins(1);

/// The bytes of one claim, unless a delivery alone has more.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
const CLAIMED_BYTES: i64 = 64 * 1024 * 1024;

/// What is told of a delivery, but for its payload.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
const COLUMNS: &str =
    "seq, state, contract, event, id, join_key, received_at, done_at, attempts, error, size,
     key, digest";

/// Rows of one step of dropping, so that what is to be kept does not wait for long.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
const STEP: i64 = 500;

/// The bytes of payloads that one step reads or drops, unless one alone has more: what a slow disk does in a few seconds.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
const STEP_BYTES: i64 = 16 * 1024 * 1024;

/// What a store's method comes to.
pub type Stored<'a, T> = BoxFuture<'a, Result<T, Error>>;

/// Keeps deliveries, and knows which of them are to be worked on. What a method says is done outlives the process.
pub trait Store: Send + Sync + 'static {
    /// Keeps deliveries, in one commit that is synced to disk; says of each, in order, whether it was here before. A
    /// delivery of the same [`token`](Arrival::token) is new again, so that an attempt of unknown outcome can be repeated.
    fn keep<'a>(&'a self, batch: &'a [Arrival]) -> Stored<'a, Vec<Kept>>;

    /// How many batches are best kept at once.
    fn commits_at_once(&self) -> usize {
        1
    }

    /// Notes the answer to a delivery that asks, known by its [key](Arrival::key) and [token](Arrival::token); `None` if there
    /// was none, so that it is new when it comes again. Does nothing if the delivery came again and is asked anew.
    fn answered<'a>(
        &'a self,
        key: &'a [u8],
        token: i64,
        answer: Option<StoredAnswer>,
    ) -> Stored<'a, ()>;

    /// Whether the work may be done here. Where only one process may, it is this one from now on.
    fn may_work(&self) -> Stored<'_, bool>;

    /// Takes deliveries for work, the oldest first, and counts the attempt before it begins.
    fn claim<'a>(&'a self, wanted: &'a Wanted) -> Stored<'a, Vec<Claimed>> {
        self.exchange(&[], wanted)
    }

    /// Lets claims begin anew, of deliveries that are still being worked on: each with its number and its claim, from now
    /// on for so long. Does nothing unless it is implemented, as where claims do not end while the process goes on.
    fn renew<'a>(&'a self, held: &'a [(i64, i64)], lease: Duration) -> Stored<'a, ()> {
        let _ = (held, lease);
        Box::pin(std::future::ready(Ok(())))
    }

    /// Notes how work ended. May be repeated when it is not known whether it was noted.
    fn finish<'a>(&'a self, ends: &'a [Ending]) -> Stored<'a, ()>;

    /// Notes how work ended, and then takes more, in one commit where a commit waits for a disk.
    fn exchange<'a>(&'a self, ends: &'a [Ending], wanted: &'a Wanted) -> Stored<'a, Vec<Claimed>>;

    /// Makes deliveries due again, whatever became of them, but for those that are being worked on; says how many.
    fn replay<'a>(&'a self, seqs: &'a [i64]) -> Stored<'a, u64>;

    /// Makes all dead deliveries due again; says how many.
    fn retry_dead(&self) -> Stored<'_, u64>;

    /// Drops payloads of finished deliveries, as far as one step goes. Nothing dropped means that all is done.
    fn prune<'a>(&'a self, retention: &'a Retention) -> Stored<'a, Pruned>;

    /// How many deliveries are in which state.
    fn counts(&self) -> Stored<'_, Counts>;

    /// Deliveries, the latest first, without their payloads.
    fn list<'a>(&'a self, filter: &'a Filter) -> Stored<'a, Vec<Row>>;

    /// One delivery with its payload, by number.
    fn get(&self, seq: i64) -> Stored<'_, Option<Row>>;

    /// Deliveries beyond a number with their payloads, some at a time, in order. None means that all were read.
    fn archived(&self, after: i64) -> Stored<'_, Vec<Archived>>;

    /// Puts these payloads and answers in the place of those that are there, in one commit; leaves what was pruned.
    fn replace<'a>(&'a self, archived: &'a [Archived]) -> Stored<'a, ()>;

    /// Writes a delivery and drops it again, to see whether one could be kept.
    fn ready(&self) -> Stored<'_, ()>;

    /// Waits until something may be due that was not before; may also come for nothing.
    fn arrived(&self) -> BoxFuture<'_, ()>;

    /// Ends the use of the store.
    fn close(&self) -> BoxFuture<'_, ()>;
}

/// What became of a delivery that was to be kept. In each case it is here now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It was not here before.
    New,
    /// It was here before, with the answer that it got, if there was one.
    Known(Option<StoredAnswer>),
    /// Its id was here before with another body.
    Conflict,
}

/// What to take for work.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The claim: a number that no other has.
    pub claim: i64,
    /// Claims whose outcome is not known, as their answers did not arrive. What they took is taken by this one before
    /// anything else, and it does not count as an attempt.
    pub lost: Vec<i64>,
    /// At most so many.
    pub limit: u32,
    /// Of these contracts, whatever the event.
    pub contracts: Vec<String>,
    /// And of these, each a contract and an event.
    pub events: Vec<(String, String)>,
    /// For so long: after that it may be taken again.
    pub lease: Duration,
    /// What was begun so often before is dead.
    pub attempts: u32,
    /// Whether a delivery waits until those of its call that came before it are done or dead.
    pub ordered: bool,
}

/// Opens the store at an address.
pub(crate) async fn open(address: &str) -> Result<Arc<dyn Store>, Error> {
    #[cfg(feature = "sqlite")]
    if address.starts_with("sqlite:") {
        return Ok(Arc::new(sqlite::Sqlite::open(address).await?));
    }
    #[cfg(feature = "postgres")]
    if address.starts_with("postgres:") || address.starts_with("postgresql:") {
        return Ok(Arc::new(postgres::Postgres::open(address).await?));
    }
    Err(unknown(address))
}

/// Opens the store at an address as it is.
pub(crate) async fn look(address: &str) -> Result<Arc<dyn Store>, Error> {
    #[cfg(feature = "sqlite")]
    if address.starts_with("sqlite:") {
        return Ok(Arc::new(sqlite::Sqlite::look(address).await?));
    }
    #[cfg(feature = "postgres")]
    if address.starts_with("postgres:") || address.starts_with("postgresql:") {
        return Ok(Arc::new(postgres::Postgres::look(address).await?));
    }
    Err(unknown(address))
}

/// Not all of the address is told: there may be a password in it.
fn unknown(address: &str) -> Error {
    let scheme = address.split(':').next().unwrap_or_default();
    Error::Address(scheme.to_owned())
}
