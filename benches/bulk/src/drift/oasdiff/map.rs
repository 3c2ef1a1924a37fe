//! `drift/oasdiff.csv`: which of our checks say what a check of oasdiff says.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Failure;
use crate::drift::report::{Finding, Reach};

const TABLE: &str = include_str!("../../../drift/oasdiff.csv");

/// A check of oasdiff.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Check {
    theirs: String,
    /// Ours, with a space between; `*` for whatever a merged schema brings, nothing for what is no change to us.
    ours: String,
    /// `request`, `response`, or nothing where no message is concerned.
    direction: String,
    /// `body`, `parameter`, `response`, `operation`, `event`, `document`.
    part: String,
    /// `root` of its schema, a `property` at any depth, a `header`.
    pub(crate) place: String,
}

/// All of them.
#[derive(Debug)]
pub(crate) struct Checks(BTreeMap<String, Check>);

impl Checks {
    pub(crate) fn read() -> Result<Self, Failure> {
        let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
        let rows = reader.deserialize().collect::<Result<Vec<Check>, _>>()?;
        let named = rows.into_iter().map(|row| (row.theirs.clone(), row));
        Ok(Self(named.collect()))
    }

    pub(crate) fn get(&self, theirs: &str) -> Option<&Check> {
        self.0.get(theirs)
    }

    /// Whether oasdiff has a check for a finding in that part of a message.
    pub(crate) fn knows(&self, finding: &Finding, reach: &Reach) -> bool {
        let mut all = self.0.values();
        all.any(|check| {
            let placed = check.place != "root" || !finding.is_inside();
            let placed = placed && (check.place != "property" || finding.is_inside());
            check.names(&finding.id) && check.is_in(reach) && !check.is_whatever() && placed
        })
    }
}

impl Check {
    /// Whether it is no change to us.
    pub(crate) fn is_nothing(&self) -> bool {
        self.ours.is_empty()
    }

    /// Whether it is about whatever a merged schema brings.
    pub(crate) fn is_whatever(&self) -> bool {
        self.ours == "*"
    }

    pub(crate) fn names(&self, ours: &str) -> bool {
        self.is_whatever() || self.ours.split(' ').any(|id| id == ours)
    }

    /// Whether it speaks of that part of a message.
    pub(crate) fn is_in(&self, reach: &Reach) -> bool {
        let direction = match &*reach.direction {
            "request" | "event" => "request",
            _ => "response",
        };
        let part = match &*reach.part {
            "" => "operation",
            "body" => "body",
            part if part.starts_with("response ") => "response",
            _ => "parameter",
        };
        match &*self.part {
            "operation" | "event" | "document" => true,
            own => own == part && self.direction == direction,
        }
    }
}
