//! Drift that shows at run time alone: events, values and fields that deliveries have and the contract does not, as the
//! runtime's `Observed` counts them, told as findings.

mod places;
mod read;

use serde_json::Value;

use self::places::Places;
pub use self::read::{Entry, Observed, ReadError, What};
use super::check::{self, Check};
use super::compare::View;
use super::{Axis, Comparison, Direction, Finding, Label, Outcome, Reach, Revision, Verdict};
use crate::diagnostic::Diagnostics;
use crate::wire::Directed;

/// What was observed, as findings against the contract that the service was built from.
pub fn observed(revision: &Revision, seen: &Observed) -> Comparison {
    let directed = Directed::of(&revision.stated, &mut Diagnostics::default());
    let view = View::new(revision, &directed);
    let places = Places::of(revision, &view);
    let mut findings: Vec<Finding> = seen
        .entries
        .iter()
        .map(|entry| finding(&places, entry))
        .collect();
    findings.sort_by_key(|finding| finding.new.clone());
    Comparison {
        contract: revision.model.name.clone(),
        old: revision.label.clone(),
        new: Label {
            name: seen.name.clone(),
            version: revision.label.version.clone(),
            texts: revision.label.texts.clone(),
        },
        compared: view.contract.events.len(),
        findings,
        rust: Vec::new(),
        places: places.of_events(),
    }
}

fn finding(places: &Places<'_>, entry: &Entry) -> Finding {
    let (check, subject, what): (&'static Check, _, _) = match &entry.what {
        What::Event { event } => (
            &check::EVENT_OBSERVED,
            event.clone(),
            "the event arrives, and is not described".to_owned(),
        ),
        What::Value { r#type, value, .. } => {
            let value = value.as_deref();
            let what = value.map_or_else(
                || "a value arrives that is not described".to_owned(),
                |value| format!("`{value}` arrives, and is not listed"),
            );
            (&check::VALUE_OBSERVED, r#type.clone(), what)
        }
        What::Field { event, pointer } => (
            &check::FIELD_OBSERVED,
            format!("{event} {pointer}"),
            "the field arrives, and is not described".to_owned(),
        ),
    };
    let times = if entry.count == 1 { "once" } else { "times" };
    let count = match entry.count {
        1 => times.to_owned(),
        count => format!("{count} {times}"),
    };
    let since = match (&entry.first, &entry.last) {
        (Some(first), Some(last)) if first != last => format!(", from {first} to {last}"),
        (Some(day), _) | (_, Some(day)) => format!(", on {day}"),
        _ => String::new(),
    };
    let place = places.find(&entry.what);
    Finding {
        check,
        subject,
        message: format!("{what}: {count}{since}"),
        old: None,
        new: Some(place),
        gone: false,
        before: None,
        after: entry.value().map(Value::from),
        reach: vec![Reach {
            name: entry.event().to_owned(),
            direction: Direction::Event,
            part: String::new(),
        }],
        verdicts: verdicts(&entry.what),
        hint: None,
        lifecycle: None,
        rust: Vec::new(),
    }
}

/// Receivers take what is newer than their contract; whoever enforces the contract does not.
fn verdicts(what: &What) -> Vec<Verdict> {
    let decode = match what {
        What::Event { .. } => "it is handed to `unrecognized`",
        What::Value { .. } => "it arrives as `Unknown`",
        What::Field { .. } => "it is left out",
    };
    let verdict = |axis, outcome, reason: &str| Verdict {
        axis,
        direction: Some(Direction::Event),
        outcome,
        reason: reason.to_owned(),
        witness: None,
    };
    let enforced = match what {
        What::Field { .. } => verdict(
            Axis::Validate,
            Outcome::Safe,
            "an object that is open takes it",
        ),
        _ => verdict(
            Axis::Validate,
            Outcome::Breaking,
            "whoever enforces the contract refuses it",
        ),
    };
    vec![verdict(Axis::Decode, Outcome::Safe, decode), enforced]
}
