//! Real documents.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::document::{Document, select};
use crate::generator::Generator;
use crate::outcome::Outcome;
use crate::work::Work;
use crate::{Failure, Format, Options, batch, inspect, summary};

/// A row of `index.csv`; its other columns are not needed here.
#[derive(Debug, Deserialize)]
struct Row {
    path: String,
    #[serde(default)]
    kind: String,
}

/// Runs over the documents that the folder's index names.
pub(crate) fn run(
    folder: &Path,
    work: &Work,
    generator: &Generator,
    options: &Options,
) -> Result<bool, Failure> {
    let (documents, skipped) = documents(folder, work, options)?;
    let outcomes = process(&documents, work, generator, options)?;
    match options.format {
        Format::Text => summary::print_all(&outcomes, skipped),
        Format::Json => println!(
            "{}",
            serde_json::json!({ "documents": outcomes, "skipped": skipped })
        ),
    }
    Ok(outcomes.iter().all(|outcome| outcome.failure().is_none()))
}

/// The documents that the folder's index names, and how many of them cannot be unpacked here.
pub(crate) fn documents(
    folder: &Path,
    work: &Work,
    options: &Options,
) -> Result<(Vec<Document>, usize), Failure> {
    let index = folder.join("index.csv");
    let mut reader =
        csv::Reader::from_path(&index).map_err(|error| format!("{}: {error}", index.display()))?;
    let rows = reader.deserialize().collect::<Result<Vec<Row>, _>>()?;
    let mut documents = Vec::new();
    let mut skipped = 0;
    for row in select(rows, options, |row| &row.path) {
        match locate(folder, &row.path, work)? {
            Some(path) => documents.push(Document {
                name: row.path,
                kind: row.kind,
                path,
            }),
            None => skipped += 1,
        }
    }
    Ok((documents, skipped))
}

/// Generates, looks at the text, compiles.
fn process(
    documents: &[Document],
    work: &Work,
    generator: &Generator,
    options: &Options,
) -> Result<Vec<Outcome>, Failure> {
    let mut outcomes = generator.run_all(documents, work, options.jobs)?;
    outcomes.iter_mut().for_each(inspect::inspect);
    if !options.no_compile {
        batch::compile(work, &mut outcomes, options.jobs)?;
    }
    Ok(outcomes)
}

/// The document itself, or what is unpacked of it; `None` when that cannot be done here.
fn locate(folder: &Path, name: &str, work: &Work) -> Result<Option<PathBuf>, Failure> {
    let path = folder.join(name);
    let packed = folder.join(format!("{name}.xz"));
    if path.is_file() || !packed.is_file() {
        return Ok(Some(path));
    }
    let unpacked = work.unpacked().join(name);
    fs::create_dir_all(unpacked.parent().unwrap_or(&unpacked))?;
    let status = Command::new("xz")
        .arg("-dc")
        .arg(&packed)
        .stdout(File::create(&unpacked)?)
        .status();
    match status {
        Ok(status) if status.success() => Ok(Some(unpacked)),
        Ok(_) => Err(format!("{}: cannot be unpacked", packed.display()).into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}
