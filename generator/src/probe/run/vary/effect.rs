//! What came of a varied property, and what is said of it.

use serde_json::Value;

use super::super::Run;
use super::Varied;
use crate::drift::{Direction, check};
use crate::probe::answer::Found;
use crate::probe::exchange::Exchange;
use crate::probe::plan::Left;
use crate::probe::program::is_within;
use crate::probe::vary::{self, Property, Reads};

impl<'p> Run<'p, '_> {
    /// Says that a value was refused which is allowed.
    pub(super) fn refused(
        &mut self,
        varied: &Varied<'p, '_>,
        property: &Property,
        exchange: &Exchange,
    ) {
        let status = exchange.answer.status;
        let sent = exchange.request.body.as_ref().map(|body| &body.value);
        let value = sent.and_then(|sent| sent.pointer(&property.pointer));
        let value = value.unwrap_or(&Value::Null);
        let message = format!("{value} is allowed, and answered {status}");
        let found = Found::new(&check::CHANGE_REFUSED, property.at.clone(), message);
        self.told(varied, property, found);
    }

    /// Holds what is read against what was sent.
    pub(super) fn compare(
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
    pub(super) fn defaults(
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
            "the value that was sent is not what came of it".clone_into(&mut found.message);
        }
        found.direction = Direction::Request;
        "body".clone_into(&mut found.part);
        self.findings.add(&varied.target, &found);
    }
}

/// Why a property is left out.
pub(super) fn left<'l>(list: &'l [Left], property: &Property) -> Option<&'l Left> {
    let mut list = list.iter();
    list.find(|left| is_within(&property.pointer, &left.pointer))
}
