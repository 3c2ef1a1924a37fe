//! Reading payloads one after the other, and replacing them.

use sqlx::sqlite::SqliteRow;
use sqlx::{Executor, Row, SqliteConnection};

use super::keep::stored_answer;
use crate::arrival::{Arrival, BY_BODY};
use crate::store::{Archived, STEP_BYTES};

/// Deliveries that are read at once, if they have not too many bytes.
const STEP: i64 = 64;

pub(super) async fn read(
    connection: &mut SqliteConnection,
    after: i64,
) -> sqlx::Result<Vec<Archived>> {
    let select = "with next as (
             select seq, sum(size) over (order by seq) - size as before
             from (select seq, size from deliveries join payloads using (seq) where seq > ?1 order by seq limit ?2))
         select seq, key, digest, token, contract, event, id, join_key, received_at, state, headers, body,
             answer_status, answer_type, answer
         from next join deliveries using (seq) join payloads using (seq) where before < ?3 order by seq";
    let rows = sqlx::query(select)
        .bind(after)
        .bind(STEP)
        .bind(STEP_BYTES)
        .fetch_all(connection)
        .await?;
    rows.iter().map(archived).collect()
}

fn archived(row: &SqliteRow) -> sqlx::Result<Archived> {
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
const REPLACE: &str = "update payloads set headers = ?2, body = ?3 where seq = ?1;
     update deliveries set size = ?4,
         answer_type = iif(answer is null, null, coalesce(?5, answer_type)),
         answer = iif(answer is null, null, coalesce(?6, answer))
     where seq = ?1 and state <> 'pruned'";

pub(super) async fn replace(
    connection: &mut SqliteConnection,
    all: &[Archived],
) -> sqlx::Result<()> {
    connection.execute("begin immediate").await?;
    for Archived {
        seq,
        arrival,
        answer,
    } in all
    {
        let content_type = answer
            .as_ref()
            .and_then(|answer| answer.content_type.as_ref());
        let content_type = content_type.map(|text| text.as_bytes().to_vec());
        sqlx::query(REPLACE)
            .bind(seq)
            .bind(arrival.headers.to_vec())
            .bind(arrival.body.to_vec())
            .bind(i64::try_from(arrival.size()).unwrap_or(i64::MAX))
            .bind(content_type)
            .bind(answer.as_ref().map(|answer| answer.body.to_vec()))
            .execute(&mut *connection)
            .await?;
    }
    connection.execute("commit").await?;
    Ok(())
}
