//! A line of a record: what the generator made of one document.

use std::fmt;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::find::{Found, Kind};
use crate::Failure;
use crate::case::Case;
use crate::child::{self, Ended};
use crate::generator::Generator;
use crate::work::Work;

/// Much longer than any document takes: a busy machine must not change the record.
const LIMIT: Duration = Duration::from_secs(300);

/// Where the diagnostics are put, for comparisons.
pub(super) const DIAGNOSTICS: &str = "diagnostics.json";

/// What came of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) name: String,
    /// `exit 0`, `killed`, `timed out`
    pub(super) ended: String,
    /// The crate's files, by path.
    pub(super) files: String,
    /// Where the things of the document went.
    pub(super) manifest: String,
    pub(super) diagnostics: String,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name,
            ended,
            files,
            manifest,
            diagnostics,
        } = self;
        write!(f, "{name}\t{ended}\t{files}\t{manifest}\t{diagnostics}")
    }
}

impl FromStr for Line {
    type Err = Failure;

    fn from_str(line: &str) -> Result<Self, Failure> {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, ended, files, manifest, diagnostics] = cells[..] else {
            return Err(format!("not a line of a record: {line}").into());
        };
        Ok(Self {
            name: name.to_owned(),
            ended: ended.to_owned(),
            files: files.to_owned(),
            manifest: manifest.to_owned(),
            diagnostics: diagnostics.to_owned(),
        })
    }
}

/// Runs the generator over a document, its output going to the folder of the case.
pub(super) fn record(
    found: &Found,
    case: &Case,
    work: &Work,
    generator: &Generator,
) -> io::Result<Line> {
    case.create()?;
    let (generate, lint) = commands(found, case, work, generator)?;
    let ended = run(generate, case, "generate")?;
    let linted = run(lint, case, "lint")?;
    let diagnostics = found.root.relative(&linted.stdout);
    fs::write(case.inner().join(DIAGNOSTICS), &diagnostics)?;
    let files = case
        .files()
        .into_iter()
        .map(|path| (below(&path, &case.output()), path));
    Ok(Line {
        name: found.name.clone(),
        ended: how(&ended),
        files: hash(files)?,
        manifest: hash(
            [("", case.manifest())]
                .into_iter()
                .filter(|(_, path)| path.is_file()),
        )?,
        diagnostics: hex(Sha256::digest(&diagnostics).as_ref()),
    })
}

fn run(mut command: Command, case: &Case, label: &str) -> io::Result<Ended> {
    child::run(&mut command, case, label, LIMIT)
}

/// `generate` and `lint` for a document.
fn commands(
    found: &Found,
    case: &Case,
    work: &Work,
    generator: &Generator,
) -> io::Result<(Command, Command)> {
    let mut generate = generator.command(case);
    generate.arg("generate");
    let mut lint = generator.command(case);
    lint.arg("lint");
    if found.kind == Kind::Contracts {
        let specs = Path::new("specs");
        copy(&found.path, &case.inner().join(specs))?;
        generate.arg("--specs").arg(specs);
        generate.arg("--out").arg(case.output());
        let contracts = entries(&case.inner().join(specs))?;
        lint.args(contracts.into_iter().map(|name| specs.join(name)));
    } else {
        let path = unpacked(found, work)?;
        generate.arg("--spec").arg(&path);
        generate.arg("--crate").arg(case.output());
        generate.args(["--name", "recorded"]);
        lint.arg(path);
    }
    generate.arg("--manifest").arg(case.manifest());
    if found.kind != Kind::Contracts {
        // A generator that was built in a checkout would name the runtime beside it.
        generate.args(["--runtime", "/"]);
    }
    lint.args(["--format", "json"]);
    Ok((generate, lint))
}

/// The document itself, or what is unpacked of it.
fn unpacked(found: &Found, work: &Work) -> io::Result<PathBuf> {
    if found.kind != Kind::Packed {
        return Ok(found.path.clone());
    }
    let path = work.unpacked().join(found.name.trim_end_matches(".xz"));
    fs::create_dir_all(path.parent().unwrap_or(&path))?;
    let output = File::create(&path)?;
    let status = Command::new("xz")
        .arg("-dc")
        .arg(&found.path)
        .stdout(output)
        .status()?;
    if status.success() {
        return Ok(path);
    }
    let shown = found.path.display();
    Err(io::Error::other(format!("{shown}: cannot be unpacked")))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for name in entries(from)? {
        let (from, to) = (from.join(&name), to.join(&name));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let names = fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().into()));
    let mut names = names.collect::<io::Result<Vec<PathBuf>>>()?;
    names.sort();
    Ok(names)
}

fn how(ended: &Ended) -> String {
    match ended.status.map(|status| status.code()) {
        None => "timed out".to_owned(),
        Some(None) => "killed".to_owned(),
        Some(Some(code)) => format!("exit {code}"),
    }
}

fn below(path: &Path, folder: &Path) -> String {
    path.strip_prefix(folder)
        .unwrap_or(path)
        .display()
        .to_string()
}

/// One hash of files with their names; `-` without any.
fn hash(files: impl IntoIterator<Item = (impl AsRef<str>, PathBuf)>) -> io::Result<String> {
    let mut hash = None;
    for (name, path) in files {
        let hash = hash.get_or_insert_with(Sha256::new);
        let bytes = fs::read(path)?;
        hash.update(format!("{}\n{}\n", name.as_ref(), bytes.len()));
        hash.update(bytes);
    }
    Ok(hash.map_or_else(|| "-".to_owned(), |hash| hex(hash.finalize().as_ref())))
}

/// Enough of a hash to tell two outputs apart.
fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .take(12)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
