//! A step: sent, judged by its criteria, and what it gives.

use super::action::{Next, choose};
use super::build::payload;
use super::criteria::unmet;
use super::send::Sent;
use super::workflow::Frame;
use super::{Event, Halt, Outputs, Run};
use crate::drift::check;
use crate::probe::exchange::{Exchange, Request};
use crate::probe::plan::{Call, Step, Then, Workflow};
use crate::probe::program::{Program, Target};

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Well,
    Badly,
}

impl<'p> Run<'p, '_> {
    pub(super) fn step(
        &mut self,
        workflow: &'p Workflow,
        step: &'p Step,
        frame: &mut Frame,
    ) -> Result<Next, Halt> {
        (self.watch)(Event::Step(format!(
            "{}/{}",
            workflow.id.text, step.id.text
        )));
        let target = match &step.call {
            Call::Workflow(word) => return self.called(step, &word.text, frame),
            Call::Operation(word) | Call::Path(word) => self.program.target(word).copied(),
        };
        let target = target.ok_or(Halt::Failed)?;
        if let Some(vary) = &step.vary {
            return self.vary(workflow, step, vary, &target, frame);
        }
        let mut tries = 0;
        loop {
            let request = self.whole(workflow, step, &target, frame)?;
            let sent = self.send(&target, request)?;
            let (ended, exchange) = self.judge(step, frame, sent);
            let scope = self.scope(frame);
            let scope = exchange
                .as_ref()
                .map_or(scope, |exchange| scope.after(exchange));
            if ended == Ended::Well {
                let then = choose(&scope, &step.on_success, &workflow.success_actions);
                let next = then.map_or(Next::Following, Next::from);
                self.done(workflow, step, &target, frame, exchange.as_ref())?;
                return Ok(next);
            }
            match choose(&scope, &step.on_failure, &workflow.failure_actions).cloned() {
                Some(Then::Retry(time, limit)) if tries < limit => {
                    tries += 1;
                    self.wait(time)?;
                }
                Some(then @ (Then::Step(_) | Then::Workflow(_))) => return Ok(Next::from(&then)),
                _ => {
                    self.tell(step, &target, frame, exchange.as_ref());
                    self.perhaps_undone_by(workflow, step, frame, exchange.as_ref());
                    return Err(Halt::Failed);
                }
            }
        }
    }

    /// The request of a step with its body.
    fn whole(
        &self,
        workflow: &Workflow,
        step: &Step,
        target: &Target<'_>,
        frame: &Frame,
    ) -> Result<Request, Halt> {
        let scope = self.scope(frame);
        let parameters = Program::parameters(workflow, step);
        let request = self.request(&scope, target, &parameters);
        // What a step before gives is there, or that step has failed.
        let mut request = request.map_err(|_| Halt::Failed)?;
        if let Some(body) = &step.body {
            let value = payload(&scope, body).map_err(|_| Halt::Failed)?;
            let media = body.media.as_ref().map(|media| media.text.as_str());
            request.body = value.map(|value| self.body(target, media, value));
        }
        Ok(request)
    }

    fn judge(&self, step: &Step, frame: &Frame, sent: Sent) -> (Ended, Option<Exchange>) {
        match sent {
            Sent::Planned => (Ended::Well, None),
            Sent::Unanswered => (Ended::Badly, None),
            Sent::Answered(exchange) => {
                let ended = if self.is_met(step, frame, &exchange) {
                    Ended::Well
                } else {
                    Ended::Badly
                };
                (ended, Some(*exchange))
            }
        }
    }

    /// Whether a step has succeeded: by its criteria, or else by the status.
    pub(super) fn is_met(&self, step: &Step, frame: &Frame, exchange: &Exchange) -> bool {
        if step.success.is_empty() {
            return exchange.answer.is_success();
        }
        let scope = self.scope(frame).after(exchange);
        unmet(&scope, &step.success).is_none()
    }

    /// Says which criterion does not hold.
    fn tell(
        &mut self,
        step: &Step,
        target: &Target<'_>,
        frame: &Frame,
        exchange: Option<&Exchange>,
    ) {
        let Some(exchange) = exchange else { return };
        let status = exchange.answer.status;
        let scope = self.scope(frame).after(exchange);
        let (origin, message) = match unmet(&scope, &step.success) {
            Some(one) => {
                let message = format!("`{}` does not hold: {status} is answered", one.text);
                (one.at.clone(), message)
            }
            None => (step.id.at.clone(), format!("{status} is answered")),
        };
        let id = &step.id.text;
        self.findings
            .add_of_plan(target, &check::CRITERION_UNMET, &origin, id, message);
    }

    /// Keeps what a step gives, and what undoes it.
    fn done(
        &mut self,
        workflow: &'p Workflow,
        step: &'p Step,
        target: &Target<'p>,
        frame: &mut Frame,
        exchange: Option<&Exchange>,
    ) -> Result<(), Halt> {
        self.undone_by(workflow, step, frame, exchange);
        let Some(exchange) = exchange else {
            return Ok(());
        };
        let scope = self.scope(frame).after(exchange);
        let mut outputs = Outputs::new();
        let mut missing = Vec::new();
        for (name, expression, at) in &step.outputs {
            match scope.value(expression) {
                Some(value) => {
                    outputs.insert(name.clone(), value);
                }
                None => missing.push((expression.text.clone(), at)),
            }
        }
        for (text, at) in &missing {
            let message = format!("the answer has no `{text}`");
            let id = &step.id.text;
            self.findings
                .add_of_plan(target, &check::OUTPUT_MISSING, at, id, message);
        }
        frame.steps.insert(step.id.text.clone(), outputs);
        if missing.is_empty() {
            Ok(())
        } else {
            Err(Halt::Failed)
        }
    }

    /// A step that is a workflow.
    fn called(&mut self, step: &'p Step, id: &str, frame: &mut Frame) -> Result<Next, Halt> {
        let other = self.program.plan.workflow(id).ok_or(Halt::Failed)?;
        let scope = self.scope(frame);
        let mut inputs = Outputs::new();
        for parameter in &step.parameters {
            let value = scope.fill(&parameter.value.value);
            let value = value.map_err(|_| Halt::Failed)?;
            inputs.insert(parameter.name.text.clone(), value);
        }
        let outputs = self.workflow(other, inputs)?;
        frame.steps.insert(step.id.text.clone(), outputs);
        Ok(Next::Following)
    }
}
