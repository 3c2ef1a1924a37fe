//! Working off what is kept.

mod ends;
mod handlers;
mod pause;
mod retention;
mod run;
mod tasks;
mod worker;

use std::time::Duration;

use tokio::time::timeout;

use crate::error::Error;
use crate::store::Retention;

pub(crate) use handlers::Handlers;
#[cfg(feature = "sqlite")]
pub(crate) use pause::LONGEST_PAUSE;
pub(crate) use worker::Watch;
pub use worker::Worker;

/// How long one question to the store may take.
const ANSWER: Duration = Duration::from_secs(10);

/// How work is done.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    pub(crate) at_once: u32,
    pub(crate) attempts: u32,
    pub(crate) deadline: Duration,
    pub(crate) first_pause: Duration,
    pub(crate) ordered: bool,
    pub(crate) retention: Option<Retention>,
}

impl Default for Work {
    /// 16 at once, each tried 30 times for a minute, with pauses from one second on: what fails is dead after some twelve
    /// hours, so that an outage of a night or a release that fails does no harm.
    fn default() -> Self {
        Self {
            at_once: 16,
            attempts: 30,
            deadline: Duration::from_mins(1),
            first_pause: Duration::from_secs(1),
            ordered: false,
            retention: None,
        }
    }
}

impl Work {
    /// How many deliveries are worked on at once, at least one. Of large ones they may be fewer: no more are taken at a time
    /// than have 64 MiB together.
    #[must_use]
    pub fn at_once(mut self, count: u32) -> Self {
        self.at_once = count.max(1);
        self
    }

    /// How often a delivery is tried, at least once, until it is dead.
    #[must_use]
    pub fn attempts(mut self, count: u32) -> Self {
        self.attempts = count.max(1);
        self
    }

    /// How long one attempt may take. One that takes longer is dropped at its next `await`, and has failed.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// How long a delivery waits after its first failure, give or take a half; twice that after each further one, and
    /// an hour at most.
    #[must_use]
    pub fn first_pause(mut self, pause: Duration) -> Self {
        self.first_pause = pause;
        self
    }

    /// Works on the deliveries of one call in the order in which they came: each waits until those before it are done
    /// or dead.
    #[must_use]
    pub fn ordered(mut self) -> Self {
        self.ordered = true;
        self
    }

    /// Drops beside the work what is beyond the retention, every ten minutes. Everything is kept unless this is called.
    #[must_use]
    pub fn retention(mut self, retention: Retention) -> Self {
        self.retention = Some(retention);
        self
    }

    /// How long a claim holds: longer than its attempt, unless that may take long. It begins anew while the work goes on, so
    /// that of a process that ended the next one has to wait no longer than this.
    pub(crate) fn lease(&self) -> Duration {
        self.deadline.min(Duration::from_mins(1)) + Duration::from_secs(30)
    }
}

/// Asks the store, for a while.
async fn ask<T>(question: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    timeout(ANSWER, question).await.unwrap_or(Err(Error::Late))
}
