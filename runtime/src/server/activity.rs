//! What a connection is doing, and how long it may.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::builder::Limits;
use super::limit_log::Exceeded;
use super::stage::Stage;
use super::waiting::{Leave, Waiting};

/// How long a connection may begin a request after the server was asked to stop.
const STOPPING: Duration = Duration::from_millis(500);
/// How long what a refused client is still sending is read and dropped.
const LINGER: Duration = Duration::from_secs(2);

/// What a connection is doing. Shared by its stream, its requests and its timer.
pub(super) struct Activity {
    /// When it was accepted.
    begun: Instant,
    state: Mutex<State>,
    waiting: Arc<Waiting>,
    leave: Arc<Leave>,
}

struct State {
    phase: Phase,
    since: Instant,
    /// Its number among those that wait.
    number: Option<u64>,
    /// Whether a request was answered.
    served: bool,
    /// Since when the client takes nothing of what is written.
    blocked: Option<Instant>,
    /// Whether a body was left before its end.
    unread: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Nothing of the next request has come.
    Waiting,
    /// A head has begun.
    Head,
    /// A request is being answered.
    Request,
    /// All is answered, and the client may still be sending.
    Closing,
}

impl Activity {
    pub(super) fn new(waiting: Arc<Waiting>) -> Self {
        let (since, leave) = (Instant::now(), Arc::default());
        let number = Some(waiting.enter(since, false, &leave));
        let state = State {
            phase: Phase::Waiting,
            since,
            number,
            served: false,
            blocked: None,
            unread: false,
        };
        Self {
            begun: since,
            state: Mutex::new(state),
            waiting,
            leave,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// It waits no longer, so that its place is not taken from it.
    fn stay(&self, state: &mut State) {
        if let Some(number) = state.number.take() {
            self.waiting.leave(number, &self.leave);
        }
    }

    /// Bytes came.
    pub(super) fn read(&self) {
        let mut state = self.state();
        if state.phase == Phase::Waiting {
            self.stay(&mut state);
            (state.phase, state.since) = (Phase::Head, Instant::now());
        }
    }

    /// Whether the client takes what is written.
    pub(super) fn written(&self, taken: bool) {
        let mut state = self.state();
        if taken {
            state.blocked = None;
        } else if state.blocked.is_none() {
            state.blocked = Some(Instant::now());
        }
    }

    pub(super) fn request_begins(&self) {
        let mut state = self.state();
        self.stay(&mut state);
        state.phase = Phase::Request;
    }

    pub(super) fn request_ends(&self) {
        let mut state = self.state();
        if state.phase != Phase::Request {
            return;
        }
        (state.phase, state.since, state.served) = (Phase::Waiting, Instant::now(), true);
        state.number = Some(self.waiting.enter(state.since, true, &self.leave));
    }

    /// A body was left before its end.
    pub(super) fn leave_unread(&self) {
        self.state().unread = true;
    }

    /// All is answered. Says whether the client may still be sending.
    pub(super) fn close(&self) -> bool {
        let mut state = self.state();
        self.stay(&mut state);
        (state.phase, state.since) = (Phase::Closing, Instant::now());
        state.unread
    }

    /// Ends when its place may be needed.
    pub(super) async fn asked_to_leave(&self) {
        self.leave.told().await;
    }

    /// When the connection has to be cut, if nothing changes, and by which limit, unless the server itself ends it.
    pub(super) fn deadline(
        &self,
        limits: &Limits,
        stage: Stage,
    ) -> Option<(Instant, Option<Exceeded>)> {
        let now = self.state();
        let by_phase = match now.phase {
            Phase::Waiting if now.served => Some((now.since + limits.idle, Some(Exceeded::Idle))),
            Phase::Waiting | Phase::Head => {
                Some((now.since + limits.header, Some(Exceeded::Header)))
            }
            Phase::Request => None,
            Phase::Closing => Some((now.since + LINGER, Some(Exceeded::Linger))),
        };
        let by_stage = match (now.phase, stage) {
            (_, Stage::Cut) => Some((now.since, None)),
            // One may be accepted after the stop.
            (Phase::Waiting | Phase::Head, Stage::Stopping(at)) => {
                Some((at.max(self.begun) + STOPPING, None))
            }
            _ => None,
        };
        let by_need = self.leave.is_asked().then_some((now.since, None));
        let by_writing = now.blocked.map(|since| since + limits.stall);
        let by_writing = by_writing.map(|at| (at, Some(Exceeded::Answer)));
        let limits = [by_phase, by_stage, by_need, by_writing];
        limits.into_iter().flatten().min_by_key(|(at, _)| *at)
    }
}
