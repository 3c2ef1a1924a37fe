//! Both ends of the crew's socket, each for a peer that others have written.
//!
//! What comes is printed, and what goes is read, a line of JSON each: `{"message": …}`. A message passes the types of the
//! generated crate either way, so a line that is none of the contract ends the program.

mod dial;
mod pipe;
mod serve;

use clap::Parser;

/// Speaks as a crew, or as Atoms does to one.
#[derive(Debug, Parser)]
enum Role {
    /// Waits for Atoms at a port of its own, which it prints.
    Serve,
    /// Calls the crew at this address, such as `ws://127.0.0.1:8080`.
    Dial { address: String },
}

#[tokio::main]
async fn main() -> pipe::Done {
    match Role::parse() {
        Role::Serve => serve::run().await,
        Role::Dial { address } => dial::run(address).await,
    }
}
