//! A plan whose operations were found in its contracts.

mod calls;
mod find;
mod media;
mod names;
mod varied;

use std::collections::HashMap;

pub(super) use self::varied::is_within;
use super::api::Api;
use super::plan::{Call, Parameter, Plan, Step, Word, Workflow};
use crate::diagnostic::{Diagnostics, Origin};
use crate::wire::{Operation, PathItem};

/// A plan that can be carried out.
#[derive(Debug)]
pub struct Program<'p> {
    /// What is to be done.
    pub plan: &'p Plan,
    /// The contracts, in the order of `sourceDescriptions`.
    pub apis: &'p [Api<'p>],
    /// The operation that each step calls, by the place that names it.
    targets: HashMap<Origin, Target<'p>>,
}

/// An operation of a contract.
#[derive(Clone, Copy, Debug)]
pub struct Target<'p> {
    /// The contract, by its number.
    pub api: usize,
    /// Its path.
    pub path: &'p str,
    /// Its method, as HTTP spells it.
    pub method: &'p str,
    /// The path item.
    pub item: &'p PathItem,
    /// What the document says of it.
    pub operation: &'p Operation,
}

impl<'p> Program<'p> {
    /// Finds everything that a plan names. What leads to nothing is an error, and then there is no program.
    pub fn link(
        plan: &'p Plan,
        apis: &'p [Api<'p>],
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let mut program = Self {
            plan,
            apis,
            targets: HashMap::new(),
        };
        names::check(plan, diagnostics);
        for workflow in &plan.workflows {
            for step in workflow.steps.iter().flat_map(Step::all) {
                program.step(workflow, step, diagnostics);
            }
        }
        (!diagnostics.has_errors()).then_some(program)
    }

    fn step(&mut self, workflow: &'p Workflow, step: &'p Step, diagnostics: &mut Diagnostics) {
        let Some(target) = self.call(&step.call, diagnostics) else {
            return;
        };
        let given: Vec<_> = workflow.parameters.iter().chain(&step.parameters).collect();
        calls::check(&target, &given, &step.id.at, diagnostics);
        media::check(&target, step, diagnostics);
        let Some(vary) = &step.vary else {
            return;
        };
        if let Some(read) = self.call(&vary.read.call, diagnostics) {
            let given: Vec<_> = vary.read.parameters.iter().collect();
            calls::check(&read, &given, &vary.at, diagnostics);
        }
        let like = vary.like.as_ref();
        let like = like.and_then(|word| self.operation(word, word, diagnostics));
        varied::check(
            &self.apis[target.api],
            &target,
            like.as_ref(),
            vary,
            diagnostics,
        );
    }

    /// The operation that a call names, kept for the run.
    fn call(&mut self, call: &'p Call, diagnostics: &mut Diagnostics) -> Option<Target<'p>> {
        match call {
            Call::Operation(word) | Call::Path(word) => self.operation(word, call, diagnostics),
            Call::Workflow(_) => None,
        }
    }

    fn operation(
        &mut self,
        word: &'p Word,
        by: impl Into<find::By<'p>>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Target<'p>> {
        let target = find::operation(self.plan, self.apis, &by.into(), diagnostics)?;
        self.targets.insert(word.at.clone(), target);
        Some(target)
    }

    /// The operation that was found for a word of the plan.
    pub fn target(&self, word: &Word) -> Option<&Target<'p>> {
        self.targets.get(&word.at)
    }

    /// The operation that a step calls, unless it calls a workflow.
    pub fn called(&self, call: &Call) -> Option<&Target<'p>> {
        match call {
            Call::Operation(word) | Call::Path(word) => self.target(word),
            Call::Workflow(_) => None,
        }
    }

    /// What a step sends along: its own parameters, and those of its workflow that it does not give itself.
    pub fn parameters<'s>(workflow: &'s Workflow, step: &'s Step) -> Vec<&'s Parameter> {
        let is_own = |one: &&Parameter| {
            let mut own = step.parameters.iter();
            !own.any(|own| own.name.text == one.name.text && own.place == one.place)
        };
        let shared = workflow.parameters.iter().filter(is_own);
        step.parameters.iter().chain(shared).collect()
    }
}

impl Target<'_> {
    /// `GET /agent/{id}`
    pub fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}
