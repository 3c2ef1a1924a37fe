//! `atoms-inbox list`, and which deliveries commands are about.

use std::io::{Write, stdout};

use atoms_inbox::{Filter, Inbox, Row, State};
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

/// The number of a delivery, given by number or by its own id.
pub(crate) async fn find(inbox: &Inbox, id: &str) -> Result<i64, Box<dyn std::error::Error>> {
    let filter = Filter {
        id: Some(id.to_owned()),
        ..Filter::default()
    };
    let rows = inbox.store().list(&filter).await?;
    let is_first = |row: &&Row| row.state != State::Conflict;
    if let Some(row) = rows.iter().find(is_first).or(rows.first()) {
        return Ok(row.seq);
    }
    let number = id.parse().ok();
    number.ok_or_else(|| format!("there is no delivery {id:?}").into())
}

/// A delivery with all it says, by number or by its own id.
pub(crate) async fn get(inbox: &Inbox, id: &str) -> Result<Row, Box<dyn std::error::Error>> {
    let row = inbox.store().get(find(inbox, id).await?).await?;
    row.ok_or_else(|| format!("there is no delivery {id:?}").into())
}
