//! What objects have to be.

use std::cell::{Cell, RefCell};

use super::CheckFn;
use super::at::{Asked, At, undeclared};
use super::pattern::{Outcome, Pattern};
use super::report::{Place, Step};
use super::text::{counted, length};
use crate::json::Members;

/// The members whose positions fit a word.
const EARLY: usize = 64;

/// An object of a request, or nothing. It remembers which members were asked for.
pub struct Object<'a> {
    members: Option<&'a Members<'a>>,
    place: Place<'a>,
    /// Where the next property is looked for first.
    next: Cell<usize>,
    /// The first 64 members, by their position.
    early: Cell<u64>,
    late: RefCell<Vec<usize>>,
}

impl Asked for Object<'_> {
    fn is_there(&self) -> bool {
        self.members.is_some()
    }
}

impl<'a> Object<'a> {
    pub(super) const fn new(members: Option<&'a Members<'a>>, place: Place<'a>) -> Self {
        Self {
            members,
            place,
            next: Cell::new(0),
            early: Cell::new(0),
            late: RefCell::new(Vec::new()),
        }
    }

    /// So many properties at least.
    pub fn min_properties(&self, least: u64) {
        if self
            .members
            .is_some_and(|members| length(members.len()) < least)
        {
            let least = counted(least, "property", "properties");
            self.place.fail(format!("has fewer than {least}"));
        }
    }

    /// So many properties at most.
    pub fn max_properties(&self, most: u64) {
        if self
            .members
            .is_some_and(|members| length(members.len()) > most)
        {
            let most = counted(most, "property", "properties");
            self.place.fail(format!("has more than {most}"));
        }
    }

    /// These have to be there.
    pub fn required(&self, names: &[&str]) {
        let Some(members) = self.members else { return };
        let mut hint = 0;
        for (index, name) in names.iter().enumerate() {
            if let Some(position) = members.find(name, hint) {
                hint = position + 1;
            } else {
                // After all members that are there.
                let step = Step::Member(name, members.len() + index);
                self.place.child(step).fail("is required");
            }
        }
    }

    /// A declared property.
    pub fn property<'x>(&'x self, name: &'x str) -> At<'x> {
        let found = self.members.and_then(|members| {
            let position = members.find(name, self.next.get())?;
            Some((position, members.at(position)?))
        });
        let (position, value) = found.map_or((0, None), |(position, (_, value))| {
            self.next.set(position + 1);
            self.mark(position);
            (position, Some(value))
        });
        At::new(value, self.place.child(Step::Member(name, position)))
    }

    /// Each property whose name fits the pattern has to satisfy this; such a one is declared.
    pub fn matching(&self, pattern: &'static Pattern, check: CheckFn) {
        let Some(members) = self.members else { return };
        for (position, (name, value)) in members.iter().enumerate() {
            let report = self.place.report();
            if report.is_full() || !report.read(name.len()) {
                break;
            }
            if matches!(pattern.find(name, report.budget()), Outcome::Found) {
                self.mark(position);
                At::new(Some(value), self.place.child(Step::Member(name, position))).check(check);
            }
        }
    }

    /// No property besides those asked for before.
    pub fn closed(&self) {
        self.others(undeclared);
    }

    /// Each property besides those asked for before has to satisfy this.
    pub fn rest(&self, check: CheckFn) {
        self.others(check);
    }

    fn others(&self, check: CheckFn) {
        let Some(members) = self.members else { return };
        for (position, (name, value)) in members.iter().enumerate() {
            if self.place.report().is_full() {
                break;
            }
            if !self.is_declared(members, name, position) {
                At::new(Some(value), self.place.child(Step::Member(name, position))).check(check);
            }
        }
    }

    /// A name that stands again is what it was the first time.
    fn is_declared(&self, members: &Members<'_>, name: &str, position: usize) -> bool {
        let is_named = |at: usize| members.at(at).is_some_and(|(given, _)| given == name);
        self.is_marked(position)
            || members.has_repeated()
                && ((0..EARLY).any(|at| self.is_marked(at) && is_named(at))
                    || self.late.borrow().iter().any(|at| is_named(*at)))
    }

    fn mark(&self, position: usize) {
        match bit(position) {
            Some(bit) => self.early.set(self.early.get() | bit),
            None => self.late.borrow_mut().push(position),
        }
    }

    fn is_marked(&self, position: usize) -> bool {
        match bit(position) {
            Some(bit) => self.early.get() & bit != 0,
            None => self.late.borrow().contains(&position),
        }
    }
}

fn bit(position: usize) -> Option<u64> {
    1_u64.checked_shl(u32::try_from(position).ok()?)
}
