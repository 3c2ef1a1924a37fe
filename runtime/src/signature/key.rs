//! Keys: how they are written, and what checks signatures with them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

#[cfg(feature = "ed25519")]
use super::ed25519::{self, PublicKey};
use super::mac::{Hash, Keyed};
use super::message::Message;
use super::secret::{Secret, SecretError};

/// What makes a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Algorithm {
    Hmac(Hash),
    #[cfg(feature = "ed25519")]
    Ed25519,
}

/// The most bytes that a signature has.
pub(super) const LONGEST: usize = 64;

impl Algorithm {
    /// Bytes of a signature.
    pub(super) const fn len(self) -> usize {
        match self {
            Self::Hmac(hash) => hash.len(),
            #[cfg(feature = "ed25519")]
            Self::Ed25519 => ed25519::SIGNATURE,
        }
    }

    /// The signature that the platform makes of a message.
    #[cfg_attr(
        not(feature = "ed25519"),
        expect(clippy::unnecessary_wraps, reason = "an HMAC takes every key")
    )]
    pub(super) fn sign(self, key: &[u8], message: &Message<'_>) -> Result<Vec<u8>, SecretError> {
        match self {
            Self::Hmac(hash) => Ok(Keyed::new(hash, key).over(message).finish()),
            #[cfg(feature = "ed25519")]
            Self::Ed25519 => ed25519::sign(key, &message.whole()),
        }
    }
}

/// How a secret is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyForm {
    /// Its UTF-8 bytes are the key.
    Text,
    /// Hexadecimal.
    Hex,
    /// Base64, after one of these texts, which may be absent.
    Base64(&'static [&'static str]),
}

impl KeyForm {
    /// The bytes of the key.
    pub(super) fn read(self, secret: &Secret) -> Result<Vec<u8>, SecretError> {
        let text = secret.as_str();
        let read = match self {
            Self::Text => return Ok(text.as_bytes().to_vec()),
            Self::Hex => hex::decode(text).ok(),
            Self::Base64(prefixes) => {
                let bare = prefixes.iter().find_map(|prefix| text.strip_prefix(prefix));
                STANDARD.decode(bare.unwrap_or(text)).ok()
            }
        };
        read.filter(|key| !key.is_empty())
            .ok_or(SecretError::Malformed)
    }
}

/// What checks signatures: made once, used for each delivery.
#[derive(Clone)]
pub(super) enum Key {
    Mac(Keyed),
    #[cfg(feature = "ed25519")]
    Ed25519(PublicKey),
}

impl Key {
    #[cfg_attr(
        not(feature = "ed25519"),
        expect(clippy::unnecessary_wraps, reason = "an HMAC takes every key")
    )]
    pub(super) fn new(algorithm: Algorithm, key: &[u8]) -> Result<Self, SecretError> {
        match algorithm {
            Algorithm::Hmac(hash) => Ok(Self::Mac(Keyed::new(hash, key))),
            #[cfg(feature = "ed25519")]
            Algorithm::Ed25519 => PublicKey::new(key).map(Self::Ed25519),
        }
    }

    /// Takes the message in, for any number of signatures.
    pub(super) fn over(&self, message: &Message<'_>) -> Check {
        match self {
            Self::Mac(keyed) => Check::Mac(keyed.clone().over(message)),
            #[cfg(feature = "ed25519")]
            Self::Ed25519(key) => Check::Ed25519(*key, message.whole()),
        }
    }
}

/// A key and a message.
pub(super) enum Check {
    Mac(Keyed),
    #[cfg(feature = "ed25519")]
    Ed25519(PublicKey, Vec<u8>),
}

impl Check {
    /// Whether a signature is that of the key and the message, in constant time over its whole length.
    pub(super) fn holds(&self, signature: &[u8]) -> bool {
        match self {
            Self::Mac(keyed) => keyed.clone().verify(signature),
            #[cfg(feature = "ed25519")]
            Self::Ed25519(key, message) => key.verify(message, signature),
        }
    }
}
