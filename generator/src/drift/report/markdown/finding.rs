//! One finding, folded or as a line.

use std::fmt::Write as _;

use super::escape::{block, code, html_sentence, plain, sentence};
use super::words;
use crate::diagnostic::Severity;
use crate::drift::allow::entry;
use crate::drift::promise::outcome;
use crate::drift::report::code::differing;
use crate::drift::{Finding, Judged, Outcome, Place, RustChange, Step, Verdict, Witness};

/// Of an example, that much is shown: a comment holds many findings.
const EXAMPLE: usize = 1500;
/// So many operations of each direction are named.
const REACH: usize = 20;
/// So many items of the crate that break nothing are named.
const NAMED: usize = 10;
/// So many places of a workspace are listed for each item.
const TOUCHES: usize = 20;

/// A finding as a line of a list.
pub(super) fn line(judged: &Judged) -> String {
    let Finding { check, .. } = judged.finding;
    let place = judged
        .finding
        .place()
        .map_or_else(String::new, |place| format!(", {}", at(place)));
    let allowed = judged.allowed.map_or_else(String::new, |entry| {
        format!("; allowed: {}", plain(&entry.reason))
    });
    format!(
        "- {} ({}{place}){allowed}\n",
        sentence(&words::headline(judged, false)),
        code(check.id)
    )
}

/// A finding with all that is known of it, folded.
pub(super) fn folded(judged: &Judged, several: bool) -> String {
    let finding = judged.finding;
    let headline = html_sentence(&words::headline(judged, false));
    let mut text = format!("\n<details>\n<summary>{headline}</summary>\n\n");
    text.push_str(&places(finding));
    let verdicts = finding.verdicts.iter();
    text.extend(verdicts.map(|one| verdict(finding, one)));
    text.push_str(&reach(finding));
    text.extend(
        finding
            .hint
            .iter()
            .map(|hint| format!("- **Hint**: {}\n", sentence(&words::hint(hint)))),
    );
    let lifecycle = finding.lifecycle.iter().map(words::lifecycle);
    text.extend(lifecycle.map(|text| format!("- **Announced**: {}\n", plain(&text))));
    let witness = finding
        .verdicts
        .iter()
        .find_map(|verdict| verdict.witness.as_ref());
    text.extend(witness.map(example));
    text.push_str(&rust(&finding.rust));
    if judged.severity == Severity::Error {
        text.push_str("\nTo accept it, with a reason, in the allow file:\n\n");
        text.push_str(&block("toml", entry(judged, several).trim()));
    }
    text.push_str("\n</details>\n");
    text
}

fn places(finding: &Finding) -> String {
    let Finding {
        old,
        new,
        gone,
        check,
        ..
    } = finding;
    let new = new.as_ref().map(|place| {
        if *gone {
            format!("gone from {}", at(place))
        } else {
            at(place)
        }
    });
    let old = old.as_ref().map(|place| format!("before at {}", at(place)));
    let places: Vec<String> = [code(check.id)].into_iter().chain(new).chain(old).collect();
    format!("{}\n\n", places.join(", "))
}

fn at(place: &Place) -> String {
    code(&format!("{}:{}:{}", place.file, place.line, place.column))
}

fn verdict(finding: &Finding, verdict: &Verdict) -> String {
    let outcome = outcome(finding, verdict);
    if outcome == Outcome::None {
        return String::new();
    }
    let concerned = words::concerned(finding, verdict);
    let concerned = if concerned.is_empty() {
        concerned
    } else {
        format!(" ({concerned})")
    };
    format!(
        "- **{}**{concerned}: {}: {}\n",
        verdict.axis.name(),
        outcome.name(),
        sentence(&verdict.reason)
    )
}

fn reach(finding: &Finding) -> String {
    if finding.reach.is_empty() {
        return "- Nothing reaches it.\n".to_owned();
    }
    let lines = words::reach(&finding.reach)
        .into_iter()
        .map(|(noun, names)| {
            let shown: Vec<String> = names
                .iter()
                .take(REACH)
                .map(|reach| format!("{}{}", code(&reach.name), sentence(&words::part(reach))))
                .collect();
            let more = match names.len() - shown.len() {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            format!("- In the {noun} of {}{more}\n", shown.join(", "))
        });
    lines.collect()
}

fn example(witness: &Witness) -> String {
    let message = format!("{:#}", witness.message);
    let shown: String = message.chars().take(EXAMPLE).collect();
    let more = if shown.len() < message.len() {
        "\n…"
    } else {
        ""
    };
    let at = if witness.at.is_empty() {
        "as a whole".to_owned()
    } else {
        format!("at {}", code(&witness.at))
    };
    format!(
        "\nFor example, refused {at}:\n\n{}",
        block("json", &format!("{shown}{more}"))
    )
}

/// What code has to change is shown as code, what only comes is named.
fn rust(changes: &[RustChange]) -> String {
    let (breaking, rest): (Vec<_>, Vec<_>) = changes
        .iter()
        .partition(|change| change.promised == Step::Major);
    let mut text: String = breaking.into_iter().map(code_change).collect();
    if !rest.is_empty() {
        let named = rest
            .iter()
            .take(NAMED)
            .map(|change| format!("{} {}", change.kind, code(&change.path)));
        let named: Vec<String> = named.collect();
        let more = match rest.len() - named.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let named = named.join(", ");
        let _ = writeln!(
            text,
            "\nIn the generated crate, without a break: {named}{more}."
        );
    }
    text
}

/// The places of a workspace that have to change.
fn touches(change: &RustChange) -> String {
    if change.touches.is_empty() {
        return String::new();
    }
    let shown = change.touches.iter().take(TOUCHES);
    let mut lines: Vec<String> = shown
        .map(|touch| format!("- {}\n", sentence(&words::touch(touch))))
        .collect();
    if change.touches.len() > TOUCHES {
        lines.push(format!("- … and {} more\n", change.touches.len() - TOUCHES));
    }
    format!("\nIn the workspace:\n\n{}", lines.concat())
}

fn code_change(change: &RustChange) -> String {
    let RustChange {
        path,
        file,
        line,
        edit,
        ..
    } = change;
    let (before, after) = differing(change.before.as_deref(), change.after.as_deref());
    let signed = [("-", before), ("+", after)]
        .into_iter()
        .flat_map(|(sign, code)| {
            let code = code.unwrap_or_default();
            let lines = code.lines().map(|line| format!("{sign} {line}\n"));
            lines.collect::<Vec<_>>()
        });
    let signed: String = signed.collect();
    let place = code(&format!("{file}:{line}"));
    let mut text = format!(
        "\n{} ({place}): {}\n\n",
        code(path),
        plain(&words::steps(change))
    );
    text.push_str(&block("diff", signed.trim_end()));
    text.extend(
        edit.iter()
            .map(|edit| format!("\nWrite:\n\n{}", block("rust", edit))),
    );
    text.push_str(&touches(change));
    text
}
