//! The messages that one side of a channel sends: a choice among these, whatever each is made of.
//!
//! A message is chosen as a whole: a payload that is a choice itself is told by what all its alternatives have. The tag
//! comes first, a property at the top whose constants differ. What has no tag is told by its form, and what no value
//! finds for certain has no variant.

mod select;
mod simplify;
mod tag;

use std::cell::RefCell;

use self::select::{ending, filled, reached, tagged, without};
use self::simplify::simplified;
use self::tag::Sharing;
use super::alternative::Alternative;
use super::choice::{Variant, constants};
use super::select::{Candidate, Selector};
use crate::model::contract::Select;
use crate::model::names::pascal;
use crate::model::schema::all_of::Schemas;
use crate::model::schema::tags::may_have;
use crate::model::schema::view::SchemaView;
use crate::wire::{At, SchemaRef};

/// The messages of a side that have a variant, and how a value finds its own; and those that some value may not find.
pub(in crate::model::types) struct MessageChoice<'a> {
    pub(in crate::model::types) variants: Vec<Variant<'a>>,
    pub(in crate::model::types) select: Select,
    pub(in crate::model::types) untold: Vec<Untold>,
}

/// A message that nothing tells for certain.
pub(in crate::model::types) struct Untold {
    /// Its place among the messages of its side.
    pub(in crate::model::types) index: usize,
    /// Where it stands.
    pub(in crate::model::types) at: At,
    pub(in crate::model::types) what: UntoldValues,
}

/// Which values of a message do not find it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::model::types) enum UntoldValues {
    /// All, so that it has no variant.
    All,
    /// Some, which may be of another message.
    Some,
    /// `null`, which the type of the message does not take.
    Null,
}

/// A choice among messages.
pub(in crate::model::types) fn messages<'a>(
    schemas: Schemas<'a>,
    listed: &'a [SchemaRef],
) -> MessageChoice<'a> {
    let messages = listed.iter().map(SchemaView::from);
    let messages: Vec<_> = messages
        .map(|view| Alternative::of(schemas, view))
        .collect();
    let chooser = Chooser {
        schemas,
        messages: &messages,
        uncertain: RefCell::default(),
    };
    let select = chooser.select();
    let uncertain = chooser.uncertain.take();
    let found = reached(&select);
    let (told, lost): (Vec<usize>, Vec<usize>) =
        (0..messages.len()).partition(|index| found.contains(index));
    let untold = messages.iter().enumerate().filter_map(|(index, message)| {
        let what = match index {
            index if lost.contains(&index) => UntoldValues::All,
            index if uncertain.contains(&index) => UntoldValues::Some,
            _ if may_be_null(message) => UntoldValues::Null,
            _ => return None,
        };
        let at = message.resolved.at.clone();
        Some(Untold { index, at, what })
    });
    let untold = untold.collect();
    let number = |select| match select {
        Select::Variant(index) => told
            .iter()
            .position(|&one| one == index)
            .map_or(Select::Unknown, Select::Variant),
        select => select,
    };
    let select = simplified(ending(select, &number));
    let variants = messages
        .into_iter()
        .enumerate()
        .filter(|(index, _)| told.contains(index))
        .map(|(_, message)| variant(schemas, message))
        .collect();
    MessageChoice {
        variants,
        select,
        untold,
    }
}

/// Whether `null` is one of its values, and not the only one.
fn may_be_null(message: &Alternative<'_>) -> bool {
    let resolved = &message.resolved;
    resolved.nullable && !resolved.is_null() && !resolved.is_hollow()
}

fn variant<'a>(schemas: Schemas<'a>, message: Alternative<'a>) -> Variant<'a> {
    let component = message.referred(schemas);
    Variant {
        wanted: pascal(message.resolved.title.unwrap_or("message")),
        component: component.map(|key| schemas.stated_key(key)),
        scalar: None,
        constants: constants(schemas, &message.resolved),
        view: message.view,
    }
}

/// Finds out how the messages of a side are told apart; in what it says, a variant is a message by its place among all.
struct Chooser<'l, 'a> {
    schemas: Schemas<'a>,
    messages: &'l [Alternative<'a>],
    /// Those that may be taken for others.
    uncertain: RefCell<Vec<usize>>,
}

impl<'l, 'a> Chooser<'l, 'a> {
    fn select(&self) -> Select {
        let all = 0..self.messages.len();
        let (any, described): (Vec<usize>, Vec<usize>) = all.partition(|&one| self.is_any(one));
        let select = self.described(&described);
        match any.as_slice() {
            [only] => filled(select, &Select::Variant(*only)),
            _ => select,
        }
    }

    /// Whether a message may be any value.
    fn is_any(&self, message: usize) -> bool {
        let leaves = &self.messages[message].leaves;
        leaves
            .iter()
            .all(|leaf| !leaf.open && leaf.kind.is_none() && leaf.resolved.is_hollow())
    }

    /// By their tag, and what has none by its form.
    fn described(&self, messages: &[usize]) -> Select {
        if let [only] = *messages {
            return self.alone(only);
        }
        let is_by_form = || self.form(&self.candidates(messages)).is_some();
        let tag = self.tag(messages, Sharing::Constants);
        let tag = tag.or_else(|| self.tag(messages, Sharing::Some).filter(|_| !is_by_form()));
        let Some(tag) = tag else {
            return self.by_form(messages);
        };
        let rest = messages.iter().copied();
        let rest: Vec<usize> = rest.filter(|&one| !tag.tells(one)).collect();
        let open = rest.iter().copied();
        let open: Vec<usize> = open.filter(|&one| self.may_have(one, tag.name)).collect();
        let arms = tag.arms().into_iter();
        let arms = arms.map(|(tags, holders)| match *holders {
            [only] => (tags, Select::Variant(only)),
            _ => (tags, self.by_form(&holders)),
        });
        Select::Tag(tagged(
            tag.name,
            arms.collect(),
            self.absent(&rest, &tag.optional()),
            self.by_form(&open),
        ))
    }

    /// What an object without the tag is: a message that has none, or one that may leave it out.
    fn absent(&self, rest: &[usize], optional: &[usize]) -> Select {
        let both: Vec<usize> = rest.iter().chain(optional).copied().collect();
        self.form(&self.candidates(&both))
            .unwrap_or_else(|| self.by_form(rest))
    }

    fn may_have(&self, message: usize, property: &str) -> bool {
        let mut leaves = self.messages[message].leaves.iter();
        leaves.any(|leaf| may_have(&leaf.resolved, property))
    }

    /// By their form. What may be taken for another message is no variant.
    fn by_form(&self, messages: &[usize]) -> Select {
        if let Some(select) = self.form(&self.candidates(messages)) {
            return select;
        }
        let taken_for = |&one: &usize| {
            let mut others = messages.iter().filter(|&&other| other != one);
            others.any(|&other| self.form(&self.candidates(&[one, other])).is_none())
        };
        let (untold, told): (Vec<usize>, Vec<usize>) =
            messages.iter().copied().partition(taken_for);
        self.uncertain.borrow_mut().extend(&untold);
        // One variant for all of these: nobody has to tell them from each other.
        let nobody = self.messages.len();
        let untold = self.candidates(&untold).into_iter();
        let mut candidates = self.candidates(&told);
        candidates.extend(untold.map(|(_, leaf)| (nobody, leaf)));
        let select = self.form(&candidates).unwrap_or(Select::Unknown);
        without(select, nobody)
    }

    fn form(&self, candidates: &[Candidate<'_, 'a>]) -> Option<Select> {
        if candidates.is_empty() {
            return Some(Select::Unknown);
        }
        Selector::new(self.schemas, None).form(candidates)
    }

    /// What is selected among.
    fn candidates(&self, messages: &[usize]) -> Vec<Candidate<'l, 'a>> {
        let leaves = |&index: &usize| {
            let leaves = self.messages[index].leaves.iter();
            leaves.map(move |leaf| (index, leaf))
        };
        messages.iter().flat_map(leaves).collect()
    }
}
