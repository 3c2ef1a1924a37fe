//! A varied step: sent once for each property, its effect read back each time.

mod effect;

use serde_json::Value;

use self::effect::left;
use super::action::Next;
use super::build::payload;
use super::send::Sent;
use super::workflow::Frame;
use super::{Event, Halt, Run};
use crate::drift::check;
use crate::probe::exchange::Exchange;
use crate::probe::plan::{Step, Vary, Workflow};
use crate::probe::program::{Program, Target};
use crate::probe::vary::{self, Property, Reads};
use crate::wire::SchemaRef;

/// A varied step while it runs.
struct Varied<'p, 'f> {
    workflow: &'p Workflow,
    step: &'p Step,
    vary: &'p Vary,
    target: Target<'p>,
    read: Target<'p>,
    body: &'p SchemaRef,
    frame: &'f Frame,
    /// The answer that was read last.
    present: Option<Value>,
}

impl<'p> Run<'p, '_> {
    pub(super) fn vary(
        &mut self,
        workflow: &'p Workflow,
        step: &'p Step,
        vary: &'p Vary,
        target: &Target<'p>,
        frame: &mut Frame,
    ) -> Result<Next, Halt> {
        let read = self.program.called(&vary.read.call).copied();
        let (Some(read), Some(body)) = (read, vary::schema(target)) else {
            return Err(Halt::Failed);
        };
        let like = vary
            .like
            .as_ref()
            .and_then(|word| self.program.target(word));
        let all = vary::properties(&self.program.apis[target.api], target, like);
        let mut varied = Varied {
            workflow,
            step,
            vary,
            target: *target,
            read,
            body,
            frame,
            present: None,
        };
        if !needs_answer(vary) {
            varied.present = self.read(&varied, None)?;
        }
        let count = all.len();
        for (index, property) in all.iter().enumerate() {
            let name = format!("{}/{}", workflow.id.text, step.id.text);
            let at = &property.pointer;
            let number = index + 1;
            (self.watch)(Event::Step(format!("{name} {number}/{count} {at}")));
            self.one(&mut varied, property)?;
        }
        frame
            .steps
            .insert(step.id.text.clone(), super::Outputs::new());
        Ok(Next::Following)
    }

    /// One property.
    fn one(&mut self, varied: &mut Varied<'p, '_>, property: &Property) -> Result<(), Halt> {
        if left(&varied.vary.except, property).is_some() {
            return Ok(());
        }
        let Some((present, value)) = self.value(varied, property)? else {
            let message = format!("no other value is known for `{}`", property.pointer);
            (self.watch)(Event::Left(message));
            return Ok(());
        };
        if vary::arrived(&present, &value) {
            let message = format!("`{}` is already what the plan sends", property.pointer);
            (self.watch)(Event::Left(message));
            return Ok(());
        }
        self.varied += 1;
        let exchange = match self.sent(varied, property, value.clone())? {
            Sent::Answered(exchange) => exchange,
            Sent::Unanswered => return Ok(()),
            // How it would be read is shown all the same.
            Sent::Planned => return self.read(varied, None).map(drop),
        };
        let answer = self.read(varied, Some(&exchange))?;
        if let Some(answer) = &answer {
            self.compare(varied, property, (&present, &value), answer);
            self.defaults(varied, property, &exchange, answer);
        }
        varied.present = answer;
        Ok(())
    }

    /// What a property is now, and another value for it.
    fn value(
        &self,
        varied: &Varied<'p, '_>,
        property: &Property,
    ) -> Result<Option<(Reads, Value)>, Halt> {
        let present = varied.present.as_ref();
        let present =
            present.map(|answer| vary::look(&varied.vary.read, answer, &property.pointer));
        let present = present.unwrap_or_default();
        let mut stated = varied.vary.values.iter();
        let stated = stated.find(|(pointer, _)| *pointer == property.pointer);
        if let Some((_, template)) = stated {
            let filled = self.scope(varied.frame).fill(&template.value);
            return filled.map_or(Err(Halt::Failed), |value| Ok(Some((present, value))));
        }
        let Some(schema) = property.schema() else {
            return Ok(None);
        };
        let others: Vec<&Value> = present.0.iter().chain(&property.default).collect();
        let name = property.steps.last().map_or("", |(name, _)| name.as_str());
        let api = &self.program.apis[varied.target.api];
        let found = vary::other(api, schema, name, &others);
        Ok(found.map(|value| (present, value)))
    }

    /// Sends it. What was refused, which is told, counts as not answered.
    fn sent(
        &mut self,
        varied: &Varied<'p, '_>,
        property: &Property,
        value: Value,
    ) -> Result<Sent, Halt> {
        let api = &self.program.apis[varied.target.api];
        let scope = self.scope(varied.frame);
        let step = varied.step;
        let base = match &step.body {
            Some(body) => payload(&scope, body).map_err(|_| Halt::Failed)?,
            None => None,
        };
        let parameters = Program::parameters(varied.workflow, step);
        let request = self.request(&scope, &varied.target, &parameters);
        let mut request = request.map_err(|_| Halt::Failed)?;
        let whole = vary::with(api, varied.body, base.as_ref(), property, value);
        let media = step.body.as_ref().and_then(|body| body.media.as_ref());
        let media = media.map(|media| media.text.as_str());
        request.body = Some(self.body(&varied.target, media, whole));
        match self.send(&varied.target, request)? {
            Sent::Planned => {
                self.undone_by(varied.workflow, step, varied.frame, None);
                Ok(Sent::Planned)
            }
            Sent::Unanswered => Ok(Sent::Unanswered),
            Sent::Answered(exchange) => {
                if !self.is_met(step, varied.frame, &exchange) {
                    self.refused(varied, property, &exchange);
                    self.perhaps_undone_by(varied.workflow, step, varied.frame, Some(&exchange));
                    return Ok(Sent::Unanswered);
                }
                self.undone_by(varied.workflow, step, varied.frame, Some(&exchange));
                Ok(Sent::Answered(exchange))
            }
        }
    }

    /// Reads the effect back; nothing where that cannot be asked yet, or is not answered.
    fn read(
        &mut self,
        varied: &Varied<'p, '_>,
        exchange: Option<&Exchange>,
    ) -> Result<Option<Value>, Halt> {
        let scope = self.scope(varied.frame);
        let scope = exchange.map_or(scope, |exchange| scope.after(exchange));
        let parameters: Vec<_> = varied.vary.read.parameters.iter().collect();
        let Ok(request) = self.request(&scope, &varied.read, &parameters) else {
            return Ok(None);
        };
        match self.send(&varied.read, request)? {
            Sent::Answered(exchange) if exchange.answer.is_success() => Ok(exchange.answer.json),
            Sent::Answered(exchange) => {
                let status = exchange.answer.status;
                let message = format!("{status} is answered where the effect is read");
                let (origin, id) = (&varied.vary.at, &varied.step.id.text);
                self.findings.add_of_plan(
                    &varied.read,
                    &check::CRITERION_UNMET,
                    origin,
                    id,
                    message,
                );
                Ok(None)
            }
            Sent::Planned | Sent::Unanswered => Ok(None),
        }
    }
}

/// Whether the effect can be read only after something was sent: what is read is named by the answer.
fn needs_answer(vary: &Vary) -> bool {
    let values = vary.read.parameters.iter().map(|one| &one.value.value);
    let texts = values.map(Value::to_string);
    let mut texts = texts.filter(|text| text.contains("$response") || text.contains("$request"));
    texts.next().is_some()
}
