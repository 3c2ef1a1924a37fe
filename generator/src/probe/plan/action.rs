//! What follows a step that succeeded or failed.

use std::time::Duration;

use super::Word;
use super::components::Components;
use super::criterion::{self, Criterion};
use super::object::{Located, Object, form};
use crate::diagnostic::Diagnostics;

/// An action and when it is taken.
#[derive(Debug)]
pub struct Action {
    /// What it is called.
    pub name: Word,
    /// What is done.
    pub then: Then,
    /// All have to hold; it is always taken where there are none.
    pub criteria: Vec<Criterion>,
}

/// What is done after a step.
#[derive(Clone, Debug)]
pub enum Then {
    /// `end`: the workflow is over.
    End,
    /// `goto` with `stepId`: that step of the workflow comes next.
    Step(Word),
    /// `goto` with `workflowId`: that workflow is run, and this one is over.
    Workflow(Word),
    /// `retry`: the step once more, after so long, so many times at most.
    Retry(Duration, u32),
}

/// Which list an action stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    Success,
    Failure,
}

pub(super) fn all(
    nodes: Vec<Located<'_>>,
    after: After,
    components: &Components<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Action> {
    let section = match after {
        After::Success => "successActions",
        After::Failure => "failureActions",
    };
    let mut actions = Vec::new();
    for node in nodes {
        let node = components.resolve(node, section, diagnostics);
        actions.extend(node.and_then(|node| one(node, after, diagnostics)));
    }
    actions
}

fn one(node: Located<'_>, after: After, diagnostics: &mut Diagnostics) -> Option<Action> {
    let mut object = Object::of(node, "an action", diagnostics)?;
    let name = object.named("name", diagnostics);
    let kind = object.named("type", diagnostics);
    let step = object.word("stepId", diagnostics);
    let workflow = object.word("workflowId", diagnostics);
    let wait = object.number("retryAfter", diagnostics).unwrap_or(0.0);
    let limit = object.number("retryLimit", diagnostics).unwrap_or(1.0);
    let criteria = object.list("criteria", diagnostics);
    object.end(diagnostics);
    let criteria = criterion::all(criteria, diagnostics);
    let Word { text, at } = kind?;
    let then = match (text.as_str(), step, workflow) {
        ("end", None, None) => Then::End,
        ("goto", Some(step), None) => Then::Step(step),
        ("goto", None, Some(workflow)) => Then::Workflow(workflow),
        ("retry", None, None) if after == After::Failure => retry(wait, limit),
        ("goto", ..) => {
            form(
                at,
                "`goto`",
                "with one of `stepId` and `workflowId`",
                diagnostics,
            );
            return None;
        }
        _ => {
            let wanted = match after {
                After::Success => "`end` or `goto`",
                After::Failure => "`end`, `retry` or `goto`, the first two without a target",
            };
            form(at, &format!("`{text}`"), wanted, diagnostics);
            return None;
        }
    };
    Some(Action {
        name: name?,
        then,
        criteria,
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is cut to the range first"
)]
fn retry(wait: f64, limit: f64) -> Then {
    let wait = Duration::from_secs_f64(wait.min(86_400.0));
    Then::Retry(wait, limit.min(1_000.0) as u32)
}
