//! A script: what is sent, and what is expected, step by step.

mod play;
mod read;

use std::time::Duration;

use serde_json::Value;

pub use self::play::Play;
use crate::diagnostic::{Diagnostics, Origin};
use crate::read::{Source, Sources, parse};

/// Steps, in their order.
#[derive(Clone, Debug)]
pub struct Script {
    steps: Vec<Step>,
}

/// A step and where it stands.
#[derive(Clone, Debug)]
struct Step {
    at: Origin,
    kind: StepKind,
    /// How long what is expected may take.
    within: Duration,
}

/// What a step does.
#[derive(Clone, Debug)]
enum StepKind {
    /// Sends what the user says.
    Say(String),
    /// Sends a message as it is, contract or not.
    Send(Value),
    /// Waits for a message that has all of this.
    Expect(Value),
    /// Waits for the end, with that code if one is named.
    ExpectClose(Option<u16>),
    /// Waits.
    Pause(Duration),
}

impl Script {
    /// Reads a script; `None` where there is none, for what the diagnostics say.
    pub fn read(
        name: &str,
        text: &str,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let (id, root) = parse(Source::new(name, text), sources, diagnostics);
        let steps = read::steps(&root?, &Origin::new(id, ""), diagnostics);
        (!diagnostics.has_errors()).then_some(Self { steps })
    }

    /// Whether a step sends what the user says.
    pub fn says(&self) -> bool {
        let mut steps = self.steps.iter();
        steps.any(|step| matches!(step.kind, StepKind::Say(_)))
    }

    /// Whether a step waits for the end, so that how it comes is the script's matter.
    pub fn expects_close(&self) -> bool {
        let mut steps = self.steps.iter();
        steps.any(|step| matches!(step.kind, StepKind::ExpectClose(_)))
    }
}
