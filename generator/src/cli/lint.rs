//! `lint`: what `generate` would say.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::Value;

use super::Verdict;
use super::output::{self, Stream};
use crate::config::{Config, Product, Spec};
use crate::diagnostic::{Diagnostics, Report, Severity};
use crate::generate::generate;
use crate::read::Sources;
use crate::workspace;

/// Say what is wrong with documents, without making anything.
#[derive(Debug, Args)]
pub(super) struct Lint {
    /// The documents, or contracts' folders, each a contract of its own.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t)]
    format: LintFormat,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum LintFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For GitHub Actions: an annotation of the line, each.
    Github,
}

impl Lint {
    pub(super) fn run(&self) -> Verdict {
        let mut findings = Vec::new();
        let mut verdict = Verdict::Fine;
        for file in &self.files {
            let (sources, diagnostics, unreadable) = match examine(file) {
                Ok(examined) => examined,
                Err(error) => {
                    verdict = output::error(Verdict::Unreadable, error);
                    continue;
                }
            };
            let bad = diagnostics
                .iter()
                .any(|one| one.severity >= Severity::Warning);
            if unreadable {
                verdict = Verdict::Unreadable;
            } else if bad && verdict == Verdict::Fine {
                verdict = Verdict::Findings;
            }
            match self.format {
                LintFormat::Text => {
                    let text =
                        output::rendered(&diagnostics, &sources, Severity::Note, Stream::Out);
                    if !text.is_empty() {
                        output::result(text);
                    }
                }
                LintFormat::Json => {
                    findings.extend(Report::new(&diagnostics, &sources).json());
                }
                LintFormat::Github => {
                    Report::new(&diagnostics, &sources)
                        .github()
                        .for_each(output::result);
                }
            }
        }
        if self.format == LintFormat::Json {
            output::data(&Value::Array(findings));
        }
        verdict
    }
}

fn examine(path: &Path) -> Result<(Sources, Diagnostics, bool), workspace::WorkspaceError> {
    let config = Config {
        contracts: vec![Spec::path(path)?],
        product: Product::Crate,
        strict: false,
    };
    Ok(match generate(&config) {
        Ok(output) => (output.sources, output.diagnostics, false),
        Err(failure) => (failure.sources, failure.diagnostics, failure.unreadable),
    })
}
