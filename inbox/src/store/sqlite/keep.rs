//! Keeping deliveries.

use std::collections::HashSet;

use atoms_runtime::StoredAnswer;
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection};

use crate::arrival::Arrival;
use crate::clock;
use crate::store::{ASKING, Kept, State, row};

/// Rows that one statement inserts.
const ROWS: usize = 64;

/// A delivery, its identity, and its state.
type New<'a> = (&'a Arrival, Vec<u8>, State);

pub(super) async fn keep(
    connection: &mut SqliteConnection,
    batch: &[Arrival],
    due_at: i64,
) -> sqlx::Result<Vec<Kept>> {
    let rows: Vec<New<'_>> = batch
        .iter()
        .map(|arrival| (arrival, arrival.key(), State::of(arrival)))
        .collect();
    let new = insert(connection, &rows, due_at).await?;
    let mut kept = Vec::with_capacity(batch.len());
    for arrival in batch {
        kept.push(if new.contains(&arrival.token) {
            Kept::New
        } else {
            known(connection, arrival).await?
        });
    }
    Ok(kept)
}

/// Inserts what is not there, in one commit; the tokens of that.
///
/// All of it is one text, as each way to the connection's own thread and back costs as much as some rows.
async fn insert(
    connection: &mut SqliteConnection,
    rows: &[New<'_>],
    due_at: i64,
) -> sqlx::Result<HashSet<i64>> {
    let mut tokens = HashSet::with_capacity(rows.len());
    let mut query = QueryBuilder::new("begin immediate; ");
    let mut chunks = rows.chunks(ROWS).peekable();
    while let Some(chunk) = chunks.next() {
        insert_deliveries(&mut query, chunk, due_at);
        insert_payloads(&mut query, chunk);
        if chunks.peek().is_none() {
            query.push("; commit");
        }
        let new = query.build_query_scalar::<i64>();
        tokens.extend(new.fetch_all(&mut *connection).await?);
        query = QueryBuilder::default();
    }
    Ok(tokens)
}

fn insert_deliveries(query: &mut QueryBuilder<Sqlite>, rows: &[New<'_>], due_at: i64) {
    let (now, today) = (clock::steady(), clock::today());
    query.push(
        "insert into deliveries (key, digest, token, contract, event, id, join_key, received_at,
             state, due_at, done_at, size) ",
    );
    query.push_values(rows, |mut values, (row, key, state)| {
        values
            .push_bind(key.clone())
            .push_bind(row.digest.to_vec())
            .push_bind(row.token)
            .push_bind(&row.contract)
            .push_bind(&row.event)
            .push_bind(&row.id)
            .push_bind(&row.join_key)
            .push_bind(row.received_at)
            .push_bind(state.as_str())
            .push_bind(if *state == State::Pending {
                due_at
            } else {
                now
            })
            .push_bind((*state == State::Conflict).then_some(today.max(row.received_at)))
            .push_bind(i64::try_from(row.size()).unwrap_or(i64::MAX));
    });
    query.push(" on conflict (key) do nothing returning token; ");
}

/// The payloads of those that were inserted, by now or by an attempt of unknown outcome.
fn insert_payloads(query: &mut QueryBuilder<Sqlite>, rows: &[New<'_>]) {
    query.push("with arrived (key, token, headers, body) as (");
    query.push_values(rows, |mut values, (row, key, _)| {
        values
            .push_bind(key.clone())
            .push_bind(row.token)
            .push_bind(row.headers.to_vec())
            .push_bind(row.body.to_vec());
    });
    query.push(
        ") insert into payloads (seq, headers, body)
         select seq, arrived.headers, arrived.body from arrived cross join deliveries using (key)
         where deliveries.token = arrived.token and deliveries.state <> 'pruned'
         on conflict (seq) do nothing",
    );
}

/// Whether a delivery that is here now was here before.
async fn known(connection: &mut SqliteConnection, arrival: &Arrival) -> sqlx::Result<Kept> {
    let row = sqlx::query(
        "select id, token, digest, state, answer_status, answer_type, answer from deliveries where key = ?",
    )
    .bind(arrival.key())
    .fetch_one(&mut *connection)
    .await?;
    if row.try_get::<i64, _>("token")? == arrival.token {
        return Ok(Kept::New);
    }
    if row.try_get::<&[u8], _>("digest")? != arrival.digest {
        let conflict = (arrival, arrival.conflict_key(), State::Conflict);
        insert(connection, &[conflict], clock::steady()).await?;
        return Ok(Kept::Conflict);
    }
    arrival.compare(row.try_get("id")?);
    let state: &str = row.try_get("state")?;
    let is_open = [State::Asked, State::Unanswered]
        .map(State::as_str)
        .contains(&state);
    if is_open && ask_again(connection, arrival).await? {
        return Ok(Kept::New);
    }
    Ok(Kept::Known(stored_answer(&row)?))
}

/// Whether it is this one that is asked again: nobody else is being asked, nor another of the same identity.
async fn ask_again(connection: &mut SqliteConnection, arrival: &Arrival) -> sqlx::Result<bool> {
    let now = clock::steady();
    let update = "update deliveries set state = 'asked', token = ?1, due_at = ?3, done_at = null
         where key = ?2 and (state = 'unanswered' or state = 'asked' and due_at <= ?4)";
    let asked = sqlx::query(update)
        .bind(arrival.token)
        .bind(arrival.key())
        .bind(now)
        .bind(now - clock::millis(ASKING))
        .execute(connection)
        .await?;
    Ok(asked.rows_affected() > 0)
}

pub(super) fn stored_answer(row: &SqliteRow) -> sqlx::Result<Option<StoredAnswer>> {
    let status = row.try_get("answer_status")?;
    let (content_type, body) = (row.try_get("answer_type")?, row.try_get("answer")?);
    Ok(row::stored_answer(status, content_type, body))
}

/// Notes the answer to a delivery that asks, unless it was asked again since: that is known by the token.
pub(super) async fn answered(
    connection: &mut SqliteConnection,
    (key, token): (&[u8], i64),
    answer: Option<StoredAnswer>,
) -> sqlx::Result<()> {
    let state = match answer {
        Some(_) => State::Done,
        None => State::Unanswered,
    };
    let (status, content_type, body) = match answer {
        Some(answer) => (
            Some(answer.status.as_u16()),
            answer.content_type.map(|text| text.as_bytes().to_vec()),
            Some(answer.body.to_vec()),
        ),
        None => (None, None, None),
    };
    sqlx::query(
        "update deliveries set state = ?, done_at = max(?, received_at), answer_status = ?, answer_type = ?, answer = ?
         where key = ? and token = ? and state in ('asked', 'unanswered')",
    )
    .bind(state.as_str())
    .bind(clock::today())
    .bind(status)
    .bind(content_type)
    .bind(body)
    .bind(key.to_vec())
    .bind(token)
    .execute(connection)
    .await?;
    Ok(())
}

/// The number of the last delivery.
pub(super) async fn last(connection: &mut SqliteConnection) -> sqlx::Result<i64> {
    let last = "select coalesce(max(seq), 0) from deliveries";
    sqlx::query_scalar(last).fetch_one(connection).await
}

/// Gives up what was asked too long ago, or by a process before this one: all up to the number `former`.
pub(super) async fn give_up(connection: &mut SqliteConnection, former: i64) -> sqlx::Result<()> {
    let now = clock::steady();
    // The condition of the partial index, though implied, has to stand here for SQLite to take it.
    let update = "update deliveries set state = 'unanswered', done_at = max(?1, received_at)
         where state = 'asked' and state <> 'pending' and (due_at <= ?2 or seq <= ?3)";
    let given_up = sqlx::query(update)
        .bind(clock::today())
        .bind(now - clock::millis(ASKING))
        .bind(former)
        .execute(connection)
        .await?;
    row::tell_given_up(given_up.rows_affected());
    Ok(())
}

/// Writes a delivery and drops it again in one commit, to see whether that is possible.
pub(super) async fn ready(connection: &mut SqliteConnection) -> sqlx::Result<()> {
    sqlx::query(
        "begin immediate;
         insert into deliveries (seq, key, digest, token, contract, event, received_at, state, due_at, size)
         values (-1, x'', x'', 0, '', '', 0, 'pending', 0, 0);
         insert into payloads values (-1, x'', x'');
         delete from payloads where seq = -1;
         delete from deliveries where seq = -1;
         insert into written values (1, ?) on conflict (one) do update set at = excluded.at;
         commit",
    )
    .bind(clock::today())
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes, so that the log is there.
pub(super) async fn touch(connection: &mut SqliteConnection) -> sqlx::Result<()> {
    sqlx::query(
        "insert into written values (1, ?) on conflict (one) do update set at = excluded.at",
    )
    .bind(clock::today())
    .execute(connection)
    .await?;
    Ok(())
}
