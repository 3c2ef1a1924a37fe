//! What differs between two records, and between two generators' outputs.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use super::find::Found;
use super::line::{DIAGNOSTICS, Line, record};
use crate::Failure;
use crate::generator::Generator;
use crate::table::{print as table, row};
use crate::work::Work;

/// Prints what differs; gives the documents that do.
pub(super) fn print(before: &BTreeMap<String, Line>, after: &[Line]) -> BTreeSet<String> {
    let mut rows = vec![row([&"document", &"what differs"])];
    for line in after {
        let what = before
            .get(&line.name)
            .map_or_else(|| "new".to_owned(), |old| differs(old, line));
        if !what.is_empty() {
            rows.push(row([&line.name, &what]));
        }
    }
    let named: BTreeSet<&str> = after.iter().map(|line| line.name.as_str()).collect();
    for name in before.keys().filter(|name| !named.contains(name.as_str())) {
        rows.push(row([name, &"gone"]));
    }
    table("What differs from the record", &rows);
    println!("{} of {} documents differ", rows.len() - 1, after.len());
    rows.into_iter()
        .skip(1)
        .filter_map(|row| row.into_iter().next())
        .collect()
}

fn differs(old: &Line, new: &Line) -> String {
    let parts = [
        ("code", old.files != new.files),
        ("manifest", old.manifest != new.manifest),
        ("diagnostics", old.diagnostics != new.diagnostics),
    ];
    let mut parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, differs)| *differs)
        .map(|(part, _)| part.to_owned())
        .collect();
    if old.ended != new.ended {
        parts.insert(0, format!("{} instead of {}", new.ended, old.ended));
    }
    parts.join(", ")
}

/// Prints how the output of another generator differs from what was made.
pub(super) fn show(
    found: &Found,
    index: usize,
    work: &Work,
    base: &Generator,
) -> Result<(), Failure> {
    let before = work.base(index + 1);
    let after = work.case(index + 1);
    record(found, &before, work, base)?;
    println!("\n=== {}", found.name);
    for (before, after) in [
        (before.output(), after.output()),
        (before.manifest(), after.manifest()),
        (
            before.inner().join(DIAGNOSTICS),
            after.inner().join(DIAGNOSTICS),
        ),
    ] {
        Command::new("diff")
            .arg("-Nru")
            .arg(before)
            .arg(after)
            .status()?;
    }
    Ok(())
}
