//! Dropping payloads.

use sqlx::{Executor, SqliteConnection};

use super::as_json;
use crate::clock;
use crate::store::{Pruned, Retention, STEP, STEP_BYTES};

pub(super) async fn prune(
    connection: &mut SqliteConnection,
    retention: &Retention,
) -> sqlx::Result<Pruned> {
    let retention = *retention;
    let mut pruned = Pruned::default();
    if let Some(age) = retention.age {
        let before = clock::today() - clock::millis(age);
        drop_payloads(connection, before, None, &mut pruned).await?;
    }
    if let Some(bytes) = retention.bytes {
        let kept = i64::try_from(bytes).unwrap_or(i64::MAX);
        drop_payloads(connection, i64::MAX, Some(kept), &mut pruned).await?;
    }
    if let Some(age) = retention.forget {
        pruned.forgotten = forget(connection, clock::today() - clock::millis(age)).await?;
    }
    Ok(pruned)
}

/// Drops the payloads that were finished before that time, the oldest first, until `kept` bytes are left of all that is
/// finished, as far as one step goes.
async fn drop_payloads(
    connection: &mut SqliteConnection,
    before: i64,
    kept: Option<i64>,
    pruned: &mut Pruned,
) -> sqlx::Result<()> {
    connection.execute("begin immediate").await?;
    let rows: Vec<(i64, u64)> = sqlx::query_as(
        "with oldest as (
             select seq, size, sum(size) over (order by done_at, seq) - size as dropped
             from (select seq, size, done_at from deliveries indexed by finished
                   where state in ('done', 'unanswered', 'conflict') and done_at < ?1
                   order by done_at, seq limit ?3))
         update deliveries set state = 'pruned', error = null,
             answer_status = null, answer_type = null, answer = null
         where seq in (select seq from oldest where dropped < case when ?2 is null then ?4 else min(?4, (
             select coalesce(sum(size), 0) - ?2 from deliveries indexed by finished
             where state in ('done', 'unanswered', 'conflict'))) end)
         returning seq, size",
    )
    .bind(before)
    .bind(kept)
    .bind(STEP)
    .bind(STEP_BYTES)
    .fetch_all(&mut *connection)
    .await?;
    let seqs: Vec<i64> = rows.iter().map(|(seq, _)| *seq).collect();
    sqlx::query("delete from payloads where seq in (select value from json_each(?)); commit")
        .bind(as_json(&seqs))
        .execute(connection)
        .await?;
    pruned.payloads += rows.len() as u64;
    pruned.bytes += rows.iter().map(|(_, size)| size).sum::<u64>();
    Ok(())
}

async fn forget(connection: &mut SqliteConnection, before: i64) -> sqlx::Result<u64> {
    // The condition of the partial index, though implied, has to stand here for SQLite to take it.
    let forgotten = sqlx::query(
        "delete from deliveries where seq in (
             select seq from deliveries where state = 'pruned' and state <> 'pending' and received_at < ? limit ?)",
    )
    .bind(before)
    .bind(STEP)
    .execute(connection)
    .await?;
    Ok(forgotten.rows_affected())
}
