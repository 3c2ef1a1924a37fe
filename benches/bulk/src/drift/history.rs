//! The revisions of a document in a row: what is found at each step, with those bridged that cannot be read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::differ::{Compared, diff, name};
use super::report::Report;
use crate::document::select;
use crate::generator::Generator;
use crate::table::{print, row, short};
use crate::work::Work;
use crate::{Failure, Options};

/// `drift/history.csv`: what a step must find, by the number of its later revision.
const TABLE: &str = include_str!("../../drift/history.csv");

#[derive(Debug, Deserialize)]
struct Expected {
    step: String,
    /// `unreadable`, `nothing on the wire`, or a check.
    what: String,
    /// How often it is found; any number, unless given.
    count: Option<usize>,
    /// A part of what it is about.
    about: String,
}

/// Runs over the documents of a folder, each compared with the last that could be read.
pub(crate) fn run(
    folder: &Path,
    work: &Work,
    generator: &Generator,
    options: &Options,
) -> Result<bool, Failure> {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    let expected = reader.deserialize().collect::<Result<Vec<Expected>, _>>()?;
    let revisions = select(revisions(folder)?, options, |(name, _)| name);
    let mut rows = vec![row([
        &"revision",
        &"after",
        &"ms",
        &"on the wire",
        &"beside",
    ])];
    let mut faults = Vec::new();
    let mut last: Option<&(String, PathBuf)> = None;
    for (index, revision) in revisions.iter().enumerate() {
        let old = last.unwrap_or(revision);
        let compared = diff(generator, work, index, (&old.1, &revision.1), None)?;
        let after = if last.is_some() {
            short(&old.0, 3)
        } else {
            String::new()
        };
        let (wire, beside) = match &compared.report {
            Some(report) => (counts(report, true), counts(report, false)),
            None => (
                format!("cannot be read: {}", compared.complaint()),
                String::new(),
            ),
        };
        let took = compared.took.as_millis();
        rows.push(row([
            &revision.0,
            &after,
            &took,
            &short(&wire, 160),
            &short(&beside, 90),
        ]));
        let own = expected
            .iter()
            .filter(|one| revision.0.starts_with(&one.step));
        faults.extend(own.filter_map(|one| fault(one, &compared)));
        if compared.report.is_some() {
            last = Some(revision);
        }
    }
    print("Steps", &rows);
    for fault in &faults {
        println!("FAIL {fault}");
    }
    println!(
        "\n{} revisions, {} expectations failed",
        revisions.len(),
        faults.len()
    );
    Ok(faults.is_empty())
}

/// The documents of a folder, by name.
pub(crate) fn revisions(folder: &Path) -> Result<Vec<(String, PathBuf)>, Failure> {
    let entries = std::fs::read_dir(crate::present(folder)?)?;
    let mut revisions = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|end| end == "yaml" || end == "json")
        {
            revisions.push((name(&path), path));
        }
    }
    revisions.sort();
    Ok(revisions)
}

/// How often each check was found, on the wire or beside it.
pub(super) fn counts(report: &Report, wire: bool) -> String {
    let mut counts = BTreeMap::<&str, usize>::new();
    for finding in report
        .findings
        .iter()
        .filter(|one| one.is_on_the_wire() == wire)
    {
        *counts.entry(&finding.id).or_default() += 1;
    }
    let texts = counts.iter().map(|(id, count)| format!("{count} {id}"));
    texts.collect::<Vec<_>>().join(", ")
}

fn fault(expected: &Expected, compared: &Compared) -> Option<String> {
    let Expected {
        step,
        what,
        count,
        about,
    } = expected;
    let Some(report) = &compared.report else {
        return (what != "unreadable").then(|| format!("{step}: cannot be read"));
    };
    let found = report.findings.iter().filter(|finding| match &**what {
        "unreadable" => false,
        "nothing on the wire" => finding.is_on_the_wire(),
        id => {
            finding.id == id && (finding.subject.contains(about) || finding.message.contains(about))
        }
    });
    let found = found.count();
    let holds = match (&**what, count) {
        ("unreadable", _) => false,
        ("nothing on the wire", _) => found == 0,
        (_, Some(count)) => found == *count,
        (_, None) => found > 0,
    };
    (!holds).then(|| format!("{step}: wanted {what} {about}, found {found}"))
}
