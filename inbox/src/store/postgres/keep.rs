//! Keeping deliveries.

use std::collections::HashSet;

use atoms_runtime::StoredAnswer;
use http::HeaderValue;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::arrival::Arrival;
use crate::clock;
use crate::store::{ASKING, Kept, State, row};

/// Numbers are given in the order of arrival; rows are inserted in the order of their keys, so that two who insert the
/// same ones do not wait for each other in a circle.
const INSERT: &str = "with arrived as (
         select nextval('atoms_inbox.deliveries_seq_seq') as seq, *
         from unnest($1::bytea[], $2::bytea[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[],
             $8::bigint[], $9::text[], $10::bigint[], $11::bytea[], $12::bytea[])
             as arrived (key, digest, token, contract, event, id, join_key, received_at, state, size, headers, body))
     insert into atoms_inbox.deliveries (seq, key, digest, token, contract, event, id, join_key, received_at, state,
         due_at, done_at, size, headers, body)
     select seq, key, digest, token, contract, event, id, join_key, received_at, state,
         atoms_inbox.now(), case when state = 'conflict' then atoms_inbox.now() end, size, headers, body
     from arrived order by key, seq
     on conflict (key) do nothing
     returning token";

/// A delivery, its identity, and its state.
type New<'a> = (&'a Arrival, Vec<u8>, State);

pub(super) async fn keep(
    connection: &mut PgConnection,
    batch: &[Arrival],
) -> sqlx::Result<Vec<Kept>> {
    let rows: Vec<New<'_>> = batch
        .iter()
        .map(|row| (row, row.key(), State::of(row)))
        .collect();
    let new = insert(connection, &rows).await?;
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

/// Inserts what is not there; the tokens of that.
async fn insert(connection: &mut PgConnection, rows: &[New<'_>]) -> sqlx::Result<HashSet<i64>> {
    fn column<'a, T>(rows: &'a [New<'a>], of: impl Fn(&'a Arrival) -> T) -> Vec<T> {
        rows.iter().map(|(row, ..)| of(row)).collect()
    }
    let keys: Vec<&[u8]> = rows.iter().map(|(_, key, _)| &key[..]).collect();
    let states: Vec<_> = rows.iter().map(|(.., state)| state.as_str()).collect();
    let size = |row: &Arrival| i64::try_from(row.size()).unwrap_or(i64::MAX);
    let tokens = sqlx::query_scalar(INSERT)
        .bind(keys)
        .bind(column(rows, |row| &row.digest[..]))
        .bind(column(rows, |row| row.token))
        .bind(column(rows, |row| row.contract.as_str()))
        .bind(column(rows, |row| row.event.as_str()))
        .bind(column(rows, |row| row.id.as_deref()))
        .bind(column(rows, |row| row.join_key.as_deref()))
        .bind(column(rows, |row| row.received_at))
        .bind(states)
        .bind(column(rows, size))
        .bind(column(rows, |row| &row.headers[..]))
        .bind(column(rows, |row| &row.body[..]))
        .fetch_all(connection)
        .await?;
    Ok(tokens.into_iter().collect())
}

/// Whether a delivery that is here now was here before.
async fn known(connection: &mut PgConnection, arrival: &Arrival) -> sqlx::Result<Kept> {
    let select = "select id, token, digest, state, answer_status, answer_type, answer
         from atoms_inbox.deliveries where key = $1";
    let row = sqlx::query(select)
        .bind(arrival.key())
        .fetch_one(&mut *connection)
        .await?;
    if row.try_get::<i64, _>("token")? == arrival.token {
        return Ok(Kept::New);
    }
    if row.try_get::<&[u8], _>("digest")? != arrival.digest {
        let conflict = (arrival, arrival.conflict_key(), State::Conflict);
        insert(connection, &[conflict]).await?;
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
async fn ask_again(connection: &mut PgConnection, arrival: &Arrival) -> sqlx::Result<bool> {
    let update = "update atoms_inbox.deliveries
         set state = 'asked', token = $1, due_at = atoms_inbox.now(), done_at = null
         where key = $2 and (state = 'unanswered' or state = 'asked' and due_at <= atoms_inbox.now() - $3)";
    let asked = sqlx::query(update)
        .bind(arrival.token)
        .bind(arrival.key())
        .bind(clock::millis(ASKING))
        .execute(connection)
        .await?;
    Ok(asked.rows_affected() > 0)
}

pub(super) fn stored_answer(row: &PgRow) -> sqlx::Result<Option<StoredAnswer>> {
    let status: Option<i32> = row.try_get("answer_status")?;
    let status = status.and_then(|status| u16::try_from(status).ok());
    let (content_type, body) = (row.try_get("answer_type")?, row.try_get("answer")?);
    Ok(row::stored_answer(status, content_type, body))
}

/// Notes the answer to a delivery that asks, unless it was asked again since: that is known by the token.
pub(super) async fn answered(
    connection: &mut PgConnection,
    (key, token): (&[u8], i64),
    answer: Option<StoredAnswer>,
) -> sqlx::Result<()> {
    let state = match answer {
        Some(_) => State::Done,
        None => State::Unanswered,
    };
    let answer = answer.as_ref();
    let content_type = answer.and_then(|answer| answer.content_type.as_ref());
    let update = "update atoms_inbox.deliveries set state = $1, done_at = atoms_inbox.now(),
             answer_status = $2, answer_type = $3, answer = $4
         where key = $5 and token = $6 and state in ('asked', 'unanswered')";
    sqlx::query(update)
        .bind(state.as_str())
        .bind(answer.map(|answer| i32::from(answer.status.as_u16())))
        .bind(content_type.map(HeaderValue::as_bytes))
        .bind(answer.map(|answer| &answer.body[..]))
        .bind(key)
        .bind(token)
        .execute(connection)
        .await?;
    Ok(())
}

/// Gives up what was asked too long ago.
pub(super) async fn give_up(connection: &mut PgConnection) -> sqlx::Result<()> {
    let update =
        "update atoms_inbox.deliveries set state = 'unanswered', done_at = atoms_inbox.now()
         where seq in (
             select seq from atoms_inbox.deliveries
             where state = 'asked' and due_at <= atoms_inbox.now() - $1 for update skip locked)";
    let given_up = sqlx::query(update)
        .bind(clock::millis(ASKING))
        .execute(connection)
        .await?;
    row::tell_given_up(given_up.rows_affected());
    Ok(())
}

/// Writes a delivery and drops it again in one commit, to see whether that is possible.
pub(super) async fn ready(connection: &mut PgConnection) -> sqlx::Result<()> {
    let write = "insert into atoms_inbox.deliveries
             (seq, key, digest, token, contract, event, received_at, state, due_at, size, headers, body)
         values (-1, '', '', 0, '', '', 0, 'pending', 0, 0, '', '');
         delete from atoms_inbox.deliveries where seq = -1;
         insert into atoms_inbox.written (one, at) values (1, atoms_inbox.now())
         on conflict (one) do update set at = excluded.at";
    sqlx::raw_sql(write).execute(connection).await?;
    Ok(())
}
