//! The keys.

use std::{env, error, fmt};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

/// Bytes of a nonce, which stands before what it seals.
const NONCE: usize = 24;

/// Keys by which payloads are encrypted: XChaCha20-Poly1305, with a random nonce for each.
///
/// The first seals, and all open, so that a key is replaced by putting a new one before it. It can go when no payload is
/// left that it sealed: [`Inbox::reencrypt`](crate::Inbox::reencrypt), or the command `atoms-inbox reencrypt`, seals anew
/// what it sealed.
///
/// Encrypted are headers, bodies and answers. Readable by whoever reads the database are:
///
/// - the contract, the event, the delivery's own id and the key of its call, by which deliveries are found, known again and
///   kept in order. A keyed hash would hide these two ids, but would have to stay the same when keys are replaced;
/// - the SHA-256 of the body, by which another body under a known id is told: whoever guesses a whole body can confirm it;
/// - times, sizes, the status of an answer, how often work was tried, and the text of the error it failed with, which
///   should quote nothing of a payload.
#[derive(Clone)]
pub struct Keys(Vec<(String, XChaCha20Poly1305)>);

impl Keys {
    /// Keys as `NAME:KEY`, separated by commas: the name has letters, digits, `-` and `_`, the key is 64 hexadecimal
    /// digits.
    ///
    /// # Errors
    ///
    /// When there is none, or one is not of that form, or two have one name.
    pub fn new(keys: &str) -> Result<Self, KeyError> {
        let mut all: Vec<(String, XChaCha20Poly1305)> = Vec::new();
        for key in keys.split(',').map(str::trim) {
            let (name, key) = key.split_once(':').ok_or(KeyError::Form)?;
            let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
            if name.is_empty() || !name.chars().all(is_name) {
                return Err(KeyError::Form);
            }
            if all.iter().any(|(other, _)| other == name) {
                return Err(KeyError::Twice);
            }
            let mut bytes = [0; 32];
            hex::decode_to_slice(key, &mut bytes).map_err(|_| KeyError::Form)?;
            all.push((name.to_owned(), XChaCha20Poly1305::new(&bytes.into())));
        }
        Ok(Self(all))
    }

    /// The keys that an environment variable holds.
    ///
    /// # Errors
    ///
    /// When it is not set or is not text, and as of [`new`](Self::new).
    pub fn from_env(variable: &str) -> Result<Self, KeyError> {
        let keys = env::var(variable).map_err(|_| KeyError::Unset)?;
        Self::new(&keys)
    }

    /// No keys: what is sealed by any stays so.
    pub(super) const fn none() -> Self {
        Self(Vec::new())
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The name of the key that seals.
    pub(super) fn first(&self) -> Option<&str> {
        self.0.first().map(|(name, _)| name.as_str())
    }

    /// What is sealed, and the name of the key that sealed it. `about` is not in it, but has to be the same to open it.
    pub(super) fn seal(&self, plain: &[u8], about: &[u8]) -> Option<(&str, Vec<u8>)> {
        let (name, key) = self.0.first()?;
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).ok()?;
        let payload = Payload {
            msg: plain,
            aad: about,
        };
        let mut sealed = nonce.to_vec();
        sealed.extend(key.encrypt(&XNonce::from(nonce), payload).ok()?);
        Some((name, sealed))
    }

    /// What was sealed by the key of that name; nothing if there is no such key, or it was not sealed so.
    pub(super) fn open(&self, name: &str, sealed: &[u8], about: &[u8]) -> Option<Vec<u8>> {
        let (_, key) = self.0.iter().find(|(other, _)| other == name)?;
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: sealed,
            aad: about,
        };
        key.decrypt(&XNonce::from(*nonce), payload).ok()
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

/// Why a text holds no keys. It does not show the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// The variable is not set, or is not text.
    Unset,
    /// A key is not `NAME:KEY` with 64 hexadecimal digits.
    Form,
    /// Two keys have one name.
    Twice,
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unset => "there are no keys",
            Self::Form => "a key is not NAME:KEY, with 64 hexadecimal digits",
            Self::Twice => "two keys have one name",
        })
    }
}

impl error::Error for KeyError {}
