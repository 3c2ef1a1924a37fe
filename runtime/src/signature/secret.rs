//! The key that both sides know.

use std::fmt;

/// The secret of a webhook, as the platform shows it; its UTF-8 bytes are the key.
///
/// It cannot be read back, and `Debug` does not show it.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Takes the secret as it is, space at its ends included.
    ///
    /// # Errors
    ///
    /// When it is empty or blank, as an unset variable would be, or masked: nothing but `*`, `•`, `x`, `X` and
    /// punctuation, as a settings page shows it. A weak secret such as `changeme` is taken, since it may be what the
    /// platform signs with; it is a key like any other, and bypasses nothing.
    pub fn new(secret: impl Into<String>) -> Result<Self, SecretError> {
        let secret = secret.into();
        if secret.trim().is_empty() {
            return Err(SecretError::Blank);
        }
        if secret.trim().chars().all(masks) {
            return Err(SecretError::Masked);
        }
        Ok(Self(secret))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

fn masks(c: char) -> bool {
    matches!(c, '*' | '•' | '●' | '…' | '.' | '-' | '_' | 'x' | 'X')
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret([redacted])")
    }
}

impl TryFrom<String> for Secret {
    type Error = SecretError;

    fn try_from(secret: String) -> Result<Self, SecretError> {
        Self::new(secret)
    }
}

impl std::str::FromStr for Secret {
    type Err = SecretError;

    fn from_str(secret: &str) -> Result<Self, SecretError> {
        Self::new(secret)
    }
}

/// Why a text is no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SecretError {
    /// It is empty, or nothing but space.
    Blank,
    /// It is a mask that hides a secret.
    Masked,
}

impl fmt::Display for SecretError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blank => "the secret is empty",
            Self::Masked => "the secret is a mask, not the secret behind it",
        })
    }
}

impl std::error::Error for SecretError {}
