//! Dropping payloads.

use sqlx::PgConnection;

use crate::clock;
use crate::store::{Pruned, Retention};

/// Rows of one step, so that what is to be kept does not wait for long.
const STEP: i64 = 500;

pub(super) async fn prune(
    connection: &mut PgConnection,
    retention: &Retention,
) -> sqlx::Result<Pruned> {
    let mut pruned = Pruned::default();
    if let Some(age) = retention.age {
        drop_payloads(connection, clock::millis(age), i64::MAX, &mut pruned).await?;
    }
    if let Some(bytes) = retention.bytes {
        let excess = finished(connection).await? - i64::try_from(bytes).unwrap_or(i64::MAX);
        if excess > 0 {
            drop_payloads(connection, i64::MIN / 2, excess, &mut pruned).await?;
        }
    }
    if let Some(age) = retention.forget {
        let before = clock::today() - clock::millis(age);
        pruned.forgotten = forget(connection, before).await?;
    }
    Ok(pruned)
}

/// The bytes of all finished payloads.
async fn finished(connection: &mut PgConnection) -> sqlx::Result<i64> {
    let sum = "select coalesce(sum(size), 0)::bigint from atoms_inbox.deliveries
         where state in ('done', 'unanswered', 'conflict')";
    sqlx::query_scalar(sum).fetch_one(connection).await
}

/// Drops the payloads that were finished so long ago, the oldest first, until so many bytes are dropped.
async fn drop_payloads(
    connection: &mut PgConnection,
    age: i64,
    excess: i64,
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
         from oldest where this.seq = oldest.seq and oldest.dropped < $2
             and this.state in ('done', 'unanswered', 'conflict')
         returning size";
    let sizes: Vec<i64> = sqlx::query_scalar(update)
        .bind(age)
        .bind(excess)
        .bind(STEP)
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
