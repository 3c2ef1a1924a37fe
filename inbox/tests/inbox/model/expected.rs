//! The model of a store.

use std::collections::{BTreeMap, BTreeSet};

use atoms_inbox::{Arrival, Claimed, Ending, Kept, State};
use atoms_runtime::StoredAnswer;
use atoms_runtime::http::StatusCode;

use super::Letter;
use crate::stores::arrival;

/// What a store should hold.
#[derive(Default)]
pub struct Model {
    pub rows: BTreeMap<String, Held>,
    pub conflicts: BTreeSet<Letter>,
    /// The state of each delivery that asks.
    pub questions: BTreeMap<u8, State>,
    pub claims: Vec<Claimed>,
}

pub struct Held {
    pub body: u8,
    pub state: State,
    pub claim: Option<i64>,
    pub attempts: u32,
    /// Whether it may wait, as its last attempt ended with the process.
    pub waits: bool,
}

/// Most letters of an id have one body.
fn body(letter: Letter) -> u8 {
    u8::from(letter.1 == 3)
}

pub fn arrivals(letters: &[Letter]) -> Vec<Arrival> {
    let arrival = |letter: &Letter| {
        let (id, body) = (format!("d-{}", letter.0), format!("body {}", body(*letter)));
        arrival(&id, &body, None)
    };
    letters.iter().map(arrival).collect()
}

pub fn question(id: u8) -> Arrival {
    Arrival {
        asks: true,
        ..arrival(&format!("q-{id}"), "question", None)
    }
}

fn answer() -> StoredAnswer {
    StoredAnswer {
        status: StatusCode::OK,
        content_type: None,
        body: "answer".into(),
    }
}

impl Model {
    pub fn ask(&mut self, id: u8) -> Kept {
        match self.questions.get(&id) {
            Some(State::Asked) => Kept::Known(None),
            Some(State::Done) => Kept::Known(Some(answer())),
            _ => {
                self.questions.insert(id, State::Asked);
                Kept::New
            }
        }
    }

    /// The answer to a question, or `None` where the handler fails.
    pub fn answer(&mut self, id: u8, succeeds: bool) -> Option<StoredAnswer> {
        if let Some(state @ (State::Asked | State::Unanswered)) = self.questions.get_mut(&id) {
            *state = if succeeds {
                State::Done
            } else {
                State::Unanswered
            };
        }
        succeeds.then(answer)
    }

    /// Whoever worked, or was asked, is not there any more.
    pub fn give_up(&mut self) {
        for held in self.rows.values_mut() {
            held.waits = held.claim.is_some();
        }
        for state in self.questions.values_mut() {
            if *state == State::Asked {
                *state = State::Unanswered;
            }
        }
    }

    pub fn keep(&mut self, letters: &[Letter]) -> Vec<Kept> {
        let keep = |letter: &Letter| {
            let id = format!("d-{}", letter.0);
            let body = body(*letter);
            match self.rows.get(&id) {
                None => {
                    let held = Held {
                        body,
                        state: State::Pending,
                        claim: None,
                        attempts: 0,
                        waits: false,
                    };
                    self.rows.insert(id, held);
                    Kept::New
                }
                Some(held) if held.body == body => Kept::Known(None),
                Some(_) => {
                    self.conflicts.insert((letter.0, body));
                    Kept::Conflict
                }
            }
        };
        letters.iter().map(keep).collect()
    }

    /// One of the claims so far, and the row that it was of.
    pub fn claim(&mut self, index: usize) -> Option<(Claimed, &mut Held)> {
        let index = index.checked_rem(self.claims.len())?;
        let claimed = self.claims[index].clone();
        let held = self.rows.get_mut(claimed.id.as_deref()?)?;
        Some((claimed, held))
    }

    /// The end of the work of one of the claims so far.
    pub fn done(&mut self, index: usize) -> Option<Ending> {
        let (claimed, held) = self.claim(index)?;
        if held.state == State::Pending && held.attempts > 0 {
            held.state = State::Done;
        }
        Some(Ending::Done { seq: claimed.seq })
    }

    pub fn count(&self, state: State) -> u64 {
        if state == State::Conflict {
            return self.conflicts.len() as u64;
        }
        let rows = self.rows.values().map(|held| held.state);
        let all = rows.chain(self.questions.values().copied());
        all.filter(|other| *other == state).count() as u64
    }
}
