//! What was found wrong, and where.

use std::borrow::Cow;
use std::cell::RefCell;

use super::budget::Budget;
use crate::pointer;

/// A name in a pointer is cut here.
const LONGEST_NAME: usize = 100;

/// Where a value stands in the one that holds it.
#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    Root,
    /// A member and its position.
    Member(&'a str, usize),
    Item(usize),
}

/// A place in the request. Its pointer is built only when something is wrong there.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    step: Step<'a>,
    parent: Option<&'a Place<'a>>,
    report: &'a Report<'a>,
}

impl<'a> Place<'a> {
    pub(super) const fn root(report: &'a Report<'a>) -> Self {
        Self {
            step: Step::Root,
            parent: None,
            report,
        }
    }

    pub(super) const fn child<'x>(&'x self, step: Step<'x>) -> Place<'x>
    where
        'a: 'x,
    {
        Place {
            step,
            parent: Some(self),
            report: self.report,
        }
    }

    /// The same place, told of in another report.
    pub(super) const fn within<'x>(self, report: &'x Report<'x>) -> Place<'x>
    where
        'a: 'x,
    {
        Place { report, ..self }
    }

    pub(super) const fn report(&self) -> &'a Report<'a> {
        self.report
    }

    /// Tells what was asked here.
    pub(super) fn fail(&self, detail: impl Into<Cow<'static, str>>) {
        self.push(detail.into(), None);
    }

    /// Tells that the value is another than was meant, by which alternatives are told apart.
    pub(super) fn mismatch(&self, detail: impl Into<Cow<'static, str>>) {
        self.push(detail.into(), Some(Mismatch::Kind));
    }

    /// Tells that the value is none of so many.
    pub(super) fn none_of(&self, values: usize, detail: impl Into<Cow<'static, str>>) {
        let mismatch = match values {
            1 => Mismatch::Constant,
            _ => Mismatch::Kind,
        };
        self.push(detail.into(), Some(mismatch));
    }

    #[cold]
    fn push(&self, detail: Cow<'static, str>, mismatch: Option<Mismatch>) {
        if self.report.is_full() {
            return;
        }
        let mut found = Found {
            order: Vec::new(),
            pointer: String::new(),
            detail,
            mismatch,
        };
        self.locate(&mut found);
        self.report.read(64 * found.order.len());
        self.report.found.borrow_mut().push(found);
    }

    fn locate(&self, found: &mut Found) {
        if let Some(parent) = self.parent {
            parent.locate(found);
        }
        match self.step {
            Step::Root => {}
            Step::Member(name, position) => {
                found.order.push(position);
                push_name(&mut found.pointer, name);
            }
            Step::Item(index) => {
                found.order.push(index);
                found.pointer.push('/');
                found.pointer.push_str(&index.to_string());
            }
        }
    }

    pub(super) fn depth(&self) -> usize {
        let mut depth = 0;
        let mut place = self;
        while let Some(parent) = place.parent {
            depth += 1;
            place = parent;
        }
        depth
    }
}

fn push_name(pointer: &mut String, name: &str) {
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => {
            pointer::push(pointer, &name[..end]);
            pointer.push('…');
        }
        None => pointer::push(pointer, name),
    }
}

/// A violation, and what it is ordered by.
pub(super) struct Found {
    /// The position of each step.
    pub(super) order: Vec<usize>,
    pub(super) pointer: String,
    pub(super) detail: Cow<'static, str>,
    /// How the value is another than was meant, rather than a bad one.
    pub(super) mismatch: Option<Mismatch>,
}

/// How a value is another than was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mismatch {
    /// It has another type, or is none of several values.
    Kind,
    /// It is another constant, which is what tells alternatives apart.
    Constant,
}

/// What was found so far.
pub(super) struct Report<'a> {
    found: RefCell<Vec<Found>>,
    most: usize,
    budget: &'a Budget,
    /// How many alternatives it is within.
    within: u32,
}

impl<'a> Report<'a> {
    pub(super) const fn new(most: usize, budget: &'a Budget) -> Self {
        Self {
            found: RefCell::new(Vec::new()),
            most,
            budget,
            within: 0,
        }
    }

    /// A report of its own for an alternative.
    pub(super) fn apart(&self, most: usize) -> Self {
        Self {
            within: self.within + 1,
            ..Self::new(most, self.budget)
        }
    }

    pub(super) fn is_full(&self) -> bool {
        self.found.borrow().len() >= self.most
    }

    pub(super) fn is_empty(&self) -> bool {
        self.found.borrow().is_empty()
    }

    /// What is left for the request.
    pub(super) const fn budget(&self) -> &'a Budget {
        self.budget
    }

    /// Takes a step; `false` when none is left.
    pub(super) fn step(&self) -> bool {
        self.spend(1)
    }

    /// Takes the steps that looking through so many bytes is worth.
    pub(super) fn read(&self, bytes: usize) -> bool {
        self.spend(u64::try_from(bytes / 64).unwrap_or(u64::MAX))
    }

    fn spend(&self, steps: u64) -> bool {
        self.within < 2 || self.budget.step(steps)
    }

    /// Adds what an alternative found.
    pub(super) fn extend(&self, found: Vec<Found>) {
        let mut all = self.found.borrow_mut();
        let room = self.most.saturating_sub(all.len());
        all.extend(found.into_iter().take(room));
    }

    /// What was found, in the order of the request.
    pub(super) fn into_found(self) -> Vec<Found> {
        let mut found = self.found.into_inner();
        if found.len() < 2 {
            return found;
        }
        found.sort_by(|left, right| left.order.cmp(&right.order));
        let mut told: Vec<Found> = Vec::with_capacity(found.len());
        for one in found {
            let is_told = told
                .iter()
                .rev()
                .take_while(|other| other.order == one.order);
            if !is_told.into_iter().any(|other| other.detail == one.detail) {
                told.push(one);
            }
        }
        told
    }
}
