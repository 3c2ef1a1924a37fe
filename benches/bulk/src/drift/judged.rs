//! Pairs with a verdict on each axis, judged by hand.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::deviations::{Deviation, Deviations};
use super::differ::{Compared, diff, folders, name};
use super::report::{Outcome, Report};
use crate::document::select;
use crate::generator::{Generator, each};
use crate::table::{print, row, short};
use crate::work::Work;
use crate::{Failure, Options};

/// `expected.json`, as far as a report can be held against it. `rust` is prose and read by people.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Expected {
    decode: Option<String>,
    encode: Option<String>,
    validate: Option<String>,
    serve: Option<String>,
    /// `silent`, `docs`, `rust only`, `wire`.
    report: Option<String>,
    exit: Option<i32>,
    /// How many findings concern messages.
    places: Option<usize>,
    /// How many directions the findings are judged in.
    polarities: Option<usize>,
    /// What must be told beside the change.
    hint: Option<String>,
    /// Whether a removal comes after the announced day.
    announced: Option<bool>,
    /// The file that a finding must stand in.
    file: Option<String>,
    /// False findings that other tools had.
    never: Vec<String>,
}

/// What is not as it must be: which part of the expectation, and how.
type Fault = (&'static str, String);

/// Runs over the pairs, a folder each.
pub(crate) fn run(
    run: &str,
    folder: &Path,
    work: &Work,
    generator: &Generator,
    options: &Options,
) -> Result<bool, Failure> {
    let deviations = Deviations::of(run)?;
    let folder = crate::present(folder)?;
    let pairs = folders(&folder)?
        .into_iter()
        .map(|path| (name(&path), path));
    let pairs: Vec<(String, PathBuf)> = select(pairs.collect(), options, |(name, _)| name);
    let compared = each(&pairs, options.jobs, |index, (_, path)| {
        let sides = (path.join("base.yaml"), path.join("revision.yaml"));
        diff(generator, work, index, (&sides.0, &sides.1), None)
    })?;
    let mut rows = vec![row([&"case", &"verdict", &"what", &"how"])];
    let mut held = 0;
    for ((name, path), compared) in pairs.iter().zip(&compared) {
        let text = fs::read_to_string(path.join("expected.json"))?;
        let faults = faults(&serde_json::from_str(&text)?, compared);
        let known = deviations.of_case(name);
        let unheld = lines(&mut rows, name, &faults, known);
        held += usize::from(unheld == 0);
    }
    print("Deviations", &rows);
    println!(
        "\n{held} of {} pairs as expected, or deviating on purpose",
        pairs.len()
    );
    Ok(held == pairs.len())
}

/// Lists the faults of a case and the deviations that are none any more; how many count.
fn lines(rows: &mut Vec<Vec<String>>, name: &str, faults: &[Fault], known: &[Deviation]) -> usize {
    let mut unheld = 0;
    for (what, how) in faults {
        let reason = known.iter().find(|one| one.what == *what);
        let verdict = if reason.is_some() {
            "on purpose"
        } else {
            "FAIL"
        };
        let reason = reason.map_or("", |one| &one.reason);
        let how = short(&format!("{how} {reason}"), 160);
        rows.push(row([&short(name, 44), &verdict, what, &how]));
        unheld += usize::from(verdict == "FAIL");
    }
    for one in known {
        if !faults.iter().any(|(what, _)| *what == one.what) {
            let how = "is as expected now: strike the deviation";
            rows.push(row([&short(name, 44), &"FAIL", &one.what, &how]));
            unheld += 1;
        }
    }
    unheld
}

fn faults(expected: &Expected, compared: &Compared) -> Vec<Fault> {
    let Some(report) = &compared.report else {
        let how = format!("exit code {:?}: {}", compared.exit, compared.complaint());
        return vec![("report", how)];
    };
    let mut faults = Vec::new();
    let axes = [
        ("decode", &expected.decode),
        ("encode", &expected.encode),
        ("validate", &expected.validate),
        ("serve", &expected.serve),
    ];
    for (axis, wanted) in axes {
        let (Some(wanted), worst) = (wanted, report.worst(axis)) else {
            continue;
        };
        if !allows(wanted, worst) {
            faults.push((axis, format!("wanted `{wanted}`, found {worst:?}")));
        }
    }
    if expected.exit.is_some() && expected.exit != compared.exit {
        faults.push((
            "exit",
            format!("wanted {:?}, found {:?}", expected.exit, compared.exit),
        ));
    }
    faults.extend(shape(expected, report));
    faults.extend(never(expected, report));
    faults
}

/// Whether the outcome is one that the word at the beginning of a verdict stands for. A verdict with a proviso (`safe
/// as a delivery, but …`, `safe where …, breaking where …`) allows what the proviso names.
fn allows(wanted: &str, worst: Option<Outcome>) -> bool {
    let word = wanted
        .split(|c: char| !c.is_alphanumeric() && c != '/')
        .next();
    let proviso = [" but ", " where ", " unless "]
        .iter()
        .any(|text| wanted.contains(text));
    let worst = worst.unwrap_or(Outcome::None);
    match word {
        Some("none" | "n/a") => worst == Outcome::None,
        Some("safe") => worst <= Outcome::Safe || proviso,
        Some("conditional") => worst == Outcome::Conditional || worst == Outcome::Safe,
        Some("breaking") => worst == Outcome::Breaking || proviso && worst != Outcome::None,
        _ => false,
    }
}

/// How many findings, and what they carry.
fn shape(expected: &Expected, report: &Report) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    let wire = report.on_the_wire().count();
    let unheld = match expected.report.as_deref() {
        Some("silent") => !report.findings.is_empty(),
        Some("docs" | "silent or rust only") => wire > 0,
        Some(kind) if kind.starts_with("rust only") => wire > 0,
        Some("wire") => wire == 0,
        _ => false,
    };
    if unheld {
        let ids: Vec<&str> = report.findings.iter().map(|one| &*one.id).collect();
        faults.push((
            "report",
            format!("wanted {:?}, found {ids:?}", expected.report),
        ));
    }
    if expected.places.is_some_and(|places| places != wire) {
        faults.push((
            "places",
            format!("wanted {:?}, found {wire}", expected.places),
        ));
    }
    let directions = report.on_the_wire().map(|finding| {
        let mut own: Vec<_> = finding.verdicts.iter().map(|one| &one.direction).collect();
        own.sort();
        own.dedup();
        own.len()
    });
    let directions = directions.max().unwrap_or(0);
    if expected
        .polarities
        .is_some_and(|wanted| wanted != directions)
    {
        faults.push((
            "polarities",
            format!("wanted {:?}, found {directions}", expected.polarities),
        ));
    }
    if let Some(hint) = expected
        .hint
        .as_deref()
        .filter(|hint| !hinted(hint, report))
    {
        faults.push(("hint", format!("nothing tells `{hint}`")));
    }
    let early = report
        .findings
        .iter()
        .find_map(|finding| finding.lifecycle.as_ref());
    let announced = early
        .and_then(|one| one["early"].as_bool())
        .map(|early| !early);
    if expected.announced.is_some() && expected.announced != announced {
        faults.push((
            "announced",
            format!("wanted {:?}, found {announced:?}", expected.announced),
        ));
    }
    let in_file = |name: &str| {
        let mut places = report
            .findings
            .iter()
            .filter_map(|finding| finding.new.as_ref());
        places.any(|place| place.file.ends_with(name))
    };
    if expected.file.as_deref().is_some_and(|name| !in_file(name)) {
        faults.push(("file", format!("no finding stands in {:?}", expected.file)));
    }
    faults
}

/// Whether a hint tells what is wanted: `rename old -> new`, or that the address is the same.
fn hinted(wanted: &str, report: &Report) -> bool {
    let mut hints = report
        .findings
        .iter()
        .filter_map(|finding| finding.hint.as_ref());
    let Some((old, new)) = wanted.split_once(" -> ") else {
        return hints.any(|hint| hint.kind == "same-address");
    };
    let old = old.trim_start_matches("rename ");
    hints.any(|hint| hint.old == old && hint.new == new)
}

/// What must not be found, by the words that `never` uses: the check ids that would say so.
fn never(expected: &Expected, report: &Report) -> Vec<Fault> {
    let ids = |text: &str| -> &[&str] {
        match text {
            "allOf member added" | "allOf member removed" => &["all-of-changed"],
            "path removed" | "operation removed" | "operation removed as breaking" => {
                &["operation-removed", "operation-removed-early"]
            }
            "path added" => &["operation-added"],
            "webhook added" => &["event-added"],
            "parameter added" => &["parameter-added", "required-parameter-added"],
            "parameter removed" => &["parameter-removed", "required-parameter-removed"],
            "media type removed" | "media type removed and added as two findings" => {
                &["media-type-removed"]
            }
            "minimum removed" => &["minimum-removed"],
            _ => &[],
        }
    };
    let found = |id: &str| report.findings.iter().any(|finding| finding.id == id);
    let mut faults = Vec::new();
    for text in &expected.never {
        // What a request was narrowed by is a verdict, which its axis holds.
        if ids(text).is_empty() && text != "request narrowed" {
            faults.push(("never", format!("`{text}` is not known here")));
        }
        if let Some(id) = ids(text).iter().find(|id| found(id)) {
            faults.push(("never", format!("`{id}` says `{text}`")));
        }
    }
    faults
}
