//! A document and its edited copy, before the generator.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::Fate;
use super::edit::Edit;
use super::reason::{Reason, reason};
use crate::child;
use crate::drift::differ::{Compared, diff};
use crate::generator::Generator;
use crate::work::Work;

/// Longer than this is a hang.
const LIMIT: Duration = Duration::from_secs(60);

pub(super) struct Bench<'b> {
    generator: &'b Generator,
    work: &'b Work,
    /// Which document it is.
    index: usize,
    old: PathBuf,
    new: PathBuf,
}

impl<'b> Bench<'b> {
    pub(super) fn new(
        generator: &'b Generator,
        work: &'b Work,
        index: usize,
        document: &Value,
    ) -> io::Result<Self> {
        let case = work.case(index + 1);
        case.create()?;
        let bench = Self {
            generator,
            work,
            index,
            old: case.inner().join("old.json"),
            new: case.inner().join("new.json"),
        };
        fs::write(&bench.old, document.to_string())?;
        Ok(bench)
    }

    /// The document, compared with itself.
    pub(super) fn itself(&self) -> io::Result<Compared> {
        self.against(&self.old)
    }

    fn against(&self, new: &Path) -> io::Result<Compared> {
        diff(
            self.generator,
            self.work,
            self.index,
            (&self.old, new),
            None,
        )
    }

    /// What becomes of an edit.
    pub(super) fn edited(&self, edit: &Edit, document: &Value) -> io::Result<Fate> {
        let edited = edit.apply(document);
        fs::write(&self.new, edited.to_string())?;
        let compared = self.against(&self.new)?;
        Ok(match (&compared.report, compared.exit) {
            (Some(report), _) if !report.findings.is_empty() => Fate::Told,
            (Some(_), _) => match reason(edit, document, &edited) {
                Some(reason) => Fate::Excused(reason),
                None if self.is_reported(edit)? => Fate::Excused(Reason::Reported),
                None => Fate::Untold,
            },
            (None, Some(3)) => Fate::Unreadable,
            (None, _) => Fate::Crashed,
        })
    }

    /// Whether `lint` says something else of the place.
    fn is_reported(&self, edit: &Edit) -> io::Result<bool> {
        let said = |path| -> io::Result<Vec<Value>> {
            let mut all = self.lint(path)?;
            all.retain(|one| {
                let pointer = one["pointer"].as_str().unwrap_or_default();
                let pointer = pointer.strip_prefix('#').unwrap_or(pointer);
                pointer.starts_with(&edit.owner)
            });
            let said = all.iter_mut().map(|one| {
                let mut part = |key: &str| one[key].take();
                Value::Array(vec![part("code"), part("pointer"), part("message")])
            });
            Ok(said.collect())
        };
        Ok(said(&self.old)? != said(&self.new)?)
    }

    fn lint(&self, path: &Path) -> io::Result<Vec<Value>> {
        let case = self.work.case(self.index + 1);
        let mut command = self.generator.command(&case);
        command.arg("lint").arg(path).args(["--format", "json"]);
        let ended = child::run(&mut command, &case, "lint", LIMIT)?;
        Ok(serde_json::from_str(&ended.stdout).unwrap_or_default())
    }
}
