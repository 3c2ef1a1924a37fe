//! A varied step: sent once for each property, its effect read back each time.

use serde_json::Value;

use super::action::Next;
use super::send::Sent;
use super::workflow::Frame;
use super::{Event, Halt, Run};
use crate::drift::{Direction, check};
use crate::probe::answer::Found;
use crate::probe::exchange::Exchange;
use crate::probe::plan::{Left, Step, Vary, Workflow};
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
        varied.present = self.read(&varied, None)?;
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
        self.varied += 1;
        let Some(exchange) = self.sent(varied, property, value.clone())? else {
            return Ok(());
        };
        let Some(exchange) = exchange else {
            // Nothing was sent; how it would be read is shown all the same.
            self.read(varied, None)?;
            return Ok(());
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

    /// Sends it; nothing where it was refused or not answered, and no exchange where it was only shown.
    fn sent(
        &mut self,
        varied: &Varied<'p, '_>,
        property: &Property,
        value: Value,
    ) -> Result<Option<Option<Exchange>>, Halt> {
        let api = &self.program.apis[varied.target.api];
        let scope = self.scope(varied.frame);
        let step = varied.step;
        let base = match &step.body {
            Some(body) => self.payload(&scope, body).map_err(|_| Halt::Failed)?,
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
                Ok(Some(None))
            }
            Sent::Unanswered => Ok(None),
            Sent::Answered(exchange) => {
                if !self.is_met(step, varied.frame, &exchange) {
                    self.refused(varied, property, &exchange);
                    return Ok(None);
                }
                self.undone_by(varied.workflow, step, varied.frame, Some(&exchange));
                Ok(Some(Some(*exchange)))
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

    fn refused(&mut self, varied: &Varied<'p, '_>, property: &Property, exchange: &Exchange) {
        let status = exchange.answer.status;
        let sent = exchange.request.body.as_ref().map(|body| &body.value);
        let value = sent.and_then(|sent| sent.pointer(&property.pointer));
        let value = value.unwrap_or(&Value::Null);
        let message = format!("{value} is allowed, and answered {status}");
        let found = Found::new(&check::CHANGE_REFUSED, property.at.clone(), message);
        self.told(varied, property, found);
    }

    fn compare(
        &mut self,
        varied: &Varied<'p, '_>,
        property: &Property,
        (present, value): (&Reads, &Value),
        answer: &Value,
    ) {
        let api = &self.program.apis[varied.target.api];
        let is_secret = property
            .steps
            .iter()
            .any(|(_, schema)| api.is_secret(schema));
        if left(&varied.vary.unread, property).is_some() || is_secret {
            return;
        }
        let reads = vary::look(&varied.vary.read, answer, &property.pointer);
        if vary::arrived(&reads, value) {
            return;
        }
        let found = match reads.first() {
            None => {
                let message = format!("{value} was sent, and is not there when it is read");
                Found::new(&check::CHANGE_IGNORED, property.at.clone(), message)
            }
            Some(read) if reads == *present => {
                let message = format!("{value} was sent, and it is still {read}");
                Found::new(&check::CHANGE_IGNORED, property.at.clone(), message)
            }
            Some(read) => {
                let message = format!("{value} was sent, and it is {read}");
                Found::new(&check::CHANGE_ALTERED, property.at.clone(), message)
            }
        };
        self.told(varied, property, found);
    }

    /// What the request left out, held against its documented default.
    fn defaults(
        &mut self,
        varied: &Varied<'p, '_>,
        sent: &Property,
        exchange: &Exchange,
        answer: &Value,
    ) {
        let body = exchange.request.body.as_ref().map(|body| &body.value);
        if !varied.vary.defaults {
            return;
        }
        let like = varied.vary.like.as_ref();
        let like = like.and_then(|word| self.program.target(word));
        let api = &self.program.apis[varied.target.api];
        for property in vary::properties(api, &varied.target, like) {
            let is_sent = body.is_some_and(|body| body.pointer(&property.pointer).is_some());
            let Some(default) = property.default.as_ref().filter(|_| !is_sent) else {
                continue;
            };
            let reads = vary::look(&varied.vary.read, answer, &property.pointer);
            if property.pointer == sent.pointer
                || reads.0.is_empty()
                || vary::arrived(&reads, default)
                || left(&varied.vary.unread, &property).is_some()
            {
                continue;
            }
            let read = reads.first().unwrap_or(&Value::Null);
            let message = format!("it is {read} where none is sent, and the default is {default}");
            let found = Found::new(&check::DEFAULT_DIFFERS, property.at.clone(), message);
            let found = found.before(default.clone()).after(read.clone());
            self.told(varied, &property, found);
        }
    }

    fn told(&mut self, varied: &Varied<'p, '_>, property: &Property, mut found: Found) {
        let api = &self.program.apis[varied.target.api];
        if property
            .steps
            .iter()
            .any(|(_, schema)| api.is_secret(schema))
        {
            found.message = "the value that was sent is not what came of it".to_owned();
        }
        found.direction = Direction::Request;
        found.part = "body".to_owned();
        self.findings.add(&varied.target, found);
    }
}

/// Why a property is left out.
fn left<'l>(list: &'l [Left], property: &Property) -> Option<&'l Left> {
    let mut list = list.iter();
    list.find(|left| crate::probe::program::is_within(&property.pointer, &left.pointer))
}
