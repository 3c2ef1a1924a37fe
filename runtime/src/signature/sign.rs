//! Signing and checking by a scheme.

use std::time::SystemTime;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderName, HeaderValue};
use sha2::{Digest as _, Sha256};

use super::head::Head;
use super::key::Key;
use super::message::Message;
use super::scheme::{Layout, Scheme, SignedPart, TimePlace};
use super::{Secret, SecretError, SignatureError, Unverified};

impl Scheme {
    /// The headers that the platform would send with `body` at that moment, for tests and tools. Of a scheme that signs
    /// an id, it is made of the body and the moment.
    ///
    /// Of a scheme with private keys, the secret is the private one. A secret that is not written as the scheme has it
    /// signs nothing: there are no headers. [`check`](Self::check) tells before.
    pub fn sign(
        &self,
        secret: &Secret,
        body: &[u8],
        unix_seconds: u64,
    ) -> Vec<(HeaderName, HeaderValue)> {
        let made = |hash: Sha256| format!("msg_{}", hex::encode(&hash.finalize()[..12]));
        let id = if self.parts.contains(&SignedPart::Id) {
            made(
                Sha256::new()
                    .chain_update(unix_seconds.to_be_bytes())
                    .chain_update(body),
            )
        } else {
            String::new()
        };
        self.sign_as(&id, secret, body, unix_seconds)
    }

    /// The same with an id of one's own. It is not sent where the scheme has no header for it.
    pub fn sign_as(
        &self,
        id: &str,
        secret: &Secret,
        body: &[u8],
        unix_seconds: u64,
    ) -> Vec<(HeaderName, HeaderValue)> {
        let timestamp = unix_seconds.to_string();
        let message = self.message(id, &timestamp, body);
        let key = self.key.read(secret);
        let Ok(signature) = key.and_then(|key| self.algorithm.sign(&key, &message)) else {
            return Vec::new();
        };
        let text = if self.base64 {
            STANDARD.encode(signature)
        } else {
            hex::encode(signature)
        };
        let mut headers = vec![(self.header, self.laid_out(&text, &timestamp))];
        headers.extend(self.id.map(|header| (header, id.to_owned())));
        if let Some((TimePlace::Header(header), _)) = self.timestamp {
            headers.push((header, timestamp));
        }
        let parsed = headers
            .into_iter()
            .filter_map(|(name, value)| Some((name.parse().ok()?, value.parse().ok()?)));
        parsed.collect()
    }

    /// Whether a secret is written as the scheme has it, which [`Signed::new`](super::Signed::new) and
    /// [`Lookup`](super::Lookup) do not say.
    ///
    /// # Errors
    ///
    /// [`SecretError::Malformed`] if it is not.
    pub fn check(&self, secret: &Secret) -> Result<(), SecretError> {
        self.read_key(secret).map(drop)
    }

    /// What checks signatures by a secret.
    pub(super) fn read_key(&self, secret: &Secret) -> Result<Key, SecretError> {
        Key::new(self.algorithm, &self.key.read(secret)?)
    }

    /// Checks the request with each key until one fits.
    pub(super) fn verify(
        &self,
        request: &Unverified<'_>,
        clock: fn() -> SystemTime,
        keys: &[Key],
    ) -> Result<(), SignatureError> {
        let head = Head::read(*self, request.headers, clock)?;
        if keys.is_empty() {
            return Err(SignatureError::NoSecret);
        }
        let message = self.message(head.id, head.timestamp, request.body);
        let mut is_formed = false;
        for key in keys {
            let check = key.over(&message);
            let holds = |signature: &[u8]| {
                is_formed = true;
                check.holds(signature)
            };
            if head.each(holds).is_some() {
                return Ok(());
            }
        }
        Err(if is_formed {
            SignatureError::Mismatch
        } else {
            SignatureError::Malformed
        })
    }

    fn message<'a>(&self, id: &'a str, timestamp: &'a str, body: &'a [u8]) -> Message<'a> {
        Message {
            parts: self.parts,
            delimiter: self.delimiter,
            id,
            timestamp,
            body,
        }
    }

    /// The value of the signature's header.
    fn laid_out(&self, signature: &str, timestamp: &str) -> String {
        match (self.layout, self.timestamp) {
            (Layout::Pairs(name), Some((TimePlace::Pair(time), _))) => {
                format!("{time}={timestamp},{name}={signature}")
            }
            (Layout::Pairs(name), _) => format!("{name}={signature}"),
            _ => format!("{}{signature}", self.prefix),
        }
    }
}
