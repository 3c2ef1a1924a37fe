//! What objects have to be.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashSet;

use super::CheckFn;
use super::at::{Asked, At, undeclared};
use super::evaluated::{Evaluated, Marks};
use super::pattern::{Outcome, Pattern};
use super::report::{Place, Step};
use super::text::{counted, length};
use crate::json::{JsonTree, Members};

/// An object of a request, or nothing. It remembers which members were asked for.
pub struct Object<'a> {
    members: Option<&'a Members<'a>>,
    place: Place<'a>,
    /// Where the next property is looked for first.
    next: Cell<usize>,
    /// The members that were asked for.
    declared: Marks,
    evaluated: Option<&'a Evaluated>,
}

impl Asked for Object<'_> {
    fn is_there(&self) -> bool {
        self.members.is_some()
    }
}

impl<'a> Object<'a> {
    pub(super) fn new(members: Option<&'a Members<'a>>, value: At<'a>) -> Self {
        Self {
            members,
            place: value.place,
            next: Cell::new(0),
            declared: Marks::default(),
            evaluated: value.evaluated,
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

    /// The name of each property has to satisfy this, as a string.
    pub fn names(&self, check: CheckFn) {
        let members = self.members.into_iter().flat_map(Members::iter);
        for (position, (name, _)) in members.enumerate() {
            if self.place.report().is_full() {
                break;
            }
            let place = self.place.child(Step::Member(name, position));
            let name = JsonTree::String(Cow::Borrowed(name));
            if let Err(report) = At::new(Some(&name), place).try_out(check, 1) {
                let found = report.into_found().into_iter().next();
                let detail = found.map_or(Cow::Borrowed("is not allowed"), |found| found.detail);
                place.fail(format!("has a name that {detail}"));
            }
        }
    }

    fn others(&self, check: CheckFn) {
        let Some(members) = self.members else { return };
        // A name that stands again is what it was the first time.
        let named = members.iter().enumerate();
        let named = named.filter(|(position, _)| self.declared.has(*position));
        let again: Option<HashSet<&str>> = members
            .has_repeated()
            .then(|| named.map(|(_, (name, _))| name).collect());
        for (position, (name, value)) in members.iter().enumerate() {
            if self.place.report().is_full() {
                break;
            }
            let is_declared = self.declared.has(position)
                || again.as_ref().is_some_and(|again| again.contains(name));
            if !is_declared {
                At::new(Some(value), self.place.child(Step::Member(name, position))).check(check);
            }
        }
        if let Some(evaluated) = self.evaluated {
            evaluated.mark_all();
        }
    }

    fn mark(&self, position: usize) {
        self.declared.mark(position);
        if let Some(evaluated) = self.evaluated {
            evaluated.mark(position);
        }
    }
}
