//! What arrays have to be.

use std::ops::{Bound, RangeBounds};

use super::CheckFn;
use super::at::{Asked, At};
use super::evaluated::Evaluated;
use super::report::{Place, Step};
use super::text::{counted, length};
use super::unique_items::has_twice;
use crate::json::JsonTree;

/// An array of a request, or nothing.
#[derive(Clone, Copy)]
pub struct Array<'a> {
    items: Option<&'a [JsonTree<'a>]>,
    place: Place<'a>,
    evaluated: Option<&'a Evaluated>,
}

impl Asked for Array<'_> {
    fn is_there(&self) -> bool {
        self.items.is_some()
    }
}

impl<'a> Array<'a> {
    pub(super) const fn new(items: Option<&'a [JsonTree<'a>]>, value: At<'a>) -> Self {
        Self {
            items,
            place: value.place,
            evaluated: value.evaluated,
        }
    }

    /// So many items at least.
    pub fn min_items(&self, least: u64) -> &Self {
        if self.items.is_some_and(|items| length(items.len()) < least) {
            let least = counted(least, "item", "items");
            self.place.fail(format!("has fewer than {least}"));
        }
        self
    }

    /// So many items at most.
    pub fn max_items(&self, most: u64) -> &Self {
        if self.items.is_some_and(|items| length(items.len()) > most) {
            let most = counted(most, "item", "items");
            self.place.fail(format!("has more than {most}"));
        }
        self
    }

    /// No two items that are equal.
    pub fn unique(&self) -> &Self {
        let report = self.place.report();
        let is_left = |items: &&[JsonTree<'_>]| report.read(items.len().saturating_mul(64));
        if self.items.filter(is_left).is_some_and(has_twice) {
            self.place.fail("holds an item twice");
        }
        self
    }

    /// Each item has to satisfy this.
    pub fn items(&self, check: CheckFn) -> &Self {
        self.items_from(0, check)
    }

    /// Each item from the one at this index on has to satisfy this.
    pub fn items_from(&self, first: usize, check: CheckFn) -> &Self {
        if let Some(evaluated) = self.evaluated.filter(|_| self.items.is_some()) {
            evaluated.mark_all();
        }
        let items = self.items.unwrap_or_default().iter().enumerate();
        for (index, item) in items.skip(first) {
            if self.place.report().is_full() {
                break;
            }
            At::new(Some(item), self.place.child(Step::Item(index))).check(check);
        }
        self
    }

    /// The first items have to satisfy these, each the one at its position, as far as there are items.
    pub fn prefix(&self, checks: &[CheckFn]) -> &Self {
        let items = self.items.unwrap_or_default().iter().zip(checks);
        for (index, (item, check)) in items.enumerate() {
            self.mark(index);
            At::new(Some(item), self.place.child(Step::Item(index))).check(*check);
        }
        self
    }

    /// So many items have to satisfy this; the rest may be anything.
    pub fn contains(&self, count: impl RangeBounds<u64>, check: CheckFn) -> &Self {
        let Some(items) = self.items else { return self };
        let least = match count.start_bound() {
            Bound::Included(least) => *least,
            Bound::Excluded(_) | Bound::Unbounded => 0,
        };
        let most = match count.end_bound() {
            Bound::Included(most) => Some(*most),
            Bound::Excluded(_) | Bound::Unbounded => None,
        };
        let mut found = 0;
        for (index, item) in items.iter().enumerate() {
            if self.evaluated.is_none() && most.map_or(found >= least, |most| found > most) {
                break;
            }
            let item = At::new(Some(item), self.place.child(Step::Item(index)));
            if item.try_out(check, 1).is_ok() {
                self.mark(index);
                found += 1;
            }
        }
        if found < least {
            let least = counted(least, "matching item", "matching items");
            self.place.fail(format!("has fewer than {least}"));
        } else if let Some(most) = most.filter(|most| found > *most) {
            let most = counted(most, "matching item", "matching items");
            self.place.fail(format!("has more than {most}"));
        }
        self
    }

    fn mark(&self, index: usize) {
        if let Some(evaluated) = self.evaluated {
            evaluated.mark(index);
        }
    }
}
