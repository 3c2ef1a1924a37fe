//! A request sent, and its answer held against the contract.

use serde_json::Value;

use super::{Event, Halt, Run};
use crate::drift::check;
use crate::probe::answer;
use crate::probe::exchange::{Answer, Exchange, Request, Shown};
use crate::probe::program::Target;
use crate::probe::vary::schema;

/// What became of a request.
pub(super) enum Sent {
    /// It was answered.
    Answered(Box<Exchange>),
    /// It was shown and not sent.
    Planned,
    /// It was not answered.
    Unanswered,
}

impl Run<'_, '_> {
    pub(super) fn send(&mut self, target: &Target<'_>, request: Request) -> Result<Sent, Halt> {
        if let Some(why) = self.settings.stop.now() {
            return Err(Halt::Stopped(why));
        }
        Ok(self.send_anyway(target, request))
    }

    /// The same, whether or not the run is to stop.
    pub(super) fn send_anyway(&mut self, target: &Target<'_>, request: Request) -> Sent {
        let shown = self.shown(target, &request);
        if self.settings.dry_run {
            (self.watch)(Event::Planned(shown));
            return Sent::Planned;
        }
        self.requests += 1;
        self.findings.called(target);
        match self.client.send(&request) {
            Ok(answer) => {
                self.learn(target, &answer);
                for found in answer::check(&self.program.apis[target.api], target, &answer) {
                    self.findings.add(target, &found);
                }
                Sent::Answered(Box::new(Exchange { request, answer }))
            }
            Err(reason) => {
                let at = target.operation.at.clone();
                let message = format!("no answer: {reason}");
                let found = answer::Found::new(&check::REQUEST_UNANSWERED, at, message);
                self.findings.add(target, &found);
                Sent::Unanswered
            }
        }
    }

    /// A request as people may see it; what is secret in it is known from then on.
    fn shown(&self, target: &Target<'_>, request: &Request) -> String {
        let api = &self.program.apis[target.api];
        let body = request.body.as_ref().map(|payload| match schema(target) {
            Some(schema) => self.secrets.redact(api, schema, &payload.value),
            None => payload.value.clone(),
        });
        self.secrets.hide(&Shown { request, body }.to_string())
    }

    /// Keeps what is secret in an answer.
    fn learn(&self, target: &Target<'_>, answer: &Answer) {
        let api = &self.program.apis[target.api];
        let Some(value) = &answer.json else { return };
        let responses = target.operation.responses.values();
        for response in responses.chain(&target.operation.default_response) {
            for media in response.item.content.values() {
                if let Some(schema) = &media.schema {
                    let _: Value = self.secrets.redact(api, schema, value);
                }
            }
        }
    }
}
