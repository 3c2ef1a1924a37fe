//! The names that a plan gives and uses: workflows, steps, and what they lead to.

mod used;

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Diagnostics, code, did_you_mean};
use crate::probe::plan::{Action, Call, Plan, Step, Then, Word, Workflow};

pub(super) fn check(plan: &Plan, diagnostics: &mut Diagnostics) {
    twice(plan.workflows.iter().map(|one| &one.id), diagnostics);
    for workflow in &plan.workflows {
        let steps = workflow.steps.iter().flat_map(Step::all);
        twice(steps.map(|step| &step.id), diagnostics);
        led_to(plan, workflow, diagnostics);
        used::check(plan, workflow, diagnostics);
    }
    circles(plan, diagnostics);
}

fn twice<'p>(words: impl Iterator<Item = &'p Word>, diagnostics: &mut Diagnostics) {
    let mut met = HashSet::new();
    for word in words.filter(|word| !met.insert(word.text.as_str())) {
        let message = format!("`{}` is there twice", word.text);
        diagnostics.push(Diagnostic::error(code::PLAN_TWICE, message).at(word.at.clone()));
    }
}

/// Says that a word leads to nothing.
fn dangling<'c>(
    word: &Word,
    what: &str,
    known: impl Iterator<Item = &'c str>,
    diagnostics: &mut Diagnostics,
) {
    let message = format!("`{}` is no {what}", word.text);
    let mut found = Diagnostic::error(code::PLAN_REFERENCE, message).at(word.at.clone());
    found.hint = did_you_mean(&word.text, known);
    diagnostics.push(found);
}

/// The workflows that one leads to: by `dependsOn`, by a step, by an action.
fn leads(workflow: &Workflow) -> impl Iterator<Item = &Word> {
    let steps = workflow.steps.iter().flat_map(Step::all);
    let called = steps.filter_map(|step| match &step.call {
        Call::Workflow(word) => Some(word),
        Call::Operation(_) | Call::Path(_) => None,
    });
    workflow.depends_on.iter().chain(called)
}

fn actions(workflow: &Workflow) -> impl Iterator<Item = &Action> {
    let own = workflow.success_actions.iter();
    let own = own.chain(&workflow.failure_actions);
    let steps = workflow.steps.iter();
    own.chain(steps.flat_map(|step| step.on_success.iter().chain(&step.on_failure)))
}

fn led_to(plan: &Plan, workflow: &Workflow, diagnostics: &mut Diagnostics) {
    let ids = || plan.workflows.iter().map(|one| one.id.text.as_str());
    let steps = || workflow.steps.iter().map(|one| one.id.text.as_str());
    let further = actions(workflow).filter_map(|action| match &action.then {
        Then::Workflow(word) => Some(word),
        Then::End | Then::Step(_) | Then::Retry(..) => None,
    });
    for word in leads(workflow).chain(further) {
        if plan.workflow(&word.text).is_none() {
            dangling(word, "workflow of the plan", ids(), diagnostics);
        }
    }
    for action in actions(workflow) {
        match &action.then {
            Then::Step(word) if !steps().any(|id| id == word.text) => {
                dangling(word, "step of the workflow", steps(), diagnostics);
            }
            _ => {}
        }
    }
}

/// Workflows that wait for themselves.
fn circles(plan: &Plan, diagnostics: &mut Diagnostics) {
    for workflow in &plan.workflows {
        let mut met = HashSet::new();
        let mut open: Vec<&Workflow> = vec![workflow];
        while let Some(one) = open.pop() {
            for word in leads(one) {
                if word.text == workflow.id.text {
                    let message = format!("`{}` leads back to itself", word.text);
                    let found = Diagnostic::error(code::PLAN_CIRCLE, message);
                    diagnostics.push(found.at(word.at.clone()));
                } else if met.insert(word.text.as_str()) {
                    open.extend(plan.workflow(&word.text));
                }
            }
        }
    }
}
