//! A document and its edited copy, before the generator.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

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
                None if self.is_reported(edit, document)? => Fate::Excused(Reason::Reported),
                None => Fate::Untold,
            },
            (None, Some(3)) => Fate::Unreadable,
            (None, _) => Fate::Crashed,
        })
    }

    /// Whether `lint` says that it leaves the place out, or says something else of it; of a component, wherever something
    /// refers to it.
    fn is_reported(&self, edit: &Edit, document: &Value) -> io::Result<bool> {
        let (before, after) = (self.lint(&self.old)?, self.lint(&self.new)?);
        let said = |all: &[Value]| -> Vec<Value> {
            let all = all
                .iter()
                .filter(|one| edit.object == "Components" || pointer(one).starts_with(&edit.owner));
            all.map(|one| json!([one["code"], one["pointer"], one["message"]]))
                .collect()
        };
        let is_left_out = |one: &Value| {
            let message = one["message"].as_str().unwrap_or_default();
            message.contains("left out") && is_of(edit, pointer(one), document)
        };
        Ok(said(&before) != said(&after) || before.iter().any(is_left_out))
    }

    fn lint(&self, path: &Path) -> io::Result<Vec<Value>> {
        let case = self.work.case(self.index + 1);
        let mut command = self.generator.command(&case);
        command.arg("lint").arg(path).args(["--format", "json"]);
        let ended = child::run(&mut command, &case, "lint", LIMIT)?;
        Ok(serde_json::from_str(&ended.stdout).unwrap_or_default())
    }
}

/// What `lint` speaks of.
fn pointer(said: &Value) -> &str {
    let pointer = said["pointer"].as_str().unwrap_or_default();
    pointer.strip_prefix('#').unwrap_or(pointer)
}

/// Whether an edit is of what stands at a place, or of what the reference there leads to.
fn is_of(edit: &Edit, place: &str, document: &Value) -> bool {
    let edited = format!("{}/{}/", edit.owner, edit.keyword);
    let is_within = |place: &str| edited.starts_with(&format!("{place}/"));
    let target = document.pointer(place).and_then(Value::as_str);
    let target = target.and_then(|target| target.strip_prefix('#'));
    is_within(place) || place.ends_with("/$ref") && target.is_some_and(is_within)
}
