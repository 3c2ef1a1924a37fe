//! When something happens, and who does it.

use std::fmt;

use jiff::Timestamp;

/// What a change has to know beside what is to change.
pub struct Moment<'a> {
    /// The time.
    pub now: Timestamp,
    /// The id of the user.
    pub user: &'a str,
    ids: &'a dyn Fn() -> String,
}

impl<'a> Moment<'a> {
    /// A moment at that time, in which that user does something; new things get their ids from a function.
    pub fn new(now: Timestamp, user: &'a str, ids: &'a dyn Fn() -> String) -> Self {
        Self { now, user, ids }
    }

    /// An id that nothing else has.
    pub fn id(&self) -> String {
        (self.ids)()
    }
}

impl fmt::Debug for Moment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Moment({} {})", self.now, self.user)
    }
}
