//! Runs the generator over folders of documents that lie outside of this repository, and says what came of each.

mod batch;
mod cargo;
mod case;
mod child;
mod corpus;
mod docs;
mod document;
mod drift;
mod features;
mod generator;
mod hostile;
mod inspect;
mod outcome;
mod record;
mod runner;
mod sockets;
mod summary;
mod table;
mod work;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::drift::Drift;
use crate::generator::Generator;
use crate::record::Record;
use crate::sockets::Sockets;
use crate::work::Work;

/// Runs the generator over folders of documents and says what came of each.
///
/// Exit codes: 0 everything held, 1 something failed, 2 the run itself could not be made.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    options: Options,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Real documents, named by `index.csv` in the folder.
    Corpus { folder: PathBuf },
    /// Documents with one feature each, and in `wire.json` what their type `Thing` must decode.
    Features { folder: PathBuf },
    /// Documents that try to become code; `index.json` says what must come of each.
    Hostile { folder: PathBuf },
    /// What the generator makes of documents, a line each, and what differs from a record of before.
    Record(Record),
    /// Revisions of one AsyncAPI document, each with the examples of its messages, and what differs from each to the next.
    Sockets(Sockets),
    /// Pairs of revisions, and what `diff` must say of them.
    #[command(subcommand)]
    Drift(Drift),
}

#[derive(Debug, Args)]
struct Options {
    /// Only so many documents.
    #[arg(long, global = true)]
    limit: Option<usize>,
    /// Only documents whose path holds this text.
    #[arg(long, global = true)]
    only: Option<String>,
    /// Where to put what is generated, a folder that is empty or not there; otherwise below `target`.
    #[arg(long, global = true)]
    keep: Option<PathBuf>,
    /// Do not compile what is generated.
    #[arg(long, global = true)]
    no_compile: bool,
    /// How many documents or crates at once.
    #[arg(long, global = true, default_value_t = 2)]
    jobs: usize,
    /// The generator's program; otherwise the workspace's own is built.
    #[arg(long, global = true)]
    codegen: Option<PathBuf>,
    /// How the result is written.
    #[arg(long, global = true, value_enum, default_value_t)]
    format: Format,
}

impl Options {
    /// Whether the document of that name was asked for.
    fn wants(&self, name: &str) -> bool {
        let only = self.only.as_deref();
        only.is_none_or(|text| name.contains(text))
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables.
    #[default]
    Text,
    /// Everything, for programs.
    Json,
}

/// Why a run could not be made.
type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    let Arguments { command, options } = Arguments::parse();
    match run(&command, &options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(2)
        }
    }
}

fn run(command: &Command, options: &Options) -> Result<bool, Failure> {
    let begin = |name| -> Result<(Generator, Work), Failure> {
        let generator = Generator::find(options.codegen.as_deref())?;
        Ok((generator, Work::prepare(options.keep.as_deref(), name)?))
    };
    match command {
        Command::Corpus { folder } => {
            let folder = present(folder)?;
            let (generator, work) = begin("corpus")?;
            corpus::run(&folder, &work, &generator, options)
        }
        Command::Features { folder } => {
            let folder = present(folder)?;
            let (generator, work) = begin("features")?;
            features::run(&folder, &work, &generator, options)
        }
        Command::Hostile { folder } => {
            let folder = present(folder)?;
            let (generator, work) = begin("hostile")?;
            hostile::run(&folder, &work, &generator, options)
        }
        Command::Record(record) => {
            let (generator, work) = begin("record")?;
            record.run(&work, &generator, options)
        }
        Command::Sockets(sockets) => {
            let (generator, work) = begin("sockets")?;
            sockets.run(&work, &generator, options)
        }
        Command::Drift(drift) => {
            let (generator, work) = begin("drift")?;
            drift.run(&work, &generator, options)
        }
    }
}

fn present(folder: &Path) -> Result<PathBuf, Failure> {
    if folder.is_dir() {
        return Ok(folder.canonicalize()?);
    }
    let shown = folder.display();
    Err(format!("{shown}: no such folder; name the folder that holds the documents").into())
}
