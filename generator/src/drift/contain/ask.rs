//! The question, asked of pairs of schemas: each pair once, those that are near first.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::Arc;

use super::known::{Asked, Pair};
use super::side::{Party, Side, is_never};
use super::{Answer, Reader};
use crate::wire::{Schema, SchemaRef};

/// How many pairs one question may lead to.
const STEPS: u32 = 40_000;

/// How many schemas one question may hold against messages.
const HELD: u64 = 100_000;

/// How many times pairs are asked again, since one that was put off did not turn out well.
const ROUNDS: usize = 6;

/// How many properties and items deep pairs are asked within one another. What lies deeper is put off, and taken to be
/// fine: so the message that is refused is a short one, and a circle of components needs no deep stack.
const DEPTH: u32 = 3;

/// How many pairs may be asked within one another.
const NESTED: usize = 60;

/// Whether a reader takes every message that a producer may send.
pub struct Contain<'a> {
    pub(super) sender: &'a Side<'a>,
    pub(super) reader: &'a Side<'a>,
    asked: RefCell<Asked>,
    /// Which pairs say the same.
    pub(super) same: RefCell<HashMap<Pair, bool>>,
    later: RefCell<Vec<Later>>,
    steps: Cell<u32>,
    most_held: Cell<u64>,
    /// How many times the way to the present pair has gone into a property or an item.
    depth: Cell<u32>,
}

/// A pair that is put off.
#[derive(Clone)]
struct Later {
    sent: Arc<Schema>,
    read: Arc<Schema>,
    reader: Reader,
}

impl Later {
    fn pair(&self) -> Pair {
        (Arc::as_ptr(&self.sent), Arc::as_ptr(&self.read))
    }
}

impl<'a> Contain<'a> {
    /// What `sender` sends, and `reader` reads.
    pub fn new(sender: &'a Side<'a>, reader: &'a Side<'a>) -> Self {
        Self {
            sender,
            reader,
            asked: RefCell::default(),
            same: RefCell::default(),
            later: RefCell::default(),
            steps: Cell::new(0),
            most_held: Cell::new(0),
            depth: Cell::new(0),
        }
    }

    /// Whether `read`, a schema of the reader, takes every message of `sent`, a schema of the producer.
    pub fn takes(&self, sent: &SchemaRef, read: &SchemaRef, reader: Reader) -> Answer {
        self.steps.set(STEPS);
        self.most_held.set(self.held_so_far() + HELD);
        let root = Later {
            sent: self.sender.view(sent, Party::Sender),
            read: self.reader.view(read, Party::Reader(reader)),
            reader,
        };
        self.later.replace(vec![root]);
        for round in 0..ROUNDS {
            if let Some(answer) = self.round(round > 0) {
                return self.done(answer);
            }
            self.asked.borrow_mut().forget_doubtful();
        }
        self.done(Answer::Undecided("budget"))
    }

    /// Asks the first pair, and then what was put off; `again` what was put off before that, the deepest first. `None`
    /// where something that the first relies on did not turn out well, and may change its answer.
    fn round(&self, again: bool) -> Option<Answer> {
        let known = if again { self.later.borrow().len() } else { 1 };
        for later in (1..known).rev().filter_map(|index| self.put_off(index)) {
            self.root(&later);
        }
        let first = self.root(&self.put_off(0)?);
        if matches!(first, Answer::No(_)) || again && first != Answer::Yes {
            return Some(first);
        }
        let others = (1..).map_while(|index| self.put_off(index));
        let answers: Vec<Answer> = others.map(|later| self.root(&later)).collect();
        let are_fine = answers.iter().all(|answer| *answer == Answer::Yes);
        let is_settled = are_fine && !self.asked.borrow().relies_on_refused();
        is_settled.then_some(first)
    }

    /// How many schemas have been held against messages.
    fn held_so_far(&self) -> u64 {
        self.sender.held.get() + self.reader.held.get()
    }

    fn put_off(&self, index: usize) -> Option<Later> {
        self.later.borrow().get(index).cloned()
    }

    fn root(&self, later: &Later) -> Answer {
        self.depth.set(0);
        self.ask(&later.sent, &later.read, later.reader)
    }

    /// What is known then holds for later questions, unless the steps did not suffice.
    fn done(&self, answer: Answer) -> Answer {
        let asked = &mut *self.asked.borrow_mut();
        if self.steps.get() == 0 {
            *asked = Asked::default();
        } else if answer == Answer::Yes {
            asked.settle();
        } else {
            asked.forget_doubtful();
            asked.forget_put_off();
        }
        answer
    }

    /// The same of what a property or an item holds.
    pub(super) fn below(&self, sent: &SchemaRef, read: &SchemaRef, reader: Reader) -> Answer {
        let sent = self.sender.view(sent, Party::Sender);
        let read = self.reader.view(read, Party::Reader(reader));
        self.depth.set(self.depth.get() + 1);
        let answer = self.ask(&sent, &read, reader);
        self.depth.set(self.depth.get() - 1);
        answer
    }

    /// The same of schemas as their sides see them.
    pub(super) fn ask(&self, sent: &Arc<Schema>, read: &Arc<Schema>, reader: Reader) -> Answer {
        if read.is_empty() || is_never(sent) {
            return Answer::Yes;
        }
        let pair = (Arc::as_ptr(sent), Arc::as_ptr(read));
        let depth = self.depth.get();
        if let Some(answer) = self.asked.borrow_mut().known(pair, depth) {
            return answer;
        }
        if depth > DEPTH && sent.children().next().is_some() {
            let later = Later {
                sent: Arc::clone(sent),
                read: Arc::clone(read),
                reader,
            };
            return self.later(later);
        }
        let is_spent = self.held_so_far() > self.most_held.get();
        let steps = if is_spent { 0 } else { self.steps.get() };
        self.steps.set(steps.saturating_sub(1));
        if steps == 0 {
            return Answer::Undecided("budget");
        }
        if self.asked.borrow().nested() == NESTED {
            return Answer::Undecided("budget");
        }
        self.asked.borrow_mut().open(pair, depth);
        let answer = self.rules(sent, read, reader);
        self.asked.borrow_mut().close(answer)
    }

    /// Puts a pair off, and takes it to be fine until then.
    fn later(&self, later: Later) -> Answer {
        let is_new = self.asked.borrow_mut().rely_on(later.pair());
        if is_new {
            self.later.borrow_mut().push(later);
        }
        Answer::Yes
    }
}
