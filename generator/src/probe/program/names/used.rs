//! What expressions name: steps, workflows and inputs that there are.

use serde_json::Value;

use super::dangling;
use crate::diagnostic::{Diagnostics, Origin};
use crate::probe::plan::{
    Action, Condition, Criterion, Expression, Operand, Parameter, Piece, Plan, Source, Step, Test,
    Word, Workflow, pieces,
};

pub(super) fn check(plan: &Plan, workflow: &Workflow, diagnostics: &mut Diagnostics) {
    let mut uses = Uses::default();
    uses.parameters(&workflow.parameters);
    uses.actions(&workflow.success_actions);
    uses.actions(&workflow.failure_actions);
    uses.outputs(&workflow.outputs);
    for step in workflow.steps.iter().flat_map(Step::all) {
        uses.step(step);
    }
    for (expression, at) in uses.0 {
        known(plan, workflow, &expression, &at, diagnostics);
    }
}

fn known(
    plan: &Plan,
    workflow: &Workflow,
    expression: &Expression,
    at: &Origin,
    diagnostics: &mut Diagnostics,
) {
    let mut tell = |text: &str, what: &str, names: Vec<&str>| {
        let word = Word {
            text: text.to_owned(),
            at: at.clone(),
        };
        dangling(&word, what, names.into_iter(), diagnostics);
    };
    match &expression.source {
        Source::Step(id, output) => {
            let mut steps = workflow.steps.iter();
            let Some(step) = steps.find(|step| step.id.text == *id) else {
                let ids = workflow.steps.iter().map(|one| one.id.text.as_str());
                return tell(id, "step of the workflow", ids.collect());
            };
            let is_workflow = matches!(step.call, super::Call::Workflow(_));
            let names: Vec<&str> = step
                .outputs
                .iter()
                .map(|(name, ..)| name.as_str())
                .collect();
            if !is_workflow && !names.contains(&output.as_str()) {
                tell(output, &format!("output of step `{id}`"), names);
            }
        }
        Source::Workflow(id, output) => {
            let Some(other) = plan.workflow(id) else {
                let ids = plan.workflows.iter().map(|one| one.id.text.as_str());
                return tell(id, "workflow of the plan", ids.collect());
            };
            let names: Vec<&str> = other
                .outputs
                .iter()
                .map(|(name, ..)| name.as_str())
                .collect();
            if !names.contains(&output.as_str()) {
                tell(output, &format!("output of workflow `{id}`"), names);
            }
        }
        Source::Input(name) => {
            let names: Vec<&str> = workflow
                .inputs
                .iter()
                .map(|(name, _)| name.as_str())
                .collect();
            if !names.contains(&name.as_str()) {
                tell(name, "input of the workflow", names);
            }
        }
        Source::SourceDescription(name, _) => {
            let names: Vec<&str> = plan.sources.iter().map(|one| one.name.as_str()).collect();
            if !names.contains(&name.as_str()) {
                tell(name, "source description of the plan", names);
            }
        }
        _ => {}
    }
}

/// Every expression of a workflow, and where it stands.
#[derive(Default)]
struct Uses(Vec<(Expression, Origin)>);

impl Uses {
    fn step(&mut self, step: &Step) {
        self.parameters(&step.parameters);
        self.criteria(&step.success);
        self.actions(&step.on_success);
        self.actions(&step.on_failure);
        self.outputs(&step.outputs);
        if let Some(body) = &step.body {
            let replaced = body.replacements.iter().map(|one| &one.value);
            for template in body.payload.iter().chain(replaced) {
                self.value(&template.value, &template.at);
            }
        }
        if let Some(vary) = &step.vary {
            self.parameters(&vary.read.parameters);
            for (_, template) in &vary.values {
                self.value(&template.value, &template.at);
            }
        }
    }

    fn parameters(&mut self, parameters: &[Parameter]) {
        for parameter in parameters {
            self.value(&parameter.value.value, &parameter.value.at);
        }
    }

    fn actions(&mut self, actions: &[Action]) {
        for action in actions {
            self.criteria(&action.criteria);
        }
    }

    fn outputs(&mut self, outputs: &[(String, Expression, Origin)]) {
        let all = outputs.iter();
        self.0
            .extend(all.map(|(_, expression, at)| (expression.clone(), at.clone())));
    }

    fn criteria(&mut self, criteria: &[Criterion]) {
        for criterion in criteria {
            match &criterion.test {
                Test::Simple(condition) => self.condition(condition, &criterion.at),
                Test::Regex(context, _) | Test::JsonPath(context, _) => {
                    self.0.push((context.clone(), criterion.at.clone()));
                }
            }
        }
    }

    fn condition(&mut self, condition: &Condition, at: &Origin) {
        let mut operand = |operand: &Operand| {
            if let Operand::Expression(expression) = operand {
                self.0.push((expression.clone(), at.clone()));
            }
        };
        match condition {
            Condition::Compare(left, _, right) => {
                operand(left);
                operand(right);
            }
            Condition::Is(one) => operand(one),
            Condition::Not(inner) => self.condition(inner, at),
            Condition::Any(parts) | Condition::All(parts) => {
                for part in parts {
                    self.condition(part, at);
                }
            }
        }
    }

    fn value(&mut self, value: &Value, at: &Origin) {
        match value {
            Value::String(text) => {
                let found = pieces(text).unwrap_or_default().into_iter();
                let found = found.filter_map(|piece| match piece {
                    Piece::Expression(expression) => Some((expression, at.clone())),
                    Piece::Plain(_) => None,
                });
                self.0.extend(found);
            }
            Value::Array(items) => items.iter().for_each(|item| self.value(item, at)),
            Value::Object(members) => members.values().for_each(|one| self.value(one, at)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}
