//! `atoms-inbox list`, and which deliveries commands are about.

use std::io::{Write, stdout};

use atoms_inbox::{Filter, Inbox, State};
use atoms_runtime::jiff::Timestamp;

use crate::Outcome;

/// Lists deliveries, the latest first.
#[derive(clap::Args)]
pub(crate) struct List {
    #[command(flatten)]
    which: Which,
    /// At most so many
    #[arg(long, default_value_t = 100)]
    limit: u32,
}

/// Which deliveries.
#[derive(clap::Args)]
pub(crate) struct Which {
    /// In this state: pending, done, dead, asked, unanswered, conflict or pruned
    #[arg(long, value_parser = state)]
    state: Option<State>,
    /// Of this contract
    #[arg(long)]
    contract: Option<String>,
    /// Of this event
    #[arg(long)]
    event: Option<String>,
    /// Of this call
    #[arg(long, value_name = "KEY")]
    call: Option<String>,
}

fn state(name: &str) -> Result<State, &'static str> {
    State::find(name).ok_or("is not a state")
}

impl Which {
    pub(crate) fn filter(self, limit: u32) -> Filter {
        Filter {
            state: self.state,
            contract: self.contract,
            event: self.event,
            join_key: self.call,
            limit: Some(limit),
            ..Filter::default()
        }
    }
}

impl List {
    pub(crate) async fn run(self, inbox: &Inbox) -> Outcome {
        let rows = inbox.store().list(&self.which.filter(self.limit)).await?;
        let mut out = stdout().lock();
        for row in rows {
            writeln!(
                out,
                "{:>8}  {:<10} {}  {}/{}  {}  {} bytes, {} attempts",
                row.seq,
                row.state.as_str(),
                time(row.received_at),
                row.contract,
                row.event.escape_debug(),
                row.id.as_deref().unwrap_or("-").escape_debug(),
                row.size,
                row.attempts,
            )?;
        }
        Ok(())
    }
}

/// A time in milliseconds since 1970, as RFC 3339 has it.
pub(crate) fn time(millis: i64) -> String {
    Timestamp::from_millisecond(millis).map_or_else(|_| millis.to_string(), |time| time.to_string())
}
