//! What expressions stand for, at one moment of a run.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::Outputs;
use crate::probe::exchange::{Exchange, query_text};
use crate::probe::plan::{Expression, Part, Piece, Source, SourceDescription, pieces};

/// What is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'s> {
    pub(super) inputs: &'s Outputs,
    pub(super) steps: &'s HashMap<String, Outputs>,
    pub(super) workflows: &'s HashMap<String, Outputs>,
    pub(super) sources: &'s [SourceDescription],
    pub(super) exchange: Option<&'s Exchange>,
    /// Whether what is not known stands as it is written.
    pub(super) is_open: bool,
}

impl<'s> Scope<'s> {
    /// The same after an exchange.
    pub(super) fn after(self, exchange: &'s Exchange) -> Self {
        Self {
            exchange: Some(exchange),
            ..self
        }
    }

    /// What an expression stands for.
    pub(super) fn value(&self, expression: &Expression) -> Option<Value> {
        let whole = self.named(&expression.source)?;
        whole.pointer(&expression.pointer).cloned()
    }

    fn named(&self, source: &Source) -> Option<Value> {
        let request = || self.exchange.map(|exchange| &exchange.request);
        match source {
            Source::Url => request().map(|request| request.url.as_str().into()),
            Source::Method => request().map(|request| request.method.as_str().into()),
            Source::StatusCode => self.exchange.map(|one| one.answer.status.into()),
            Source::Request(part) => self.of_request(part),
            Source::Response(part) => self.of_answer(part),
            Source::Input(name) => self.inputs.get(name).cloned(),
            // What the workflow gives is known when it has ended.
            Source::Output(_) => None,
            Source::Step(step, output) => self.steps.get(step)?.get(output).cloned(),
            Source::Workflow(id, output) => self.workflows.get(id)?.get(output).cloned(),
            Source::SourceDescription(name, rest) => {
                let source = self.sources.iter().find(|source| source.name == *name)?;
                (rest == "url").then(|| source.url.as_str().into())
            }
        }
    }

    fn of_request(&self, part: &Part) -> Option<Value> {
        let request = &self.exchange?.request;
        let find = |list: &[(String, Value)], name: &str| {
            let mut list = list.iter();
            list.find(|(own, _)| own == name)
                .map(|(_, value)| value.clone())
        };
        match part {
            Part::Header(name) => {
                let mut headers = request.headers.iter();
                let found = headers.find(|(own, _)| own.eq_ignore_ascii_case(name));
                found.map(|(_, value)| value.as_str().into())
            }
            Part::Query(name) => find(&request.query, name),
            Part::Path(name) => find(&request.path, name),
            Part::Body => request.body.as_ref().map(|body| body.value.clone()),
        }
    }

    fn of_answer(&self, part: &Part) -> Option<Value> {
        let answer = &self.exchange?.answer;
        match part {
            Part::Header(name) => answer.header(name).map(Value::from),
            Part::Body => {
                let text = || String::from_utf8_lossy(&answer.body).into_owned().into();
                Some(answer.json.clone().unwrap_or_else(text))
            }
            Part::Query(_) | Part::Path(_) => None,
        }
    }

    /// A value with everything put in that expressions stand for; the expression that stands for nothing.
    pub(super) fn fill(&self, value: &Value) -> Result<Value, String> {
        match value {
            Value::String(text) => self.text(text),
            Value::Array(items) => items.iter().map(|item| self.fill(item)).collect(),
            Value::Object(members) => {
                let filled = members
                    .iter()
                    .map(|(name, member)| Ok((name.clone(), self.fill(member)?)));
                filled
                    .collect::<Result<Map<_, _>, String>>()
                    .map(Value::Object)
            }
            value => Ok(value.clone()),
        }
    }

    fn text(&self, text: &str) -> Result<Value, String> {
        let pieces = pieces(text)?;
        if let [Piece::Expression(expression)] = pieces.as_slice() {
            return self.known(expression);
        }
        let mut whole = String::new();
        for piece in pieces {
            match piece {
                Piece::Plain(text) => whole.push_str(&text),
                Piece::Expression(expression) => {
                    whole.push_str(&query_text(&self.known(&expression)?));
                }
            }
        }
        Ok(whole.into())
    }

    fn known(&self, expression: &Expression) -> Result<Value, String> {
        match self.value(expression) {
            Some(value) => Ok(value),
            None if self.is_open => Ok(format!("{{{}}}", expression.text).into()),
            None => Err(expression.text.clone()),
        }
    }
}
