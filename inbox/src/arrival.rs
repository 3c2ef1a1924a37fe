//! A delivery on its way into the store.

use std::fmt;
use std::sync::LazyLock;

use atoms_runtime::Delivery;
use bytes::Bytes;
use sha2::{Digest, Sha256};

use crate::{clock, headers};

/// The longest text of a column, in bytes.
const LONGEST: usize = 256;
/// A `#` and a hash in hexadecimal digits.
const HASH: usize = 65;

/// Tells the deliveries that came to this process from those of others.
static PROCESS: LazyLock<i64> = LazyLock::new(|| fastrand::i64(..));

/// Where the identities of deliveries begin and end that are known by their bodies.
pub(crate) const BY_BODY: [&[u8]; 2] = [b"\0\0", b"\0\x01"];

/// A delivery as it is to be kept.
#[derive(Clone)]
pub struct Arrival {
    /// The SHA-256 of its body.
    pub digest: [u8; 32],
    /// Tells it apart from all others of its identity.
    pub token: i64,
    /// The name of its contract.
    pub contract: String,
    /// The name of its event; empty if it names none.
    pub event: String,
    /// Its own id, without NUL.
    pub id: Option<String>,
    /// Whether it is known again by its body, as it has no id, or one that is not signed and thus anybody's to choose.
    pub by_body: bool,
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
    /// A delivery that came just now. What is made of one twice has one token.
    pub fn of<T>(delivery: &Delivery<T>) -> Self {
        let contract = delivery.contract();
        let digest: [u8; 32] = Sha256::digest(delivery.raw()).into();
        Self {
            digest,
            token: PROCESS.wrapping_add(delivery.number().cast_signed()),
            contract: contract.to_owned(),
            event: column(delivery.event()),
            id: delivery.id().map(column),
            by_body: !delivery.has_signed_id(),
            join_key: delivery.join_key().map(column),
            headers: headers::to_bytes(delivery.headers()).into(),
            body: delivery.raw().clone(),
            asks: delivery.asks(),
            received_at: clock::today(),
        }
    }

    /// Its identity: id and contract, or the digest of its body where it is known by that, each ended by a NUL.
    ///
    /// The id comes first and as it is: ids that begin with a time stand side by side in an index, where hashes of them
    /// would each change a page of their own.
    pub fn key(&self) -> Vec<u8> {
        let contract = self.contract.as_bytes();
        match &self.id {
            Some(id) if !self.by_body => [id.as_bytes(), b"\0", contract].concat(),
            _ => [BY_BODY[0], &self.digest[..], contract].concat(),
        }
    }

    /// The identity under which it is kept when its own is taken by another body.
    pub(crate) fn conflict_key(&self) -> Vec<u8> {
        [&self.key()[..], b"\0", &self.digest].concat()
    }

    /// Tells of one that came before under the id `former`, if that was another one.
    pub(crate) fn compare(&self, former: Option<&str>) {
        if self.by_body && self.id.as_deref() != former {
            tracing::warn!(
                contract = self.contract,
                id = self.id,
                former,
                "a delivery has the body of another one and an id that is not signed: it is taken for a replay"
            );
        }
    }

    /// How much room it takes, in bytes.
    pub(crate) fn size(&self) -> usize {
        self.body.len() + self.headers.len()
    }
}

/// The identities of all deliveries of an id, conflicts included: from the first of these on, and before the second.
pub(crate) fn keys_of(id: &str) -> [Vec<u8>; 2] {
    [b"\0", b"\x01"].map(|end| [id.as_bytes(), end].concat())
}

/// A text that every database takes and can index: without NUL, and not too long. One that is not, or could be mistaken
/// for what becomes of such a one, ends in its hash, so that no two texts become the same.
fn column(text: &str) -> String {
    if text.len() <= LONGEST && !text.contains('\0') && !ends_in_hash(text) {
        return text.to_owned();
    }
    let shown = text.replace('\0', "\u{fffd}");
    let kept = shown.floor_char_boundary(LONGEST - HASH);
    format!("{}#{}", &shown[..kept], hex::encode(Sha256::digest(text)))
}

/// The texts under which a column may have a text that somebody looks for: as it came, or as a list shows it.
pub(crate) fn columns(text: &str) -> Vec<String> {
    let mut columns = vec![column(text)];
    if columns[0] != text && !text.contains('\0') {
        columns.push(text.to_owned());
    }
    columns
}

fn ends_in_hash(text: &str) -> bool {
    let end = text.as_bytes().last_chunk::<HASH>();
    end.is_some_and(|end| end[0] == b'#' && end[1..].iter().all(u8::is_ascii_hexdigit))
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
        assert_eq!(column("call"), "call");
        let [one, other] = ["a", "b"].map(|end| column(&format!("{}{end}", "é".repeat(4000))));
        assert!(one.len() <= 256 && one != other, "{one}");
        for taken in ["call\0", &one] {
            let made = column(taken);
            assert!(!made.contains('\0') && made.len() <= 256, "{made}");
            assert_ne!(column(&made), made);
        }
        assert_ne!(column("call\0"), column("call\u{fffd}"));
    }
}
