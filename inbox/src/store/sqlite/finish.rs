//! Noting how work ended, and making deliveries due again.

use sqlx::SqliteConnection;

use crate::clock;
use crate::store::Ending;

pub(super) async fn finish(connection: &mut SqliteConnection, ends: &[Ending]) -> sqlx::Result<()> {
    let now = clock::steady();
    done(connection, ends, now).await?;
    for end in ends {
        one(connection, end, now).await?;
    }
    Ok(())
}

/// What is done is done, by whichever claim.
async fn done(connection: &mut SqliteConnection, ends: &[Ending], now: i64) -> sqlx::Result<()> {
    let done = ends.iter().filter_map(|end| match end {
        Ending::Done { seq } => Some(*seq),
        _ => None,
    });
    sqlx::query(
        "update deliveries set state = 'done', done_at = ?, claim = null, error = null
         where seq in (select value from json_each(?)) and state = 'pending'",
    )
    .bind(now)
    .bind(list(done))
    .execute(connection)
    .await?;
    Ok(())
}

async fn one(connection: &mut SqliteConnection, end: &Ending, now: i64) -> sqlx::Result<()> {
    let query = match end {
        Ending::Done { .. } => return Ok(()),
        Ending::Failed {
            seq,
            claim,
            error,
            pause,
        } => sqlx::query(
            "update deliveries set due_at = ?, error = ?, claim = null
             where seq = ? and claim = ? and state = 'pending'",
        )
        .bind(now + clock::millis(*pause))
        .bind(error)
        .bind(seq)
        .bind(claim),
        Ending::Dead { seq, claim, error } => sqlx::query(
            "update deliveries set state = 'dead', done_at = ?, error = ?, claim = null
             where seq = ? and claim = ? and state = 'pending'",
        )
        .bind(now)
        .bind(error)
        .bind(seq)
        .bind(claim),
        Ending::Released { seq, claim } => sqlx::query(
            "update deliveries set due_at = ?, attempts = max(attempts - 1, 0), claim = null
             where seq = ? and claim = ? and state = 'pending'",
        )
        .bind(now)
        .bind(seq)
        .bind(claim),
    };
    query.execute(connection).await?;
    Ok(())
}

/// What was pruned has nothing left to be worked on; a conflict is taken up as a delivery of its own.
pub(super) async fn replay(connection: &mut SqliteConnection, seqs: &[i64]) -> sqlx::Result<u64> {
    let seqs = list(seqs.iter().copied());
    let replayed = sqlx::query(
        "update deliveries set state = 'pending', attempts = 0, due_at = ?, done_at = null,
             error = null, claim = null
         where seq in (select value from json_each(?)) and state <> 'pruned'",
    )
    .bind(clock::steady())
    .bind(seqs)
    .execute(connection)
    .await?;
    Ok(replayed.rows_affected())
}

pub(super) async fn retry_dead(connection: &mut SqliteConnection) -> sqlx::Result<u64> {
    let retried = sqlx::query(
        "update deliveries set state = 'pending', attempts = 0, due_at = ?, done_at = null
         where state = 'dead'",
    )
    .bind(clock::steady())
    .execute(connection)
    .await?;
    Ok(retried.rows_affected())
}

/// Numbers as JSON, for one parameter.
fn list(seqs: impl Iterator<Item = i64>) -> String {
    serde_json::to_string(&seqs.collect::<Vec<_>>()).unwrap_or_default()
}
