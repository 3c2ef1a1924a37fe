//! Taking deliveries for work.

use std::time::Duration;

use bytes::Bytes;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use super::keep;
use crate::clock;
use crate::store::{BURIED, CLAIMED_BYTES, Claimed, Wanted};

macro_rules! returning {
    () => {
        " returning claimed.seq, claim, attempts, contract, event, id, join_key, headers, body, received_at"
    };
}

/// What is taken for work: contracts, and events, each with its contract.
macro_rules! of_wanted {
    () => {
        " and (contract = any($1)
              or (contract, event) in (select * from unnest($2::text[], $3::text[])))"
    };
}

/// What is claimed is due when its lease ends: the index finds it among all that waits.
const RECOVER: &str = concat!(
    "with lost as (
         select seq from atoms_inbox.deliveries
         where state = 'pending' and due_at > atoms_inbox.now() and claim = any($1)
         order by due_at, seq limit $2 for update skip locked)
     update atoms_inbox.deliveries as claimed set due_at = atoms_inbox.now() + $3, claim = $4
     from lost where claimed.seq = lost.seq",
    returning!()
);

/// Takes at most one delivery whose last attempt never reported its end, and from its third attempt on only while no other
/// such delivery is worked on: one that kills the process must not use up the attempts of others. Its error says meanwhile
/// that it is such. Where such deliveries are among the first that are due, others are looked for behind them.
macro_rules! claim {
    ($condition:literal) => {
        concat!(
            "with first as (
                 select seq, claim, attempts, due_at, size from atoms_inbox.deliveries as this
                 where state = 'pending' and due_at <= atoms_inbox.now() and (attempts < $7 or claim is null)",
            of_wanted!(),
            $condition,
            "    order by due_at, seq limit $4 for update skip locked),
             suspect as (
                 select seq, due_at, size from first
                 where claim is not null and (attempts < 2 or not exists (
                     select 1 from atoms_inbox.deliveries
                     where state = 'pending' and due_at > atoms_inbox.now() and claim is not null and error = $9))
                 order by due_at, seq limit 1),
             free as (
                 select seq, due_at, size from atoms_inbox.deliveries as this
                 where state = 'pending' and due_at <= atoms_inbox.now() and claim is null",
            of_wanted!(),
            $condition,
            "    order by due_at, seq
                 limit case when exists (select 1 from first where claim is not null) then $4 else 0 end
                 for update skip locked),
             due as (
                 select * from suspect
                 union select seq, due_at, size from first where claim is null
                 union select * from free
                 order by due_at, seq limit $4),
             placed as (
                 select seq, sum(size) over (order by due_at, seq) - size as before from due),
             taken as (
                 select seq from placed where before < $8)
             update atoms_inbox.deliveries as claimed
             set attempts = attempts + 1, due_at = atoms_inbox.now() + $5, claim = $6,
                 error = case when claimed.claim is null then error else $9 end
             from taken where claimed.seq = taken.seq",
            returning!()
        )
    };
}

const CLAIM: &str = claim!("");
const ORDERED: &str = claim!(
    " and not exists (
          select 1 from atoms_inbox.deliveries as earlier
          where earlier.contract = this.contract and earlier.join_key = this.join_key
              and earlier.seq < this.seq and earlier.state = 'pending')"
);

pub(super) async fn claim(
    connection: &mut PgConnection,
    wanted: &Wanted,
) -> sqlx::Result<Vec<Claimed>> {
    let mut rows = recover(connection, wanted).await?;
    let limit = i64::from(wanted.limit) - i64::try_from(rows.len()).unwrap_or(i64::MAX);
    if limit > 0 {
        let taken = if wanted.ordered { ORDERED } else { CLAIM };
        let (contracts, events) = events(wanted);
        let taken = sqlx::query(taken)
            .bind(&wanted.contracts)
            .bind(contracts)
            .bind(events)
            .bind(limit)
            .bind(clock::millis(wanted.lease))
            .bind(wanted.claim)
            .bind(attempts(wanted))
            .bind(CLAIMED_BYTES)
            .bind(BURIED)
            .fetch_all(&mut *connection)
            .await?;
        rows.extend(taken);
    }
    let mut claimed: Vec<_> = rows.iter().map(read).collect::<Result<_, _>>()?;
    claimed.sort_by_key(|delivery| delivery.seq);
    Ok(claimed)
}

/// Ends what nobody works on or answers any more, as far as it is among the first that are due.
pub(super) async fn end_abandoned(
    connection: &mut PgConnection,
    wanted: &Wanted,
    among: i64,
) -> sqlx::Result<()> {
    bury(connection, wanted, among).await?;
    keep::give_up(connection).await
}

pub(super) async fn renew(
    connection: &mut PgConnection,
    held: &[(i64, i64)],
    lease: Duration,
) -> sqlx::Result<()> {
    let (seqs, claims): (Vec<_>, Vec<_>) = held.iter().copied().unzip();
    let renew = "update atoms_inbox.deliveries as this set due_at = atoms_inbox.now() + $3
         from unnest($1::bigint[], $2::bigint[]) as held (seq, claim)
         where this.seq = held.seq and this.claim = held.claim and this.state = 'pending'";
    sqlx::query(renew)
        .bind(seqs)
        .bind(claims)
        .bind(clock::millis(lease))
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes what was taken by a claim whose answer did not arrive.
async fn recover(connection: &mut PgConnection, wanted: &Wanted) -> sqlx::Result<Vec<PgRow>> {
    if wanted.lost.is_empty() {
        return Ok(Vec::new());
    }
    sqlx::query(RECOVER)
        .bind(&wanted.lost)
        .bind(i64::from(wanted.limit))
        .bind(clock::millis(wanted.lease))
        .bind(wanted.claim)
        .fetch_all(connection)
        .await
}

fn attempts(wanted: &Wanted) -> i32 {
    i32::try_from(wanted.attempts).unwrap_or(i32::MAX)
}

/// The contracts of the events, and the events.
fn events(wanted: &Wanted) -> (Vec<&str>, Vec<&str>) {
    let events = wanted.events.iter();
    events
        .map(|(contract, event)| (&contract[..], &event[..]))
        .unzip()
}

/// Ends what was begun as often as it may be, and never came to an end, as far as it is among the first that are due:
/// whoever worked on it is not there any more.
async fn bury(connection: &mut PgConnection, wanted: &Wanted, among: i64) -> sqlx::Result<()> {
    let bury = concat!(
        "with first as (
             select seq, attempts, claim, contract, event from atoms_inbox.deliveries
             where state = 'pending' and due_at <= atoms_inbox.now() order by due_at, seq limit $6)
         update atoms_inbox.deliveries set state = 'dead', done_at = atoms_inbox.now(), claim = null, error = $4
         where seq in (
             select seq from atoms_inbox.deliveries
             where state = 'pending' and due_at <= atoms_inbox.now() and attempts >= $5 and claim is not null
                 and seq in (select seq from first where attempts >= $5 and claim is not null",
        of_wanted!(),
        ") for update skip locked)"
    );
    let (contracts, events) = events(wanted);
    let buried = sqlx::query(bury)
        .bind(&wanted.contracts)
        .bind(contracts)
        .bind(events)
        .bind(BURIED)
        .bind(attempts(wanted))
        .bind(among)
        .execute(connection)
        .await?
        .rows_affected();
    if buried > 0 {
        tracing::error!(
            count = buried,
            "deliveries are dead: their last attempts never came to an end"
        );
    }
    Ok(())
}

fn read(row: &PgRow) -> sqlx::Result<Claimed> {
    let attempts: i32 = row.try_get("attempts")?;
    Ok(Claimed {
        seq: row.try_get("seq")?,
        claim: row.try_get("claim")?,
        attempt: u32::try_from(attempts).unwrap_or_default(),
        contract: row.try_get("contract")?,
        event: row.try_get("event")?,
        id: row.try_get("id")?,
        join_key: row.try_get("join_key")?,
        headers: Bytes::from(row.try_get::<Vec<u8>, _>("headers")?),
        body: Bytes::from(row.try_get::<Vec<u8>, _>("body")?),
        received_at: row.try_get("received_at")?,
    })
}
