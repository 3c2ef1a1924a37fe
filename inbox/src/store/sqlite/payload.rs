//! The payloads of what was claimed.

use std::collections::HashMap;

use bytes::Bytes;
use sqlx::SqliteConnection;

use super::as_json;
use crate::clock;

/// The primary code of SQLite for a file that is broken.
const CORRUPT: u32 = 11;

/// Headers and body, by number.
pub(super) type Payloads = HashMap<i64, (Bytes, Bytes)>;

/// The payloads of these deliveries, but for those that are broken or missing: such a delivery is dead.
pub(super) async fn read(
    connection: &mut SqliteConnection,
    seqs: &[i64],
) -> sqlx::Result<Payloads> {
    if seqs.is_empty() {
        return Ok(Payloads::new());
    }
    let payloads = match read_all(connection, seqs).await {
        Err(error) if is_corrupt(&error) => read_each(connection, seqs).await?,
        read => read?,
    };
    if payloads.len() < seqs.len() {
        let unread = seqs.iter().filter(|seq| !payloads.contains_key(seq));
        end(connection, unread.copied().collect()).await?;
    }
    Ok(payloads)
}

async fn read_all(connection: &mut SqliteConnection, seqs: &[i64]) -> sqlx::Result<Payloads> {
    let select =
        "select seq, headers, body from payloads where seq in (select value from json_each(?))";
    let rows: Vec<(i64, Vec<u8>, Vec<u8>)> = sqlx::query_as(select)
        .bind(as_json(seqs))
        .fetch_all(connection)
        .await?;
    let payload = |(seq, headers, body): (_, Vec<_>, Vec<_>)| (seq, (headers.into(), body.into()));
    Ok(rows.into_iter().map(payload).collect())
}

async fn read_each(connection: &mut SqliteConnection, seqs: &[i64]) -> sqlx::Result<Payloads> {
    let mut payloads = Payloads::new();
    for seq in seqs {
        match read_all(connection, &[*seq]).await {
            Err(error) if is_corrupt(&error) => {}
            read => payloads.extend(read?),
        }
    }
    Ok(payloads)
}

fn is_corrupt(error: &sqlx::Error) -> bool {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    let code = code.and_then(|code| code.parse::<u32>().ok());
    code.is_some_and(|code| code & 0xff == CORRUPT)
}

async fn end(connection: &mut SqliteConnection, seqs: Vec<i64>) -> sqlx::Result<()> {
    tracing::error!(?seqs, "deliveries are dead: their payloads cannot be read");
    let update = "update deliveries set state = 'dead', done_at = max(?, received_at), claim = null, error = 'its payload cannot be read'
         where seq in (select value from json_each(?))";
    sqlx::query(update)
        .bind(clock::today())
        .bind(as_json(&seqs))
        .execute(connection)
        .await?;
    Ok(())
}
