//! What a run is told by its user.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Map, Value};

/// What a run is told.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address that stands in the place of the contract's servers.
    pub to: String,
    /// The credential of operations that ask for one.
    pub token: Option<String>,
    /// Headers of every request.
    pub headers: Vec<(String, String)>,
    /// Inputs of workflows, by name.
    pub inputs: Map<String, Value>,
    /// The workflows to carry out, and what they depend on; all where none is named.
    pub workflows: Vec<String>,
    /// How long a request may take.
    pub request_limit: Duration,
    /// Whether requests are shown and not sent.
    pub dry_run: bool,
    /// When to stop.
    pub stop: Stop,
}

/// When a run stops: at a time, or when it is asked to.
#[derive(Clone, Debug)]
pub struct Stop {
    /// Set by whoever wants it to stop.
    pub asked: Arc<AtomicBool>,
    /// When it has taken too long.
    pub deadline: Instant,
}

impl Stop {
    /// Why it has to stop now.
    pub fn now(&self) -> Option<&'static str> {
        if self.asked.load(Ordering::SeqCst) {
            Some("it was interrupted")
        } else if Instant::now() >= self.deadline {
            Some("it took too long")
        } else {
            None
        }
    }
}

impl Settings {
    /// Whether a workflow is asked for.
    pub(super) fn wants(&self, workflow: &str) -> bool {
        self.workflows.is_empty() || self.workflows.iter().any(|own| own == workflow)
    }
}
