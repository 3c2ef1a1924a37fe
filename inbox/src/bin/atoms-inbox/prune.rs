//! `atoms-inbox prune`.

use std::time::Duration;

use atoms_inbox::{Inbox, Retention};
use atoms_runtime::jiff::{Span, SpanRelativeTo, Unit};

use crate::Outcome;

/// Drops payloads of finished deliveries.
///
/// That a delivery came is not forgotten, so that it is known when it comes again. Deliveries that are pending, asked or
/// dead are kept. A SQLite file gets no smaller: the room is used again by what comes.
#[derive(clap::Args)]
#[group(required = true, multiple = true)]
pub(crate) struct Prune {
    /// Payloads that were finished longer ago, such as 30d or 12h
    #[arg(long, value_name = "AGE", value_parser = age)]
    older_than: Option<Duration>,
    /// The oldest payloads beyond that many bytes
    #[arg(long, value_name = "BYTES")]
    beyond: Option<u64>,
    /// Forgets deliveries that came longer ago and whose payload was dropped: they are new when they come again
    #[arg(long, value_name = "AGE", value_parser = age)]
    forget: Option<Duration>,
}

fn age(text: &str) -> Result<Duration, Box<dyn std::error::Error + Send + Sync>> {
    let span: Span = text.parse()?;
    let days = SpanRelativeTo::days_are_24_hours();
    let seconds = span.total((Unit::Second, days))?;
    Ok(Duration::try_from_secs_f64(seconds)?)
}

impl Prune {
    pub(crate) async fn run(self, inbox: &Inbox) -> Outcome {
        let retention = Retention {
            age: self.older_than,
            bytes: self.beyond,
            forget: self.forget,
        };
        let pruned = inbox.prune(&retention).await?;
        println!(
            "{} payloads of {} bytes dropped, {} deliveries forgotten",
            pruned.payloads, pruned.bytes, pruned.forgotten
        );
        Ok(())
    }
}
