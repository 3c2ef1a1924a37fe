//! Reading, each time on a connection of its own: it is opened in less than a millisecond, and is never one to a file
//! that is not there any more.

use bytes::Bytes;
use sqlx::sqlite::{SqliteConnectOptions, SqliteRow};
use sqlx::{AssertSqlSafe, ConnectOptions, QueryBuilder, Sqlite, SqliteConnection};

use super::keep::stored_answer;
use crate::arrival::{BY_BODY, columns, keys_of};
use crate::error::Error;
use crate::store::{COLUMNS, Counts, Filter, Row, State};

/// Each part goes over an index that has all it asks for.
const COUNTS: &str =
    "select state, count(*), min(received_at) from deliveries where state <> 'pending' group by state
     union all
     select 'pending', count(*), min(received_at) from deliveries indexed by due where state = 'pending'
     having count(*) > 0";

pub(super) async fn connect(options: &SqliteConnectOptions) -> sqlx::Result<SqliteConnection> {
    options
        .clone()
        .create_if_missing(false)
        .read_only(true)
        .connect()
        .await
}

pub(super) async fn counts(options: &SqliteConnectOptions) -> Result<Counts, Error> {
    let mut connection = connect(options).await?;
    let rows: Vec<(String, u64, i64)> = sqlx::query_as(COUNTS).fetch_all(&mut connection).await?;
    let mut counts = Counts::default();
    for (state, count, oldest) in rows {
        let Some(state) = State::find(&state) else {
            continue;
        };
        counts.states.push((state, count));
        if state == State::Pending {
            counts.oldest_pending = Some(oldest);
        }
    }
    Ok(counts)
}

pub(super) async fn list(
    options: &SqliteConnectOptions,
    filter: &Filter,
) -> Result<Vec<Row>, Error> {
    let mut query = QueryBuilder::<Sqlite>::new("select ");
    query.push(COLUMNS).push(" from deliveries where true");
    let texts = [
        (" and event in (", filter.event.as_deref()),
        (" and join_key in (", filter.join_key.as_deref()),
    ];
    for (condition, text) in texts {
        if let Some(text) = text {
            let mut list = query.push(condition).separated(", ");
            for text in columns(text) {
                list.push_bind(text);
            }
            query.push(")");
        }
    }
    if let Some(contract) = filter.contract.as_deref() {
        query.push(" and contract = ").push_bind(contract);
    }
    if let Some(state) = filter.state {
        // From these words the planner sees which index has them.
        let other = if state == State::Pending {
            ""
        } else {
            "state <> 'pending' and "
        };
        query.push(format_args!(" and {other}state = '{}'", state.as_str()));
    }
    if let Some(id) = filter.id.as_deref() {
        of_id(&mut query, id);
    }
    if let Some(before) = filter.before {
        query.push(" and seq < ").push_bind(before);
    }
    query
        .push(" order by seq desc limit ")
        .push_bind(filter.limit.unwrap_or(100));
    let mut connection = connect(options).await?;
    let rows = query.build().fetch_all(&mut connection).await?;
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

pub(super) async fn get(options: &SqliteConnectOptions, seq: i64) -> Result<Option<Row>, Error> {
    let mut connection = connect(options).await?;
    let select = format!(
        "select {COLUMNS}, headers, body, answer_status, answer_type, answer
         from deliveries left join payloads using (seq) where seq = ?"
    );
    let row = sqlx::query(AssertSqlSafe(select))
        .bind(seq)
        .fetch_optional(&mut connection)
        .await?;
    Ok(row.as_ref().map(read_whole).transpose()?)
}

/// By the index of identities: those that begin with the id, and those of bodies that came under it.
fn of_id(query: &mut QueryBuilder<Sqlite>, id: &str) {
    let within = "select seq from deliveries where key >= ";
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
fn read_whole(row: &SqliteRow) -> sqlx::Result<Row> {
    Ok(Row {
        answer: stored_answer(row)?,
        ..read(row)?
    })
}

fn read(row: &SqliteRow) -> sqlx::Result<Row> {
    use sqlx::Row as _;
    let state: &str = row.try_get("state")?;
    let (key, digest): (&[u8], &[u8]) = (row.try_get("key")?, row.try_get("digest")?);
    let unknown = || sqlx::Error::Decode("the row has an unknown state".into());
    Ok(Row {
        seq: row.try_get("seq")?,
        state: State::find(state).ok_or_else(unknown)?,
        contract: row.try_get("contract")?,
        event: row.try_get("event")?,
        id: row.try_get("id")?,
        join_key: row.try_get("join_key")?,
        received_at: row.try_get("received_at")?,
        done_at: row.try_get("done_at")?,
        attempts: row.try_get("attempts")?,
        error: row.try_get("error")?,
        size: row.try_get("size")?,
        headers: Bytes::from(row.try_get::<Vec<u8>, _>("headers").unwrap_or_default()),
        body: Bytes::from(row.try_get::<Vec<u8>, _>("body").unwrap_or_default()),
        digest: digest.try_into().unwrap_or_default(),
        by_body: key.starts_with(BY_BODY[0]),
        answer: None,
    })
}
