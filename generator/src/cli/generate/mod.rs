//! `generate`: documents to a crate.

mod summary;

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use self::summary::Summary;
use super::{OutputFormat, Verdict, output};
use crate::config::{Config, Product, Spec};
use crate::features::features;
use crate::generate::{Output, generate};
use crate::manifest::Manifest;
use crate::package::{Change, Package, Runtime, is_name, name_like};
use crate::tree::Changes;
use crate::workspace::{Made, Workspace};

/// Make the crate of a workspace's contracts, or a crate of its own from any documents.
///
/// Without options, the contracts in the nearest `specs/`, from the current folder upwards, become the `generated/`
/// beside it.
#[derive(Debug, Args)]
pub(super) struct Generate {
    /// Write nothing; list what is stale, and exit with 1 if anything is.
    #[arg(long)]
    check: bool,
    /// Take warnings as errors.
    #[arg(long)]
    strict: bool,
    /// The folder of the contracts, one folder each.
    #[arg(long, value_name = "DIR", requires = "out", conflicts_with = "spec")]
    specs: Option<PathBuf>,
    /// The folder of the generated source.
    #[arg(long, value_name = "DIR", requires = "specs")]
    out: Option<PathBuf>,
    /// The documents of one contract, for a crate of its own.
    #[arg(long, value_name = "FILE", num_args = 1.., requires = "crate_folder")]
    spec: Vec<PathBuf>,
    /// Where that crate goes.
    #[arg(
        long = "crate",
        id = "crate_folder",
        value_name = "DIR",
        requires = "spec"
    )]
    crate_folder: Option<PathBuf>,
    /// The crate's name [default: the name of its folder].
    #[arg(long, requires = "crate_folder")]
    name: Option<String>,
    /// Take atoms-runtime from this folder.
    #[arg(long, value_name = "DIR", requires = "crate_folder")]
    runtime: Option<PathBuf>,
    /// Write where each thing of the documents went, as JSON.
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
}

impl Generate {
    pub(super) fn run(&self) -> Verdict {
        match &self.crate_folder {
            Some(folder) => self.single(folder),
            None => self.workspace(),
        }
    }

    fn workspace(&self) -> Verdict {
        let found = match (&self.specs, &self.out) {
            (Some(specs), Some(generated)) => Some(Workspace {
                specs: specs.clone(),
                generated: generated.clone(),
            }),
            _ => std::env::current_dir()
                .ok()
                .and_then(|here| Workspace::find(&here)),
        };
        let Some(workspace) = found else {
            let message = "no `specs` folder here or above; name one with --specs and --out, or documents with --spec and --crate";
            return output::error(Verdict::Usage, message);
        };
        let made = if self.check {
            workspace.check(self.strict)
        } else {
            workspace.sync_all(self.strict)
        };
        match made {
            Ok(made) => self.made_workspace(&workspace, made),
            Err(error) => output::workspace(&error),
        }
    }

    fn made_workspace(&self, workspace: &Workspace, made: Made) -> Verdict {
        let Made {
            output,
            changes,
            locks,
            manifest,
        } = made;
        let specs = shown(&workspace.specs);
        let contracts = output.contracts.iter();
        let summary = Summary {
            contracts: contracts
                .map(|contract| (format!("{specs}/{}", contract.name), contract.clone()))
                .collect(),
            changes: listed(&workspace.generated, &changes)
                .chain(
                    locks
                        .iter()
                        .chain(&manifest)
                        .map(|path| ("updated", shown(path))),
                )
                .collect(),
            fix: match (&self.specs, &self.out) {
                (Some(specs), Some(out)) => format!(
                    "atoms-codegen generate --specs {} --out {}",
                    specs.display(),
                    out.display()
                ),
                _ => "atoms-codegen generate".to_owned(),
            },
        };
        self.finish(&output, Product::Workspace, &summary)
    }

    fn single(&self, folder: &Path) -> Verdict {
        let name = match self.crate_name(folder) {
            Ok(name) => name,
            Err(verdict) => return verdict,
        };
        let config = Config {
            contracts: vec![Spec::files(&name, &self.spec)],
            product: Product::Crate,
            strict: self.strict,
        };
        let output = match generate(&config) {
            Ok(output) => output,
            Err(failure) => return output::failure(&failure),
        };
        let package = Package {
            folder: folder.to_path_buf(),
            name,
            runtime: match &self.runtime {
                Some(runtime) => Runtime::Path(absolute(runtime)),
                None => Runtime::Default,
            },
            features: features(&output.contracts, Product::Crate),
        };
        match self.place(&package, &output) {
            Ok(summary) => self.finish(&output, Product::Crate, &summary),
            Err(verdict) => verdict,
        }
    }

    fn crate_name(&self, folder: &Path) -> Result<String, Verdict> {
        match &self.name {
            Some(name) if is_name(name) => Ok(name.clone()),
            Some(name) => {
                let message = format!(
                    "`{name}` is not a valid name for a crate; `{}` is",
                    name_like(name)
                );
                Err(output::error(Verdict::Usage, message))
            }
            None => {
                let folder = absolute(folder);
                let name = folder.file_name().unwrap_or_default().to_string_lossy();
                Ok(name_like(&name))
            }
        }
    }

    /// Puts the crate into its folder: the sources first, since they may be refused.
    fn place(&self, package: &Package, output: &Output) -> Result<Summary, Verdict> {
        let source = package.folder.join("src");
        let placed = if self.check {
            output.tree.check(&source)
        } else {
            output.tree.sync(&source)
        };
        let changes = placed.map_err(|error| output::error(Verdict::Findings, error))?;
        let manifest = if self.check {
            package.check()
        } else {
            package.sync()
        };
        let manifest = manifest.map_err(|error| output::error(Verdict::Findings, error))?;
        let path = shown(&package.folder.join("Cargo.toml"));
        let manifest = match manifest {
            Change::Created => Some(("created", path)),
            Change::Updated => Some(("updated", path)),
            Change::None => None,
        };
        let specs: Vec<String> = self
            .spec
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        Ok(Summary {
            contracts: output
                .contracts
                .iter()
                .map(|contract| (specs.join(", "), contract.clone()))
                .collect(),
            changes: manifest
                .into_iter()
                .chain(listed(&source, &changes))
                .collect(),
            fix: format!(
                "atoms-codegen generate --spec {} --crate {}",
                specs.join(" "),
                package.folder.display()
            ),
        })
    }

    fn finish(&self, output: &Output, product: Product, summary: &Summary) -> Verdict {
        output::diagnostics(&output.diagnostics, &output.sources);
        if let Some(path) = &self.manifest
            && !self.check
            && let Err(verdict) = write_manifest(path, &Manifest::new(&output.contracts, product))
        {
            return verdict;
        }
        match self.format {
            OutputFormat::Text => summary.text(self.check),
            OutputFormat::Json => output::data(&summary.json(self.check)),
        }
        if !self.check || summary.changes.is_empty() {
            return Verdict::Fine;
        }
        output::aside(format_args!(
            "stale; bring it in step with: {}",
            summary.fix
        ));
        Verdict::Findings
    }
}

fn listed(folder: &Path, changes: &Changes) -> impl Iterator<Item = (&'static str, String)> {
    changes
        .iter()
        .map(move |(word, path)| (word, shown(&folder.join(path))))
}

fn write_manifest(path: &Path, manifest: &Manifest) -> Result<(), Verdict> {
    let text = serde_json::to_string_pretty(manifest)
        .map_err(|error| output::error(Verdict::Usage, error))?;
    fs::write(path, text + "\n")
        .map_err(|error| output::error(Verdict::Usage, format_args!("{}: {error}", path.display())))
}

/// A path as it is said: from the current folder when it lies below.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here)
        .unwrap_or(path)
        .display()
        .to_string()
}

fn absolute(path: &Path) -> PathBuf {
    let absolute = path.canonicalize().or_else(|_| std::path::absolute(path));
    absolute.unwrap_or_else(|_| path.to_path_buf())
}
