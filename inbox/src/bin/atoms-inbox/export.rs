//! `atoms-inbox export`.

use std::io::{Write, stdout};

use atoms_inbox::{Error, Inbox, Row};
use atoms_runtime::StoredAnswer;
use atoms_runtime::http::HeaderValue;
use atoms_runtime::serde_json::{Value, json};

use crate::Outcome;
use crate::list::{Which, time};

/// Deliveries that are listed at once.
const PAGE: u32 = 500;

/// Writes deliveries with all they say, a line of JSON each, the latest first.
///
/// A body that is UTF-8 stands in `body`, another one in `body_hex`; a header value that is not UTF-8 is an object with
/// `hex`. Of a delivery that none of the keys opens, `unopened` says why in the place of headers, body and answer; then the
/// exit code is 1.
#[derive(clap::Args)]
pub(crate) struct Export {
    #[command(flatten)]
    which: Which,
}

impl Export {
    pub(crate) async fn run(self, inbox: &Inbox) -> Outcome {
        let mut out = stdout().lock();
        let mut filter = self.which.filter(PAGE);
        let mut unopened = 0;
        loop {
            let rows = inbox.store().list(&filter).await?;
            let Some(last) = rows.last() else {
                break;
            };
            filter.before = Some(last.seq);
            for row in rows {
                match inbox.store().get(row.seq).await {
                    Ok(Some(row)) => writeln!(out, "{}", opened(&row))?,
                    Ok(None) => {}
                    Err(Error::Sealed(why)) => {
                        unopened += 1;
                        let mut line = about(&row);
                        line["unopened"] = why.into();
                        writeln!(out, "{line}")?;
                    }
                    Err(error) => return Err(error.into()),
                }
            }
        }
        match unopened {
            0 => Ok(()),
            count => Err(format!("{count} deliveries are opened by none of the keys").into()),
        }
    }
}

fn about(row: &Row) -> Value {
    json!({
        "number": row.seq,
        "state": row.state.as_str(),
        "contract": row.contract,
        "event": row.event,
        "id": row.id,
        "call": row.join_key,
        "received": time(row.received_at),
        "done": row.done_at.map(time),
        "attempts": row.attempts,
        "error": row.error,
    })
}

fn opened(row: &Row) -> Value {
    let mut line = about(row);
    let headers = row.header_map();
    let headers = headers
        .iter()
        .map(|(name, value)| json!([name.as_str(), header(value)]));
    line["headers"] = headers.collect();
    write_body(&mut line, &row.body);
    line["answer"] = row.answer.as_ref().map(answered).into();
    line
}

fn answered(answer: &StoredAnswer) -> Value {
    let mut line = json!({
        "status": answer.status.as_u16(),
        "content_type": answer.content_type.as_ref().map(header),
    });
    write_body(&mut line, &answer.body);
    line
}

fn header(value: &HeaderValue) -> Value {
    match std::str::from_utf8(value.as_bytes()) {
        Ok(text) => text.into(),
        Err(_) => json!({ "hex": hex::encode(value) }),
    }
}

fn write_body(line: &mut Value, body: &[u8]) {
    match std::str::from_utf8(body) {
        Ok(text) => line["body"] = text.into(),
        Err(_) => line["body_hex"] = hex::encode(body).into(),
    }
}
