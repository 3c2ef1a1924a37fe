//! For whom a change breaks.

use clap::ValueEnum;

use super::Direction;
use crate::drift::Witness;

/// A way in which a change can break something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ValueEnum)]
pub enum Axis {
    /// A receiver or client built from the old revision meets messages of the new one.
    Decode,
    /// A client or receiver built from the old revision sends to the new one. Bounds do not count.
    Encode,
    /// The same as both, where every declared bound is enforced by whoever reads.
    Validate,
    /// An implementation of the old revision faces callers of the new one: their requests, and its answers to them.
    Serve,
    /// Code of a service is compiled against the regenerated crate.
    Source,
    /// What people read.
    Docs,
}

impl Axis {
    /// In the order of reports.
    pub const ALL: [Self; 6] = [
        Self::Decode,
        Self::Encode,
        Self::Validate,
        Self::Serve,
        Self::Source,
        Self::Docs,
    ];

    /// `decode`
    pub fn name(self) -> &'static str {
        match self {
            Self::Decode => "decode",
            Self::Encode => "encode",
            Self::Validate => "validate",
            Self::Serve => "serve",
            Self::Source => "source",
            Self::Docs => "docs",
        }
    }
}

/// How a change ends, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing changes for them.
    None,
    /// It goes on working.
    Safe,
    /// It depends on what the document does not say.
    Conditional,
    /// The comparison cannot tell.
    Undecided,
    /// It stops working.
    Breaking,
}

impl Outcome {
    /// `none`, `safe`, `conditional`, `undecided`, `breaking`
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Safe => "safe",
            Self::Conditional => "conditional",
            Self::Undecided => "undecided",
            Self::Breaking => "breaking",
        }
    }
}

/// What a change does on one axis, in one direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// In which way.
    pub axis: Axis,
    /// Of which messages; `None` where none are concerned, as on `source` and `docs`.
    pub direction: Option<Direction>,
    /// How it ends.
    pub outcome: Outcome,
    /// Who, when, and what happens: one sentence without a full stop.
    pub reason: String,
    /// A message that shows it.
    pub witness: Option<Witness>,
}

/// Who stands on a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ValueEnum)]
pub enum Role {
    /// Receives events.
    Receiver,
    /// Calls operations.
    Client,
    /// Serves operations.
    Server,
}

impl Role {
    /// In the order of reports.
    pub const ALL: [Self; 3] = [Self::Receiver, Self::Client, Self::Server];

    /// `receiver`
    pub fn name(self) -> &'static str {
        match self {
            Self::Receiver => "receiver",
            Self::Client => "client",
            Self::Server => "server",
        }
    }
}

impl Verdict {
    /// Who is concerned; all of them where no message is.
    pub fn role(&self) -> Option<Role> {
        let direction = self.direction?;
        Some(match (direction, self.axis) {
            (Direction::Event | Direction::EventAnswer, _) => Role::Receiver,
            (_, Axis::Serve) => Role::Server,
            _ => Role::Client,
        })
    }
}
