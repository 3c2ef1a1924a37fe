//! Which parts came, against the rules.

use http::StatusCode;

use super::PartRule;
use super::part::{MISSING, violation};
use crate::Problem;
use crate::pointer;
use crate::rest::Violation;

/// The most parts of a request.
const MOST_PARTS: usize = 1000;

/// How many parts came.
pub(super) struct Tally {
    rules: &'static [PartRule],
    /// How many came of each.
    seen: Vec<usize>,
    count: usize,
    most: usize,
    /// Whether each has to have a name.
    named: bool,
}

impl Tally {
    pub(super) fn new(rules: &'static [PartRule]) -> Self {
        Self {
            rules,
            seen: vec![0; rules.len()],
            count: 0,
            most: MOST_PARTS,
            named: false,
        }
    }

    pub(super) fn limit(&mut self, parts: usize) {
        self.most = parts;
    }

    /// Each part has to have a name.
    pub(super) fn named(self) -> Self {
        Self {
            named: true,
            ..self
        }
    }

    /// Where a part of this name stands in the body, if there may be another one.
    pub(super) fn place(&mut self, name: Option<&str>) -> Result<String, Problem> {
        self.count += 1;
        if self.count > self.most {
            let many = Problem::new(StatusCode::PAYLOAD_TOO_LARGE);
            return Err(many.detail("the body has more parts than are taken"));
        }
        let Some(name) = name else {
            return if self.named {
                Err(wrong(String::new(), "has a part without a name"))
            } else {
                Ok(String::new())
            };
        };
        let pointer = pointer::to(name);
        let mut rules = self.rules.iter().zip(&mut self.seen);
        let Some((rule, seen)) = rules.find(|(rule, _)| rule.name == name) else {
            return Ok(pointer);
        };
        *seen += 1;
        match *seen {
            seen if rule.repeated && seen == rule.most.saturating_add(1) => {
                Err(Problem::violations(vec![many(rule)]))
            }
            seen if rule.repeated => Ok(format!("{pointer}/{}", seen - 1)),
            2 => Err(wrong(pointer, "is given more than once")),
            _ => Ok(pointer),
        }
    }

    /// The parts that did not come, or not as often as they have to.
    pub(super) fn missing(&self) -> Vec<Violation> {
        let missing = |(rule, seen): (&PartRule, &usize)| match seen {
            0 if rule.required => Some(violation(pointer::to(rule.name), MISSING)),
            1.. if *seen < rule.least => Some(few(rule)),
            _ => None,
        };
        let rules = self.rules.iter().zip(&self.seen);
        rules.filter_map(missing).collect()
    }
}

fn few(rule: &PartRule) -> Violation {
    let detail = format!("has fewer than {}", items(rule.least));
    violation(pointer::to(rule.name), detail)
}

fn many(rule: &PartRule) -> Violation {
    let detail = format!("has more than {}", items(rule.most));
    violation(pointer::to(rule.name), detail)
}

fn items(count: usize) -> String {
    let items = if count == 1 { "item" } else { "items" };
    format!("{count} {items}")
}

fn wrong(pointer: String, detail: &'static str) -> Problem {
    Problem::violations(vec![violation(pointer, detail)])
}
