//! A scheme with its secrets.

use std::fmt;
use std::time::SystemTime;

use http::{HeaderMap, Uri};

use super::head::Head;
use super::key::Key;
use super::{EnvError, Scheme, Secret, SecretError, SignatureError, Unverified, Verify};

/// Checks a scheme with one or several secrets.
///
/// ```
/// # use atoms_runtime::{Scheme, Secret, Signed};
/// # fn main() -> Result<(), atoms_runtime::SecretError> {
/// let new = Secret::new("9f2c1a…")?;
/// let old = Secret::new("77b0de…")?;
/// // While a secret is being replaced, both are taken.
/// let verifier = Signed::new(Scheme::ATOMS, new).or(old);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Signed {
    scheme: Scheme,
    keys: Vec<Key>,
    clock: fn() -> SystemTime,
}

impl Signed {
    /// Deliveries of `scheme`, signed with `secret`.
    ///
    /// A secret that is not written as the scheme has it verifies nothing, which is logged as an error;
    /// [`Scheme::check`] tells before, and [`from_env`](Self::from_env) refuses it.
    #[must_use]
    pub fn new(scheme: Scheme, secret: Secret) -> Self {
        Self::none(scheme).or(secret)
    }

    /// Deliveries of `scheme`, signed with the secret of an environment variable, or with that of
    /// `{variable}_PREVIOUS`, which is set while a secret is being replaced. A variable holds one secret, whatever
    /// characters it has.
    ///
    /// # Errors
    ///
    /// When neither variable is set, and when one of them holds what is not a secret of the scheme.
    pub fn from_env(scheme: Scheme, variable: &str) -> Result<Self, EnvError> {
        let mut signed = Self::none(scheme);
        for variable in [variable, &format!("{variable}_PREVIOUS")] {
            match Secret::from_env(variable) {
                Ok(secret) => {
                    let key = scheme.read_key(&secret);
                    let key = key.map_err(|error| EnvError::new(variable, error))?;
                    signed.keys.push(key);
                }
                Err(error) if error.reason() == SecretError::Unset => {}
                Err(error) => return Err(error),
            }
        }
        if signed.keys.is_empty() {
            return Err(EnvError::new(variable, SecretError::Unset));
        }
        Ok(signed)
    }

    fn none(scheme: Scheme) -> Self {
        Self {
            scheme,
            keys: Vec::new(),
            clock: SystemTime::now,
        }
    }

    /// Takes deliveries signed with `secret`, too.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the secret is handed over, not kept around"
    )]
    pub fn or(mut self, secret: Secret) -> Self {
        match self.scheme.read_key(&secret) {
            Ok(key) => self.keys.push(key),
            Err(error) => tracing::error!(%error, "a secret is not used"),
        }
        self
    }

    /// Reads the time from `clock`, which is the system's unless this is called.
    #[must_use]
    pub fn at(mut self, clock: fn() -> SystemTime) -> Self {
        self.clock = clock;
        self
    }
}

impl fmt::Debug for Signed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signed")
            .field("scheme", &self.scheme)
            .field("secrets", &self.keys.len())
            .finish_non_exhaustive()
    }
}

impl Verify for Signed {
    fn check_head(&self, headers: &HeaderMap, _: &Uri) -> Result<(), SignatureError> {
        Head::read(self.scheme, headers, self.clock)?.check()
    }

    fn signs(&self, header: &str) -> bool {
        self.scheme.signs(header)
    }

    async fn verify(&self, request: &Unverified<'_>) -> Result<(), SignatureError> {
        self.scheme.verify(request, self.clock, &self.keys)
    }
}
