//! A command as a child process: how long it took, how much memory it held, how it ended.

use std::fs::{self, File};
use std::io;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::case::Case;

/// How a child ended.
#[derive(Debug)]
pub(crate) struct Ended {
    /// `None` when it was stopped because it took too long.
    pub(crate) status: Option<ExitStatus>,
    pub(crate) took: Duration,
    /// The largest resident set, where the system tells it while the child runs.
    pub(crate) peak_kib: u64,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs the command, its streams going to files of the case; stops it when the time is over.
pub(crate) fn run(
    command: &mut Command,
    case: &Case,
    label: &str,
    limit: Duration,
) -> io::Result<Ended> {
    let stdout = case.stream(&format!("{label}-out"));
    let stderr = case.stream(&format!("{label}-err"));
    let begun = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(File::create(&stdout)?)
        .stderr(File::create(&stderr)?)
        .spawn()?;
    let mut peak_kib = 0;
    let status = wait(&mut child, begun + limit, &mut peak_kib)?;
    Ok(Ended {
        status,
        took: begun.elapsed(),
        peak_kib,
        stdout: text(&stdout)?,
        stderr: text(&stderr)?,
    })
}

fn wait(child: &mut Child, end: Instant, peak_kib: &mut u64) -> io::Result<Option<ExitStatus>> {
    loop {
        *peak_kib = resident(child.id()).unwrap_or(0).max(*peak_kib);
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() >= end {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// The high-water mark that the system keeps for a running process. The usage that `wait` reports is of no use here:
/// it begins at the size of the parent.
fn resident(id: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

fn text(path: &std::path::Path) -> io::Result<String> {
    Ok(String::from_utf8_lossy(&fs::read(path)?).into_owned())
}
