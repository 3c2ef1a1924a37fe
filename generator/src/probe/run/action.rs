//! What comes after a step.

use std::time::{Duration, Instant};

use super::criteria::unmet;
use super::scope::Scope;
use super::{Halt, Run};
use crate::probe::plan::{Action, Then};

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// The step behind it.
    Following,
    /// That step.
    Step(String),
    /// Another workflow, and this one is over.
    Workflow(String),
    /// Nothing.
    End,
}

/// How often a waiting run looks whether it is to stop.
const GLANCE: Duration = Duration::from_millis(50);

/// The first action whose criteria hold: those of the step before those of the workflow.
pub(super) fn choose<'p>(
    scope: &Scope<'_>,
    own: &'p [Action],
    shared: &'p [Action],
) -> Option<&'p Then> {
    let mut all = own.iter().chain(shared);
    let found = all.find(|action| unmet(scope, &action.criteria).is_none());
    found.map(|action| &action.then)
}

impl From<&Then> for Next {
    fn from(then: &Then) -> Self {
        match then {
            Then::End => Self::End,
            Then::Step(word) => Self::Step(word.text.clone()),
            Then::Workflow(word) => Self::Workflow(word.text.clone()),
            Then::Retry(..) => Self::Following,
        }
    }
}

impl Run<'_, '_> {
    /// Waits, unless the run is to stop.
    pub(super) fn wait(&self, time: Duration) -> Result<(), Halt> {
        let end = Instant::now() + time;
        loop {
            if let Some(why) = self.settings.stop.now() {
                return Err(Halt::Stopped(why));
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(());
            }
            std::thread::sleep(left.min(GLANCE));
        }
    }
}
