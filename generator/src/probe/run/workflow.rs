//! A workflow: what it depends on, then its steps.

use std::collections::HashMap;

use super::action::Next;
use super::scope::Scope;
use super::{Event, Halt, Outputs, Run};
use crate::probe::plan::Workflow;

/// How many steps a workflow takes at most: one that jumps back for ever ends there.
const STEPS: usize = 1_000;

/// What is known while a workflow runs.
#[derive(Debug, Default)]
pub(super) struct Frame {
    pub(super) inputs: Outputs,
    pub(super) steps: HashMap<String, Outputs>,
}

impl<'p> Run<'p, '_> {
    /// A workflow that is run for its own sake, once.
    pub(super) fn root(&mut self, workflow: &'p Workflow) -> Result<(), Halt> {
        if self.ended.contains(&workflow.id.text) {
            return Ok(());
        }
        for word in &workflow.depends_on {
            if let Some(other) = self.program.plan.workflow(&word.text) {
                self.root(other)?;
            }
        }
        let mut needed = workflow.depends_on.iter();
        let missing = needed.find(|word| !self.workflows.contains_key(&word.text));
        self.ended.insert(workflow.id.text.clone());
        if let Some(missing) = missing {
            let (id, other) = (&workflow.id.text, &missing.text);
            (self.watch)(Event::Left(format!("`{id}` is left out: `{other}` failed")));
            return Ok(());
        }
        match self.workflow(workflow, Outputs::new()) {
            Ok(outputs) => {
                self.workflows.insert(workflow.id.text.clone(), outputs);
                Ok(())
            }
            Err(Halt::Failed) => Ok(()),
            Err(stopped) => Err(stopped),
        }
    }

    /// The steps of a workflow, and what it gives.
    pub(super) fn workflow(
        &mut self,
        workflow: &'p Workflow,
        given: Outputs,
    ) -> Result<Outputs, Halt> {
        let inputs = self.inputs(workflow, given)?;
        let steps = HashMap::new();
        let mut frame = Frame { inputs, steps };
        let (mut index, mut count) = (0, 0);
        while let Some(step) = workflow.steps.get(index) {
            count += 1;
            if count > STEPS {
                let message = format!("`{}` takes more than {STEPS} steps", workflow.id.text);
                (self.watch)(Event::Left(message));
                return Err(Halt::Failed);
            }
            match self.step(workflow, step, &mut frame)? {
                Next::Following => index += 1,
                Next::Step(id) => {
                    let mut steps = workflow.steps.iter();
                    index = steps
                        .position(|step| step.id.text == id)
                        .unwrap_or(usize::MAX);
                }
                Next::End => break,
                Next::Workflow(id) => {
                    let other = self.program.plan.workflow(&id);
                    return other.map_or(Err(Halt::Failed), |other| {
                        self.workflow(other, Outputs::new())
                    });
                }
            }
        }
        Ok(self.outputs(workflow, &frame))
    }

    /// What is given, what the user gives, and defaults.
    fn inputs(&mut self, workflow: &Workflow, given: Outputs) -> Result<Outputs, Halt> {
        let mut inputs = given;
        for (name, default) in &workflow.inputs {
            let value = self.settings.inputs.get(name).or(default.as_ref());
            if let (false, Some(value)) = (inputs.contains_key(name), value) {
                inputs.insert(name.clone(), value.clone());
            }
        }
        for name in &workflow.secret {
            if let Some(text) = inputs.get(name).and_then(|value| value.as_str()) {
                self.secrets.keep(text);
            }
        }
        let mut required = workflow.required.iter();
        if let Some(missing) = required.find(|name| !inputs.contains_key(*name)) {
            let id = &workflow.id.text;
            (self.watch)(Event::Left(format!(
                "`{id}` is left out: input `{missing}` is not given"
            )));
            return Err(Halt::Failed);
        }
        Ok(inputs)
    }

    fn outputs(&mut self, workflow: &Workflow, frame: &Frame) -> Outputs {
        let scope = self.scope(frame);
        let mut outputs = Outputs::new();
        for (name, expression, _) in &workflow.outputs {
            outputs.extend(scope.value(expression).map(|value| (name.clone(), value)));
        }
        outputs
    }

    /// What is known in a workflow.
    pub(super) fn scope<'s>(&'s self, frame: &'s Frame) -> Scope<'s> {
        Scope {
            inputs: &frame.inputs,
            steps: &frame.steps,
            workflows: &self.workflows,
            sources: &self.program.plan.sources,
            exchange: None,
            is_open: self.settings.dry_run,
        }
    }
}
