//! The items of arrays, and how many there are.

use super::Asked;
use crate::drift::contain::Answer;
use crate::drift::contain::ask::Contain;
use crate::drift::contain::sample::item_schema;
use crate::drift::contain::side::is_never;
use crate::wire::Schema;

/// The keyword of the reader that does not hold for every array that is sent.
pub(super) fn blocked(sent: &Schema, read: &Schema) -> Option<&'static str> {
    let least = sent.min_items.unwrap_or(0);
    let most = most(sent);
    if read.min_items.unwrap_or(0) > least {
        return Some("minItems");
    }
    if read.max_items.unwrap_or(u64::MAX) < most {
        return Some("maxItems");
    }
    (read.unique_items && !sent.unique_items && most > 1).then_some("uniqueItems")
}

/// How many items there are at most.
fn most(sent: &Schema) -> u64 {
    let stated = sent.max_items.unwrap_or(u64::MAX);
    let ends = sent.items.as_ref().and_then(|items| items.inline());
    let ends = ends.is_some_and(is_never);
    let prefix = u64::try_from(sent.prefix_items.len()).unwrap_or(u64::MAX);
    if ends { stated.min(prefix) } else { stated }
}

impl Contain<'_> {
    /// Each item that has a schema of its own, and one of all others.
    pub(super) fn items(&self, asked: Asked<'_>) -> Answer {
        let Asked { sent, read, .. } = asked;
        let count = sent.prefix_items.len().max(read.prefix_items.len());
        let most = usize::try_from(most(sent)).unwrap_or(usize::MAX);
        let indices = 0..(count + 1).min(most);
        indices.fold(Answer::Yes, |answer, index| {
            answer.and(|| self.item(asked, index))
        })
    }

    fn item(&self, asked: Asked<'_>, index: usize) -> Answer {
        let Some(read) = item_schema(asked.read, index) else {
            return Answer::Yes;
        };
        let anything = || self.anything(&asked.sent.at);
        let sent = item_schema(asked.sent, index)
            .cloned()
            .unwrap_or_else(anything);
        self.held_item(asked, index, self.below(&sent, read, asked.reader))
    }

    /// `contains`: every item fits, or the producer says the same.
    pub(super) fn contains(&self, asked: Asked<'_>) -> Answer {
        let Asked { sent, read, reader } = asked;
        let Some(contained) = &read.contains else {
            return Answer::Yes;
        };
        let least = read.min_contains.unwrap_or(1);
        let at_most = read.max_contains.unwrap_or(u64::MAX);
        let is_alike = sent.contains.as_ref().is_some_and(|own| {
            let own_least = sent.min_contains.unwrap_or(1);
            let own_most = sent.max_contains.unwrap_or(u64::MAX);
            own_least >= least && own_most <= at_most && self.is_same_stated(own, contained)
        });
        let is_few = most(sent) <= at_most;
        if is_alike || least == 0 && is_few {
            return Answer::Yes;
        }
        let all = || {
            let items = sent
                .items
                .as_ref()
                .filter(|_| sent.prefix_items.is_empty())?;
            Some(self.below(items, contained, reader) == Answer::Yes)
        };
        if is_few && sent.min_items.unwrap_or(0) >= least && all() == Some(true) {
            return Answer::Yes;
        }
        Answer::Undecided("contains")
    }
}
