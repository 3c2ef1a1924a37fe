//! Whether our findings and the lines of oasdiff's report are of the same changes in the same places.

use super::case::{Case, Expected};
use super::map::{Check, Checks};
use crate::drift::differ::Compared;
use crate::drift::report::{Finding, Reach};

/// What one of them says and the other does not: the check, and how.
pub(super) type Fault = (String, String);

/// What one of them says and the other does not: the check, and how.
pub(super) fn faults(case: &Case, compared: &Compared, checks: &Checks) -> Vec<Fault> {
    let none = Vec::new();
    let findings = match &compared.report {
        Some(report) => &report.findings,
        // Nothing was compared, and nothing is expected.
        None if compared.exit == Some(2) => &none,
        None => return vec![("unreadable".to_owned(), compared.complaint().to_owned())],
    };
    let mut faults = Vec::new();
    for expected in &case.expected {
        let Some(check) = checks.get(&expected.id) else {
            faults.push((expected.id.clone(), "is not in the map".to_owned()));
            continue;
        };
        let found = findings
            .iter()
            .any(|finding| is_said(expected, check, finding));
        if !found && !check.is_nothing() {
            faults.push((expected.id.clone(), format!("not found: {}", expected.text)));
        }
    }
    for finding in findings.iter().filter(|finding| finding.is_on_the_wire()) {
        let is_expected = |expected: &Expected| {
            let check = checks.get(&expected.id);
            check.is_some_and(|check| is_said(expected, check, finding))
        };
        // oasdiff has no checks for callbacks.
        let mut places = [&finding.old, &finding.new].into_iter().flatten();
        let of_callback = places.any(|place| place.pointer.contains("/callbacks/"));
        let known = finding
            .reach
            .iter()
            .any(|reach| checks.knows(finding, reach))
            && !of_callback;
        if known && !case.expected.iter().any(is_expected) {
            let how = format!("found: {} {}", finding.subject, finding.message);
            faults.push((finding.id.clone(), how));
        }
    }
    faults.sort();
    faults.dedup();
    faults
}

/// Whether a finding says what a line says, of the same place.
fn is_said(expected: &Expected, check: &Check, finding: &Finding) -> bool {
    let quoted = expected.quoted();
    check.names(&finding.id)
        && (finding.reach.is_empty()
            || finding.reach.iter().any(|reach| {
                check.is_in(reach)
                    && is_called(expected, reach)
                    && is_named(&quoted, finding, reach)
            }))
        && is_placed(check, &quoted, finding)
}

/// Whether a line is about the operation that a finding reaches. What parameters of a path are called does not count.
fn is_called(expected: &Expected, reach: &Reach) -> bool {
    let (Some(method), Some(path)) = (&expected.operation, &expected.path) else {
        return true;
    };
    let bare = |text: &str| {
        let parts = text
            .split('{')
            .map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
        parts
            .collect::<Vec<_>>()
            .join("{}")
            .trim_end_matches('/')
            .to_owned()
    };
    bare(&format!("{method} {path}")) == bare(&reach.name) || path.contains(&reach.name)
}

/// Whether a line quotes the status or the parameter that the finding is about, where it quotes one.
fn is_named(quoted: &[&str], finding: &Finding, reach: &Reach) -> bool {
    let is_status = |text: &&&str| {
        let digits = text.len() == 3 && text.starts_with(|c: char| c.is_ascii_digit());
        digits || **text == "default"
    };
    if let Some(status) = reach.part.strip_prefix("response ") {
        let mut statuses = quoted.iter().filter(is_status).peekable();
        let own = |text: &&&str| **text == status || finding.message.contains(**text);
        return statuses.peek().is_none() || statuses.any(|text| own(&text));
    }
    match reach.part.split_once('`') {
        // What a parameter of the path is called is not on the wire.
        Some(("path ", _)) | None => true,
        Some((_, name)) => {
            let name = name.trim_end_matches('`');
            let told = |text: &&str| {
                text.eq_ignore_ascii_case(name) || finding.message.contains(&format!("`{text}`"))
            };
            quoted.iter().any(told)
        }
    }
}

/// Whether the place is the root of a schema, or the property or header that the line quotes.
fn is_placed(check: &Check, quoted: &[&str], finding: &Finding) -> bool {
    let places = [&finding.old, &finding.new];
    let pointers: Vec<&str> = places
        .into_iter()
        .flatten()
        .map(|place| &*place.pointer)
        .collect();
    let inside = |pointer: &&&str| {
        ["/properties/", "/items"]
            .iter()
            .any(|part| pointer.contains(part))
    };
    match &*check.place {
        // What a merged schema brings stands where it brings it.
        _ if check.is_whatever() => true,
        "root" => pointers.iter().filter(inside).count() < pointers.len(),
        "header" | "property" => quoted.iter().any(|text| {
            let last = text
                .split('/')
                .rfind(|part| !part.is_empty())
                .unwrap_or("items");
            let last = last.split('[').next().unwrap_or(last);
            let told = pointers.iter().any(|pointer| {
                pointer
                    .split('/')
                    .any(|part| part.eq_ignore_ascii_case(last))
            });
            told || finding.message.contains(&format!("`{last}`"))
        }),
        _ => true,
    }
}
