//! A scheme with its secrets.

use std::borrow::Cow;
use std::fmt;
use std::time::SystemTime;

use http::{HeaderMap, Uri};

use super::mac::Keyed;
use super::{Scheme, Secret, SignatureError, Unverified, Verify};

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
    keys: Vec<Keyed>,
    clock: fn() -> SystemTime,
}

impl Signed {
    /// Deliveries of `scheme`, signed with `secret`.
    #[must_use]
    pub fn new(scheme: Scheme, secret: Secret) -> Self {
        Self {
            scheme,
            keys: Vec::new(),
            clock: SystemTime::now,
        }
        .or(secret)
    }

    /// Takes deliveries signed with `secret`, too.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the secret is handed over, not kept around"
    )]
    pub fn or(mut self, secret: Secret) -> Self {
        self.keys.push(Keyed::new(self.scheme.algorithm, &secret));
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
        self.scheme.check_head(headers, self.clock)
    }

    async fn verify(&self, request: &Unverified<'_>) -> Result<(), SignatureError> {
        let keys = self.keys.iter().map(Cow::Borrowed);
        self.scheme.verify(request, self.clock, keys)
    }
}
