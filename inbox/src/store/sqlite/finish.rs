//! Noting how work ended, and making deliveries due again.

use serde_json::{Value, json};
use sqlx::SqliteConnection;

use super::as_json;
use crate::clock;
use crate::store::{ASKING, BURIED, Ending};

/// What is done is done, by whichever claim, and also if it was given up meanwhile; but not if it was made due again since
/// and nobody has begun: that is to be done once more. Only who has the claim can fail. The plus keeps the planner from
/// going through all that is pending.
const FINISH: &str = "with ends as (
         select value ->> 'seq' as seq, value ->> 'claim' as claim, value ->> 'state' as state,
             value ->> 'due_at' as due_at, value ->> 'released' as released, value ->> 'error' as error
         from json_each(?1))
     update deliveries
     set state = ends.state, done_at = case when ends.state <> 'pending' then max(?2, received_at) end,
         due_at = coalesce(ends.due_at, deliveries.due_at), claim = null,
         attempts = max(deliveries.attempts - ends.released, 0),
         error = case when ends.state = 'done' then null else coalesce(ends.error, deliveries.error) end
     from ends
     where deliveries.seq = ends.seq
         and (+deliveries.state = 'pending'
                 and (ends.state = 'done' and deliveries.attempts > 0 or deliveries.claim = ends.claim)
             or +deliveries.state = 'dead' and deliveries.error = ?3 and ends.state = 'done')";

pub(super) async fn finish(connection: &mut SqliteConnection, ends: &[Ending]) -> sqlx::Result<()> {
    let now = clock::steady();
    let ends: Value = ends.iter().map(|end| row(end, now)).collect();
    sqlx::query(FINISH)
        .bind(ends.to_string())
        .bind(clock::today())
        .bind(BURIED)
        .execute(connection)
        .await?;
    Ok(())
}

fn row(end: &Ending, now: i64) -> Value {
    let note = end.note();
    let due_at = note
        .pause
        .map(|pause| now.saturating_add(clock::millis(pause)));
    json!({
        "seq": note.seq,
        "claim": note.claim,
        "state": note.state.as_str(),
        "due_at": due_at,
        "released": note.released,
        "error": note.error,
    })
}

/// What was pruned has nothing left to be worked on; a conflict is taken up as a delivery of its own. What is being worked
/// on, or asked, stays with whoever does: it would be done twice at once.
pub(super) async fn replay(
    connection: &mut SqliteConnection,
    seqs: &[i64],
    due_at: i64,
) -> sqlx::Result<u64> {
    let seqs = as_json(seqs);
    let replayed = sqlx::query(
        "update deliveries set state = 'pending', attempts = 0, due_at = ?4, done_at = null,
             error = null, claim = null
         where seq in (select value from json_each(?2)) and state <> 'pruned'
             and not (state = 'pending' and claim is not null and due_at > ?1)
             and not (state = 'asked' and due_at > ?1 - ?3)",
    )
    .bind(clock::steady())
    .bind(seqs)
    .bind(clock::millis(ASKING))
    .bind(due_at)
    .execute(connection)
    .await?;
    Ok(replayed.rows_affected())
}

pub(super) async fn retry_dead(
    connection: &mut SqliteConnection,
    due_at: i64,
) -> sqlx::Result<u64> {
    // SQLite takes a partial index only where its condition stands in the query, implied or not.
    let retried = sqlx::query(
        "update deliveries set state = 'pending', attempts = 0, due_at = ?, done_at = null
         where state = 'dead' and state <> 'pending'",
    )
    .bind(due_at)
    .execute(connection)
    .await?;
    Ok(retried.rows_affected())
}
