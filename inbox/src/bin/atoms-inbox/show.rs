//! `atoms-inbox show`.

use std::io::{Write, stdout};

use atoms_inbox::Inbox;

use crate::list::{get, time};
use crate::{Outcome, redact};

/// Shows one delivery; what it says is redacted unless told.
#[derive(clap::Args)]
pub(crate) struct Show {
    /// The delivery's number or its own id
    id: String,
    /// Shows all it says
    #[arg(long)]
    reveal: bool,
}

impl Show {
    pub(crate) async fn run(self, inbox: &Inbox) -> Outcome {
        let row = get(inbox, &self.id).await?;
        let mut out = stdout().lock();
        writeln!(out, "number      {}", row.seq)?;
        writeln!(out, "contract    {}", row.contract)?;
        writeln!(out, "event       {}", row.event.escape_debug())?;
        let texts = [
            ("id", &row.id),
            ("call", &row.join_key),
            ("error", &row.error),
        ];
        for (name, text) in texts {
            if let Some(text) = text {
                writeln!(out, "{name:<11} {}", text.escape_debug())?;
            }
        }
        writeln!(out, "received    {}", time(row.received_at))?;
        writeln!(out, "state       {}", row.state.as_str())?;
        if let Some(done_at) = row.done_at {
            writeln!(out, "since       {}", time(done_at))?;
        }
        writeln!(out, "attempts    {}", row.attempts)?;
        for (name, value) in &row.header_map() {
            let value = String::from_utf8_lossy(value.as_bytes());
            let shown = if self.reveal { &value } else { "…" };
            writeln!(out, "header      {name}: {shown}")?;
        }
        writeln!(out)?;
        if self.reveal {
            out.write_all(&row.body)?;
            writeln!(out)?;
        } else {
            writeln!(out, "{}", redact::body(&row.body))?;
        }
        Ok(())
    }
}
