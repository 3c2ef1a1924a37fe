//! Keyed hashes.

use hmac::{Hmac, KeyInit, Mac as _};
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use super::message::Message;

/// The hash under the HMAC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    Sha1,
    Sha256,
    Sha512,
}

impl Hash {
    /// Bytes of a signature.
    pub(super) const fn len(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha512 => 64,
        }
    }
}

/// A hash that has taken the key; cloned for each delivery, so that the key is hashed once.
#[derive(Clone)]
pub(super) enum Keyed {
    Sha1(Hmac<Sha1>),
    Sha256(Hmac<Sha256>),
    Sha512(Hmac<Sha512>),
}

/// Runs `$body` with the hash as `$mac`, whichever it is.
macro_rules! each {
    ($keyed:expr, $mac:ident => $body:expr) => {
        match $keyed {
            Keyed::Sha1($mac) => $body,
            Keyed::Sha256($mac) => $body,
            Keyed::Sha512($mac) => $body,
        }
    };
}

impl Keyed {
    pub(super) fn new(hash: Hash, key: &[u8]) -> Self {
        // An HMAC takes keys of every length, so this cannot fail.
        const ANY_LENGTH: &str = "an HMAC takes keys of every length";
        match hash {
            Hash::Sha1 => Self::Sha1(Hmac::new_from_slice(key).expect(ANY_LENGTH)),
            Hash::Sha256 => Self::Sha256(Hmac::new_from_slice(key).expect(ANY_LENGTH)),
            Hash::Sha512 => Self::Sha512(Hmac::new_from_slice(key).expect(ANY_LENGTH)),
        }
    }

    /// Takes a message in.
    pub(super) fn over(mut self, message: &Message<'_>) -> Self {
        message.each(|piece| each!(&mut self, mac => mac.update(piece)));
        self
    }

    /// Compares in constant time, over the whole length.
    pub(super) fn verify(self, signature: &[u8]) -> bool {
        each!(self, mac => mac.verify_slice(signature).is_ok())
    }

    pub(super) fn finish(self) -> Vec<u8> {
        each!(self, mac => mac.finalize().into_bytes().to_vec())
    }
}
