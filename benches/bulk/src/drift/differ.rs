//! The generator's `diff`, run over pairs.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::report::Report;
use crate::child;
use crate::generator::Generator;
use crate::work::Work;

/// Longer than this is a hang.
const LIMIT: Duration = Duration::from_secs(60);

/// What became of a pair.
#[derive(Debug)]
pub(crate) struct Compared {
    /// `None` where there is none, as for a revision that cannot be read.
    pub(crate) report: Option<Report>,
    /// `None` for a crash or a hang.
    pub(crate) exit: Option<i32>,
    pub(crate) took: Duration,
    pub(crate) stderr: String,
}

impl Compared {
    /// The first line of what it said beside the report.
    pub(crate) fn complaint(&self) -> &str {
        let mut lines = self.stderr.lines().map(str::trim);
        lines
            .find(|line| !line.is_empty())
            .unwrap_or("it said nothing")
    }
}

/// Compares two revisions.
pub(crate) fn diff(
    generator: &Generator,
    work: &Work,
    number: usize,
    (old, new): (&Path, &Path),
    today: Option<&str>,
) -> io::Result<Compared> {
    let case = work.case(number + 1);
    case.create()?;
    let mut command = generator.command(&case);
    command
        .arg("diff")
        .arg(old)
        .arg(new)
        .args(["--format", "json"]);
    if let Some(today) = today {
        command.args(["--today", today]);
    }
    let ended = child::run(&mut command, &case, "diff", LIMIT)?;
    Ok(Compared {
        report: serde_json::from_str(&ended.stdout).ok(),
        exit: ended.status.and_then(|status| status.code()),
        took: ended.took,
        stderr: ended.stderr,
    })
}

/// The folders of a folder, by name.
pub(crate) fn folders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let mut folders: Vec<PathBuf> = entries
        .into_iter()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    Ok(folders)
}

/// What a folder or file is called.
pub(crate) fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
