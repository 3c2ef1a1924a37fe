//! A script carried out.

use std::collections::VecDeque;
use std::time::Instant;

use serde_json::Value;

use super::{Script, Step, StepKind};
use crate::call::session::{Act, Driver, Ended};
use crate::call::{Channel, Heard};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::probe::vary::holds;

/// Carries a script out, and notes each step that does not come about.
pub struct Play<'c> {
    channel: &'c Channel<'c>,
    steps: VecDeque<Step>,
    /// Since when the first of the steps is waited for.
    since: Option<Instant>,
    /// What has come and no step has looked at yet.
    heard: VecDeque<Value>,
    found: Diagnostics,
}

impl<'c> Play<'c> {
    /// The whole script.
    pub fn new(channel: &'c Channel<'c>, script: Script) -> Self {
        Self {
            channel,
            steps: script.steps.into(),
            since: None,
            heard: VecDeque::new(),
            found: Diagnostics::default(),
        }
    }

    /// The steps that did not come about.
    pub fn found(self) -> Diagnostics {
        self.found
    }

    /// The next step is looked at.
    fn done(&mut self) {
        self.steps.pop_front();
        self.since = None;
    }

    fn unmet(&mut self, at: Origin, message: String) {
        let found = Diagnostic::error(code::SCRIPT_UNMET, message).at(at);
        self.found.push(found);
        self.steps.clear();
    }

    /// Whether what has come has what is expected. What came before that is done with.
    fn meets(&mut self, expected: &Value) -> bool {
        while let Some(value) = self.heard.pop_front() {
            if holds(&value, expected) {
                return true;
            }
        }
        false
    }
}

impl Driver for Play<'_> {
    fn next(&mut self, now: Instant) -> Act {
        loop {
            let Some(step) = self.steps.front().cloned() else {
                return Act::End;
            };
            let since = *self.since.get_or_insert(now);
            match step.kind {
                StepKind::Say(text) => {
                    self.done();
                    return self.channel.input(&text).map_or(Act::Wait, Act::Send);
                }
                StepKind::Send(message) => {
                    self.done();
                    return Act::Send(message);
                }
                StepKind::Pause(time) if now - since < time => return Act::Wait,
                StepKind::Pause(_) => self.done(),
                StepKind::Expect(expected) => {
                    if self.meets(&expected) {
                        self.done();
                    } else if now - since < step.within {
                        return Act::Wait;
                    } else {
                        let seconds = step.within.as_secs_f64();
                        let message = format!("no message has {expected} within {seconds} s");
                        self.unmet(step.at, message);
                    }
                }
                StepKind::ExpectClose(_) if now - since < step.within => return Act::Wait,
                StepKind::ExpectClose(_) => {
                    let seconds = step.within.as_secs_f64();
                    self.unmet(step.at, format!("the session is open after {seconds} s"));
                }
            }
        }
    }

    fn heard(&mut self, heard: &Heard<'_>, _: Instant) {
        self.heard.push_back(heard.value.clone());
    }

    fn ended(&mut self, ended: &Ended) {
        loop {
            let Some(step) = self.steps.front().cloned() else {
                return;
            };
            match (step.kind, ended) {
                (StepKind::Expect(expected), _) if self.meets(&expected) => self.done(),
                (StepKind::ExpectClose(None), _) => self.done(),
                (StepKind::ExpectClose(Some(code)), Ended::Closed(own, _))
                    if own.unwrap_or(1005) == code =>
                {
                    self.done();
                }
                (StepKind::ExpectClose(Some(code)), ended) => {
                    let message = format!("the session ended otherwise than with {code}: {ended}");
                    self.unmet(step.at, message);
                }
                _ => self.unmet(step.at, format!("the session has ended before: {ended}")),
            }
        }
    }
}
