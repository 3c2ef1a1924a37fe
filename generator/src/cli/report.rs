//! How findings are judged and written: the options that `diff` and `probe` share.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::Verdict;
use super::output;
use crate::drift::report::{self, Format, TextStyle};
use crate::drift::{Allow, Axis, Comparison, Policy, Role};

/// What fails, and how the report is written.
#[derive(Debug, Args)]
pub(super) struct ReportOptions {
    /// For whom a break counts; all, unless given.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "ROLE")]
    role: Vec<Role>,
    /// What is promised not to break; for `diff` every axis but `docs`, for `probe` every axis, unless given.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "AXIS")]
    promise: Vec<Axis>,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Write the report to a file as well, in that format: `sarif=drift.sarif`.
    #[arg(long, value_name = "FORMAT=FILE", value_parser = copy)]
    also: Vec<(Format, PathBuf)>,
    /// Differences that are accepted.
    #[arg(long, value_name = "FILE")]
    allow: Option<PathBuf>,
    /// Write a file for `--allow` that accepts everything that fails now.
    #[arg(long, value_name = "FILE")]
    write_baseline: Option<PathBuf>,
    /// The day on which this is judged; today, unless given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

impl ReportOptions {
    /// The day on which this is judged.
    pub(super) fn day(&self) -> Date {
        self.today.unwrap_or_else(|| jiff::Zoned::now().date())
    }

    /// What fails, where these axes are promised unless the user says otherwise.
    pub(super) fn policy(&self, promised: &[Axis]) -> Result<Policy, Verdict> {
        let mut policy = Policy {
            axes: promised.iter().copied().collect(),
            ..Policy::default()
        };
        if !self.role.is_empty() {
            policy.roles = self.role.iter().copied().collect();
        }
        if !self.promise.is_empty() {
            policy.axes = self.promise.iter().copied().collect();
        }
        if let Some(file) = &self.allow {
            let name = file.to_string_lossy();
            let text = fs::read_to_string(file)
                .map_err(|error| output::error(Verdict::Usage, format_args!("{name}: {error}")))?;
            policy.allow = Allow::read(&name, &text, self.day())
                .map_err(|error| output::error(Verdict::Usage, error))?;
        }
        Ok(policy)
    }

    /// Writes the report, and everything else that is asked for.
    pub(super) fn write(&self, compared: &[Comparison], policy: &Policy) -> Result<(), Verdict> {
        let write = |file: &PathBuf, text: String| {
            fs::write(file, text).map_err(|error| {
                output::error(Verdict::Usage, format_args!("{}: {error}", file.display()))
            })
        };
        if let Some(file) = &self.write_baseline {
            write(file, report::baseline(compared, policy))?;
        }
        for (format, file) in &self.also {
            let text = report::write(*format, compared, policy, TextStyle::default());
            write(file, text)?;
        }
        let terminal = io::stdout().is_terminal();
        let style = TextStyle {
            colour: terminal && std::env::var_os("NO_COLOR").is_none(),
            brief: terminal,
        };
        let text = report::write(self.format, compared, policy, style);
        output::result(text.trim_end());
        Ok(())
    }
}

/// `sarif=drift.sarif`
fn copy(text: &str) -> Result<(Format, PathBuf), String> {
    let (format, file) = text
        .split_once('=')
        .ok_or("a format and a file are asked for, such as `sarif=drift.sarif`")?;
    Ok((Format::from_str(format, false)?, PathBuf::from(file)))
}
