//! What was found, as findings of `diff`: the contract before, the running service after.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::answer::Found;
use super::api::{self, Api};
use super::program::{Program, Target};
use super::secrets::Secrets;
use crate::diagnostic::{Origin, Places};
use crate::drift::check::probed_axes;
use crate::drift::{
    Axis, Check, Comparison, Direction, Finding, Label, Outcome, Place, Reach, Verdict, check,
    subject,
};
use crate::read::Sources;

/// What distinguishes findings; where nothing does, they are one.
type Key = (&'static str, Place, String, String);

/// Everything that a run finds, by contract.
#[derive(Debug)]
pub struct Findings<'p> {
    apis: &'p [Api<'p>],
    plan: &'p Sources,
    secrets: &'p Secrets,
    found: Vec<(usize, Finding)>,
    known: HashMap<Key, usize>,
    places: Vec<BTreeMap<String, Place>>,
}

impl<'p> Findings<'p> {
    /// None yet. `plan` holds the text of the plan.
    pub fn new(program: &Program<'p>, plan: &'p Sources, secrets: &'p Secrets) -> Self {
        Self {
            apis: program.apis,
            plan,
            secrets,
            found: Vec::new(),
            known: HashMap::new(),
            places: vec![BTreeMap::new(); program.apis.len()],
        }
    }

    /// Notes that an operation was called.
    pub fn called(&mut self, target: &Target<'_>) {
        let place = self.apis[target.api].place(&target.operation.at);
        self.places[target.api].insert(target.name(), place);
    }

    /// Adds something that the contract says otherwise.
    pub fn add(&mut self, target: &Target<'_>, found: &Found) {
        let place = self.apis[target.api].place(&found.at);
        let subject = subject(&place.pointer);
        self.push(target, found, place, subject);
    }

    /// Adds something that the plan asks for.
    pub fn add_of_plan(
        &mut self,
        target: &Target<'_>,
        check: &'static Check,
        origin: &Origin,
        step: &str,
        message: String,
    ) {
        let places = Places::new(self.plan);
        let place = api::place(&places, origin);
        let found = Found::new(check, target.operation.at.clone(), message);
        self.push(target, &found, place, step.to_owned());
    }

    fn push(&mut self, target: &Target<'_>, found: &Found, place: Place, subject: String) {
        let shown = |value: Option<&serde_json::Value>| value.map(|one| self.secrets.hide_in(one));
        let (before, after) = (shown(found.before.as_ref()), shown(found.after.as_ref()));
        let text = |value: &Option<serde_json::Value>| {
            value.as_ref().map_or_else(String::new, ToString::to_string)
        };
        let key = (found.check.id, place.clone(), text(&before), text(&after));
        let reach = Reach {
            name: target.name(),
            direction: found.direction,
            part: found.part.clone(),
        };
        if let Some(index) = self.known.get(&key) {
            let known = &mut self.found[*index].1;
            if !known.reach.contains(&reach) {
                known.reach.push(reach);
            }
            return;
        }
        self.known.insert(key, self.found.len());
        let verdicts = verdicts(found, self.secrets);
        let finding = Finding {
            check: found.check,
            subject,
            message: self.secrets.hide(&found.message),
            old: None,
            new: Some(place),
            gone: false,
            before,
            after,
            reach: vec![reach],
            verdicts,
            hint: None,
            lifecycle: None,
            rust: Vec::new(),
        };
        self.found.push((target.api, finding));
    }

    /// The findings as comparisons, one for each contract that was called. `service` is what it is called.
    pub fn comparisons(self, service: &str) -> Vec<Comparison> {
        let mut comparisons = Vec::new();
        for (index, api) in self.apis.iter().enumerate() {
            let label = &api.revision.label;
            let mut texts = label.texts.clone();
            let plans = self.plan.iter();
            texts.extend(plans.map(|(_, one)| (one.name.clone(), Arc::from(one.text.as_str()))));
            let own = self.found.iter().filter(|(own, _)| *own == index);
            let places = self.places[index].clone();
            comparisons.push(Comparison {
                contract: api.revision.model.name.clone(),
                old: label.clone(),
                new: Label {
                    name: service.to_owned(),
                    version: label.version.clone(),
                    texts,
                },
                findings: own.map(|(_, finding)| finding.clone()).collect(),
                rust: Vec::new(),
                compared: places.len(),
                places,
            });
        }
        comparisons
    }
}

/// Whom it breaks: by the table of checks, and whoever goes by the document.
fn verdicts(found: &Found, secrets: &Secrets) -> Vec<Verdict> {
    let verdict = |axis, outcome, reason: &str| Verdict {
        axis,
        direction: Some(found.direction).filter(|_| axis != Axis::Docs),
        outcome,
        reason: reason.to_owned(),
        witness: None,
    };
    let axes = probed_axes(found.check, found.direction).into_iter();
    let mut verdicts: Vec<Verdict> = axes
        .map(|axis| verdict(axis, Outcome::Breaking, reason(axis, found)))
        .collect();
    if found.check == &check::PROPERTY_UNDOCUMENTED {
        let reason = "it is left out, and may be what another property was";
        verdicts.push(verdict(Axis::Decode, Outcome::Conditional, reason));
    }
    verdicts.push(verdict(
        Axis::Docs,
        Outcome::Breaking,
        documented(found.check),
    ));
    let witness = found.witness.clone().map(|mut witness| {
        witness.message = secrets.hide_in(&witness.message);
        witness
    });
    verdicts[0].witness = witness;
    verdicts
}

fn reason(axis: Axis, found: &Found) -> &'static str {
    match (axis, found.direction) {
        (Axis::Decode, _) => "a client that is made of the document does not read it",
        (Axis::Encode, _) if found.check != &check::CHANGE_REFUSED => {
            "what a client sends does not have the effect that is documented"
        }
        (Axis::Encode, _) => "what a client may send is refused",
        (_, Direction::Request) => "the service asks for more than the document",
        _ => "whoever enforces the document refuses it",
    }
}

fn documented(check: &'static Check) -> &'static str {
    if check == &check::CRITERION_UNMET || check == &check::OUTPUT_MISSING {
        "the plan asks for something else"
    } else if check == &check::REQUEST_UNANSWERED || check == &check::CLEANUP_FAILED {
        "the service does not do what was asked of it"
    } else {
        "the document says something else"
    }
}
