//! Keeping deliveries.

use atoms_runtime::StoredAnswer;
use sqlx::sqlite::SqliteRow;
use sqlx::{Executor, QueryBuilder, Row, SqliteConnection};

use crate::arrival::Arrival;
use crate::clock;
use crate::store::{Kept, State, row};

/// Rows that one statement inserts.
const ROWS: usize = 64;

pub(super) async fn keep(
    connection: &mut SqliteConnection,
    batch: &[Arrival],
) -> sqlx::Result<Vec<Kept>> {
    // More than one statement's worth is committed at once.
    let in_transaction = batch.len() > ROWS;
    if in_transaction {
        connection.execute("begin immediate").await?;
    }
    let mut kept = Vec::with_capacity(batch.len());
    for rows in batch.chunks(ROWS) {
        let keys = rows.iter().map(|row| (row, row.key, state(row)));
        if insert(connection, keys).await? == rows.len() as u64 {
            kept.extend(rows.iter().map(|_| Kept::New));
            continue;
        }
        for row in rows {
            kept.push(known(connection, row).await?);
        }
    }
    if in_transaction {
        connection.execute("commit").await?;
    }
    Ok(kept)
}

fn state(arrival: &Arrival) -> State {
    if arrival.asks {
        State::Asked
    } else {
        State::Pending
    }
}

/// Inserts what is not there; says how many that was.
async fn insert(
    connection: &mut SqliteConnection,
    rows: impl Iterator<Item = (&Arrival, [u8; 32], State)>,
) -> sqlx::Result<u64> {
    let due_at = clock::steady();
    let mut insert = QueryBuilder::new(
        "insert into deliveries (key, digest, token, contract, event, id, join_key, received_at,
             state, due_at, done_at, size, headers, body) ",
    );
    insert.push_values(rows, |mut values, (row, key, state)| {
        values
            .push_bind(key.to_vec())
            .push_bind(row.digest.to_vec())
            .push_bind(row.token)
            .push_bind(&row.contract)
            .push_bind(&row.event)
            .push_bind(&row.id)
            .push_bind(&row.join_key)
            .push_bind(row.received_at)
            .push_bind(state.as_str())
            .push_bind(due_at)
            .push_bind((state == State::Conflict).then_some(due_at))
            .push_bind(i64::try_from(row.size()).unwrap_or(i64::MAX))
            .push_bind(row.headers.to_vec())
            .push_bind(row.body.to_vec());
    });
    insert.push(" on conflict (key) do nothing");
    Ok(insert.build().execute(connection).await?.rows_affected())
}

/// Whether a delivery that is here now was here before.
async fn known(connection: &mut SqliteConnection, arrival: &Arrival) -> sqlx::Result<Kept> {
    let row = sqlx::query(
        "select token, digest, state, answer_status, answer_type, answer from deliveries where key = ?",
    )
    .bind(arrival.key.to_vec())
    .fetch_one(&mut *connection)
    .await?;
    if row.try_get::<i64, _>("token")? == arrival.token {
        return Ok(Kept::New);
    }
    if row.try_get::<&[u8], _>("digest")? != arrival.digest {
        let conflict = (arrival, arrival.conflict_key(), State::Conflict);
        insert(connection, [conflict].into_iter()).await?;
        return Ok(Kept::Conflict);
    }
    if row.try_get::<&str, _>("state")? == State::Unanswered.as_str()
        && ask_again(connection, arrival).await?
    {
        return Ok(Kept::New);
    }
    Ok(Kept::Known(stored_answer(&row)?))
}

/// Whether it is this one that is asked again, and not another of the same identity.
async fn ask_again(connection: &mut SqliteConnection, arrival: &Arrival) -> sqlx::Result<bool> {
    let update = "update deliveries set state = 'asked', token = ?, done_at = null
         where key = ? and state = 'unanswered'";
    let asked = sqlx::query(update)
        .bind(arrival.token)
        .bind(arrival.key.to_vec())
        .execute(connection)
        .await?;
    Ok(asked.rows_affected() > 0)
}

fn stored_answer(row: &SqliteRow) -> sqlx::Result<Option<StoredAnswer>> {
    let status = row.try_get("answer_status")?;
    let (content_type, body) = (row.try_get("answer_type")?, row.try_get("answer")?);
    Ok(row::stored_answer(status, content_type, body))
}

/// Notes the answer to a delivery that asks.
pub(super) async fn answered(
    connection: &mut SqliteConnection,
    key: [u8; 32],
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
        "update deliveries set state = ?, done_at = ?, answer_status = ?, answer_type = ?, answer = ?
         where key = ? and state = 'asked'",
    )
    .bind(state.as_str())
    .bind(clock::steady())
    .bind(status)
    .bind(content_type)
    .bind(body)
    .bind(key.to_vec())
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes, to see whether that is possible.
pub(super) async fn ready(connection: &mut SqliteConnection) -> sqlx::Result<()> {
    sqlx::query(
        "insert into written values (1, ?) on conflict (one) do update set at = excluded.at",
    )
    .bind(clock::today())
    .execute(connection)
    .await?;
    Ok(())
}
