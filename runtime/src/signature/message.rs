//! What is signed.

use super::SignedPart;

/// What is signed of a delivery: parts, and what stands between them.
pub(super) struct Message<'a> {
    pub(super) parts: &'static [SignedPart],
    pub(super) delimiter: &'static str,
    pub(super) id: &'a str,
    pub(super) timestamp: &'a str,
    pub(super) body: &'a [u8],
}

impl Message<'_> {
    /// Calls `take` with piece after piece.
    pub(super) fn each(&self, mut take: impl FnMut(&[u8])) {
        for (index, part) in self.parts.iter().enumerate() {
            if index > 0 {
                take(self.delimiter.as_bytes());
            }
            take(match part {
                SignedPart::Id => self.id.as_bytes(),
                SignedPart::Timestamp => self.timestamp.as_bytes(),
                SignedPart::Body => self.body,
                SignedPart::Text(text) => text.as_bytes(),
            });
        }
    }

    /// All of it.
    #[cfg(feature = "ed25519")]
    pub(super) fn whole(&self) -> Vec<u8> {
        let mut whole = Vec::with_capacity(self.body.len() + 128);
        self.each(|piece| whole.extend_from_slice(piece));
        whole
    }
}
