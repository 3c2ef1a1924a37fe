//! What the generator makes of many documents, a line each: so that a refactoring can show that it changes nothing.

mod difference;
mod find;
mod line;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use self::find::{Found, Root};
use self::line::Line;
use crate::generator::{Generator, each};
use crate::work::Work;
use crate::{Failure, Options};

/// The arguments of `record`.
#[derive(Debug, Args)]
#[command(
    after_help = "A line is: the document, how the generator ended, and a hash each of the crate's files, of the \
    manifest that says where things went, and of the diagnostics. The comparison exits with 1 when anything differs."
)]
pub(crate) struct Record {
    /// Folders of documents, searched for `.json`, `.yaml`, `.yml` and what `xz` has packed of them. A folder with
    /// contracts in it, as `specs/`, counts as one document.
    #[arg(required = true, value_name = "DIR")]
    folders: Vec<PathBuf>,
    /// Write the record to this file.
    #[arg(long, value_name = "FILE", required_unless_present = "against")]
    out: Option<PathBuf>,
    /// Say what differs from the record in this file.
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Run this generator too over what differs, and print how the outputs differ.
    #[arg(long, value_name = "PROGRAM", requires = "against")]
    base: Option<PathBuf>,
}

impl Record {
    /// Runs the generator over every document, writes the record, compares it. Gives whether nothing differs.
    pub(crate) fn run(
        &self,
        work: &Work,
        generator: &Generator,
        options: &Options,
    ) -> Result<bool, Failure> {
        let before = self.against.as_deref().map(read).transpose()?;
        let base = self.base.as_deref();
        let base = base.map(|path| Generator::find(Some(path))).transpose()?;
        let found = documents(&self.folders, options)?;
        let lines = each(&found, options.jobs, |index, found| {
            line::record(found, &work.case(index + 1), work, generator)
        })?;
        if let Some(path) = &self.out {
            let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
            fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
            eprintln!("{} documents recorded in {}", lines.len(), path.display());
        }
        let Some(mut before) = before else {
            return Ok(true);
        };
        // What was not asked for now is not missing.
        before.retain(|name, _| options.wants(name));
        let differing = difference::print(&before, &lines);
        if let Some(base) = base {
            let differing = found
                .iter()
                .enumerate()
                .filter(|(_, found)| differing.contains(&found.name));
            for (index, found) in differing {
                difference::show(found, index, work, &base)?;
            }
        }
        Ok(differing.is_empty())
    }
}

/// A record that was written before, by document.
fn read(path: &Path) -> Result<BTreeMap<String, Line>, Failure> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = text.lines().map(|text| {
        let line: Line = text.parse()?;
        Ok((line.name.clone(), line))
    });
    lines.collect()
}

fn documents(folders: &[PathBuf], options: &Options) -> Result<Vec<Found>, Failure> {
    let mut all = Vec::new();
    for folder in folders {
        all.extend(Root::new(&crate::present(folder)?).documents());
    }
    Ok(crate::document::select(all, options, |found| &found.name))
}
