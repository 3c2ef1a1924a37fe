//! Never loses a delivery: keeps it before it is answered, and works it off afterwards.
//!
//! A delivery is archive, memory against replays, and queue in one. It is known by its id and contract, or by the hash of
//! its body where there is no id, or one in a header that is not signed, which anybody could change; another body under a
//! known id is kept beside it as a conflict.
//!
//! ```ignore
//! let inbox = Inbox::open("sqlite:inbox.db").await?;
//! let endpoint = inbox.receive(webhooks::receiver(Arc::new(Crm), verifier));
//! let worker = inbox.work(Work::default());
//! Server::new().bind("127.0.0.1:8080")?.serve(endpoint.into_router()).await?;
//! worker.stop(Duration::from_secs(10)).await;
//! ```
//!
//! - **2xx means kept.** The endpoint answers when the row is committed and synced to disk, and 503 if that does not
//!   happen in the time that the sender waits. Deliveries that arrive at the same time share a commit.
//! - **Kept means worked off.** The handler is the one of the generated trait, or a closure for an event
//!   ([`Inbox::on`]). It may see a delivery twice if the process ends between its work and the note that it is done.
//!   Work that fails, panics or takes too long is tried again with growing pauses, and ends as dead after some attempts;
//!   an attempt counts from its beginning, so that a delivery that ends the process ends as dead, too, and
//!   takes no others with it.
//! - **An event that asks** is kept, and then answered by the handler at once. It is not worked on again; when it comes
//!   again it gets the same answer, or is asked again if the handler failed, or ended with its process.
//!
//! Stores: SQLite (feature `sqlite`), where one process at a time does the work of a file, and PostgreSQL (feature
//! `postgres`), for several receivers and workers. Logs and errors never show a payload.

mod arrival;
mod batch;
mod clock;
mod error;
mod headers;
mod histogram;
mod inbox;
mod keep;
#[cfg(feature = "nats")]
mod nats;
#[cfg(feature = "prometheus")]
mod prometheus;
mod prune;
mod seal;
mod store;
mod work;

pub use arrival::Arrival;
pub use error::Error;
pub use histogram::Histogram;
pub use inbox::{Inbox, Snapshot};
#[cfg(feature = "encrypt")]
pub use seal::{KeyError, Keys, Reencrypted};
pub use store::{
    Archived, Claimed, Counts, Ending, Filter, Kept, Pruned, Retention, Row, State, Store, Stored,
    Wanted,
};
pub use work::{Work, Worker};
