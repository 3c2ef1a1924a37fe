//! Noting how work ended, and making deliveries due again.

use sqlx::{Connection, PgConnection};

use crate::clock;
use crate::store::Ending;

pub(super) async fn finish(connection: &mut PgConnection, ends: &[Ending]) -> sqlx::Result<()> {
    let mut transaction = connection.begin().await?;
    done(&mut transaction, ends).await?;
    for end in ends {
        one(&mut transaction, end).await?;
    }
    transaction.commit().await
}

/// What is done is done, by whichever claim.
async fn done(connection: &mut PgConnection, ends: &[Ending]) -> sqlx::Result<()> {
    let done = ends.iter().filter_map(|end| match end {
        Ending::Done { seq } => Some(*seq),
        _ => None,
    });
    let update = "update atoms_inbox.deliveries
         set state = 'done', done_at = atoms_inbox.now(), claim = null, error = null
         where seq = any($1) and state = 'pending'";
    let done: Vec<_> = done.collect();
    sqlx::query(update).bind(done).execute(connection).await?;
    Ok(())
}

async fn one(connection: &mut PgConnection, end: &Ending) -> sqlx::Result<()> {
    let query = match end {
        Ending::Done { .. } => return Ok(()),
        Ending::Failed {
            seq,
            claim,
            error,
            pause,
        } => sqlx::query(
            "update atoms_inbox.deliveries
             set due_at = atoms_inbox.now() + $3, error = $4, claim = null
             where seq = $1 and claim = $2 and state = 'pending'",
        )
        .bind(seq)
        .bind(claim)
        .bind(clock::millis(*pause))
        .bind(text(error)),
        Ending::Dead { seq, claim, error } => sqlx::query(
            "update atoms_inbox.deliveries
             set state = 'dead', done_at = atoms_inbox.now(), error = $3, claim = null
             where seq = $1 and claim = $2 and state = 'pending'",
        )
        .bind(seq)
        .bind(claim)
        .bind(text(error)),
        Ending::Released { seq, claim } => sqlx::query(
            "update atoms_inbox.deliveries
             set due_at = atoms_inbox.now(), attempts = greatest(attempts - 1, 0), claim = null
             where seq = $1 and claim = $2 and state = 'pending'",
        )
        .bind(seq)
        .bind(claim),
    };
    query.execute(connection).await?;
    Ok(())
}

/// The database takes no NUL.
fn text(error: &str) -> String {
    error.replace('\0', "\u{fffd}")
}

/// What was pruned has nothing left to be worked on; a conflict is taken up as a delivery of its own.
pub(super) async fn replay(connection: &mut PgConnection, seqs: &[i64]) -> sqlx::Result<u64> {
    let update = "update atoms_inbox.deliveries
         set state = 'pending', attempts = 0, due_at = atoms_inbox.now(), done_at = null, error = null, claim = null
         where seq = any($1) and state <> 'pruned'";
    let replayed = sqlx::query(update).bind(seqs).execute(connection).await?;
    Ok(replayed.rows_affected())
}

pub(super) async fn retry_dead(connection: &mut PgConnection) -> sqlx::Result<u64> {
    let update = "update atoms_inbox.deliveries
         set state = 'pending', attempts = 0, due_at = atoms_inbox.now(), done_at = null
         where state = 'dead'";
    let retried = sqlx::query(update).execute(connection).await?;
    Ok(retried.rows_affected())
}
