//! Reading payloads one after the other, and replacing them.

use http::HeaderValue;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use super::keep::stored_answer;
use crate::arrival::{Arrival, BY_BODY};
use crate::store::{Archived, STEP_BYTES};

/// Deliveries that are read at once, if they have not too many bytes.
const STEP: i64 = 64;

pub(super) async fn read(connection: &mut PgConnection, after: i64) -> sqlx::Result<Vec<Archived>> {
    let select = "with next as (
             select seq, sum(size) over (order by seq) - size as before
             from (select seq, size from atoms_inbox.deliveries
                   where seq > $1 and state <> 'pruned' order by seq limit $2) as first)
         select seq, key, digest, token, contract, event, id, join_key, received_at, state, headers, body,
             answer_status, answer_type, answer
         from next join atoms_inbox.deliveries using (seq) where before < $3 order by seq";
    let rows = sqlx::query(select)
        .bind(after)
        .bind(STEP)
        .bind(STEP_BYTES)
        .fetch_all(connection)
        .await?;
    rows.iter().map(archived).collect()
}

fn archived(row: &PgRow) -> sqlx::Result<Archived> {
    let (key, digest): (&[u8], &[u8]) = (row.try_get("key")?, row.try_get("digest")?);
    let arrival = Arrival {
        digest: digest.try_into().unwrap_or_default(),
        token: row.try_get("token")?,
        contract: row.try_get("contract")?,
        event: row.try_get("event")?,
        id: row.try_get("id")?,
        by_body: key.starts_with(BY_BODY[0]),
        join_key: row.try_get("join_key")?,
        headers: row.try_get::<Vec<u8>, _>("headers")?.into(),
        body: row.try_get::<Vec<u8>, _>("body")?.into(),
        asks: row.try_get::<&str, _>("state")? == "asked",
        received_at: row.try_get("received_at")?,
    };
    Ok(Archived {
        seq: row.try_get("seq")?,
        arrival,
        answer: stored_answer(row)?,
    })
}

/// An answer that was noted meanwhile stays.
const REPLACE: &str = "update atoms_inbox.deliveries as this
     set headers = new.headers, body = new.body, size = new.size,
         answer_type = case when this.answer is not null then coalesce(new.answer_type, this.answer_type) end,
         answer = case when this.answer is not null then coalesce(new.answer, this.answer) end
     from unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bigint[], $5::bytea[], $6::bytea[])
         as new (seq, headers, body, size, answer_type, answer)
     where this.seq = new.seq and this.state <> 'pruned'";

pub(super) async fn replace(connection: &mut PgConnection, all: &[Archived]) -> sqlx::Result<()> {
    fn column<'a, T>(all: &'a [Archived], of: impl Fn(&'a Archived) -> T) -> Vec<T> {
        all.iter().map(of).collect()
    }
    sqlx::query(REPLACE)
        .bind(column(all, |row| row.seq))
        .bind(column(all, |row| &row.arrival.headers[..]))
        .bind(column(all, |row| &row.arrival.body[..]))
        .bind(column(all, |row| {
            i64::try_from(row.arrival.size()).unwrap_or(i64::MAX)
        }))
        .bind(column(all, |row| {
            let answer = row.answer.as_ref()?;
            answer.content_type.as_ref().map(HeaderValue::as_bytes)
        }))
        .bind(column(all, |row| {
            row.answer.as_ref().map(|answer| &answer.body[..])
        }))
        .execute(connection)
        .await?;
    Ok(())
}
