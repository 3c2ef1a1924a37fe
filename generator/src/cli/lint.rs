//! `lint`: what `generate` would say.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Value;

use super::output::{self, Stream};
use super::{OutputFormat, Verdict};
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
    format: OutputFormat,
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
                OutputFormat::Text => {
                    let text =
                        output::rendered(&diagnostics, &sources, Severity::Note, Stream::Out);
                    if !text.is_empty() {
                        output::result(text);
                    }
                }
                OutputFormat::Json => {
                    findings.extend(Report::new(&diagnostics, &sources).json());
                }
            }
        }
        if self.format == OutputFormat::Json {
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
