//! Real documents against what they are: themselves, their JSON twins, and themselves with every mapping turned round.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::differ::diff;
use crate::corpus::documents;
use crate::document::Document;
use crate::generator::{Generator, each};
use crate::table::{print, row, short};
use crate::work::Work;
use crate::{Failure, Options};

/// What a document is compared with.
const TWINS: [&str; 3] = ["itself", "its JSON twin", "reordered"];

struct Held {
    /// What was found, by twin; `None` where the document cannot be read.
    found: Vec<Option<Vec<String>>>,
    took: Duration,
}

/// Runs over the documents that the folder's index names.
pub(crate) fn run(
    folder: &Path,
    work: &Work,
    generator: &Generator,
    options: &Options,
) -> Result<bool, Failure> {
    let documents = documents(&crate::present(folder)?, work, options)?.0;
    let held = each(&documents, options.jobs, |index, document| {
        hold(document, index, work, generator)
    })?;
    let mut rows = vec![row([&"document", &"against", &"findings", &"the first"])];
    let (mut unread, mut alone) = (0, 0);
    for (document, held) in documents.iter().zip(&held) {
        unread += usize::from(held.found[0].is_none());
        for (twin, found) in TWINS.iter().zip(&held.found) {
            let found = match found {
                Some(found) => found,
                None if *twin == TWINS[0] => continue,
                None if held.found[0].is_none() => continue,
                None => {
                    alone += 1;
                    continue;
                }
            };
            if let Some(first) = found.first() {
                let first = short(first, 100);
                rows.push(row([
                    &short(&document.name, 50),
                    twin,
                    &found.len(),
                    &first,
                ]));
            }
        }
    }
    print("Findings where there is nothing", &rows);
    let slowest = documents
        .iter()
        .zip(&held)
        .max_by_key(|(_, held)| held.took);
    if let Some((document, held)) = slowest {
        println!(
            "\nthe slowest: {} in {} ms",
            document.name,
            held.took.as_millis()
        );
    }
    let silent = rows.len() == 1;
    println!(
        "{} documents, {unread} cannot be read; {alone} twins could not be made, since a document has several files or is not JSON",
        documents.len()
    );
    Ok(silent)
}

fn hold(document: &Document, index: usize, work: &Work, generator: &Generator) -> io::Result<Held> {
    let case = work.case(index + 1);
    case.create()?;
    let mut held = Held {
        found: Vec::new(),
        took: Duration::ZERO,
    };
    let twins = twins(&document.path, &case.inner());
    for twin in std::iter::once(Some(document.path.clone())).chain(twins) {
        let Some(twin) = twin else {
            held.found.push(None);
            continue;
        };
        let compared = diff(generator, work, index, (&document.path, &twin), None)?;
        held.took = held.took.max(compared.took);
        held.found.push(compared.report.map(|report| {
            // The order of operations is the order of the crate's items, which is not on the wire.
            let lines = report.on_the_wire();
            lines
                .map(|one| format!("{} {} {}", one.id, one.subject, one.message))
                .collect()
        }));
    }
    Ok(held)
}

/// The document as JSON, and that with every mapping turned round; in a folder of their own, so none where it is of
/// several files.
fn twins(path: &Path, folder: &Path) -> [Option<PathBuf>; 2] {
    let value = tree(path);
    let write = |name: &str, value: Option<Value>| {
        let path = folder.join(name);
        fs::write(&path, value?.to_string()).ok()?;
        Some(path)
    };
    [
        write("twin.json", value.clone()),
        write("reordered.json", value.map(reversed)),
    ]
}

/// The document; none where it is of several files, or not JSON.
pub(super) fn tree(path: &Path) -> Option<Value> {
    let text = fs::read_to_string(path).ok()?;
    // A YAML parser takes minutes for JSON that is nested deep enough.
    let value: Value = if path
        .extension()
        .is_some_and(|extension| extension == "json")
    {
        serde_json::from_str(&text).ok()?
    } else {
        serde_yaml::from_str(&text).ok()?
    };
    (!refers_outside(&value)).then_some(value)
}

/// Whether a reference leads to another file.
fn refers_outside(value: &Value) -> bool {
    match value {
        Value::Object(map) => map.iter().any(|(key, value)| match value {
            Value::String(text) if key == "$ref" => !text.starts_with('#'),
            value => refers_outside(value),
        }),
        Value::Array(list) => list.iter().any(refers_outside),
        _ => false,
    }
}

fn reversed(value: Value) -> Value {
    match value {
        Value::Object(map) => map
            .into_iter()
            .rev()
            .map(|(key, value)| (key, reversed(value)))
            .collect(),
        Value::Array(list) => list.into_iter().map(reversed).collect(),
        other => other,
    }
}
