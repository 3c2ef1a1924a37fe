//! Measures sockets of the generated layer beside those that are written by hand, each server a process of its own; and serves
//! an echo for conformance suites of the protocol.

mod by_hand;
mod child;
mod echo;
mod figures;
mod frames;
mod generated;

use clap::{Parser, Subcommand, ValueEnum};

/// Measures generated sockets beside those by hand.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The memory that open sessions take which say nothing.
    Idle {
        #[arg(long, default_value_t = 1000)]
        sessions: usize,
    },
    /// Many messages on one session, and the most memory that they take.
    Rate {
        #[arg(long, default_value_t = 100_000)]
        messages: usize,
    },
    /// The memory that a client takes that reads nothing of what it asks for.
    Slow {
        #[arg(long, default_value_t = 100_000)]
        messages: usize,
    },
    /// The time that a frame of audio takes there and back, in turns; and the instructions that it costs the server, where
    /// `valgrind` is installed.
    Latency {
        #[arg(long, default_value_t = 5000)]
        frames: usize,
        #[arg(long, default_value_t = 9)]
        turns: usize,
    },
    /// Serves until its input ends; the other commands start this themselves.
    Serve { layer: Layer },
    /// Says back every text message at `/`, until its input ends: what Autobahn's `fuzzingclient` asks for. Binary messages
    /// come back as text, for a session has JSON in either kind of frame.
    Echo,
}

/// What serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Layer {
    Generated,
    /// By hand, with the bounds and ends that the generated one has.
    ByHand,
    /// By hand, and without these.
    Bare,
}

impl Layer {
    fn name(self) -> &'static str {
        match self {
            Self::Generated => "generated",
            Self::ByHand => "by-hand",
            Self::Bare => "bare",
        }
    }
}

fn main() -> std::io::Result<()> {
    match Arguments::parse().command {
        Command::Idle { sessions } => figures::idle(sessions),
        Command::Rate { messages } => figures::rate(messages),
        Command::Slow { messages } => figures::slow(messages),
        Command::Latency { frames, turns } => figures::latency(frames, turns),
        Command::Serve { layer } => child::serve(match layer {
            Layer::Generated => generated::router(),
            Layer::ByHand => by_hand::router(),
            Layer::Bare => by_hand::bare_router(),
        }),
        Command::Echo => child::serve(echo::router()),
    }
}
