//! Cargo over the crates of a run, and whose fault each message is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use crate::Failure;
use crate::work::{Work, shared};

/// What one check said.
#[derive(Debug, Default)]
pub(crate) struct Round {
    /// Crates that compiled.
    pub(crate) clean: BTreeSet<String>,
    /// The first error of each document.
    pub(crate) errors: BTreeMap<String, String>,
    /// The warnings of each document by lint.
    pub(crate) warnings: BTreeMap<String, BTreeMap<String, usize>>,
    /// The first error of a crate that belongs to no document.
    pub(crate) lost: BTreeMap<String, String>,
}

/// With which features crates are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Features {
    /// As a user gets them who asks for nothing: no client.
    Default,
    All,
}

/// Checks crates of the run's workspace.
pub(crate) fn check<'a>(
    work: &Work,
    crates: impl Iterator<Item = &'a str>,
    features: Features,
    jobs: usize,
) -> Result<Round, Failure> {
    let mut command = cargo(work, "check");
    command
        .args(["--keep-going", "--message-format=json"])
        .arg(format!("--jobs={}", jobs.max(1)));
    if features == Features::All {
        command.arg("--all-features");
    }
    for name in crates {
        command.args(["--package", name]);
    }
    let output = command.output()?;
    let round = Round::read(&String::from_utf8_lossy(&output.stdout), &work.cases());
    if round.clean.contains("atoms_runtime") {
        Ok(round)
    } else {
        Err(format!(
            "what generated code stands on does not compile:\n{}",
            stderr(&output)
        )
        .into())
    }
}

/// Cargo in the run's workspace.
pub(crate) fn cargo(work: &Work, verb: &str) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .current_dir(work.crates())
        .arg(verb)
        .env("CARGO_TARGET_DIR", shared().join("target"))
        .env("CARGO_INCREMENTAL", "0");
    command
}

/// The end of what a command said.
pub(crate) fn stderr(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}

impl Round {
    fn read(stdout: &str, cases: &Path) -> Self {
        let mut round = Self::default();
        for line in stdout.lines() {
            let Ok(message) = serde_json::from_str::<Value>(line) else {
                continue;
            };
            let name = message["target"]["name"].as_str().unwrap_or_default();
            match message["reason"].as_str() {
                Some("compiler-artifact") => {
                    round.clean.insert(name.to_owned());
                }
                Some("compiler-message") => round.note(name, &message["message"], cases),
                _ => {}
            }
        }
        round
    }

    fn note(&mut self, target: &str, message: &Value, cases: &Path) {
        let text = message["message"].as_str().unwrap_or_default();
        let code = message["code"]["code"].as_str().unwrap_or_default();
        let place = place(message, cases);
        match (message["level"].as_str(), place) {
            (Some("warning"), Some(place)) => {
                let lints = self.warnings.entry(place.document).or_default();
                *lints.entry(code.to_owned()).or_default() += 1;
            }
            (Some("error" | "error: internal compiler error"), Some(place)) => {
                let error = format!("{}: {code} {text}", place.shown);
                self.errors.entry(place.document).or_insert(error);
            }
            (Some("error" | "error: internal compiler error"), None) => {
                self.lost
                    .entry(target.to_owned())
                    .or_insert_with(|| format!("{code} {text}"));
            }
            _ => {}
        }
    }
}

/// Where a message points inside of a document's output.
#[derive(Debug)]
struct Place {
    document: String,
    /// `types.rs:12`
    shown: String,
}

fn place(message: &Value, cases: &Path) -> Option<Place> {
    let spans = message["spans"].as_array()?;
    let primary = spans.iter().filter(|span| span["is_primary"] == true);
    primary.chain(spans).find_map(|span| outward(span, cases))
}

/// The place of a span, or of the macro call that it came from.
fn outward(span: &Value, cases: &Path) -> Option<Place> {
    let path = PathBuf::from(span["file_name"].as_str()?);
    let Ok(inside) = path.strip_prefix(cases) else {
        return outward(span["expansion"].get("span")?, cases);
    };
    let document = inside
        .components()
        .next()?
        .as_os_str()
        .to_string_lossy()
        .into_owned();
    let file = path.file_name()?.to_string_lossy();
    let shown = format!("{file}:{}", span["line_start"]);
    Some(Place { document, shown })
}
