//! `atoms-inbox stats`.

use std::io::{Write, stdout};

use atoms_inbox::Inbox;
use atoms_runtime::jiff::Timestamp;
use atoms_runtime::serde_json::{Map, Value};

use crate::Outcome;

/// Tells how many deliveries are in which state.
#[derive(clap::Args)]
pub(crate) struct Stats {
    /// As JSON
    #[arg(long)]
    json: bool,
}

impl Stats {
    pub(crate) async fn run(self, inbox: &Inbox) -> Outcome {
        let counts = inbox.store().counts().await?;
        let mut out = stdout().lock();
        let oldest = counts.oldest_pending.map(|oldest| {
            let seconds = (Timestamp::now().as_millisecond() - oldest) / 1000;
            seconds.max(0)
        });
        if self.json {
            let states = counts.states.iter();
            let mut all: Map<String, Value> = states
                .map(|(state, count)| (state.as_str().to_owned(), (*count).into()))
                .collect();
            all.insert("oldest_pending_seconds".to_owned(), oldest.into());
            writeln!(out, "{}", Value::Object(all))?;
            return Ok(());
        }
        for (state, count) in counts.states {
            writeln!(out, "{:<10} {count}", state.as_str())?;
        }
        if let Some(oldest) = oldest {
            writeln!(out, "the oldest pending one came {oldest} s ago")?;
        }
        Ok(())
    }
}
