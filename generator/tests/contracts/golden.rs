//! One feature of OpenAPI a pair: `golden/{feature}.yaml` and what it becomes, `golden/{feature}.rs`.
//!
//! `UPDATE_GOLDEN=1 cargo test -p atoms-codegen --test contracts golden` writes the second anew.

use std::fs;
use std::path::{Path, PathBuf};

use crate::made::run;

/// A pair stays readable at a glance.
const MOST_LINES: usize = 64;

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The features, by name.
pub(crate) fn features() -> Vec<String> {
    let entries = fs::read_dir(folder()).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let documents = paths.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let mut names: Vec<_> = documents
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

/// Every file made of a feature's document.
pub(crate) fn made(feature: &str) -> Vec<(String, String)> {
    let document = format!("{feature}.yaml");
    let output = run(&folder(), &[&document]);
    let output = output.unwrap_or_else(|failure| panic!("{feature}: {failure}"));
    let files = output.tree.iter();
    files
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .collect()
}

/// What a pair shows: the types without what every file begins with; of the endpoint and of the operations, what the
/// document decides.
fn shown(files: &[(String, String)]) -> String {
    let file = |name| files.iter().find(|(path, _)| path == name);
    let (_, types) = file("types.rs").expect("every feature has types");
    let starts = ["\n\n/// ", "\n\nobject! {", "\n\nopen_enum! {"].map(|start| types.find(start));
    let start = starts.into_iter().flatten().min().expect("a type");
    let mut shown = types[start + 2..].to_owned();
    let channels = channels(files);
    if !channels.is_empty() {
        shown = definitions(&shown);
    }
    if let Some((_, webhooks)) = file("webhooks.rs") {
        let start = webhooks.find("\n/// Where a delivery names").unwrap();
        let hooks = webhooks.find("\n    /// An event that is newer").unwrap();
        shown += &webhooks[start..hooks];
        shown += "    // …\n}\n";
    }
    shown + &channels + &dialed(files) + &refusals(files)
}

/// The types alone: how a union is read and written is what the pairs about choices show.
fn definitions(types: &str) -> String {
    let items = types.trim_end().split("\n\n");
    let items: Vec<_> = items.filter(|item| !item.starts_with("impl")).collect();
    items.join("\n\n") + "\n"
}

/// What a service of a channel implements, without what all of them have.
fn channels(files: &[(String, String)]) -> String {
    let shown = files.iter().filter_map(|(_, text)| {
        let start = text.find("\n/// One method per message")?;
        let end = text.find("\n    /// A message of a kind that is newer")?;
        let items = text[start..end].split("\n\n");
        let items: Vec<_> = items.filter(|item| !item.contains("fn opened(")).collect();
        Some(format!("{}\n    // …\n}}\n", items.join("\n\n").trim_end()))
    });
    shown.collect()
}

/// What a client of a channel has.
fn dialed(files: &[(String, String)]) -> String {
    let shown = files.iter().filter_map(|(_, text)| {
        let start = text.find("\n/// An open socket")?;
        let end = text.find("\n\nimpl Client {")?;
        Some(format!("{}\n", &text[start..end]))
    });
    shown.collect()
}

/// How requests are refused, and which operations refuse them so.
fn refusals(files: &[(String, String)]) -> String {
    let refuses = |item: &&str| {
        let marks = ["RefusalForm =", "const REFUSED_AS", ".refused(&["];
        marks.iter().any(|mark| item.contains(mark))
    };
    let items = files.iter().flat_map(|(_, text)| text.split("\n\n"));
    let items = items.filter(|item| item.starts_with("///")).filter(refuses);
    items
        .map(|item| format!("\n{}\n", item.trim_end()))
        .collect()
}

#[test]
fn every_feature_becomes_what_its_pair_shows() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for feature in features() {
        let path = folder().join(format!("{feature}.rs"));
        let shown = shown(&made(&feature));
        if update {
            fs::write(&path, &shown).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            shown == expected,
            "{feature} becomes something else; `UPDATE_GOLDEN=1` accepts it:\n{shown}"
        );
    }
}

#[test]
fn every_pair_is_short_and_complete() {
    let features = features();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= MOST_LINES, "{}: {lines} lines", path.display());
        let stem = path.file_stem().unwrap().to_str().unwrap();
        assert!(
            features.iter().any(|feature| feature == stem),
            "{stem} has no document"
        );
    }
}
