//! Any order of what is asked of a store, crashes included, against a model of it.

mod expected;

use std::collections::HashMap;
use std::time::Duration;

use atoms_inbox::{Claimed, Ending, Filter, Inbox, Kept, State, Wanted};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use tokio::runtime::Runtime;
use tokio::time::timeout;

use crate::common::{Place, eventually};
use crate::stores::wanted;
use expected::{Model, arrivals, question};

/// An id, and which of several bodies.
type Letter = (u8, u8);

#[derive(Clone, Debug)]
enum Step {
    Keep(Vec<Letter>),
    /// Keeping that is given up after so many microseconds, with the store; then the same is tried again.
    Break(Vec<Letter>, u64),
    Claim(u32),
    /// A claim whose answer does not arrive, and the next one, which knows of it.
    Lose(u32),
    /// The end of one, and a claim.
    Exchange(usize, u32),
    Done(usize),
    Dead(usize),
    Release(usize),
    Replay(u8),
    RetryDead,
    /// A delivery that asks.
    Ask(u8),
    /// Its answer, or that there is none.
    Answer(u8, bool),
    /// Another process goes on with the work.
    TakeOver,
    /// The store is opened anew, after it was closed or not.
    Reopen(bool),
}

fn step() -> impl Strategy<Value = Step> {
    let letters = || vec((0..6_u8, 0..4_u8), 1..8);
    prop_oneof![
        4 => letters().prop_map(Step::Keep),
        2 => (letters(), 0..3000_u64).prop_map(|(letters, micros)| Step::Break(letters, micros)),
        4 => (1..5_u32).prop_map(Step::Claim),
        2 => (1..5_u32).prop_map(Step::Lose),
        2 => (any::<prop::sample::Index>(), 1..5_u32)
            .prop_map(|(index, limit)| Step::Exchange(index.index(64), limit)),
        3 => any::<prop::sample::Index>().prop_map(|index| Step::Done(index.index(64))),
        2 => any::<prop::sample::Index>().prop_map(|index| Step::Dead(index.index(64))),
        1 => any::<prop::sample::Index>().prop_map(|index| Step::Release(index.index(64))),
        1 => (0..6_u8).prop_map(Step::Replay),
        1 => Just(Step::RetryDead),
        2 => (0..3_u8).prop_map(Step::Ask),
        2 => (0..3_u8, any::<bool>()).prop_map(|(id, succeeds)| Step::Answer(id, succeeds)),
        1 => Just(Step::TakeOver),
        1 => any::<bool>().prop_map(Step::Reopen),
    ]
}

struct World {
    place: Place,
    inbox: Inbox,
    model: Model,
    /// Of those that were asked last, by id.
    tokens: HashMap<u8, i64>,
}

impl World {
    async fn step(&mut self, step: Step) -> Result<(), TestCaseError> {
        match step {
            Step::Keep(letters) => {
                let kept = self.inbox.store().keep(&arrivals(&letters)).await.unwrap();
                prop_assert_eq!(kept, self.model.keep(&letters));
            }
            Step::Break(letters, micros) => self.interrupt(&letters, micros).await?,
            Step::Claim(limit) => self.claim(&[], limit).await?,
            Step::Lose(limit) => self.lose(limit).await?,
            Step::Exchange(index, limit) => {
                let done = self.model.done(index);
                self.claim(done.as_slice(), limit).await?;
            }
            Step::Done(index) => {
                if let Some(done) = self.model.done(index) {
                    self.finish(done).await;
                }
            }
            Step::Dead(index) => {
                if let Some((claimed, held)) = self.model.claim(index) {
                    let (seq, claim) = (claimed.seq, claimed.claim);
                    if held.state == State::Pending && held.claim == Some(claim) {
                        (held.state, held.claim) = (State::Dead, None);
                    }
                    let error = "as wished".to_owned();
                    self.finish(Ending::Dead { seq, claim, error }).await;
                }
            }
            Step::Release(index) => {
                if let Some((claimed, held)) = self.model.claim(index) {
                    let (seq, claim) = (claimed.seq, claimed.claim);
                    if held.state == State::Pending && held.claim == Some(claim) {
                        held.claim = None;
                        held.attempts -= 1;
                    }
                    self.finish(Ending::Released { seq, claim }).await;
                }
            }
            Step::Replay(id) => self.replay(id).await?,
            Step::RetryDead => {
                let retried = self.inbox.store().retry_dead().await.unwrap();
                prop_assert_eq!(retried, self.model.count(State::Dead));
                for held in self.model.rows.values_mut() {
                    if held.state == State::Dead {
                        (held.state, held.attempts) = (State::Pending, 0);
                    }
                }
            }
            Step::Ask(id) => {
                let asked = [question(id)];
                let kept = self.inbox.store().keep(&asked).await.unwrap();
                if kept == [Kept::New] {
                    self.tokens.insert(id, asked[0].token);
                }
                prop_assert_eq!(kept, [self.model.ask(id)]);
            }
            Step::Answer(id, succeeds) => {
                let answer = self.model.answer(id, succeeds);
                let key = question(id).key();
                let token = self.tokens.get(&id).copied().unwrap_or_default();
                let noted = self.inbox.store().answered(&key, token, answer);
                noted.await.unwrap();
            }
            Step::TakeOver => self.take_over().await,
            Step::Reopen(is_closed) => {
                if is_closed {
                    self.inbox.close().await;
                }
                self.reopen().await;
            }
        }
        self.compare().await
    }

    async fn finish(&self, end: Ending) {
        self.inbox.store().finish(&[end]).await.unwrap();
    }

    async fn reopen(&mut self) {
        self.inbox = self.place.open().await;
    }

    /// What was asked is given up where one process has all the work, and with it the answers.
    async fn take_over(&mut self) {
        self.inbox.close().await;
        self.reopen().await;
        eventually(async || self.inbox.store().may_work().await.unwrap()).await;
        if matches!(self.place, Place::Sqlite(_)) {
            self.model.give_up();
        }
    }

    async fn interrupt(&mut self, letters: &[Letter], micros: u64) -> Result<(), TestCaseError> {
        let arrivals = arrivals(letters);
        let limit = Duration::from_micros(micros);
        let tried = timeout(limit, self.inbox.store().keep(&arrivals)).await;
        if tried.is_err() {
            self.reopen().await;
        }
        // Whether or not the first attempt came to an end: the second tells the same.
        let kept = self.inbox.store().keep(&arrivals).await.unwrap();
        let expected = self.model.keep(letters);
        prop_assert_eq!(kept, expected);
        Ok(())
    }

    /// A claim holds for no time, so that the next one may take the same.
    async fn claim(&mut self, ends: &[Ending], limit: u32) -> Result<(), TestCaseError> {
        let wanted = Wanted {
            lease: Duration::ZERO,
            attempts: 1000,
            ..wanted(limit)
        };
        let claimed = self.inbox.store().exchange(ends, &wanted).await.unwrap();
        prop_assert!(claimed.len() <= limit as usize);
        self.claimed(claimed)
    }

    /// What a lost claim took is taken first, as the same attempt.
    async fn lose(&mut self, limit: u32) -> Result<(), TestCaseError> {
        let lost = Wanted {
            attempts: 1000,
            ..wanted(limit)
        };
        let taken = self.inbox.store().claim(&lost).await.unwrap();
        let wanted = Wanted {
            lease: Duration::ZERO,
            attempts: 1000,
            lost: vec![lost.claim],
            ..wanted(limit)
        };
        let claimed = self.inbox.store().claim(&wanted).await.unwrap();
        for taken in taken {
            let again = claimed.iter().find(|again| again.seq == taken.seq);
            prop_assert_eq!(again.map(|again| again.attempt), Some(taken.attempt));
        }
        self.claimed(claimed)
    }

    fn claimed(&mut self, claimed: Vec<Claimed>) -> Result<(), TestCaseError> {
        for claimed in claimed {
            let held = self.model.rows.get_mut(claimed.id.as_deref().unwrap());
            let held = held.unwrap();
            prop_assert_eq!(held.state, State::Pending);
            prop_assert_eq!(&claimed.body, &format!("body {}", held.body));
            (held.claim, held.attempts) = (Some(claimed.claim), claimed.attempt);
            held.waits = false;
            self.model.claims.push(claimed);
        }
        Ok(())
    }

    async fn replay(&mut self, id: u8) -> Result<(), TestCaseError> {
        let id = format!("d-{id}");
        let filter = Filter {
            id: Some(id.clone()),
            ..Filter::default()
        };
        let rows = self.inbox.store().list(&filter).await.unwrap();
        let row = rows.iter().find(|row| row.state != State::Conflict);
        prop_assert_eq!(row.is_some(), self.model.rows.contains_key(&id));
        if let (Some(row), Some(held)) = (row, self.model.rows.get_mut(&id)) {
            let replayed = self.inbox.store().replay(&[row.seq]).await.unwrap();
            prop_assert!(replayed == 1 || held.waits && replayed == 0);
            if replayed == 1 {
                (held.state, held.claim, held.attempts) = (State::Pending, None, 0);
            }
        }
        Ok(())
    }

    async fn compare(&self) -> Result<(), TestCaseError> {
        let counts = self.inbox.store().counts().await.unwrap();
        let states = [State::Pending, State::Done, State::Dead, State::Conflict];
        for state in states.into_iter().chain([State::Asked, State::Unanswered]) {
            prop_assert_eq!(counts.of(state), self.model.count(state), "{:?}", state);
        }
        Ok(())
    }
}

fn check(cases: u32, place: impl Fn(&Runtime) -> Place) {
    let runtime = Runtime::new().unwrap();
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let tested = TestRunner::new(config).run(&vec(step(), 1..40), |steps| {
        let place = place(&runtime);
        runtime.block_on(async {
            let inbox = place.open().await;
            let model = Model::default();
            let mut world = World {
                place,
                inbox,
                model,
                tokens: HashMap::new(),
            };
            for step in steps {
                world.step(step).await?;
            }
            Ok(())
        })
    });
    tested.unwrap();
}

#[test]
fn a_file_holds_what_the_model_holds() {
    check(64, |_| Place::sqlite());
}

#[cfg(feature = "postgres")]
#[test]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
fn a_server_holds_what_the_model_holds() {
    check(24, |runtime| runtime.block_on(Place::postgres()));
}
