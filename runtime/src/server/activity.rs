//! What a connection is doing, and how long it may.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::builder::Limits;
use super::stage::Stage;

/// How long a connection that waits may go on waiting while the server has no room for another.
const FULL: Duration = Duration::from_secs(1);
/// How long a connection may begin a request after the server was asked to stop.
const STOPPING: Duration = Duration::from_millis(500);
/// How long what a refused client is still sending is read and dropped.
const LINGER: Duration = Duration::from_secs(2);

/// What a connection is doing. Shared by its stream, its requests and its timer.
pub(super) struct Activity(Mutex<State>);

struct State {
    phase: Phase,
    since: Instant,
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
    pub(super) fn new() -> Self {
        Self(Mutex::new(State {
            phase: Phase::Waiting,
            since: Instant::now(),
            served: false,
            blocked: None,
            unread: false,
        }))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Bytes came.
    pub(super) fn read(&self) {
        let mut state = self.state();
        if state.phase == Phase::Waiting {
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
        self.state().phase = Phase::Request;
    }

    pub(super) fn request_ends(&self) {
        let mut state = self.state();
        (state.phase, state.since, state.served) = (Phase::Waiting, Instant::now(), true);
    }

    /// A body was left before its end.
    pub(super) fn leave_unread(&self) {
        self.state().unread = true;
    }

    /// All is answered. Says whether the client may still be sending.
    pub(super) fn close(&self) -> bool {
        let mut state = self.state();
        (state.phase, state.since) = (Phase::Closing, Instant::now());
        state.unread
    }

    /// When the connection has to be cut, if nothing changes.
    pub(super) fn deadline(&self, limits: &Limits, stage: Stage) -> Option<Instant> {
        let now = self.state();
        let by_phase = match now.phase {
            Phase::Waiting if now.served => Some(now.since + limits.idle),
            Phase::Waiting | Phase::Head => Some(now.since + limits.header),
            Phase::Request => None,
            Phase::Closing => Some(now.since + LINGER),
        };
        let by_stage = match (now.phase, stage) {
            (_, Stage::Cut) => Some(now.since),
            (Phase::Waiting, Stage::Full) => Some(now.since + FULL),
            (Phase::Waiting | Phase::Head, Stage::Stopping(at)) => Some(at + STOPPING),
            _ => None,
        };
        let by_writing = now.blocked.map(|since| since + limits.stall);
        [by_phase, by_stage, by_writing].into_iter().flatten().min()
    }
}
