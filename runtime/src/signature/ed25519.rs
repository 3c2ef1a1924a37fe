//! Signatures by a private key of the platform, checked with the public one.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use super::secret::SecretError;

/// Bytes of a signature.
pub(super) const SIGNATURE: usize = ed25519_dalek::SIGNATURE_LENGTH;

/// What the platform publishes.
#[derive(Clone, Copy)]
pub(super) struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Reads the 32 bytes of a public key. With a point of small order, signatures of anybody would verify.
    pub(super) fn new(key: &[u8]) -> Result<Self, SecretError> {
        let key = key.try_into().map_err(|_| SecretError::Malformed)?;
        let key = VerifyingKey::from_bytes(key).ok();
        let key = key.filter(|key| !key.is_weak());
        key.map(Self).ok_or(SecretError::Malformed)
    }

    /// Checks strictly: keys and points with which other messages verify as well are refused (RFC 8032, section 5.1.7).
    pub(super) fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature)
            .is_ok_and(|signature| self.0.verify_strict(message, &signature).is_ok())
    }
}

/// Signs with a private key: its 32 bytes, or those and the public key behind.
pub(super) fn sign(key: &[u8], message: &[u8]) -> Result<Vec<u8>, SecretError> {
    let seed = key.get(..ed25519_dalek::SECRET_KEY_LENGTH);
    let seed = seed.and_then(|seed| seed.try_into().ok());
    let key = SigningKey::from_bytes(seed.ok_or(SecretError::Malformed)?);
    Ok(key.sign(message).to_bytes().to_vec())
}
