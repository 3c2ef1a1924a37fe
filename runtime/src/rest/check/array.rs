//! What arrays have to be.

use super::CheckFn;
use super::at::{Asked, At};
use super::report::{Place, Step};
use super::text::{counted, length};
use super::unique_items::has_twice;
use crate::json::JsonTree;

/// An array of a request, or nothing.
#[derive(Clone, Copy)]
pub struct Array<'a> {
    items: Option<&'a [JsonTree<'a>]>,
    place: Place<'a>,
}

impl Asked for Array<'_> {
    fn is_there(&self) -> bool {
        self.items.is_some()
    }
}

impl<'a> Array<'a> {
    pub(super) const fn new(items: Option<&'a [JsonTree<'a>]>, place: Place<'a>) -> Self {
        Self { items, place }
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
            At::new(Some(item), self.place.child(Step::Item(index))).check(*check);
        }
        self
    }
}
