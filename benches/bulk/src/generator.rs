//! The generator, driven through its command line, so that a panic, a hang or a crash is seen as such.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::Failure;
use crate::case::Case;
use crate::child::{self, Ended};
use crate::document::Document;
use crate::outcome::{Class, Compiled, Finding, Outcome};
use crate::work::{Work, workspace};

/// Longer than this is a hang.
const LIMIT: Duration = Duration::from_secs(20);

/// The generator's program.
#[derive(Debug)]
pub(crate) struct Generator {
    program: PathBuf,
}

impl Generator {
    /// The program that was named, or the workspace's own, built now.
    pub(crate) fn find(named: Option<&Path>) -> Result<Self, Failure> {
        let program = match named {
            Some(path) if path.is_file() => path.canonicalize()?,
            Some(path) => return Err(format!("{}: no such program", path.display()).into()),
            None => build()?,
        };
        Ok(Self { program })
    }

    /// Runs over all documents, some at once; the outcomes are in the documents' order.
    pub(crate) fn run_all(
        &self,
        documents: &[Document],
        work: &Work,
        jobs: usize,
    ) -> Result<Vec<Outcome>, Failure> {
        each(documents, jobs, |index, document| {
            self.run(document, work.case(index + 1))
        })
    }

    fn run(&self, document: &Document, case: Case) -> io::Result<Outcome> {
        case.create()?;
        let mut generate = self.command(&case);
        generate.arg("generate").arg("--spec").arg(&document.path);
        generate
            .arg("--crate")
            .arg(case.output())
            .args(["--name", &case.name]);
        generate.arg("--manifest").arg(case.manifest());
        let ended = child::run(&mut generate, &case, "generate", LIMIT)?;
        let findings = if ended
            .status
            .is_some_and(|status| matches!(status.code(), Some(0..=3)))
        {
            let mut lint = self.command(&case);
            lint.arg("lint")
                .arg(&document.path)
                .args(["--format", "json"]);
            findings(&child::run(&mut lint, &case, "lint", LIMIT)?.stdout)
        } else {
            BTreeMap::new()
        };
        Ok(outcome(document, case, &ended, findings))
    }

    pub(crate) fn program(&self) -> &Path {
        &self.program
    }

    pub(crate) fn command(&self, case: &Case) -> Command {
        let mut command = Command::new(&self.program);
        command.current_dir(case.inner()).env("NO_COLOR", "1");
        command
    }
}

/// Runs over all documents, some at once; the results are in the documents' order.
pub(crate) fn each<T: Sync, R: Send>(
    documents: &[T],
    jobs: usize,
    run: impl Fn(usize, &T) -> io::Result<R> + Sync,
) -> Result<Vec<R>, Failure> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(BTreeMap::new());
    let take = || {
        while let Some((index, document)) = claim(&next, documents) {
            let outcome = run(index, document);
            done.lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner)
                .insert(index, outcome);
        }
    };
    thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(take);
        }
    });
    let done = done
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok(done.into_values().collect::<io::Result<_>>()?)
}

fn claim<'a, T>(next: &AtomicUsize, documents: &'a [T]) -> Option<(usize, &'a T)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    Some((index, documents.get(index)?))
}

fn build() -> Result<PathBuf, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(workspace())
        .args([
            "build",
            "--release",
            "-p",
            "atoms-codegen",
            "--message-format=json-render-diagnostics",
        ])
        .stderr(Stdio::inherit())
        .output()?;
    let lines = String::from_utf8_lossy(&output.stdout);
    let messages = lines
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let program = messages
        .filter_map(|message| message["executable"].as_str().map(PathBuf::from))
        .find(|path| path.file_stem().is_some_and(|stem| stem == "atoms-codegen"));
    program.ok_or_else(|| "the generator's program cannot be built".into())
}

/// The diagnostics that `lint` writes as data, by code.
fn findings(stdout: &str) -> BTreeMap<String, Finding> {
    let mut findings = BTreeMap::new();
    let all: Vec<Value> = serde_json::from_str(stdout).unwrap_or_default();
    for one in all {
        let word = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
        let located = one["file"].is_string() && one["line"].is_u64();
        let finding = findings.entry(word("code")).or_insert_with(|| Finding {
            severity: word("severity"),
            count: 0,
            located: true,
            first: format!("{} ({}:{})", word("message"), word("pointer"), one["line"]),
        });
        finding.count += 1;
        finding.located &= located;
    }
    findings
}

fn outcome(
    document: &Document,
    case: Case,
    ended: &Ended,
    findings: BTreeMap<String, Finding>,
) -> Outcome {
    let manifest = fs::read(case.manifest()).ok();
    let manifest: Option<Value> = manifest.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let class = class(ended, manifest.is_some(), &findings);
    let manifest = manifest.unwrap_or_default();
    let rows = |key: &str| {
        manifest[key]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default()
    };
    let texts = |key: &str, column: &'static str| {
        rows(key).iter().filter_map(move |row| row[column].as_str())
    };
    let mut degraded = BTreeMap::new();
    for reason in rows("degraded")
        .iter()
        .filter_map(|row| row["reason"].as_str())
    {
        *degraded.entry(reason.to_owned()).or_default() += 1;
    }
    let paths: Vec<String> = texts("schemas", "rust").map(str::to_owned).collect();
    Outcome {
        document: document.name.clone(),
        kind: document.kind.clone(),
        output_bytes: case.size(),
        case,
        class,
        exit: ended.status.and_then(|status| status.code()),
        milliseconds: ended.took.as_millis(),
        peak_kib: ended.peak_kib,
        findings,
        types: rows("schemas").len(),
        paths,
        operations: rows("operations").len(),
        events: rows("webhooks").len(),
        degraded,
        faults: Vec::new(),
        compiled: Compiled::NotTried,
        rustc_warnings: BTreeMap::new(),
        reason: (class != Class::Generated).then(|| reason(&ended.stderr)),
    }
}

fn class(ended: &Ended, manifest: bool, findings: &BTreeMap<String, Finding>) -> Class {
    let Some(status) = ended.status else {
        return Class::TimedOut;
    };
    let located = findings
        .values()
        .any(|finding| finding.severity == "error" && finding.located);
    match code(status) {
        None => Class::Killed,
        Some(0) if manifest => Class::Generated,
        Some(0) => Class::Broken,
        Some(1..=3) if located => Class::Refused,
        Some(1..=3) => Class::Placeless,
        Some(_) => Class::Panicked,
    }
}

fn code(status: ExitStatus) -> Option<i32> {
    status.code()
}

/// The line that says most: of a panic its message, else the first.
fn reason(stderr: &str) -> String {
    let mut lines = stderr.lines().filter(|line| !line.trim().is_empty());
    let panic = stderr.lines().position(|line| line.contains("panicked at"));
    let chosen = match panic {
        Some(at) => stderr
            .lines()
            .skip(at)
            .take(2)
            .collect::<Vec<_>>()
            .join(" "),
        None => lines.next().unwrap_or("it said nothing").trim().to_owned(),
    };
    chosen.chars().take(300).collect()
}
