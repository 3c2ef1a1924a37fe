//! A program carried out: workflows after those that they depend on, steps in their order, and in the end what undoes them.

mod action;
mod build;
mod criteria;
mod finally;
mod scope;
mod send;
mod settings;
mod step;
mod vary;
mod workflow;

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use self::finally::Undo;
pub use self::settings::{Settings, Stop};
use super::exchange::Client;
use super::program::Program;
use super::report::Findings;
use super::secrets::Secrets;
use crate::drift::Comparison;
use crate::read::Sources;

/// The outputs of a step or a workflow, by name.
type Outputs = Map<String, Value>;

/// What a run came to.
#[derive(Debug)]
pub struct Outcome {
    /// What was found, by contract.
    pub comparisons: Vec<Comparison>,
    /// How many requests were sent.
    pub requests: usize,
    /// How many properties were sent with another value.
    pub varied: usize,
    /// Why the run ended before the plan did.
    pub stopped: Option<&'static str>,
}

/// What happens, for whoever watches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A step begins: `agents/create`, and how far a varied one is.
    Step(String),
    /// A request that would be sent, as it is shown.
    Planned(String),
    /// Something is left out, and why.
    Left(String),
}

/// Why a workflow does not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Halt {
    /// A step failed.
    Failed,
    /// The run is over: it was interrupted, or takes too long.
    Stopped(&'static str),
}

/// Carries a program out; `watch` is told what happens.
pub fn run<'p>(
    program: &'p Program<'p>,
    plan: &'p Sources,
    settings: &'p Settings,
    secrets: &'p Secrets,
    watch: &mut dyn FnMut(Event),
) -> Outcome {
    let mut run = Run {
        program,
        settings,
        secrets,
        client: Client::new(settings.request_limit),
        findings: Findings::new(program, plan, secrets),
        workflows: HashMap::new(),
        ended: HashSet::new(),
        undo: Vec::new(),
        requests: 0,
        varied: 0,
        watch,
    };
    let stopped = run.all();
    run.finally();
    Outcome {
        comparisons: run.findings.comparisons(&settings.to),
        requests: run.requests,
        varied: run.varied,
        stopped,
    }
}

struct Run<'p, 'w> {
    program: &'p Program<'p>,
    settings: &'p Settings,
    secrets: &'p Secrets,
    client: Client,
    findings: Findings<'p>,
    /// The outputs of the workflows that succeeded.
    workflows: HashMap<String, Outputs>,
    /// The workflows that were carried out, in whatever way they ended.
    ended: HashSet<String>,
    undo: Vec<Undo<'p>>,
    requests: usize,
    varied: usize,
    watch: &'w mut dyn FnMut(Event),
}

impl Run<'_, '_> {
    /// Every workflow that is asked for; why the run ended early.
    fn all(&mut self) -> Option<&'static str> {
        for workflow in &self.program.plan.workflows {
            if !self.settings.wants(&workflow.id.text) {
                continue;
            }
            if let Err(Halt::Stopped(why)) = self.root(workflow) {
                return Some(why);
            }
        }
        None
    }
}
