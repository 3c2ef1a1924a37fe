//! Taking deliveries for work.

use std::time::Duration;

use bytes::Bytes;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::{as_json, keep, payload};
use crate::clock;
use crate::store::{BURIED, CLAIMED_BYTES, Claimed, Wanted};

/// How long a delivery waits whose work ended with the process, the second time and later.
const AFTER_CRASH: i64 = 2_000;

pub(super) async fn claim(
    connection: &mut SqliteConnection,
    wanted: &Wanted,
) -> sqlx::Result<Vec<Claimed>> {
    let now = clock::steady();
    let mut rows = recover(connection, wanted, now).await?;
    let limit = i64::from(wanted.limit) - i64::try_from(rows.len()).unwrap_or(i64::MAX);
    if limit > 0 {
        let taken = if wanted.ordered { ORDERED } else { CLAIM };
        let taken = sqlx::query(taken)
            .bind(now + clock::millis(wanted.lease))
            .bind(wanted.claim)
            .bind(now)
            .bind(as_json(&wanted.contracts))
            .bind(as_json(&wanted.events))
            .bind(limit)
            .bind(wanted.attempts)
            .bind(CLAIMED_BYTES)
            .bind(BURIED)
            .fetch_all(&mut *connection)
            .await?;
        rows.extend(taken);
    }
    let mut claimed: Vec<_> = rows.iter().map(read).collect::<Result<_, _>>()?;
    let seqs: Vec<_> = claimed.iter().map(|delivery| delivery.seq).collect();
    let mut payloads = payload::read(connection, &seqs).await?;
    claimed.retain_mut(|delivery| match payloads.remove(&delivery.seq) {
        Some((headers, body)) => {
            (delivery.headers, delivery.body) = (headers, body);
            true
        }
        None => false,
    });
    claimed.sort_by_key(|delivery| delivery.seq);
    Ok(claimed)
}

/// Ends what nobody works on or answers any more, as far as it is among the first that are due. What cannot be ended
/// now is tried again later, and stops no work.
pub(super) async fn end_abandoned(connection: &mut SqliteConnection, wanted: &Wanted, among: i64) {
    let now = clock::steady();
    let buried = bury(connection, wanted, now, among).await;
    let given_up = keep::give_up(connection, 0).await;
    if let Err(error) = buried.and(given_up) {
        tracing::error!(%error, "what nobody works on any more cannot be ended");
    }
}

pub(super) async fn renew(
    connection: &mut SqliteConnection,
    held: &[(i64, i64)],
    lease: Duration,
) -> sqlx::Result<()> {
    let renew = "with held as (
             select value ->> 0 as seq, value ->> 1 as claim from json_each(?2))
         update deliveries set due_at = ?1 from held
         where deliveries.seq = held.seq and deliveries.claim = held.claim and +deliveries.state = 'pending'";
    sqlx::query(renew)
        .bind(clock::steady() + clock::millis(lease))
        .bind(as_json(held))
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes what was taken by a claim whose answer did not arrive.
async fn recover(
    connection: &mut SqliteConnection,
    wanted: &Wanted,
    now: i64,
) -> sqlx::Result<Vec<SqliteRow>> {
    if wanted.lost.is_empty() {
        return Ok(Vec::new());
    }
    sqlx::query(RECOVER)
        .bind(now + clock::millis(wanted.lease))
        .bind(wanted.claim)
        .bind(now)
        .bind(as_json(&wanted.lost))
        .bind(wanted.limit)
        .fetch_all(connection)
        .await
}

macro_rules! returning {
    () => {
        " returning seq, claim, attempts, contract, event, id, join_key, received_at"
    };
}

/// What is taken for work, by two lists as JSON.
macro_rules! of_wanted {
    () => {
        " and (contract in (select value from json_each(?4))
              or (contract, event) in (select value ->> 0, value ->> 1 from json_each(?5)))"
    };
}

/// What is claimed is due when its lease ends: the index finds it among all that waits.
const RECOVER: &str = concat!(
    "update deliveries set due_at = ?1, claim = ?2
     where seq in (
         select seq from deliveries indexed by due
         where state = 'pending' and due_at > ?3 and claim in (select value from json_each(?4))
         order by due_at, received_at, seq limit ?5)",
    returning!()
);

/// Takes at most one delivery whose last attempt never reported its end, and from its third attempt on only while no other
/// such delivery is worked on: one that kills the process must not use up the attempts of others. Its error says meanwhile
/// that it is such. Where such deliveries are among the first that are due, others are looked for behind them.
///
/// Without statistics the planner would go by the state, and sort all that is pending.
macro_rules! claim {
    ($condition:literal) => {
        concat!(
            "with first as (
                 select seq, claim, attempts, due_at, received_at, size from deliveries as this indexed by due
                 where state = 'pending' and due_at <= ?3 and (attempts < ?7 or claim is null)",
            of_wanted!(),
            $condition,
            "    order by due_at, received_at, seq limit ?6),
             suspect as (
                 select seq, due_at, received_at, size from first
                 where claim is not null and (attempts < 2 or not exists (
                     select 1 from deliveries indexed by due
                     where state = 'pending' and due_at > ?3 and claim is not null and error = ?9))
                 order by due_at, received_at, seq limit 1),
             free as (
                 select seq, due_at, received_at, size from deliveries as this indexed by due
                 where state = 'pending' and due_at <= ?3 and claim is null",
            of_wanted!(),
            $condition,
            "    order by due_at, received_at, seq
                 limit iif(exists (select 1 from first where claim is not null), ?6, 0)),
             due as (
                 select * from suspect
                 union select seq, due_at, received_at, size from first where claim is null
                 union select * from free
                 order by due_at, received_at, seq limit ?6),
             placed as (
                 select seq, sum(size) over (order by due_at, received_at, seq) - size as before from due)
             update deliveries set attempts = attempts + 1, due_at = ?1, claim = ?2, error = iif(claim is null, error, ?9)
             where seq in (select seq from placed where before < ?8)",
            returning!()
        )
    };
}

const CLAIM: &str = claim!("");
const ORDERED: &str = claim!(
    " and not exists (
          select 1 from deliveries as earlier
          where earlier.contract = this.contract and earlier.join_key = this.join_key
              and earlier.seq < this.seq and earlier.state = 'pending')"
);

/// Ends what was begun as often as it may be, and never came to an end, as far as it is among the first that are due:
/// whoever worked on it is not there any more.
async fn bury(
    connection: &mut SqliteConnection,
    wanted: &Wanted,
    now: i64,
    among: i64,
) -> sqlx::Result<()> {
    let bury = concat!(
        "update deliveries set state = 'dead', done_at = max(?7, received_at), claim = null, error = ?2
         where seq in (
             select seq from (
                 select seq, attempts, claim, contract, event from deliveries indexed by due
                 where state = 'pending' and due_at <= ?1 order by due_at, received_at, seq limit ?6)
             where attempts >= ?3 and claim is not null",
        of_wanted!(),
        ")"
    );
    let buried = sqlx::query(bury)
        .bind(now)
        .bind(BURIED)
        .bind(wanted.attempts)
        .bind(as_json(&wanted.contracts))
        .bind(as_json(&wanted.events))
        .bind(among)
        .bind(clock::today())
        .execute(connection)
        .await?;
    if buried.rows_affected() > 0 {
        tracing::error!(
            count = buried.rows_affected(),
            "deliveries are dead: their last attempts never came to an end"
        );
    }
    Ok(())
}

/// Takes over from a process that is not there any more. What it worked on is due again: at once the first time, and
/// later each further time, since it may be what ended the process. What was to wait by a clock that has jumped is due, and so
/// is what was due at once by another clock than this one.
pub(super) async fn release_all(connection: &mut SqliteConnection) -> sqlx::Result<()> {
    let now = clock::steady();
    sqlx::query(
        "update deliveries set due_at = ?1 + case when attempts > 1 then attempts * ?2 else 0 end
         where state = 'pending' and claim is not null",
    )
    .bind(now)
    .bind(AFTER_CRASH)
    .execute(&mut *connection)
    .await?;
    let early = "update deliveries set due_at = ?1
         where state = 'pending' and due_at > ?1 and (due_at > ?1 + ?2 or claim is null and attempts = 0)";
    sqlx::query(early)
        .bind(now)
        .bind(clock::millis(crate::work::LONGEST_PAUSE))
        .execute(connection)
        .await?;
    Ok(())
}

/// All but the payload.
fn read(row: &SqliteRow) -> sqlx::Result<Claimed> {
    Ok(Claimed {
        seq: row.try_get("seq")?,
        claim: row.try_get("claim")?,
        attempt: row.try_get("attempts")?,
        contract: row.try_get("contract")?,
        event: row.try_get("event")?,
        id: row.try_get("id")?,
        join_key: row.try_get("join_key")?,
        headers: Bytes::new(),
        body: Bytes::new(),
        received_at: row.try_get("received_at")?,
    })
}
