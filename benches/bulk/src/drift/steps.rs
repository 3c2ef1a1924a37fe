//! What differs from each document to the next.

use super::differ::diff;
use super::history::counts;
use crate::Failure;
use crate::document::Document;
use crate::generator::Generator;
use crate::table::{print, row, short};
use crate::work::Work;

/// The folders of the comparisons come behind those of the documents.
const BEHIND: usize = 1000;

/// The axes of what is sent and read.
const WIRE: [&str; 4] = ["decode", "encode", "validate", "serve"];

/// Prints a row for each step: the worst verdict on each axis, and what was found.
pub(crate) fn steps(
    documents: &[Document],
    work: &Work,
    generator: &Generator,
) -> Result<(), Failure> {
    let mut rows = vec![row([
        &"from",
        &"to",
        &"wire",
        &"source",
        &"on the wire",
        &"beside",
    ])];
    for (index, pair) in documents.windows(2).enumerate() {
        let [old, new] = pair else { continue };
        let paths = (old.path.as_path(), new.path.as_path());
        let compared = diff(generator, work, BEHIND + index, paths, None)?;
        let Some(report) = &compared.report else {
            let complaint = short(compared.complaint(), 90);
            rows.push(row([&old.name, &new.name, &"-", &"-", &complaint, &""]));
            continue;
        };
        let worst = |axes: &[&str]| {
            let outcomes = axes.iter().filter_map(|axis| report.worst(axis));
            let worst = outcomes.max();
            worst.map_or("-".to_owned(), |one| format!("{one:?}").to_lowercase())
        };
        rows.push(row([
            &old.name,
            &new.name,
            &worst(&WIRE),
            &worst(&["source"]),
            &short(&counts(report, true), 120),
            &short(&counts(report, false), 90),
        ]));
    }
    print("Steps", &rows);
    Ok(())
}
