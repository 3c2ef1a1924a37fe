//! Whether what came of an attack is what must come of it.

use std::collections::BTreeSet;

use super::Attack;
use crate::outcome::{Class, Compiled, Outcome};

/// What an attack came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Code was made, and it is as it must be.
    Held,
    /// No code was made, and a diagnostic with a place says why.
    HeldByRefusal,
    /// Why not.
    Failed(String),
}

/// Holds an outcome against its expectation. For all of them: no crash, nothing written elsewhere, no text that became
/// code, no documentation that runs; what is made compiles.
pub(super) fn judge(attack: &Attack, outcome: &Outcome, compiled: bool) -> Verdict {
    if let Some(failure) = outcome.failure() {
        return Verdict::Failed(failure);
    }
    let wanted = Wanted::of(&attack.expect);
    if outcome.class == Class::Refused {
        return match wanted {
            Wanted::Code | Wanted::Distinct => {
                Verdict::Failed(format!("refused: {}", first_error(outcome)))
            }
            Wanted::Diagnostic | Wanted::Either => Verdict::HeldByRefusal,
        };
    }
    if compiled && outcome.compiled != Compiled::Yes {
        return Verdict::Failed("not compiled".to_owned());
    }
    match wanted {
        Wanted::Diagnostic if !located(outcome) => {
            Verdict::Failed("no diagnostic with a place".to_owned())
        }
        Wanted::Distinct => distinct(attack, outcome),
        _ => Verdict::Held,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// It must compile.
    Code,
    /// It must compile, and every one of the names must be there.
    Distinct,
    /// It must be reported, as an error or as a warning.
    Diagnostic,
    /// It compiles, or it is refused with a place.
    Either,
}

impl Wanted {
    fn of(expect: &str) -> Self {
        match expect {
            "compiles" | "resolves" => Self::Code,
            "compiles, distinct" => Self::Distinct,
            text if text.starts_with("name stays") || text.ends_with("accepted") => Self::Code,
            text if text.contains(" or ") => Self::Either,
            text if text.starts_with("diagnostic") => Self::Diagnostic,
            _ => Self::Either,
        }
    }
}

fn located(outcome: &Outcome) -> bool {
    let mut findings = outcome.findings.values();
    findings.any(|finding| finding.located && finding.severity != "note")
}

fn first_error(outcome: &Outcome) -> String {
    let mut findings = outcome.findings.iter();
    let error = findings.find(|(_, finding)| finding.severity == "error");
    error.map_or_else(String::new, |(code, finding)| {
        format!("{code}: {}", finding.first)
    })
}

/// Every one of the names that collide stands in the output as a text of its own.
fn distinct(attack: &Attack, outcome: &Outcome) -> Verdict {
    let names = attack
        .payload
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let texts: Vec<String> = outcome
        .case
        .sources()
        .iter()
        .filter_map(|path| std::fs::read_to_string(path).ok())
        .collect();
    let words: BTreeSet<String> = texts.iter().flat_map(|text| words(text)).collect();
    let there = |name: &str| {
        let literal = format!("{name:?}");
        let place = format!("#/components/schemas/{name}`");
        words.contains(name)
            || texts
                .iter()
                .any(|text| text.contains(&literal) || text.contains(&place))
    };
    match names
        .iter()
        .filter_map(|name| name.as_str())
        .find(|name| !there(name))
    {
        Some(name) => Verdict::Failed(format!("`{name}` is nowhere in the output")),
        None => Verdict::Held,
    }
}

/// The words of a file, and what `rename_all = "camelCase"` makes of them where it is used.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    if text.contains("rename_all = \"camelCase\"") {
        let camel: Vec<String> = words.iter().map(|word| camel(word)).collect();
        words.extend(camel);
    }
    words
}

fn camel(snake: &str) -> String {
    let mut parts = snake.split('_').filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let mut letters = part.chars();
        let initial = letters.next().map(|letter| letter.to_ascii_uppercase());
        initial
            .into_iter()
            .fold(name, |name, letter| name + &letter.to_string())
            + letters.as_str()
    })
}
