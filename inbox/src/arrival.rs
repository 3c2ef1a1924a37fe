//! A delivery on its way into the store.

use std::fmt;

use atoms_runtime::Delivery;
use bytes::Bytes;
use sha2::{Digest, Sha256};

use crate::{clock, headers};

/// The longest text of a column, in bytes.
const LONGEST: usize = 256;

/// A delivery as it is to be kept.
#[derive(Clone)]
pub struct Arrival {
    /// Its identity: a hash of contract and delivery id, or of contract and body where there is no id.
    pub key: [u8; 32],
    /// The SHA-256 of its body.
    pub digest: [u8; 32],
    /// Tells it apart from all others of its identity.
    pub token: i64,
    /// The name of its contract.
    pub contract: String,
    /// The name of its event; empty if it names none.
    pub event: String,
    /// Its own id.
    pub id: Option<String>,
    /// The key that it shares with the other deliveries of its call.
    pub join_key: Option<String>,
    /// Its headers, one `name:value` a line.
    pub headers: Bytes,
    /// Its body.
    pub body: Bytes,
    /// Whether the handler answers it, so that there is no work to be done afterwards.
    pub asks: bool,
    /// When it came, in milliseconds since 1970.
    pub received_at: i64,
}

impl Arrival {
    /// A delivery that came just now.
    pub fn of<T>(delivery: &Delivery<T>) -> Self {
        let contract = delivery.contract();
        let digest: [u8; 32] = Sha256::digest(delivery.raw()).into();
        let key = match delivery.id() {
            Some(id) => hash(&[b"id", contract.as_bytes(), id.as_bytes()]),
            None => hash(&[b"body", contract.as_bytes(), &digest]),
        };
        Self {
            key,
            digest,
            token: fastrand::i64(..),
            contract: contract.to_owned(),
            event: column(delivery.event()),
            id: delivery.id().map(column),
            join_key: delivery.join_key().map(column),
            headers: headers::to_bytes(delivery.headers()).into(),
            body: delivery.raw().clone(),
            asks: delivery.asks(),
            received_at: clock::today(),
        }
    }

    /// The identity under which it is kept when its own is taken by another body.
    pub(crate) fn conflict_key(&self) -> [u8; 32] {
        hash(&[b"conflict", &self.key, &self.digest])
    }

    /// How much room it takes, in bytes.
    pub(crate) fn size(&self) -> usize {
        self.body.len() + self.headers.len()
    }
}

/// A hash of parts, none of which can be mistaken for another's end.
fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// A text that every database takes and can index: without NUL, and not too long. A longer one ends in its hash.
fn column(text: &str) -> String {
    let text = text.replace('\0', "\u{fffd}");
    if text.len() <= LONGEST {
        return text;
    }
    let kept = text.floor_char_boundary(LONGEST - 65);
    format!("{}#{}", &text[..kept], hex::encode(Sha256::digest(&text)))
}

impl fmt::Debug for Arrival {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Arrival")
            .field("contract", &self.contract)
            .field("event", &self.event)
            .field("id", &self.id)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::column;

    #[test]
    fn a_text_that_no_column_takes_is_made_one_and_stays_its_own() {
        assert_eq!(column("call\0"), "call\u{fffd}");
        let [one, other] = ["a", "b"].map(|end| column(&format!("{}{end}", "é".repeat(4000))));
        assert!(one.len() <= 256 && one != other, "{one}");
    }
}
