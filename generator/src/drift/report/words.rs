//! The words that reports share. Names and values of the document stand between backticks.

use crate::diagnostic::{Severity, one_line};
use crate::drift::promise::outcome;
use crate::drift::{
    Comparison, Finding, Hint, Judged, Lifecycle, Ranked, Reach, RustChange, Step, Touch, Verdict,
    Witness,
};

/// What happened, with its subject: `` `Call.status`: `maxLength` is 500, it was 100 ``.
pub(super) fn headline(judged: &Judged, several: bool) -> String {
    let Finding {
        subject, message, ..
    } = judged.finding;
    let contract = if several {
        format!("{}: ", judged.comparison.contract)
    } else {
        String::new()
    };
    one_line(&format!("{contract}{subject}: {message}"))
}

/// What each verdict says, a line each: `decode breaking: …`.
pub(super) fn verdicts(finding: &Finding) -> impl Iterator<Item = String> {
    finding.verdicts.iter().map(|verdict| {
        let outcome = outcome(finding, verdict).name();
        one_line(&format!(
            "{} {outcome}: {}",
            verdict.axis.name(),
            verdict.reason
        ))
    })
}

pub(super) fn hint(hint: &Hint) -> String {
    match hint {
        Hint::Renamed(old, new) => format!("`{old}` was likely renamed to `{new}`"),
        Hint::Moved(old, new) => format!("it likely moved from `{old}` to `{new}`"),
        Hint::SameAddress(address) => {
            format!("the address that is called is the same: `{address}`")
        }
    }
}

pub(super) fn lifecycle(lifecycle: &Lifecycle) -> String {
    let deprecated = if lifecycle.deprecated {
        "it was deprecated"
    } else {
        "it was not deprecated"
    };
    match (&lifecycle.sunset, lifecycle.early) {
        (None, _) => format!("{deprecated}, and no day was announced"),
        (Some(day), None) => format!("{deprecated}, its end announced for {day}"),
        (Some(day), Some(true)) => {
            format!("{deprecated}, and is gone before {day}, which was announced")
        }
        (Some(day), Some(false)) => {
            format!("{deprecated}, its end announced for {day}, which has passed")
        }
    }
}

/// Whom a verdict concerns and which messages: `client, response`.
pub(super) fn concerned(finding: &Finding, verdict: &Verdict) -> String {
    let role = verdict.role().map(crate::drift::Role::name);
    let messages = verdict.direction.map(|direction| {
        let of_it = |reach: &&Reach| reach.direction == direction;
        let mut nouns = finding.reach.iter().filter(of_it).map(Reach::noun);
        let first = nouns.next().unwrap_or_else(|| direction.name());
        if nouns.all(|noun| noun == first) {
            first
        } else {
            direction.name()
        }
    });
    let words: Vec<&str> = role.into_iter().chain(messages).collect();
    words.join(", ")
}

/// Operations, channels and events by what their messages are called.
pub(super) fn reach(reach: &[Reach]) -> Vec<(&str, Vec<&Reach>)> {
    let mut sorted: Vec<&Reach> = reach.iter().collect();
    sorted.sort_by_key(|reach| (reach.direction, reach.noun() != reach.direction.name()));
    let groups = sorted.chunk_by(|one, other| one.noun() == other.noun());
    groups
        .map(|group| (group[0].noun(), group.to_vec()))
        .collect()
}

/// Which part of a message is meant, behind its name: ` (body)`, ` (200)` of a response.
pub(super) fn part(reach: &Reach) -> String {
    let part = &*reach.part;
    let part = part.strip_prefix(reach.noun()).unwrap_or(part).trim();
    if part.is_empty() {
        String::new()
    } else {
        format!(" ({part})")
    }
}

/// `major (strict: major), breaks who reads the field`
pub(super) fn steps(change: &RustChange) -> String {
    let mut text = change.promised.name().to_owned();
    if change.strict != change.promised {
        text = format!("{text} ({} by Cargo's reference)", change.strict.name());
    }
    let who: Vec<&str> = change.breaks.iter().map(|who| who.text()).collect();
    if who.is_empty() {
        text
    } else {
        format!("{text}, breaks who {}", who.join(", "))
    }
}

/// `src/main.rs:10:5 implements the trait without it`
pub(super) fn touch(touch: &Touch) -> String {
    let Touch {
        file,
        line,
        column,
        what,
        certain,
    } = touch;
    let likely = if *certain { "" } else { "likely " };
    format!("{file}:{line}:{column} {likely}{what}")
}

/// `2 errors, 1 warning, 3 notes`
pub(super) fn counts(ranked: &Ranked) -> String {
    let all = [Severity::Error, Severity::Warning, Severity::Note];
    let all = all.map(|severity| count(ranked.count(severity), &severity.to_string()));
    all.join(", ")
}

/// `3 events`, `1 type`
pub(super) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// The largest step of the generated crate.
pub(super) fn step(comparison: &Comparison, which: fn(&RustChange) -> Step) -> Step {
    let steps = comparison.rust.iter().map(which);
    steps.max().unwrap_or(Step::Patch)
}

/// `refused at /a`
pub(super) fn refused(witness: &Witness) -> String {
    match witness.at.as_str() {
        "" => "refused as a whole".to_owned(),
        at => format!("refused at {at}"),
    }
}
