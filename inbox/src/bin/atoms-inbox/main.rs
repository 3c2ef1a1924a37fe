//! Looks into an inbox, and makes what is in it due again.

mod deliver;
mod export;
mod find;
mod list;
mod migrate;
mod prune;
mod redact;
mod reencrypt;
mod replay;
mod show;
mod stats;

use std::error::Error;
use std::io::{self, ErrorKind};
use std::process::ExitCode;

use atoms_inbox::{Inbox, Keys};
use clap::{Parser, Subcommand};

/// Looks into an inbox, and makes what is in it due again.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Where the inbox lies: sqlite:FILE or postgres://…
    #[arg(
        long,
        env = "INBOX_URL",
        default_value = "sqlite:inbox.db",
        hide_env_values = true
    )]
    inbox: String,
    /// The variable that holds the keys of encrypted payloads, if they are
    #[arg(long, value_name = "VARIABLE")]
    keys: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Tells how many deliveries are in which state
    Stats(stats::Stats),
    /// Lists deliveries, the latest first
    List(list::List),
    /// Shows one delivery; what it says is redacted unless told
    Show(show::Show),
    /// Makes deliveries due again, or sends them to an address
    Replay(replay::Replay),
    /// Makes all dead deliveries due again
    RetryDead,
    /// Drops payloads of finished deliveries
    Prune(prune::Prune),
    /// Encrypts with the first key what it has not encrypted yet
    Reencrypt,
    /// Writes deliveries with all they say, a line of JSON each
    Export(export::Export),
    /// Brings the schema of an inbox that an older version made up to that of this one
    Migrate,
}

type Outcome = Result<(), Box<dyn Error>>;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if is_broken_pipe(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whoever read the output has seen enough.
fn is_broken_pipe(error: &(dyn Error + 'static)) -> bool {
    let error = error.downcast_ref::<io::Error>();
    error.is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}

async fn run(arguments: Arguments) -> Outcome {
    if matches!(arguments.command, Command::Migrate) {
        return migrate::run(&arguments.inbox).await;
    }
    let keys = arguments
        .keys
        .map(|variable| Keys::from_env(&variable).map_err(|error| format!("{variable}: {error}")));
    let keys = keys.transpose()?;
    // An inbox that is not there is not made, and an older one is not changed by being looked at.
    let inbox = match &keys {
        Some(keys) => Inbox::look_sealed(&arguments.inbox, keys.clone()).await?,
        None => Inbox::look(&arguments.inbox).await?,
    };
    let done = match arguments.command {
        Command::Stats(stats) => stats.run(&inbox).await,
        Command::List(list) => list.run(&inbox).await,
        Command::Show(show) => show.run(&inbox).await,
        Command::Replay(replay) => replay.run(&inbox).await,
        Command::RetryDead => replay::retry_dead(&inbox).await,
        Command::Prune(prune) => prune.run(&inbox).await,
        Command::Reencrypt => reencrypt::run(&inbox, keys.as_ref()).await,
        Command::Export(export) => export.run(&inbox).await,
        Command::Migrate => Ok(()),
    };
    inbox.close().await;
    done
}
