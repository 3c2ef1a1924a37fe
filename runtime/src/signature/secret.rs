//! The key that both sides know.

use std::{env, error, fmt};

/// The secret of a webhook, as the platform shows it. Its UTF-8 bytes are the key, unless its scheme says that they are
/// written in another form. Where the platform signs with a private key, it is the public one.
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

    /// The secret that an environment variable holds.
    ///
    /// # Errors
    ///
    /// When the variable is not set or is not text, and as of [`new`](Self::new).
    pub fn from_env(variable: &str) -> Result<Self, EnvError> {
        let secret = env::var(variable).map_err(|error| match error {
            env::VarError::NotPresent => SecretError::Unset,
            env::VarError::NotUnicode(_) => SecretError::NotText,
        });
        let secret = secret.and_then(Self::new);
        secret.map_err(|error| EnvError::new(variable, error))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
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

/// Why a text is not a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SecretError {
    /// There is none.
    Unset,
    /// It is not UTF-8.
    NotText,
    /// It is empty, or nothing but space.
    Blank,
    /// It is a mask that hides a secret.
    Masked,
    /// It is not written as the scheme has it: not hexadecimal, not base64, or not a public key.
    Malformed,
}

impl fmt::Display for SecretError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unset => "the secret is not set",
            Self::NotText => "the secret is not text",
            Self::Blank => "the secret is empty",
            Self::Masked => "the secret is a mask, not the secret behind it",
            Self::Malformed => "the secret is not a key of the scheme",
        })
    }
}

impl error::Error for SecretError {}

/// Why an environment variable holds no secret. It does not show what the variable holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvError {
    variable: String,
    error: SecretError,
}

impl EnvError {
    pub(super) fn new(variable: &str, error: SecretError) -> Self {
        Self {
            variable: variable.to_owned(),
            error,
        }
    }

    /// The variable.
    pub fn variable(&self) -> &str {
        &self.variable
    }

    /// What is wrong with the secret.
    pub fn reason(&self) -> SecretError {
        self.error
    }
}

impl fmt::Display for EnvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.variable, self.error)
    }
}

impl error::Error for EnvError {}
