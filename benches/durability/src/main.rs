//! Kills receivers, breaks what they stand on, and loads them; says what was acknowledged, kept and worked off.

mod audit;
mod child;
mod faults;
mod judge;
mod kill;
mod load;
mod place;
mod sender;
mod table;

use std::error::Error;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::child::{peer, serve};

/// What can go wrong with a run itself.
type Failure = Box<dyn Error + Send + Sync>;
type Done<T = ()> = Result<T, Failure>;

/// Kills receivers, breaks what they stand on, and loads them; says what was acknowledged, kept and worked off.
///
/// Exit codes: 0 everything held, 1 something did not, 2 the run itself could not be made.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Ends receivers with SIGKILL at random moments, under load with replays.
    Kill(kill::Options),
    /// Breaks what receivers stand on, and mends it again.
    Faults(faults::Options),
    /// Delivers as fast as a receiver answers, beside one that is written by hand.
    Load(load::Options),
    /// A receiver with an inbox.
    #[command(hide = true)]
    Serve(serve::Options),
    /// A receiver that is written by hand.
    #[command(hide = true)]
    Peer(peer::Options),
}

#[tokio::main]
async fn main() -> ExitCode {
    let held = match Arguments::parse().command {
        Command::Kill(options) => kill::run(&options).await,
        Command::Faults(options) => faults::run(&options).await,
        Command::Load(options) => load::run(&options).await,
        Command::Serve(options) => serve::run(options).await.map(|()| true),
        Command::Peer(options) => peer::run(options).await.map(|()| true),
    };
    match held {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}
