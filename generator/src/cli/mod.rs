//! The command line: results to stdout, everything else to stderr.

mod bundle;
#[cfg(feature = "call")]
mod call;
#[cfg(feature = "deliver")]
mod deliver;
mod diff;
mod explain;
mod generate;
mod history;
mod lint;
mod output;
#[cfg(feature = "probe")]
mod probe;
mod report;
mod yaml;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

/// Turns OpenAPI contracts into a Rust crate of types and webhook receivers, and keeps it in step.
#[derive(Debug, Parser)]
#[command(
    name = "atoms-codegen",
    version,
    after_help = "Exit codes: 0 fine, 1 findings, 2 usage, 3 a document cannot be read."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Generate(generate::Generate),
    Lint(lint::Lint),
    Explain(explain::Explain),
    Bundle(bundle::Bundle),
    Diff(Box<diff::Diff>),
    History(history::History),
    #[cfg(feature = "deliver")]
    Deliver(deliver::Deliver),
    #[cfg(feature = "probe")]
    Probe(Box<probe::Probe>),
    #[cfg(feature = "call")]
    Call(call::Call),
}

/// How a result is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum OutputFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// How a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Fine = 0,
    Findings = 1,
    Usage = 2,
    Unreadable = 3,
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    let verdict = match Arguments::parse().command {
        Command::Generate(command) => command.run(),
        Command::Lint(command) => command.run(),
        Command::Explain(command) => command.run(),
        Command::Bundle(command) => command.run(),
        Command::Diff(command) => command.run(),
        Command::History(command) => command.run(),
        #[cfg(feature = "deliver")]
        Command::Deliver(command) => command.run(),
        #[cfg(feature = "probe")]
        Command::Probe(command) => command.run(),
        #[cfg(feature = "call")]
        Command::Call(command) => command.run(),
    };
    ExitCode::from(verdict as u8)
}
