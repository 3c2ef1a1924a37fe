//! A change as it is noticed, before it is known what it reaches.

use std::borrow::Cow;

use serde_json::Value;

use super::graph::Node;
use crate::diagnostic::Origin;
use crate::drift::check::Effect;
use crate::drift::{Axis, Check, Direction, Hint, Lifecycle, Outcome, RustChange};
use crate::wire::{At, SchemaRef};

/// A change at a place.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) check: &'static Check,
    pub(super) effect: Effect,
    /// The keyword that it is of, where that is a bound.
    pub(super) bound: Option<&'static str>,
    pub(super) message: String,
    /// What it is about, where its place does not tell.
    pub(super) about: Option<String>,
    /// The alternative that it is of, in each revision that has it.
    pub(super) alternative: (Option<SchemaRef>, Option<SchemaRef>),
    pub(super) old: Option<Origin>,
    pub(super) new: Option<Origin>,
    pub(super) gone: bool,
    pub(super) before: Option<Value>,
    pub(super) after: Option<Value>,
    pub(super) hint: Option<Hint>,
    pub(super) lifecycle: Option<Lifecycle>,
    /// What is known better than its layer and effect tell.
    pub(super) known: Vec<Known>,
    /// Where it was noticed.
    pub(super) nodes: Vec<Node>,
    /// What it does to the generated crate.
    pub(super) rust: Vec<RustChange>,
    /// Where it does something else: a property that becomes `readOnly` goes from requests, and stays in answers.
    pub(super) elsewhere: Vec<(Node, Effect)>,
}

/// What a change does on an axis, known at its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Known {
    pub(super) axis: Axis,
    pub(super) direction: Direction,
    /// `None` where nothing goes that way.
    pub(super) outcome: Option<Outcome>,
    pub(super) reason: &'static str,
}

impl Draft {
    /// A change of something that is in both revisions.
    pub(super) fn changed(
        check: &'static Check,
        old: &At,
        new: &At,
        message: impl Into<String>,
    ) -> Self {
        Self::new(
            check,
            Some(old.origin()),
            Some(new.origin()),
            message.into(),
        )
    }

    /// Something that is new.
    pub(super) fn added(check: &'static Check, new: &At, message: impl Into<String>) -> Self {
        Self::new(check, None, Some(new.origin()), message.into())
    }

    /// Something that is gone, and what it was part of.
    pub(super) fn removed(
        check: &'static Check,
        old: &At,
        parent: &At,
        message: impl Into<String>,
    ) -> Self {
        let mut draft = Self::new(
            check,
            Some(old.origin()),
            Some(parent.origin()),
            message.into(),
        );
        draft.gone = true;
        draft
    }

    /// A change of the generated crate alone, by what it is made of in both revisions.
    pub(super) fn of_crate(
        check: &'static Check,
        (old, new): (Option<Origin>, Option<Origin>),
        message: String,
    ) -> Self {
        let gone = new.is_none();
        let mut draft = Self::new(check, old, new, message);
        draft.gone = gone;
        draft
    }

    fn new(
        check: &'static Check,
        old: Option<Origin>,
        new: Option<Origin>,
        message: String,
    ) -> Self {
        Self {
            check,
            effect: check.effect,
            bound: None,
            message,
            about: None,
            alternative: (None, None),
            old,
            new,
            gone: false,
            before: None,
            after: None,
            hint: None,
            lifecycle: None,
            known: Vec::new(),
            nodes: Vec::new(),
            rust: Vec::new(),
            elsewhere: Vec::new(),
        }
    }

    /// What stood there, and what stands there.
    pub(super) fn values(mut self, before: Option<Value>, after: Option<Value>) -> Self {
        self.before = before;
        self.after = after;
        self
    }

    /// What it does at this place.
    pub(super) fn effect(mut self, effect: Effect) -> Self {
        self.effect = effect;
        self
    }

    /// What it is about, where its place does not tell.
    pub(super) fn about(mut self, about: impl Into<String>) -> Self {
        self.about = Some(about.into());
        self
    }

    /// It is of an alternative, which either revision may have.
    pub(super) fn alternative(mut self, old: Option<&SchemaRef>, new: Option<&SchemaRef>) -> Self {
        self.alternative = (old.cloned(), new.cloned());
        self
    }

    /// It is of a keyword that bounds values.
    pub(super) fn bound(mut self, keyword: &'static str) -> Self {
        self.bound = Some(keyword);
        self
    }

    pub(super) fn hint(mut self, hint: Option<Hint>) -> Self {
        self.hint = hint;
        self
    }

    /// What is known of an axis at this place.
    pub(super) fn know(
        mut self,
        axis: Axis,
        direction: Direction,
        outcome: impl Into<Option<Outcome>>,
        reason: &'static str,
    ) -> Self {
        let outcome = outcome.into();
        self.known.push(Known {
            axis,
            direction,
            outcome,
            reason,
        });
        self
    }

    /// Takes in the same change, noticed at another node.
    pub(super) fn join(&mut self, node: Node, other: Self) {
        if self.nodes.contains(&node) {
            return;
        }
        self.nodes.push(node);
        if other.effect != self.effect {
            self.elsewhere.push((node, other.effect));
        }
        let known = other
            .known
            .into_iter()
            .filter(|one| !self.known.contains(one));
        self.known.extend(known.collect::<Vec<_>>());
    }

    /// As it is where it was noticed.
    pub(super) fn seen_at(&self, node: Node) -> Cow<'_, Self> {
        let own = self.elsewhere.iter().find(|(other, _)| *other == node);
        own.map_or(Cow::Borrowed(self), |(_, effect)| {
            Cow::Owned(self.clone().effect(*effect))
        })
    }

    /// Whether both are the same change.
    pub(super) fn is(&self, other: &Self) -> bool {
        let place = |draft: &Self| (draft.check.id, draft.old.clone(), draft.new.clone());
        place(self) == place(other) && self.message == other.message
    }
}
