//! `bundle`: a contract as one document.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Verdict, output, yaml};
use crate::config::Spec;
use crate::stages;
use crate::workspace;

/// Print a contract as one document that stands alone: overlays laid over it, other files brought in.
#[derive(Debug, Args)]
pub(super) struct Bundle {
    /// The documents and overlays of the contract, or its folder.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What the document is written in.
    #[arg(long, value_enum, default_value_t)]
    format: Language,
    /// Add the answers that generated routes refuse requests with, where the contract documents none: the document that a
    /// service shows.
    #[arg(long)]
    served: bool,
}

/// What a document is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Language {
    #[default]
    Yaml,
    Json,
}

impl Bundle {
    pub(super) fn run(&self) -> Verdict {
        let spec = match self.spec() {
            Ok(spec) => spec,
            Err(error) => return output::error(Verdict::Unreadable, error),
        };
        let (document, compiled) = if self.served {
            stages::served(&spec)
        } else {
            stages::bundle(&spec)
        };
        let Some(document) = document.filter(|_| !compiled.diagnostics.has_errors()) else {
            return output::failure(&compiled.into());
        };
        output::diagnostics(&compiled.diagnostics, &compiled.sources);
        match self.format {
            Language::Json => output::data(&document),
            Language::Yaml => output::result(yaml::write(&document).trim_end()),
        }
        Verdict::Fine
    }

    fn spec(&self) -> Result<Spec, workspace::WorkspaceError> {
        match self.files.as_slice() {
            [one] => Spec::path(one),
            files => Ok(Spec::files("contract", files)),
        }
    }
}
