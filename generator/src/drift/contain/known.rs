//! What has been answered of pairs of schemas, and on which answers that are still open it relies.

use std::collections::{HashMap, HashSet};

use super::Answer;
use crate::wire::Schema;

/// The schemas of a pair, by their address: the sides keep them.
pub(super) type Pair = (*const Schema, *const Schema);

/// An answer that relies on nothing.
const FINAL: usize = usize::MAX;

/// An answer that relies on a pair that was put off.
const PUT_OFF: usize = 0;

#[derive(Default)]
pub(super) struct Asked {
    known: HashMap<Pair, Known>,
    /// The pairs that are being asked, from the outermost on.
    open: Vec<Open>,
    /// The pairs whose answer relies on others that are not answered yet.
    provisional: Vec<Pair>,
    /// The pairs that were put off and taken to be fine.
    relied_on: HashSet<Pair>,
    /// The pairs that have ever been put off.
    put_off: HashSet<Pair>,
}

enum Known {
    /// It is being asked: its position among those from 1 on, and how deep it is.
    Open { position: usize, depth: u32 },
    /// The answer, as long as the open pairs from this position on turn out well.
    Answer { answer: Answer, since: usize },
}

struct Open {
    pair: Pair,
    /// The outermost open pair that was taken to be fine.
    since: usize,
    /// How many answers were provisional before.
    provisional: usize,
}

impl Asked {
    /// How many pairs are being asked.
    pub(super) fn nested(&self) -> usize {
        self.open.len()
    }

    /// The answer, as far as it is known. A message is finite, so a pair that leads to itself by way of a property or an
    /// item is fine if all else is; one that leads to itself at once says nothing.
    pub(super) fn known(&mut self, pair: Pair, depth: u32) -> Option<Answer> {
        let (answer, since) = match self.known.get(&pair)? {
            Known::Answer { answer, since } => (answer.clone(), *since),
            Known::Open { depth: own, .. } if *own == depth => {
                return Some(Answer::Undecided("$ref"));
            }
            Known::Open { position, .. } => (Answer::Yes, *position),
        };
        self.relies(since);
        Some(answer)
    }

    fn relies(&mut self, since: usize) {
        if let Some(open) = self.open.last_mut() {
            open.since = open.since.min(since);
        }
    }

    /// The pair is taken to be fine; says whether it is the first time.
    pub(super) fn rely_on(&mut self, pair: Pair) -> bool {
        self.relies(PUT_OFF);
        self.relied_on.insert(pair);
        self.put_off.insert(pair)
    }

    pub(super) fn open(&mut self, pair: Pair, depth: u32) {
        self.open.push(Open {
            pair,
            since: FINAL,
            provisional: self.provisional.len(),
        });
        let position = self.open.len();
        self.known.insert(pair, Known::Open { position, depth });
    }

    /// Notes the answer of the innermost open pair.
    pub(super) fn close(&mut self, answer: Answer) -> Answer {
        let position = self.open.len();
        let Some(open) = self.open.pop() else {
            return answer;
        };
        let is_yes = answer == Answer::Yes;
        let since = if is_yes && open.since < position {
            open.since
        } else {
            FINAL
        };
        let relying = self.provisional.split_off(open.provisional);
        if since != FINAL {
            self.provisional.extend(relying);
            self.provisional.push(open.pair);
            self.relies(since);
        } else if is_yes {
            self.settle_all(relying);
        } else {
            for pair in relying {
                self.known.remove(&pair);
            }
        }
        let known = Known::Answer {
            answer: answer.clone(),
            since,
        };
        self.known.insert(open.pair, known);
        answer
    }

    fn settle_all(&mut self, pairs: Vec<Pair>) {
        for pair in pairs {
            if let Some(Known::Answer { since, .. }) = self.known.get_mut(&pair) {
                *since = FINAL;
            }
        }
    }

    /// All that was put off has turned out well.
    pub(super) fn settle(&mut self) {
        let provisional = std::mem::take(&mut self.provisional);
        self.settle_all(provisional);
        self.relied_on.clear();
        self.forget_put_off();
    }

    /// Forgets what was put off: the next question begins anew.
    pub(super) fn forget_put_off(&mut self) {
        self.put_off.clear();
    }

    /// Forgets what relies on others, and what was not decided.
    pub(super) fn forget_doubtful(&mut self) {
        self.provisional.clear();
        self.relied_on.clear();
        self.known.retain(|_, known| match known {
            Known::Answer { answer, since } => {
                *since == FINAL && !matches!(answer, Answer::Undecided(_))
            }
            Known::Open { .. } => false,
        });
    }

    /// Whether a pair that was taken to be fine is not.
    pub(super) fn relies_on_refused(&self) -> bool {
        let mut relied_on = self.relied_on.iter();
        relied_on.any(|pair| {
            !matches!(
                self.known.get(pair),
                Some(Known::Answer {
                    answer: Answer::Yes,
                    ..
                })
            )
        })
    }
}
