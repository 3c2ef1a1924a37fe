//! The steps as a timeline: one self-contained page.

use super::{AXES, Came, Row, Step};
use crate::diagnostic::Severity;
use crate::drift::{Axis, Finding, Policy};

const STYLE: &str = include_str!("history.css");

/// The page.
pub fn html(path: &str, steps: &[Step], policy: &Policy) -> String {
    let largest = steps
        .iter()
        .filter_map(|step| Row::of(step, policy))
        .map(|row| row.lines.0 + row.lines.1)
        .max();
    let entries: String = steps
        .iter()
        .rev()
        .map(|step| entry(step, policy, largest.unwrap_or(1).max(1)))
        .collect();
    let title = escaped(path);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>{title}: history</title>\n<style>\n{STYLE}</style>\n\
         <h1>{title}</h1>\n<p>{} revisions, the newest first. A bar is the size of the change of the generated \
         crate.</p>\n<ol>\n{entries}</ol>\n</html>\n",
        steps.len()
    )
}

fn entry(step: &Step, policy: &Policy, largest: usize) -> String {
    let head = format!(
        "<time>{}</time> <code>{}</code> <strong>{}</strong>",
        escaped(&step.day),
        escaped(&step.revision),
        escaped(&step.title)
    );
    let (class, body) = match (&step.came, Row::of(step, policy)) {
        (Came::Unreadable(reason), _) => (
            "unreadable",
            format!("<p>cannot be read: {}</p>", escaped(reason)),
        ),
        (Came::Compared { comparison, .. }, Some(row)) => {
            let class = if row.errors > 0 { "breaks" } else { "holds" };
            (class, compared(&row, &comparison.findings, policy, largest))
        }
        _ => ("holds", "<p>the first that can be read</p>".to_owned()),
    };
    format!("<li class=\"{class}\">{head}\n{body}</li>\n")
}

fn compared(row: &Row, findings: &[Finding], policy: &Policy, largest: usize) -> String {
    let axes = AXES
        .iter()
        .zip(row.breaking)
        .filter(|(_, count)| *count > 0);
    let broken: Vec<String> = axes
        .map(|(axis, count)| format!("<span>{} {count}</span>", Axis::name(*axis)))
        .collect();
    let broken = if broken.is_empty() {
        "nothing breaks".to_owned()
    } else {
        broken.join(" ")
    };
    let (added, removed) = row.lines;
    let width = (added + removed) * 100 / largest;
    let list: String = findings
        .iter()
        .map(|finding| line(finding, policy))
        .collect();
    format!(
        "<p>{broken}; {} findings, {} fail</p>\n<p class=\"bar\" style=\"--width: {width}%\">+{added} -{removed} \
         lines</p>\n<details><summary>findings</summary><ul>\n{list}</ul></details>\n",
        row.findings, row.errors
    )
}

fn line(finding: &Finding, policy: &Policy) -> String {
    let class = match policy.severity(finding) {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    format!(
        "<li class=\"{class}\"><code>{}</code> {}: {}</li>\n",
        finding.check.id,
        escaped(&finding.subject),
        escaped(&finding.message)
    )
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}
