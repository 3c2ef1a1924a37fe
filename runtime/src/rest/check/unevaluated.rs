//! `unevaluatedProperties` and `unevaluatedItems`: what no other keyword about a value was about.

use super::CheckFn;
use super::at::{At, undeclared};
use super::evaluated::Evaluated;
use super::report::Step;
use crate::json::JsonTree;

/// A value, and which of its properties or items its schema was about.
pub struct Unevaluated<'a> {
    value: At<'a>,
    evaluated: Evaluated,
}

impl<'a> At<'a> {
    /// It has to satisfy this, which tells what [`Unevaluated`] asks of what is left.
    pub fn evaluate(self, check: CheckFn) -> Unevaluated<'a> {
        let evaluated = Evaluated::default();
        self.kept_in(Some(&evaluated)).check(check);
        if let Some(outer) = self.evaluated {
            outer.add(&evaluated);
        }
        Unevaluated {
            value: self,
            evaluated,
        }
    }
}

impl Unevaluated<'_> {
    /// Each property that is left has to satisfy this.
    pub fn properties(&self, check: CheckFn) -> &Self {
        if let Some(JsonTree::Object(members)) = self.value.json {
            let members = members.iter().enumerate();
            self.rest(
                members.map(|(at, (name, value))| (Step::Member(name, at), at, value)),
                check,
            );
        }
        self
    }

    /// No property is left.
    pub fn no_properties(&self) -> &Self {
        self.properties(undeclared)
    }

    /// Each item that is left has to satisfy this.
    pub fn items(&self, check: CheckFn) -> &Self {
        if let Some(JsonTree::Array(items)) = self.value.json {
            let items = items.iter().enumerate();
            self.rest(items.map(|(at, item)| (Step::Item(at), at, item)), check);
        }
        self
    }

    /// No item is left.
    pub fn no_items(&self) -> &Self {
        self.items(undeclared)
    }

    fn rest<'v>(
        &'v self,
        values: impl Iterator<Item = (Step<'v>, usize, &'v JsonTree<'v>)>,
        check: CheckFn,
    ) {
        for (step, position, value) in values {
            if self.value.place.report().is_full() {
                break;
            }
            if self.evaluated.lacks(position) {
                At::new(Some(value), self.value.place.child(step)).check(check);
            }
        }
        if let Some(outer) = self.value.evaluated {
            outer.mark_all();
        }
    }
}
