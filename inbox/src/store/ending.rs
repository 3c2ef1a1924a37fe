//! How work ends.

use std::time::Duration;

#[cfg(any(feature = "sqlite", feature = "postgres"))]
use super::State;

/// How the work on a delivery ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It is done.
    Done {
        /// The delivery's number.
        seq: i64,
    },
    /// It failed, and is due again after a while.
    Failed {
        /// The delivery's number.
        seq: i64,
        /// The claim under which it failed.
        claim: i64,
        /// Why.
        error: String,
        /// How long to wait.
        pause: Duration,
    },
    /// It failed, and is not tried again.
    Dead {
        /// The delivery's number.
        seq: i64,
        /// The claim under which it failed.
        claim: i64,
        /// Why.
        error: String,
    },
    /// It could not be begun, and is due again after a while. The attempt does not count.
    Postponed {
        /// The delivery's number.
        seq: i64,
        /// The claim under which it could not be begun.
        claim: i64,
        /// Why.
        error: String,
        /// How long to wait.
        pause: Duration,
    },
    /// It was given up for no fault of its own, such as a shutdown. The attempt does not count.
    Released {
        /// The delivery's number.
        seq: i64,
        /// The claim that is given up.
        claim: i64,
    },
}

/// What is noted of an ending.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
pub(super) struct Note<'a> {
    pub(super) seq: i64,
    /// The claim that is needed for it, if any.
    pub(super) claim: Option<i64>,
    pub(super) state: State,
    /// How long the delivery waits.
    pub(super) pause: Option<Duration>,
    /// How many attempts do not count.
    pub(super) released: i32,
    pub(super) error: Option<&'a str>,
}

#[cfg(any(feature = "sqlite", feature = "postgres"))]
impl Ending {
    pub(super) fn note(&self) -> Note<'_> {
        let (seq, claim, state, pause, released, error) = match self {
            Self::Done { seq } => (seq, None, State::Done, None, 0, None),
            Self::Failed {
                seq,
                claim,
                error,
                pause,
            } => (
                seq,
                Some(*claim),
                State::Pending,
                Some(*pause),
                0,
                Some(error),
            ),
            Self::Postponed {
                seq,
                claim,
                error,
                pause,
            } => (
                seq,
                Some(*claim),
                State::Pending,
                Some(*pause),
                1,
                Some(error),
            ),
            Self::Dead { seq, claim, error } => {
                (seq, Some(*claim), State::Dead, None, 0, Some(error))
            }
            Self::Released { seq, claim } => (
                seq,
                Some(*claim),
                State::Pending,
                Some(Duration::ZERO),
                1,
                None,
            ),
        };
        Note {
            seq: *seq,
            claim,
            state,
            pause,
            released,
            error: error.map(String::as_str),
        }
    }
}
