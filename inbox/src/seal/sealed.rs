//! A store whose payloads are encrypted, or may be.

use std::sync::Arc;
use std::time::Duration;

use atoms_runtime::StoredAnswer;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tokio::time::Instant;

use super::Keys;
use super::payload::about;
use crate::arrival::Arrival;
use crate::error::Error;
use crate::store::{
    Archived, Claimed, Counts, Ending, Filter, Kept, Pruned, Retention, Row, Store, Stored, Wanted,
};

/// How long a delivery waits whose key is not here: somebody has to bring it.
const NO_KEY: Duration = Duration::from_mins(1);

/// How long to look for a delivery that can be opened: less than whoever asks waits.
const PATIENCE: Duration = Duration::from_secs(2);

/// Seals what is kept, and opens what is read. Without keys nothing is sealed, and what is sealed is not taken for what came.
pub(crate) struct Sealed {
    store: Arc<dyn Store>,
    keys: Keys,
}

impl Sealed {
    #[cfg(feature = "encrypt")]
    pub(crate) fn new(store: Arc<dyn Store>, keys: Keys) -> Self {
        Self { store, keys }
    }

    pub(crate) fn without_keys(store: Arc<dyn Store>) -> Self {
        let keys = Keys::none();
        Self { store, keys }
    }

    /// Keeps deliveries sealed, if there is a key.
    async fn keep_sealed(&self, batch: &[Arrival]) -> Result<Vec<Kept>, Error> {
        if self.keys.is_empty() {
            return self.store.keep(batch).await;
        }
        let sealed = batch.iter().map(|arrival| self.keys.seal_arrival(arrival));
        let sealed: Option<Vec<_>> = sealed.collect();
        self.store.keep(&sealed.ok_or(Error::Unsealed)?).await
    }

    /// What can be opened; what cannot is due again later, and has lost no attempt by that.
    async fn open_all(&self, all: Vec<Claimed>) -> Result<Vec<Claimed>, Error> {
        let (mut opened, mut failed) = (Vec::new(), Vec::new());
        for mut claimed in all {
            let about = about(&claimed.contract, &claimed.event, claimed.id.as_deref());
            let payload = (&claimed.headers, &claimed.body);
            match self.keys.open_payload(payload, &about) {
                Ok((headers, body)) => {
                    (claimed.headers, claimed.body) = (headers, body);
                    opened.push(claimed);
                }
                Err(error) => failed.push(Ending::Postponed {
                    seq: claimed.seq,
                    claim: claimed.claim,
                    error,
                    pause: NO_KEY,
                }),
            }
        }
        if !failed.is_empty() {
            tracing::error!(count = failed.len(), "payloads cannot be opened");
            self.store.finish(&failed).await?;
        }
        Ok(opened)
    }

    fn open_kept(&self, kept: Kept, arrival: &Arrival) -> Kept {
        match kept {
            Kept::Known(Some(answer)) => Kept::Known(self.keys.open_answer(answer, arrival)),
            kept => kept,
        }
    }
}

impl Store for Sealed {
    fn keep<'a>(&'a self, batch: &'a [Arrival]) -> Stored<'a, Vec<Kept>> {
        async move {
            let kept = self.keep_sealed(batch).await?;
            let opened = kept.into_iter().zip(batch);
            Ok(opened
                .map(|(kept, arrival)| self.open_kept(kept, arrival))
                .collect())
        }
        .boxed()
    }

    fn commits_at_once(&self) -> usize {
        self.store.commits_at_once()
    }

    fn answered<'a>(
        &'a self,
        key: &'a [u8],
        token: i64,
        answer: Option<StoredAnswer>,
    ) -> Stored<'a, ()> {
        async move {
            let sealed = match answer {
                Some(answer) if !self.keys.is_empty() => {
                    let sealed = self.keys.seal_answer(&answer, key);
                    Some(sealed.ok_or(Error::Unsealed)?)
                }
                plain => plain,
            };
            self.store.answered(key, token, sealed).await
        }
        .boxed()
    }

    fn may_work(&self) -> Stored<'_, bool> {
        self.store.may_work()
    }

    fn exchange<'a>(&'a self, ends: &'a [Ending], wanted: &'a Wanted) -> Stored<'a, Vec<Claimed>> {
        async move {
            let until = Instant::now() + PATIENCE;
            let mut claimed = self.store.exchange(ends, wanted).await?;
            loop {
                let count = claimed.len();
                let opened = self.open_all(claimed).await?;
                // Behind what cannot be opened may be what can.
                if !opened.is_empty() || count == 0 || until <= Instant::now() {
                    return Ok(opened);
                }
                claimed = self.store.claim(wanted).await?;
            }
        }
        .boxed()
    }

    fn renew<'a>(&'a self, held: &'a [(i64, i64)], lease: Duration) -> Stored<'a, ()> {
        self.store.renew(held, lease)
    }

    fn finish<'a>(&'a self, ends: &'a [Ending]) -> Stored<'a, ()> {
        self.store.finish(ends)
    }

    fn replay<'a>(&'a self, seqs: &'a [i64]) -> Stored<'a, u64> {
        self.store.replay(seqs)
    }

    fn retry_dead(&self) -> Stored<'_, u64> {
        self.store.retry_dead()
    }

    fn prune<'a>(&'a self, retention: &'a Retention) -> Stored<'a, Pruned> {
        self.store.prune(retention)
    }

    fn counts(&self) -> Stored<'_, Counts> {
        self.store.counts()
    }

    fn list<'a>(&'a self, filter: &'a Filter) -> Stored<'a, Vec<Row>> {
        self.store.list(filter)
    }

    fn get(&self, seq: i64) -> Stored<'_, Option<Row>> {
        async move {
            let Some(mut row) = self.store.get(seq).await? else {
                return Ok(None);
            };
            let about = about(&row.contract, &row.event, row.id.as_deref());
            let payload = (&row.headers, &row.body);
            let opened = self.keys.open_payload(payload, &about);
            (row.headers, row.body) = opened.map_err(Error::Sealed)?;
            if let Some(answer) = row.answer.take() {
                let opened = self.keys.open_answer(answer, &row.arrival());
                let unopened = || Error::Sealed("no key opens its answer".to_owned());
                row.answer = Some(opened.ok_or_else(unopened)?);
            }
            Ok(Some(row))
        }
        .boxed()
    }

    /// As they are in the store.
    fn archived(&self, after: i64) -> Stored<'_, Vec<Archived>> {
        self.store.archived(after)
    }

    fn replace<'a>(&'a self, archived: &'a [Archived]) -> Stored<'a, ()> {
        self.store.replace(archived)
    }

    fn ready(&self) -> Stored<'_, ()> {
        self.store.ready()
    }

    fn arrived(&self) -> BoxFuture<'_, ()> {
        self.store.arrived()
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        self.store.close()
    }
}
