//! Noting how work ended, and making deliveries due again.

use sqlx::PgConnection;

use crate::clock;
use crate::store::ending::Note;
use crate::store::{ASKING, BURIED, Ending};

/// What is done is done, by whichever claim, and also if it was given up meanwhile; but not if it was made due again since
/// and nobody has begun: that is to be done once more. Only who has the claim can fail.
const FINISH: &str = "update atoms_inbox.deliveries as this
     set state = ends.state, done_at = case when ends.state <> 'pending' then atoms_inbox.now() end,
         due_at = coalesce(atoms_inbox.now() + ends.pause, this.due_at), claim = null,
         attempts = greatest(this.attempts - ends.released, 0),
         error = case when ends.state = 'done' then null else coalesce(ends.error, this.error) end
     from unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::integer[], $6::text[])
         as ends (seq, claim, state, pause, released, error)
     where this.seq = ends.seq
         and (this.state = 'pending'
                 and (ends.state = 'done' and this.attempts > 0 or this.claim = ends.claim)
             or this.state = 'dead' and this.error = $7 and ends.state = 'done')";

pub(super) async fn finish(connection: &mut PgConnection, ends: &[Ending]) -> sqlx::Result<()> {
    fn column<'a, T>(ends: &'a [Ending], of: impl Fn(Note<'a>) -> T) -> Vec<T> {
        ends.iter().map(|end| of(end.note())).collect()
    }
    sqlx::query(FINISH)
        .bind(column(ends, |end| end.seq))
        .bind(column(ends, |end| end.claim))
        .bind(column(ends, |end| end.state.as_str()))
        .bind(column(ends, |end| end.pause.map(clock::millis)))
        .bind(column(ends, |end| end.released))
        .bind(column(ends, |end| end.error.map(text)))
        .bind(BURIED)
        .execute(connection)
        .await?;
    Ok(())
}

/// A text that the database takes: it takes no NUL.
fn text(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

/// What was pruned has nothing left to be worked on; a conflict is taken up as a delivery of its own. What is being worked
/// on, or asked, stays with whoever does: it would be done twice at once.
pub(super) async fn replay(connection: &mut PgConnection, seqs: &[i64]) -> sqlx::Result<u64> {
    let update = "update atoms_inbox.deliveries
         set state = 'pending', attempts = 0, due_at = atoms_inbox.now(), done_at = null, error = null, claim = null
         where seq = any($1) and state <> 'pruned'
             and not (state = 'pending' and claim is not null and due_at > atoms_inbox.now())
             and not (state = 'asked' and due_at > atoms_inbox.now() - $2)";
    let replayed = sqlx::query(update)
        .bind(seqs)
        .bind(clock::millis(ASKING))
        .execute(connection)
        .await?;
    Ok(replayed.rows_affected())
}

pub(super) async fn retry_dead(connection: &mut PgConnection) -> sqlx::Result<u64> {
    let update = "update atoms_inbox.deliveries
         set state = 'pending', attempts = 0, due_at = atoms_inbox.now(), done_at = null
         where state = 'dead'";
    let retried = sqlx::query(update).execute(connection).await?;
    Ok(retried.rows_affected())
}
