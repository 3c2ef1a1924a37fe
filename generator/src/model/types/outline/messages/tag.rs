//! The property by which messages are told: `type`, whatever it is called.

use super::Chooser;
use crate::model::contract::{Select, Tag};
use crate::model::schema::tags::tags;
use crate::wire::JsonType;

/// How good a tag is: how many messages it tells, whether by constants alone, and how well.
type Rank = (usize, bool, usize);

/// Which values of a tag several messages may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sharing {
    /// A constant that all of these have, and none of a list.
    Constants,
    /// Any, where each message has a value of its own.
    Some,
}

/// A property at the top of messages that says which one it is.
pub(super) struct MessageTag<'a> {
    pub(super) name: &'a str,
    told: Vec<Told>,
}

/// What a message says of it.
struct Told {
    message: usize,
    /// What it may hold.
    tags: Vec<Tag>,
    /// Whether it is a constant, and no list of values.
    is_constant: bool,
    /// Whether it is always there.
    is_required: bool,
}

impl MessageTag<'_> {
    /// Whether it is a tag of a message.
    pub(super) fn tells(&self, message: usize) -> bool {
        self.told.iter().any(|told| told.message == message)
    }

    /// The messages that may do without.
    pub(super) fn optional(&self) -> Vec<usize> {
        let optional = self.told.iter().filter(|told| !told.is_required);
        optional.map(|told| told.message).collect()
    }

    /// What it may hold, and the messages that this leaves.
    pub(super) fn arms(&self) -> Vec<(Vec<Tag>, Vec<usize>)> {
        let mut arms: Vec<(Vec<Tag>, Vec<usize>)> = Vec::new();
        let mut met: Vec<&Tag> = Vec::new();
        for tag in self.told.iter().flat_map(|told| &told.tags) {
            if met.contains(&tag) {
                continue;
            }
            met.push(tag);
            let holders = self.told.iter().filter(|told| told.tags.contains(tag));
            let holders: Vec<usize> = holders.map(|told| told.message).collect();
            match arms.iter_mut().find(|(_, known)| *known == holders) {
                Some((tags, _)) => tags.push(tag.clone()),
                None => arms.push((vec![tag.clone()], holders)),
            }
        }
        arms
    }

    /// How good it is among `all` messages; `None` where it tells nothing for certain.
    fn rank(&self, all: usize, sharing: Sharing) -> Option<Rank> {
        let arms = self.arms();
        let are_constants = self.told.iter().all(|told| told.is_constant);
        let tells = arms.iter().any(|(_, holders)| holders.len() < all);
        let own = arms.iter().filter(|(_, holders)| holders.len() == 1);
        let are_apart = self.told.len() > 1
            && match sharing {
                Sharing::Constants => own.count() == arms.len(),
                Sharing::Some => own.count() >= self.told.len(),
            };
        let is_tag = tells && (are_constants || are_apart);
        is_tag.then_some((self.told.len(), are_constants, arms.len()))
    }
}

impl<'a> Chooser<'_, 'a> {
    /// The best of them.
    pub(super) fn tag(&self, messages: &[usize], sharing: Sharing) -> Option<MessageTag<'a>> {
        let mut best: Option<(Rank, MessageTag<'a>)> = None;
        for name in self.properties(messages) {
            let mut told: Vec<Told> = messages
                .iter()
                .filter_map(|&message| self.told(message, name))
                .collect();
            let kind = told
                .first()
                .map(|told| std::mem::discriminant(&told.tags[0]));
            let is_alike = |tag: &Tag| Some(std::mem::discriminant(tag)) == kind;
            told.retain(|told| told.tags.iter().all(is_alike));
            let tag = MessageTag { name, told };
            if let Some(rank) = tag.rank(messages.len(), sharing)
                && best.as_ref().is_none_or(|(known, _)| rank > *known)
            {
                best = Some((rank, tag));
            }
        }
        best.map(|(_, tag)| tag)
    }

    /// A message that is the only one: each of its constants is asked for, so that a message to come is none of it.
    pub(super) fn alone(&self, message: usize) -> Select {
        let own = self.properties(&[message]).into_iter();
        let own = own.filter_map(|name| Some((name, self.told(message, name)?)));
        let own = own.filter(|(_, told)| told.is_constant);
        let (required, optional): (Vec<_>, Vec<_>) = own.partition(|(_, told)| told.is_required);
        let asked: Vec<_> = if required.is_empty() {
            optional.into_iter().take(1).collect()
        } else {
            required
        };
        if asked.is_empty() {
            return self.by_form(&[message]);
        }
        let asked = asked.into_iter().rev();
        asked.fold(Select::Variant(message), |select, (name, told)| {
            let absent = if told.is_required {
                Select::Unknown
            } else {
                select.clone()
            };
            let arms = vec![(told.tags, select)];
            Select::Tag(super::select::tagged(name, arms, absent, Select::Unknown))
        })
    }

    /// The properties of messages, each once, those first that are always there.
    fn properties(&self, messages: &[usize]) -> Vec<&'a str> {
        let mut names: Vec<&'a str> = Vec::new();
        for leaf in messages.iter().flat_map(|&one| &self.messages[one].leaves) {
            let required = leaf.resolved.required.iter();
            let all = required.chain(leaf.resolved.properties.keys());
            for name in all {
                if !names.contains(name) {
                    names.push(name);
                }
            }
        }
        names
    }

    /// What a message says of a property, if each of its alternatives says which values it has.
    fn told(&self, message: usize, name: &str) -> Option<Told> {
        let mut told = Told {
            message,
            tags: Vec::new(),
            is_constant: true,
            is_required: true,
        };
        for leaf in &self.messages[message].leaves {
            if leaf.kind != Some(JsonType::Object) {
                return None;
            }
            let found = tags(self.schemas, &leaf.resolved, &[name])?;
            if found.constants.is_empty() {
                return None;
            }
            let spellings = found.constants.iter();
            let stated = spellings.filter(|tag| !found.aliases.contains(tag));
            told.is_constant &= stated.count() == 1;
            told.is_required &= found.required && !found.nullable;
            let new = found.constants.into_iter();
            let new: Vec<Tag> = new.filter(|tag| !told.tags.contains(tag)).collect();
            told.tags.extend(new);
        }
        (!told.tags.is_empty()).then_some(told)
    }
}
