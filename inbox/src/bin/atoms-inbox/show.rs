//! `atoms-inbox show`.

use std::borrow::Cow;
use std::io::{Write, stdout};

use atoms_inbox::{Inbox, Row};

use crate::find::Scope;
use crate::list::time;
use crate::{Outcome, redact};

/// Shows one delivery; what it says is redacted unless told.
///
/// A number after a `#`, in quotes for the shell, is a number whatever ids there are.
#[derive(clap::Args)]
pub(crate) struct Show {
    /// The delivery's own id, or its number: 5 or '#5'
    id: String,
    #[command(flatten)]
    scope: Scope,
    /// Shows all it says
    #[arg(long)]
    reveal: bool,
}

impl Show {
    pub(crate) async fn run(self, inbox: &Inbox) -> Outcome {
        let row = self.scope.get(inbox, &self.id).await?;
        let mut out = stdout().lock();
        about(&mut out, &row)?;
        for (name, value) in &row.header_map() {
            let shown = if self.reveal {
                text(value.as_bytes())
            } else {
                "…".into()
            };
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

fn about(out: &mut impl Write, row: &Row) -> Outcome {
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
    Ok(())
}

/// The value of a header, whose bytes are escaped where they are no text.
fn text(value: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(value) {
        Ok(text) => text.into(),
        Err(_) => value.escape_ascii().to_string().into(),
    }
}
