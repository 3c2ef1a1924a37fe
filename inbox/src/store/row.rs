//! What a store tells of its deliveries.

use std::fmt;
use std::time::Duration;

use atoms_runtime::StoredAnswer;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::arrival::Arrival;
use crate::headers;

/// What becomes of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum State {
    /// It is to be worked on, or is being worked on.
    Pending,
    /// It was worked on, or answered.
    Done,
    /// It was tried too often, or does not decode.
    Dead,
    /// Its handler was asked for an answer, which is not known yet.
    Asked,
    /// Its handler failed to answer, or its process ended before; what was asked for a minute counts so, too. It is asked
    /// again when the delivery comes again.
    Unanswered,
    /// It has the id of another one.
    Conflict,
    /// Its payload was dropped; that it came is not forgotten.
    Pruned,
}

impl State {
    pub(crate) const ALL: [Self; 7] = [
        Self::Pending,
        Self::Done,
        Self::Dead,
        Self::Asked,
        Self::Unanswered,
        Self::Conflict,
        Self::Pruned,
    ];

    /// The state of a delivery that has come just now.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    pub(super) const fn of(arrival: &Arrival) -> Self {
        if arrival.asks {
            Self::Asked
        } else {
            Self::Pending
        }
    }

    /// Its name in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Done => "done",
            Self::Dead => "dead",
            Self::Asked => "asked",
            Self::Unanswered => "unanswered",
            Self::Conflict => "conflict",
            Self::Pruned => "pruned",
        }
    }

    /// The state of that name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }
}

/// A delivery that is to be worked on.
#[derive(Clone)]
pub struct Claimed {
    /// Its number in the store.
    pub seq: i64,
    /// The claim under which it is worked on.
    pub claim: i64,
    /// How often work on it has begun, this time included.
    pub attempt: u32,
    /// The name of its contract.
    pub contract: String,
    /// The name of its event; empty if it names none.
    pub event: String,
    /// Its own id.
    pub id: Option<String>,
    /// The key that it shares with the other deliveries of its call.
    pub join_key: Option<String>,
    /// Its headers, one `name:value` a line, without credentials.
    pub headers: Bytes,
    /// Its body, as it came.
    pub body: Bytes,
    /// When it came, in milliseconds since 1970.
    pub received_at: i64,
}

impl Claimed {
    /// Its headers.
    pub fn header_map(&self) -> HeaderMap {
        headers::from_bytes(&self.headers)
    }
}

impl fmt::Debug for Claimed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claimed")
            .field("seq", &self.seq)
            .field("contract", &self.contract)
            .field("event", &self.event)
            .field("id", &self.id)
            .field("attempt", &self.attempt)
            .finish_non_exhaustive()
    }
}

/// A delivery as the store has it.
#[derive(Clone)]
pub struct Row {
    /// Its number in the store.
    pub seq: i64,
    /// What became of it.
    pub state: State,
    /// The name of its contract.
    pub contract: String,
    /// The name of its event; empty if it names none.
    pub event: String,
    /// Its own id.
    pub id: Option<String>,
    /// The key that it shares with the other deliveries of its call.
    pub join_key: Option<String>,
    /// When it came, in milliseconds since 1970.
    pub received_at: i64,
    /// When it was done, dead or answered, in milliseconds since 1970.
    pub done_at: Option<i64>,
    /// How often work on it has begun.
    pub attempts: u32,
    /// Why the last attempt failed.
    pub error: Option<String>,
    /// The size of its payload in bytes.
    pub size: u64,
    /// Its headers, one `name:value` a line; none in a list.
    pub headers: Bytes,
    /// Its body; empty in a list, and when it was pruned.
    pub body: Bytes,
    /// The SHA-256 of its body.
    pub digest: [u8; 32],
    /// Whether it is known again by its body, as it has no id, or one that is not signed.
    pub by_body: bool,
    /// The answer that its handler gave, if it was asked for one; none in a list.
    pub answer: Option<StoredAnswer>,
}

impl Row {
    /// Its headers.
    pub fn header_map(&self) -> HeaderMap {
        headers::from_bytes(&self.headers)
    }

    /// What was kept, but for its token.
    pub(crate) fn arrival(&self) -> Arrival {
        Arrival {
            digest: self.digest,
            token: 0,
            contract: self.contract.clone(),
            event: self.event.clone(),
            id: self.id.clone(),
            by_body: self.by_body,
            join_key: self.join_key.clone(),
            headers: self.headers.clone(),
            body: self.body.clone(),
            asks: self.state == State::Asked,
            received_at: self.received_at,
        }
    }
}

impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Row")
            .field("seq", &self.seq)
            .field("state", &self.state)
            .field("contract", &self.contract)
            .field("event", &self.event)
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// A delivery as it was kept, with the answer that it got.
#[derive(Clone, Debug)]
pub struct Archived {
    /// Its number in the store.
    pub seq: i64,
    /// What was kept.
    pub arrival: Arrival,
    /// The answer, if there was one.
    pub answer: Option<StoredAnswer>,
}

/// Which deliveries to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In this state.
    pub state: Option<State>,
    /// Of this contract.
    pub contract: Option<String>,
    /// Of this event.
    pub event: Option<String>,
    /// With this id.
    pub id: Option<String>,
    /// Of this call.
    pub join_key: Option<String>,
    /// With a smaller number than this one.
    pub before: Option<i64>,
    /// At most so many, or 100.
    pub limit: Option<u32>,
}

/// What is kept for how long. Deliveries that are pending, asked or dead are always kept.
///
/// A SQLite file gets no smaller by what is dropped: its room is overwritten, and used again by what comes. `vacuum` makes it smaller, while
/// nothing else writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retention {
    /// Payloads that were finished longer ago are dropped.
    pub age: Option<Duration>,
    /// Payloads beyond that many bytes are dropped, those that were finished first before others.
    pub bytes: Option<u64>,
    /// Deliveries that came longer ago and whose payload was dropped are forgotten: they are new when they come again.
    pub forget: Option<Duration>,
}

/// What was dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pruned {
    /// Payloads.
    pub payloads: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Deliveries that were forgotten.
    pub forgotten: u64,
}

/// How many deliveries are in which state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// For each state that occurs, how many.
    pub states: Vec<(State, u64)>,
    /// When the oldest pending delivery came, in milliseconds since 1970.
    pub oldest_pending: Option<i64>,
}

impl Counts {
    /// How many are in that state.
    pub fn of(&self, state: State) -> u64 {
        let mut states = self.states.iter();
        states
            .find(|(other, _)| *other == state)
            .map_or(0, |(_, count)| *count)
    }
}

/// Tells of deliveries that were asked, and whose answer nobody will note any more.
pub(super) fn tell_given_up(count: u64) {
    if count > 0 {
        tracing::warn!(
            count,
            "deliveries are unanswered: whoever was asked is not there any more"
        );
    }
}

/// The answer that a row keeps, of its columns; `None` where there was none.
pub(super) fn stored_answer(
    status: Option<u16>,
    content_type: Option<&[u8]>,
    body: Option<Vec<u8>>,
) -> Option<StoredAnswer> {
    Some(StoredAnswer {
        status: StatusCode::from_u16(status?).ok()?,
        content_type: content_type.and_then(|text| HeaderValue::from_bytes(text).ok()),
        body: body.unwrap_or_default().into(),
    })
}
