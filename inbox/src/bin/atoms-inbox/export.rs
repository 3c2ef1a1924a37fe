//! `atoms-inbox export`.

use std::io::{Write, stdout};

use atoms_inbox::{Filter, Inbox, Row};
use atoms_runtime::serde_json::{Value, json};

use crate::Outcome;
use crate::list::{Which, time};

/// Deliveries that are listed at once.
const PAGE: u32 = 500;

/// Writes deliveries with all they say, a line of JSON each, the latest first.
///
/// A body that is UTF-8 stands in `body`, another one in `body_hex`.
#[derive(clap::Args)]
pub(crate) struct Export {
    #[command(flatten)]
    which: Which,
}

impl Export {
    pub(crate) async fn run(self, inbox: &Inbox) -> Outcome {
        let mut out = stdout().lock();
        let mut filter = self.which.filter(PAGE);
        loop {
            let rows = inbox.store().list(&filter).await?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            filter = Filter {
                before: Some(last.seq),
                ..filter
            };
            for row in rows {
                if let Some(row) = inbox.store().get(row.seq).await? {
                    writeln!(out, "{}", line(&row))?;
                }
            }
        }
    }
}

fn line(row: &Row) -> Value {
    let headers = row.header_map();
    let headers = headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes());
        json!([name.as_str(), value])
    });
    let mut line = json!({
        "number": row.seq,
        "state": row.state.as_str(),
        "contract": row.contract,
        "event": row.event,
        "id": row.id,
        "call": row.join_key,
        "received": time(row.received_at),
        "attempts": row.attempts,
        "error": row.error,
        "headers": headers.collect::<Value>(),
    });
    match std::str::from_utf8(&row.body) {
        Ok(text) => line["body"] = text.into(),
        Err(_) => line["body_hex"] = hex::encode(&row.body).into(),
    }
    line
}
