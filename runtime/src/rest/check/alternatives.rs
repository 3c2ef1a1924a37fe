//! What a value has to be, depending on other checks of it: `anyOf`, `oneOf`, `not`, `if`.

use std::collections::HashSet;

use super::CheckFn;
use super::at::At;
use super::evaluated::Evaluated;
use super::report::{Found, Mismatch, Report};
use crate::problem::MANY;

impl<'a> At<'a> {
    /// It has to satisfy at least one of these.
    pub fn any(self, alternatives: &[CheckFn]) {
        let mut reports = Vec::with_capacity(alternatives.len());
        for check in alternatives {
            match self.try_out(*check, MANY) {
                // Where nobody asks what the others are about, one is enough.
                Ok(()) if self.evaluated.is_none() => return,
                Ok(()) => {}
                Err(report) => reports.push(report),
            }
        }
        if reports.len() == alternatives.len() {
            self.explain(reports);
        }
    }

    /// It has to satisfy exactly one of these.
    pub fn one(self, alternatives: &[CheckFn]) {
        if self.json.is_none() {
            return;
        }
        let tried = alternatives.iter().map(|check| self.try_out(*check, MANY));
        let (fit, unfit): (Vec<_>, Vec<_>) = tried.partition(Result::is_ok);
        match fit.len() {
            0 => self.explain(unfit.into_iter().filter_map(Result::err)),
            1 => {}
            _ => self.place.fail("matches more than one of the alternatives"),
        }
    }

    /// It must not satisfy this.
    pub fn not(self, check: CheckFn) {
        if self.json.is_some() && self.kept_in(None).try_out(check, 1).is_ok() {
            self.place.fail("is what it must not be");
        }
    }

    /// Where it satisfies the condition, it has to satisfy the first of the others, else the second.
    pub fn if_then_else(self, condition: CheckFn, then: CheckFn, otherwise: CheckFn) {
        if self.json.is_none() {
            return;
        }
        let fits = self.try_out(condition, 1).is_ok();
        self.check(if fits { then } else { otherwise });
    }

    /// What is wrong by a check, if anything is. What it is about counts only if nothing is.
    pub(super) fn try_out(self, check: CheckFn, most: usize) -> Result<(), Report<'a>> {
        let report = self.place.report().apart(most);
        let evaluated = self.evaluated.map(|_| Evaluated::default());
        let value = At::new(self.json, self.place.within(&report));
        value.kept_in(evaluated.as_ref()).check(check);
        if !report.is_empty() {
            return Err(report);
        }
        if let (Some(own), Some(found)) = (self.evaluated, &evaluated) {
            own.add(found);
        }
        Ok(())
    }

    /// Tells what is wrong with the alternative that is meant, if only one can be: it alone has neither another type nor
    /// another constant than the value, or else it alone has the constants by which the alternatives are told apart.
    fn explain<'r>(self, reports: impl IntoIterator<Item = Report<'r>>) {
        if let Some(evaluated) = self.evaluated {
            evaluated.doubt();
        }
        let mut found: Vec<_> = reports.into_iter().map(Report::into_found).collect();
        match meant(&found, self.place.depth()) {
            Some(alternative) => self.place.report().extend(found.swap_remove(alternative)),
            None => self.place.mismatch("matches none of the alternatives"),
        }
    }
}

/// Which alternative of a value at that depth is meant, by what is wrong with each.
fn meant(found: &[Vec<Found>], depth: usize) -> Option<usize> {
    let differs = |one: &Found| one.mismatch.is_some() && one.order.len() <= depth + 1;
    let is_tag = |one: &Found| differs(one) && one.mismatch == Some(Mismatch::Constant);
    let tags: HashSet<_> = found
        .iter()
        .flatten()
        .filter(|one| is_tag(one))
        .map(|one| &one.pointer)
        .collect();
    let is_another = |one: &Found| one.order.len() <= depth || tags.contains(&one.pointer);
    sole(found, differs).or_else(|| sole(found, |one| differs(one) && is_another(one)))
}

/// The only alternative of which this is said of nothing.
fn sole(found: &[Vec<Found>], is_another: impl Fn(&Found) -> bool) -> Option<usize> {
    let mut left = (0..found.len()).filter(|one| !found[*one].iter().any(&is_another));
    left.next().filter(|_| left.next().is_none())
}
