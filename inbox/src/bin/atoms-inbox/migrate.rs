//! `atoms-inbox migrate`.

use atoms_inbox::{Error, Inbox};

use crate::Outcome;

/// Brings the schema of the inbox at that address up to that of this version.
pub(crate) async fn run(address: &str) -> Outcome {
    let (inbox, told) = match Inbox::look(address).await {
        Err(Error::Older(_)) => (
            Inbox::open(address).await?,
            "the schema is brought up to date",
        ),
        found => (found?, "the schema is up to date already"),
    };
    inbox.close().await;
    println!("{told}");
    Ok(())
}
