//! Dropping payloads.

use sqlx::PgConnection;

use crate::clock;
use crate::store::{Pruned, Retention, STEP, STEP_BYTES};

pub(super) async fn prune(
    connection: &mut PgConnection,
    retention: &Retention,
) -> sqlx::Result<Pruned> {
    let mut pruned = Pruned::default();
    if let Some(age) = retention.age {
        drop_payloads(connection, clock::millis(age), None, &mut pruned).await?;
    }
    if let Some(bytes) = retention.bytes {
        let kept = i64::try_from(bytes).unwrap_or(i64::MAX);
        drop_payloads(connection, i64::MIN / 2, Some(kept), &mut pruned).await?;
    }
    if let Some(age) = retention.forget {
        let before = clock::today() - clock::millis(age);
        pruned.forgotten = forget(connection, before).await?;
    }
    Ok(pruned)
}

/// Drops the payloads that were finished so long ago, the oldest first, until `kept` bytes are left of all that is finished,
/// as far as one step goes. It is one statement, so that two who do so at once choose the same ones.
async fn drop_payloads(
    connection: &mut PgConnection,
    age: i64,
    kept: Option<i64>,
    pruned: &mut Pruned,
) -> sqlx::Result<()> {
    let update = "with finished as (
             select seq, size, done_at from atoms_inbox.deliveries
             where state in ('done', 'unanswered', 'conflict') and done_at < atoms_inbox.now() - $1
             order by done_at, seq limit $3),
         oldest as (
             select seq, sum(size) over (order by done_at, seq) - size as dropped from finished)
         update atoms_inbox.deliveries as this
         set state = 'pruned', headers = '', body = '', error = null,
             answer_status = null, answer_type = null, answer = null
         from oldest where this.seq = oldest.seq
             and oldest.dropped < case when $2::bigint is null then $4 else least($4, (
                 select coalesce(sum(size), 0) - $2 from atoms_inbox.deliveries
                 where state in ('done', 'unanswered', 'conflict'))) end
             and this.state in ('done', 'unanswered', 'conflict')
         returning size";
    let sizes: Vec<i64> = sqlx::query_scalar(update)
        .bind(age)
        .bind(kept)
        .bind(STEP)
        .bind(STEP_BYTES)
        .fetch_all(connection)
        .await?;
    pruned.payloads += sizes.len() as u64;
    pruned.bytes += u64::try_from(sizes.iter().sum::<i64>()).unwrap_or_default();
    Ok(())
}

async fn forget(connection: &mut PgConnection, before: i64) -> sqlx::Result<u64> {
    let delete = "delete from atoms_inbox.deliveries where seq in (
             select seq from atoms_inbox.deliveries where state = 'pruned' and received_at < $1 limit $2)";
    let forgotten = sqlx::query(delete)
        .bind(before)
        .bind(STEP)
        .execute(connection)
        .await?;
    Ok(forgotten.rows_affected())
}
