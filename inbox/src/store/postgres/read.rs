//! Reading.

use bytes::Bytes;
use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, PgConnection, Postgres, QueryBuilder};

use super::keep::stored_answer;
use crate::arrival::{BY_BODY, columns, keys_of};
use crate::store::{COLUMNS, Counts, Filter, Row, State};

pub(super) async fn counts(connection: &mut PgConnection) -> sqlx::Result<Counts> {
    let select =
        "select state, count(*), min(received_at) from atoms_inbox.deliveries group by state";
    let rows: Vec<(String, i64, i64)> = sqlx::query_as(select).fetch_all(connection).await?;
    let mut counts = Counts::default();
    for (state, count, oldest) in rows {
        let Some(state) = State::find(&state) else {
            continue;
        };
        counts
            .states
            .push((state, u64::try_from(count).unwrap_or_default()));
        if state == State::Pending {
            counts.oldest_pending = Some(oldest);
        }
    }
    Ok(counts)
}

pub(super) async fn list(connection: &mut PgConnection, filter: &Filter) -> sqlx::Result<Vec<Row>> {
    let mut query = QueryBuilder::<Postgres>::new("select ");
    query
        .push(COLUMNS)
        .push(" from atoms_inbox.deliveries where true");
    let texts = [
        (" and state = ", filter.state.map(State::as_str)),
        (" and contract = ", filter.contract.as_deref()),
    ];
    for (condition, text) in texts {
        if let Some(text) = text {
            query.push(condition).push_bind(text);
        }
    }
    let columns_of = [
        (" and event = any(", filter.event.as_deref()),
        (" and join_key = any(", filter.join_key.as_deref()),
    ];
    for (condition, text) in columns_of {
        if let Some(text) = text {
            query.push(condition).push_bind(columns(text)).push(")");
        }
    }
    if let Some(id) = filter.id.as_deref() {
        of_id(&mut query, id);
    }
    if let Some(before) = filter.before {
        query.push(" and seq < ").push_bind(before);
    }
    query
        .push(" order by seq desc limit ")
        .push_bind(i64::from(filter.limit.unwrap_or(100)));
    let rows = query.build().fetch_all(connection).await?;
    rows.iter().map(read).collect()
}

pub(super) async fn get(connection: &mut PgConnection, seq: i64) -> sqlx::Result<Option<Row>> {
    let select = format!(
        "select {COLUMNS}, headers, body, answer_status, answer_type, answer
         from atoms_inbox.deliveries where seq = $1"
    );
    let row = sqlx::query(AssertSqlSafe(select))
        .bind(seq)
        .fetch_optional(connection)
        .await?;
    row.as_ref().map(read_whole).transpose()
}

/// By the index of identities: those that begin with the id, and those of bodies that came under it.
fn of_id(query: &mut QueryBuilder<Postgres>, id: &str) {
    let within = "select seq from atoms_inbox.deliveries where key >= ";
    query.push(" and seq in (");
    for (index, id) in columns(id).into_iter().enumerate() {
        query.push(if index > 0 { " union all " } else { "" });
        let [first, end] = keys_of(&id);
        query.push(within).push_bind(first);
        query.push(" and key < ").push_bind(end);
        query.push(" union all ").push(within).push_bind(BY_BODY[0]);
        query.push(" and key < ").push_bind(BY_BODY[1]);
        query.push(" and id = ").push_bind(id);
    }
    query.push(")");
}

/// What is in no list, too.
fn read_whole(row: &PgRow) -> sqlx::Result<Row> {
    Ok(Row {
        answer: stored_answer(row)?,
        ..read(row)?
    })
}

fn read(row: &PgRow) -> sqlx::Result<Row> {
    use sqlx::Row as _;
    let state: &str = row.try_get("state")?;
    let (key, digest): (&[u8], &[u8]) = (row.try_get("key")?, row.try_get("digest")?);
    let unknown = || sqlx::Error::Decode("the row has an unknown state".into());
    let (attempts, size): (i32, i64) = (row.try_get("attempts")?, row.try_get("size")?);
    Ok(Row {
        seq: row.try_get("seq")?,
        state: State::find(state).ok_or_else(unknown)?,
        contract: row.try_get("contract")?,
        event: row.try_get("event")?,
        id: row.try_get("id")?,
        join_key: row.try_get("join_key")?,
        received_at: row.try_get("received_at")?,
        done_at: row.try_get("done_at")?,
        attempts: u32::try_from(attempts).unwrap_or_default(),
        error: row.try_get("error")?,
        size: u64::try_from(size).unwrap_or_default(),
        headers: Bytes::from(row.try_get::<Vec<u8>, _>("headers").unwrap_or_default()),
        body: Bytes::from(row.try_get::<Vec<u8>, _>("body").unwrap_or_default()),
        digest: digest.try_into().unwrap_or_default(),
        by_body: key.starts_with(BY_BODY[0]),
        answer: None,
    })
}
