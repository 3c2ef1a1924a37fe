//! Files as they were in a revision of git, by the program `git`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// Why git does not tell.
#[derive(Debug, thiserror::Error)]
pub(in crate::cli) enum GitError {
    #[error("git cannot be run: {0}")]
    Absent(std::io::Error),
    #[error("git: {0}")]
    Said(String),
    #[error("a temporary folder cannot be made: {0}")]
    Folder(std::io::Error),
}

/// Where this branch left another.
pub(in crate::cli) fn merge_base(at: &Path, revision: &str) -> Result<String, GitError> {
    text(at, &["merge-base", "--end-of-options", "HEAD", revision])
}

/// Writes what lies at a path in a revision to a folder of its own: of a file all that lies beside and below it, since
/// references lead there.
pub(in crate::cli) fn extract(at: &Path, revision: &str, path: &str) -> Result<TempDir, GitError> {
    let path = path.trim_end_matches('/');
    let object = format!("{revision}:./{path}");
    let is_file = text(at, &["cat-file", "-t", &object])? == "blob";
    let folder = if is_file { parent(path) } else { path };
    let held = TempDir::new().map_err(GitError::Folder)?;
    let tree = format!("{revision}:./{folder}");
    let index = held.path().join("index");
    let below = held.path().join("files");
    let prefix = format!("--prefix={}/", below.display());
    for arguments in [
        &["read-tree", "--end-of-options", &tree][..],
        &["checkout-index", "--all", &prefix],
    ] {
        run(Command::new("git")
            .arg("-C")
            .arg(at)
            .env("GIT_INDEX_FILE", &index)
            .args(arguments))?;
    }
    std::fs::create_dir_all(&below).map_err(GitError::Folder)?;
    Ok(held)
}

/// Where in that folder the path lies.
pub(in crate::cli) fn place(held: &Path, path: &str) -> PathBuf {
    let path = path.trim_end_matches('/');
    let files = held.join("files");
    let name = Path::new(path).file_name().unwrap_or_default();
    let file = files.join(name);
    if file.is_file() { file } else { files }
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn text(at: &Path, arguments: &[&str]) -> Result<String, GitError> {
    let output = run(Command::new("git").arg("-C").arg(at).args(arguments))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn run(command: &mut Command) -> Result<Output, GitError> {
    let output = command.output().map_err(GitError::Absent)?;
    if output.status.success() {
        return Ok(output);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let line = said.lines().next().unwrap_or("it failed and said nothing");
    Err(GitError::Said(
        line.trim_start_matches("fatal: ").to_owned(),
    ))
}

/// A commit that changed a path.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Commit {
    /// The root of the repository.
    pub(in crate::cli) root: PathBuf,
    pub(in crate::cli) hash: String,
    /// `2026-11-29`
    pub(in crate::cli) day: String,
    /// The first line of its message.
    pub(in crate::cli) title: String,
    /// What the path was called then, from the root.
    pub(in crate::cli) path: String,
}

impl Commit {
    /// The hash as people write it.
    pub(in crate::cli) fn short(&self) -> &str {
        &self.hash[..self.hash.len().min(12)]
    }
}

/// The commits that changed a path, the oldest first; a file that was renamed is followed.
pub(in crate::cli) fn commits(at: &Path, path: &str) -> Result<Vec<Commit>, GitError> {
    let root = PathBuf::from(text(at, &["rev-parse", "--show-toplevel"])?);
    let prefix = text(at, &["rev-parse", "--show-prefix"])?;
    let mut arguments = vec!["log", "--format=%x00%H%x00%cs%x00%s%x00", "--name-only"];
    let is_file = Path::new(path).is_file();
    if is_file {
        arguments.push("--follow");
    }
    arguments.extend(["--", path]);
    let log = text(at, &arguments)?;
    let fields: Vec<&str> = log.split('\0').collect();
    let mut commits: Vec<Commit> = Vec::new();
    for entry in fields[1..].chunks(4) {
        let [hash, day, title, names] = entry else {
            continue;
        };
        let touched = names.lines().find(|line| !line.is_empty());
        let own = match touched {
            Some(name) if is_file => name.to_owned(),
            _ => format!("{prefix}{}", path.trim_end_matches('/')),
        };
        commits.push(Commit {
            root: root.clone(),
            hash: (*hash).to_owned(),
            day: (*day).to_owned(),
            title: (*title).to_owned(),
            path: own,
        });
    }
    commits.reverse();
    Ok(commits)
}
