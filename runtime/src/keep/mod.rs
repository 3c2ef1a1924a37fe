//! Deliveries that are kept before they are answered, and handed over later.

mod keeper;

pub(crate) use keeper::Keeper;

use std::{error, fmt};

use crate::dedup::StoredAnswer;
use crate::receiver::Delivery;

/// Keeps verified deliveries before they are answered, see [`Receiver::keep`](crate::Receiver::keep).
pub trait Keep: Send + Sync + 'static {
    /// Keeps a delivery. What is kept outlives the process: `Ok` is what the sender's 2xx stands for.
    ///
    /// Of several callers with the same delivery at once one gets [`Kept::New`], and none an answer before that one's
    /// outcome is certain. The endpoint stops waiting when the sender does; whether the delivery is kept all the same
    /// after that makes no difference to the sender.
    ///
    /// # Errors
    ///
    /// When the delivery is not kept. The sender is answered 503.
    fn keep(&self, delivery: &Delivery) -> impl Future<Output = Result<Kept, NotKept>> + Send;

    /// A delivery that [asks](Delivery::asks) was answered so; `None` if the handler failed, so that it is asked again
    /// when the delivery comes again. The sender gets the answer when this is done, or after a second: then it goes on
    /// without anybody who waits for it.
    fn answered(
        &self,
        delivery: &Delivery,
        answer: Option<StoredAnswer>,
    ) -> impl Future<Output = ()> + Send;
}

/// What became of a delivery that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It was not here before.
    New,
    /// It is here already, with the answer that it got, if there was one.
    Known(Option<StoredAnswer>),
}

/// A delivery could not be kept. The reason goes to the log of whoever keeps, not to the sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

impl fmt::Display for NotKept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the delivery is not kept")
    }
}

impl error::Error for NotKept {}
