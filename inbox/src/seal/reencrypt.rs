//! Sealing anew what older keys have sealed.

use super::Keys;
use crate::error::Error;
use crate::store::{Archived, Store};

/// What came of sealing anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reencrypted {
    /// Deliveries that are now sealed by the first key.
    pub sealed: u64,
    /// Deliveries that none of the keys opens. They are as they were.
    pub unopened: u64,
}

/// Each step is a commit of its own, and what it has sealed needs nothing when this is called again.
pub(crate) async fn reencrypt(store: &dyn Store, keys: &Keys) -> Result<Reencrypted, Error> {
    let mut done = Reencrypted::default();
    let mut after = i64::MIN;
    loop {
        let step = store.archived(after).await?;
        let Some(last) = step.last() else {
            return Ok(done);
        };
        after = last.seq;
        let mut sealed = Vec::new();
        for archived in step.iter().filter(|archived| !keys.have_sealed(archived)) {
            match keys.open_archived(archived) {
                Ok(opened) => sealed.push(keys.seal_archived(&opened).ok_or(Error::Unsealed)?),
                Err(error) => {
                    tracing::error!(seq = archived.seq, error, "a payload cannot be opened");
                    done.unopened += 1;
                }
            }
        }
        if !sealed.is_empty() {
            store.replace(&sealed).await?;
        }
        done.sealed += sealed.len() as u64;
    }
}

impl Keys {
    /// Whether all of it was sealed by the first key.
    fn have_sealed(&self, archived: &Archived) -> bool {
        let by_first = |name: Option<&str>| name.is_some() && name == self.first();
        let answer = archived.answer.as_ref();
        by_first(Self::payload_key(&archived.arrival.headers))
            && answer.is_none_or(|answer| by_first(Self::answer_key(answer)))
    }

    fn open_archived(&self, archived: &Archived) -> Result<Archived, String> {
        let mut opened = archived.clone();
        let arrival = &mut opened.arrival;
        (arrival.headers, arrival.body) = self.open_arrival(arrival)?;
        if let Some(answer) = opened.answer {
            let answer = self.open_answer(answer, &opened.arrival);
            opened.answer = Some(answer.ok_or("no key opens its answer")?);
        }
        Ok(opened)
    }

    fn seal_archived(&self, opened: &Archived) -> Option<Archived> {
        let key = opened.arrival.key();
        let answer = match &opened.answer {
            Some(answer) => Some(self.seal_answer(answer, &key)?),
            None => None,
        };
        Some(Archived {
            seq: opened.seq,
            arrival: self.seal_arrival(&opened.arrival)?,
            answer,
        })
    }
}
