//! Every delivery, as it came.

use atoms_runtime::Delivery;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row};

use super::{Call, Store};

/// A delivery that fails this often is left for somebody to look at.
const ATTEMPTS: i64 = 5;

/// What the contract's types made of a delivery.
pub(crate) enum Outcome {
    Decoded,
    Unrecognized,
    /// With the reason, which quotes nothing of the payload.
    Undecodable(String),
}

/// A delivery whose work is not done.
pub(crate) struct Pending {
    pub(crate) seq: i64,
    pub(crate) contract: String,
    pub(crate) event: String,
    pub(crate) call_id: Option<String>,
    pub(crate) body: Vec<u8>,
}

impl FromRow<'_, SqliteRow> for Pending {
    fn from_row(row: &SqliteRow) -> sqlx::Result<Self> {
        Ok(Self {
            seq: row.try_get("seq")?,
            contract: row.try_get("contract")?,
            event: row.try_get("event")?,
            call_id: row.try_get("call_id")?,
            body: row.try_get("body")?,
        })
    }
}

impl Store {
    /// Keeps a delivery; one that is there already stays as it was.
    pub(crate) async fn keep<T>(
        &self,
        contract: &str,
        delivery: &Delivery<T>,
        outcome: Outcome,
    ) -> sqlx::Result<()> {
        let (outcome, note) = match outcome {
            Outcome::Decoded => ("decoded", None),
            Outcome::Unrecognized => ("unrecognized", None),
            Outcome::Undecodable(reason) => ("undecodable", Some(reason)),
        };
        sqlx::query(
            "insert into deliveries (contract, id, event, call_id, outcome, note, body)
             values (?, ?, ?, ?, ?, ?, ?)
             on conflict (contract, id) do nothing",
        )
        .bind(contract)
        .bind(delivery.id())
        .bind(delivery.event())
        .bind(delivery.join_key())
        .bind(outcome)
        .bind(note)
        .bind(delivery.raw().as_ref())
        .execute(&self.pool)
        .await?;
        self.arrived.notify_one();
        Ok(())
    }

    /// Whether that delivery is kept.
    pub(crate) async fn has(&self, contract: &str, id: &str) -> sqlx::Result<bool> {
        sqlx::query_scalar("select exists (select 1 from deliveries where contract = ? and id = ?)")
            .bind(contract)
            .bind(id)
            .fetch_one(&self.pool)
            .await
    }

    /// Deliveries whose work is due, after that one, the oldest first.
    pub(crate) async fn pending(&self, after: i64) -> sqlx::Result<Vec<Pending>> {
        sqlx::query_as(
            "select seq, contract, event, call_id, body from deliveries
             where outcome = 'decoded' and done_at is null and attempts < ? and seq > ?
                   and due_at <= strftime('%Y-%m-%dT%H:%M:%fZ')
             order by seq limit 20",
        )
        .bind(ATTEMPTS)
        .bind(after)
        .fetch_all(&self.pool)
        .await
    }

    /// Notes what a delivery says of its call, and that its work is done: both or neither.
    pub(crate) async fn finish(&self, pending: &Pending, call: &Call) -> sqlx::Result<()> {
        let mut transaction = self.pool.begin_with("begin immediate").await?;
        if let Some(call_id) = &pending.call_id {
            call.save(&pending.contract, call_id, &mut transaction)
                .await?;
        }
        sqlx::query("update deliveries set done_at = strftime('%Y-%m-%dT%H:%M:%fZ') where seq = ?")
            .bind(pending.seq)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await
    }

    /// Notes that the work on a delivery failed: it is due again after a while, which doubles each time.
    pub(crate) async fn failed(&self, pending: &Pending) -> sqlx::Result<()> {
        sqlx::query(
            "update deliveries set attempts = attempts + 1,
                 due_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', (30 << attempts) || ' seconds')
             where seq = ?",
        )
        .bind(pending.seq)
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}
