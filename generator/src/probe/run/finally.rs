//! What undoes steps: made when they have succeeded, sent in reverse when the run ends, however it ends.

use super::build::payload;
use super::criteria::unmet;
use super::send::Sent;
use super::workflow::Frame;
use super::{Event, Run};
use crate::drift::check;
use crate::probe::exchange::{Exchange, Request};
use crate::probe::plan::{Step, Workflow};
use crate::probe::program::{Program, Target};

/// A request that undoes a step.
#[derive(Debug)]
pub(super) struct Undo<'p> {
    step: &'p Step,
    target: Target<'p>,
    request: Request,
}

impl<'p> Run<'p, '_> {
    /// Keeps what undoes a step; `$response` in it is what that step was answered.
    pub(super) fn undone_by(
        &mut self,
        workflow: &'p Workflow,
        step: &'p Step,
        frame: &Frame,
        exchange: Option<&Exchange>,
    ) {
        for undo in step.finally.iter().rev() {
            let Some(target) = self.program.called(&undo.call).copied() else {
                continue;
            };
            let scope = self.scope(frame);
            let scope = exchange.map_or(scope, |exchange| scope.after(exchange));
            let parameters = Program::parameters(workflow, undo);
            let request = self.request(&scope, &target, &parameters);
            let request = request.and_then(|mut request| {
                if let Some(body) = &undo.body {
                    let value = payload(&scope, body)?;
                    let media = body.media.as_ref().map(|media| media.text.as_str());
                    request.body = value.map(|value| self.body(&target, media, value));
                }
                Ok(request)
            });
            match request {
                Ok(request) => self.undo.push(Undo {
                    step: undo,
                    target,
                    request,
                }),
                Err(text) => {
                    let message = format!("`{text}` stands for nothing, so it is not sent");
                    self.remains(undo, &target, message);
                }
            }
        }
    }

    /// The same of a step that failed by its criteria alone: it may have made something.
    pub(super) fn perhaps_undone_by(
        &mut self,
        workflow: &'p Workflow,
        step: &'p Step,
        frame: &Frame,
        exchange: Option<&Exchange>,
    ) {
        if exchange.is_some_and(|exchange| exchange.answer.is_success()) {
            self.undone_by(workflow, step, frame, exchange);
        }
    }

    /// Undoes everything, the last first. No interrupt and no deadline of the whole run prevents it.
    pub(super) fn finally(&mut self) {
        while let Some(undo) = self.undo.pop() {
            (self.watch)(Event::Step(format!("finally/{}", undo.step.id.text)));
            match self.send_anyway(&undo.target, undo.request) {
                Sent::Planned => {}
                Sent::Answered(exchange) => {
                    let frame = Frame::default();
                    let scope = self.scope(&frame).after(&exchange);
                    let is_met = match undo.step.success.as_slice() {
                        [] => exchange.answer.is_success(),
                        criteria => unmet(&scope, criteria).is_none(),
                    };
                    if !is_met {
                        let status = exchange.answer.status;
                        let message = format!("{} is answered {status}", undo.target.name());
                        self.remains(undo.step, &undo.target, message);
                    }
                }
                Sent::Unanswered => {
                    let message = format!("{} is not answered", undo.target.name());
                    self.remains(undo.step, &undo.target, message);
                }
            }
        }
    }

    fn remains(&mut self, step: &Step, target: &Target<'_>, message: String) {
        let (origin, id) = (&step.id.at, &step.id.text);
        self.findings
            .add_of_plan(target, &check::CLEANUP_FAILED, origin, id, message);
    }
}
