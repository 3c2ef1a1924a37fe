//! What of a comparison fails: which roles and which axes are promised, and what was allowed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::allow::{Allow, Entry, Stale, fingerprint};
use super::{Axis, Comparison, Finding, Outcome, Place, Role, Step, Verdict};
use crate::diagnostic::Severity;

/// Which verdicts count.
#[derive(Clone, Debug)]
pub struct Policy {
    /// For whom.
    pub roles: BTreeSet<Role>,
    /// In which way.
    pub axes: BTreeSet<Axis>,
    /// What is accepted all the same.
    pub allow: Allow,
}

/// All roles, and every axis but `docs`.
impl Default for Policy {
    fn default() -> Self {
        let axes = Axis::ALL.into_iter().filter(|axis| *axis != Axis::Docs);
        Self {
            roles: Role::ALL.into_iter().collect(),
            axes: axes.collect(),
            allow: Allow::default(),
        }
    }
}

impl Policy {
    /// Whether a verdict is one that is promised. What concerns no message, as on `source`, concerns every role.
    pub fn counts(&self, verdict: &Verdict) -> bool {
        let role = verdict.role();
        self.axes.contains(&verdict.axis) && role.is_none_or(|role| self.roles.contains(&role))
    }

    /// Whether anything fails: a finding that is not allowed, or an entry of the allow file that allows nothing.
    pub fn fails(&self, comparisons: &[Comparison]) -> bool {
        let ranked = Ranked::new(comparisons, self);
        !ranked.stale.is_empty() || ranked.count(Severity::Error) > 0
    }

    /// How bad a finding is: an error fails, a warning breaks what is not promised or may break, a note is the rest.
    pub fn severity(&self, finding: &Finding) -> Severity {
        let fails = |verdict: &Verdict| {
            matches!(
                outcome(finding, verdict),
                Outcome::Breaking | Outcome::Undecided
            )
        };
        let own = || finding.verdicts.iter();
        let is_major = promised(finding) == Some(Step::Major);
        if own().any(|verdict| self.counts(verdict) && fails(verdict))
            || is_major && self.axes.contains(&Axis::Source)
        {
            Severity::Error
        } else if own().any(|verdict| outcome(finding, verdict) >= Outcome::Conditional) || is_major
        {
            Severity::Warning
        } else {
            Severity::Note
        }
    }
}

/// How a verdict ends. On `source` the step under the promise of the README decides: a further optional field passes,
/// though who builds the struct in full has to fill it.
pub fn outcome(finding: &Finding, verdict: &Verdict) -> Outcome {
    match (verdict.axis, promised(finding)) {
        (Axis::Source, Some(Step::Major)) => Outcome::Breaking,
        (Axis::Source, Some(_)) => verdict.outcome.min(Outcome::Safe),
        _ => verdict.outcome,
    }
}

/// The largest step under the promise; `None` where the generated crate does not change.
fn promised(finding: &Finding) -> Option<Step> {
    finding.rust.iter().map(|change| change.promised).max()
}

/// Comparisons as every report shows them: the worst first, then by place.
#[derive(Debug)]
pub struct Ranked<'c> {
    /// Every finding.
    pub findings: Vec<Judged<'c>>,
    /// Entries of the allow file that allow nothing: each fails.
    pub stale: Vec<Stale<'c>>,
}

/// A finding and what the policy says of it.
#[derive(Debug)]
pub struct Judged<'c> {
    /// The comparison that it belongs to.
    pub comparison: &'c Comparison,
    /// The finding.
    pub finding: &'c Finding,
    /// How bad it is; what is allowed is a note.
    pub severity: Severity,
    /// The entry that allows it.
    pub allowed: Option<&'c Entry>,
    /// What it is known by in allow files and between runs.
    pub fingerprint: String,
    /// The fingerprint, with a number where several findings share it.
    pub key: String,
}

impl<'c> Ranked<'c> {
    /// Judges, and sorts.
    pub fn new(comparisons: &'c [Comparison], policy: &'c Policy) -> Self {
        let contracts: BTreeMap<&str, usize> = comparisons
            .iter()
            .enumerate()
            .map(|(index, comparison)| (comparison.contract.as_str(), index))
            .collect();
        let mut findings: Vec<_> = comparisons
            .iter()
            .flat_map(|comparison| {
                let own = comparison.findings.iter();
                own.map(move |finding| Judged::new(comparison, finding, policy))
            })
            .collect();
        findings.sort_by_cached_key(|judged| {
            let Finding {
                subject,
                message,
                check,
                ..
            } = judged.finding;
            (
                std::cmp::Reverse(judged.severity),
                contracts.get(judged.comparison.contract.as_str()).copied(),
                judged.finding.place().cloned(),
                (check.id, subject.clone(), message.clone()),
            )
        });
        number(&mut findings);
        let stale = policy.allow.stale(&findings);
        Self { findings, stale }
    }

    /// How many findings are that bad.
    pub fn count(&self, severity: Severity) -> usize {
        let own = self.findings.iter();
        own.filter(|judged| judged.severity == severity).count()
    }

    /// Those of one severity.
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &Judged<'c>> {
        let own = self.findings.iter();
        own.filter(move |judged| judged.severity == severity)
    }
}

impl<'c> Judged<'c> {
    fn new(comparison: &'c Comparison, finding: &'c Finding, policy: &'c Policy) -> Self {
        let allowed = policy.allow.find(&comparison.contract, finding);
        let severity = match allowed {
            Some(_) => Severity::Note,
            None => policy.severity(finding),
        };
        let fingerprint = fingerprint(finding.check.id, finding);
        Self {
            comparison,
            finding,
            severity,
            allowed,
            key: fingerprint.clone(),
            fingerprint,
        }
    }
}

/// Findings that nothing tells apart but their order.
fn number(findings: &mut [Judged]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for judged in findings {
        let count = seen.entry(judged.fingerprint.clone()).or_default();
        *count += 1;
        if *count > 1 {
            judged.key = format!("{}-{count}", judged.fingerprint);
        }
    }
}

impl Finding {
    /// Where it is shown: in the revision after, or else in the one before.
    pub fn place(&self) -> Option<&Place> {
        self.new.as_ref().or(self.old.as_ref())
    }

    /// The place that changed itself: of what is gone, where it stood.
    pub fn origin(&self) -> Option<&Place> {
        let (first, second) = if self.gone {
            (&self.old, &self.new)
        } else {
            (&self.new, &self.old)
        };
        first.as_ref().or(second.as_ref())
    }
}
