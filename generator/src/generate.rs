//! One run: from contracts to a tree of files.

use std::fmt;

use crate::config::{Config, Spec};
use crate::diagnostic::{Diagnostics, Report, Severity};
use crate::lock::Names;
use crate::model::Contract;
use crate::read::Sources;
use crate::stages::{self, Compiled};
use crate::tree::Tree;

/// What a run made.
#[derive(Clone, Debug)]
pub struct Output {
    /// The files.
    pub tree: Tree,
    /// The name lock of each contract as it has to be now, in the order of [`Config::contracts`].
    pub locks: Vec<Names>,
    /// The model, in the same order.
    #[doc(hidden)]
    pub contracts: Vec<Contract>,
    /// The texts that were read.
    pub sources: Sources,
    /// Warnings and notes.
    pub diagnostics: Diagnostics,
}

impl Output {
    /// One line for each warning, with file, line and column where it has a place; of more than `most`, the first and
    /// how many more there are.
    pub fn warnings(&self, most: usize) -> Vec<String> {
        let mut lines = lines(&self.diagnostics, &self.sources, Severity::Warning);
        if lines.len() > most {
            let more = lines.len() - most;
            lines.truncate(most);
            lines.push(format!(
                "{more} more; see them all with: atoms-codegen generate --check"
            ));
        }
        lines
    }
}

/// Why nothing was made.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The texts that were read.
    pub sources: Sources,
    /// Everything there is to say, with an error, or under `strict` a warning, among it.
    pub diagnostics: Diagnostics,
    /// Whether a document could not even be read.
    pub unreadable: bool,
}

impl Failure {
    /// One line for each thing that stands in the way, with file, line and column where it has a place.
    pub fn lines(&self) -> Vec<String> {
        let severities = self.diagnostics.iter();
        let worst = severities.map(|diagnostic| diagnostic.severity).max();
        worst.map_or_else(Vec::new, |worst| {
            lines(&self.diagnostics, &self.sources, worst)
        })
    }
}

fn lines(diagnostics: &Diagnostics, sources: &Sources, severity: Severity) -> Vec<String> {
    let mut diagnostics = diagnostics.clone();
    diagnostics.retain(|diagnostic| diagnostic.severity == severity);
    Report::new(&diagnostics, sources).lines().collect()
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines().join("\n"))
    }
}

impl std::error::Error for Failure {}

impl From<Compiled> for Failure {
    fn from(compiled: Compiled) -> Self {
        Self {
            sources: compiled.sources,
            diagnostics: compiled.diagnostics,
            unreadable: compiled.unreadable,
        }
    }
}

/// Makes the files of all contracts. Reads the documents and nothing else: no clock, no environment, no network; the
/// same documents give the same bytes.
///
/// # Errors
/// When a document stands in the way of code, with everything there is to say about all of them.
pub fn generate(config: &Config) -> Result<Output, Failure> {
    produce(stages::compile(config), config)
}

/// Brings a contract's documents into one that stands alone, its keys in the documents' order: overlays and overrides are
/// laid over it, and what lies in other files is among its components. The version of OpenAPI stays.
///
/// # Errors
/// When a document cannot be read, an overlay finds nothing to change, or a reference leads nowhere.
pub fn bundle(spec: &Spec) -> Result<serde_json::Value, Failure> {
    document(stages::bundle(spec))
}

/// The document of [`bundle`] as a service shows it: with the answers that generated routes refuse requests with, where the
/// contract has none that can hold a refusal. They are `application/problem+json`.
///
/// # Errors
/// As of [`bundle`], and where [`generate`] would find an error in the documents.
pub fn served(spec: &Spec) -> Result<serde_json::Value, Failure> {
    document(stages::served(spec))
}

fn document(
    (document, compiled): (Option<serde_json::Value>, Compiled),
) -> Result<serde_json::Value, Failure> {
    match document {
        Some(document) if !compiled.diagnostics.has_errors() => Ok(document),
        _ => Err(compiled.into()),
    }
}

/// What comes after the model: the files, the locks, the verdict.
fn produce(compiled: Compiled, config: &Config) -> Result<Output, Failure> {
    let Compiled {
        contracts,
        locks,
        sources,
        diagnostics,
        unreadable,
    } = compiled;
    let contracts = match contracts {
        Some(contracts) if !refused(&diagnostics, config.strict) => contracts,
        _ => {
            return Err(Failure {
                sources,
                diagnostics,
                unreadable,
            });
        }
    };
    let tree = stages::emit(&contracts, config.product);
    let locks = locks
        .iter()
        .zip(&contracts)
        .map(|(lock, contract)| lock.after(contract))
        .collect();
    Ok(Output {
        tree,
        locks,
        contracts,
        sources,
        diagnostics,
    })
}

fn refused(diagnostics: &Diagnostics, strict: bool) -> bool {
    let limit = if strict {
        Severity::Warning
    } else {
        Severity::Error
    };
    diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity >= limit)
}
