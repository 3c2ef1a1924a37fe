//! Secrets that are found per request.

use std::fmt;
use std::time::SystemTime;

use http::{HeaderMap, Uri};

use super::head::Head;
use super::{Scheme, Secret, SignatureError, Unverified, Verify};

/// Finds the secrets that a request may be signed with.
///
/// Implemented for closures that take what they need from the request and return a future that does not borrow it; a
/// type of one's own may borrow.
pub trait Secrets: Send + Sync + 'static {
    /// The secrets, none if the request belongs to no webhook.
    ///
    /// Nothing in the request is trusted yet: a body that names a webhook chooses the secret, and the signature then
    /// has to be made with that one.
    ///
    /// # Errors
    ///
    /// [`SignatureError::Unavailable`] when they cannot be found out now.
    fn find(
        &self,
        request: &Unverified<'_>,
    ) -> impl Future<Output = Result<Vec<Secret>, SignatureError>> + Send;
}

impl<F, Found> Secrets for F
where
    F: Fn(&Unverified<'_>) -> Found + Send + Sync + 'static,
    Found: Future<Output = Result<Vec<Secret>, SignatureError>> + Send,
{
    fn find(
        &self,
        request: &Unverified<'_>,
    ) -> impl Future<Output = Result<Vec<Secret>, SignatureError>> + Send {
        self(request)
    }
}

/// Checks a scheme with secrets that are looked up per request, for a service with many webhooks.
///
/// The delivery's id is unique to its webhook only as far as the sender says so. Where the webhooks of one endpoint
/// belong to parties that do not trust each other, give each an endpoint and a store of its own before deliveries are
/// [deduplicated](crate::Receiver::deduplicate): one party could otherwise use up another's ids.
///
/// ```
/// # use atoms_runtime::{Lookup, Scheme, Secret, SignatureError, Unverified};
/// # async fn stored(webhook: &str) -> Option<Secret> { None }
/// let verifier = Lookup::new(Scheme::ATOMS, |request: &Unverified<'_>| {
///     let webhook = request.uri.query().unwrap_or_default().to_owned();
///     async move { Ok(Vec::from_iter(stored(&webhook).await)) }
/// });
/// # fn takes(_: impl atoms_runtime::Verify) {}
/// # takes(verifier);
/// ```
#[derive(Clone)]
pub struct Lookup<S> {
    scheme: Scheme,
    secrets: S,
    clock: fn() -> SystemTime,
}

impl<S: Secrets> Lookup<S> {
    /// Deliveries of `scheme`, signed with one of the secrets that `secrets` finds.
    pub fn new(scheme: Scheme, secrets: S) -> Self {
        Self {
            scheme,
            secrets,
            clock: SystemTime::now,
        }
    }

    /// Reads the time from `clock`, which is the system's unless this is called.
    #[must_use]
    pub fn at(mut self, clock: fn() -> SystemTime) -> Self {
        self.clock = clock;
        self
    }
}

impl<S> fmt::Debug for Lookup<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lookup")
            .field("scheme", &self.scheme)
            .finish_non_exhaustive()
    }
}

impl<S: Secrets> Verify for Lookup<S> {
    fn check_head(&self, headers: &HeaderMap, _: &Uri) -> Result<(), SignatureError> {
        Head::read(self.scheme, headers, self.clock)?.check()
    }

    fn signs(&self, header: &str) -> bool {
        self.scheme.signs(header)
    }

    async fn verify(&self, request: &Unverified<'_>) -> Result<(), SignatureError> {
        // What cannot be right costs no look-up.
        Head::read(self.scheme, request.headers, self.clock)?.check()?;
        let mut keys = Vec::new();
        for secret in self.secrets.find(request).await? {
            match self.scheme.read_key(&secret) {
                Ok(key) => keys.push(key),
                Err(error) => tracing::error!(%error, "a secret is not used"),
            }
        }
        self.scheme.verify(request, self.clock, &keys)
    }
}
