//! How deliveries are signed, and how a signature is checked.

#[cfg(feature = "ed25519")]
mod ed25519;
mod error;
mod head;
mod key;
mod lookup;
mod mac;
mod message;
mod presets;
mod scheme;
mod secret;
mod sign;
mod signed;

use http::{HeaderMap, Uri};

pub use error::SignatureError;
pub use lookup::{Lookup, Secrets};
pub use scheme::{Scheme, SignedPart};
pub use secret::{EnvError, Secret, SecretError};
pub use signed::Signed;

/// A request whose signature has not been checked: nothing in it can be trusted.
#[derive(Clone, Copy)]
pub struct Unverified<'a> {
    /// Its headers.
    pub headers: &'a HeaderMap,
    /// Its address, as the router passed it on.
    pub uri: &'a Uri,
    /// Its body, byte by byte as it came.
    pub body: &'a [u8],
}

impl std::fmt::Debug for Unverified<'_> {
    /// Shows no header values, no query, no body.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Unverified")
            .field("path", &self.uri.path())
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// Decides whether a request comes from the platform.
///
/// A [`Scheme`] is a value; [`Signed`] checks it with the secrets of one webhook, [`Lookup`] with secrets that are found
/// per request. Both compare in constant time over the whole length. There is no verifier that takes everything.
///
/// What is decided where platforms differ:
/// - The signature header appears once. Two are refused, also if one of them is right.
/// - Where one header holds several signatures by design, one has to be right; more than eight are refused.
/// - Hexadecimal digits may be upper-case.
/// - A prefix that the scheme has may be absent where there is one signature; one that the scheme has not is refused.
/// - Space around a signature, text after it and a part of it are refused.
pub trait Verify: Send + Sync + 'static {
    /// Refuses what cannot be trusted whatever its body is, before the body is read: a request without a signature
    /// costs no memory. Takes everything unless it is implemented.
    ///
    /// # Errors
    ///
    /// When no body could make the request one that [`verify`](Self::verify) trusts.
    fn check_head(&self, headers: &HeaderMap, uri: &Uri) -> Result<(), SignatureError> {
        let _ = (headers, uri);
        Ok(())
    }

    /// Whether the signature covers this header, as it does the body. What is not signed is anybody's to change: by an id
    /// in such a header no delivery is known again. No header is covered unless this is implemented.
    fn signs(&self, header: &str) -> bool {
        let _ = header;
        false
    }

    /// Checks the request as it came, before anything of it is parsed.
    ///
    /// # Errors
    ///
    /// When the request cannot be trusted. The reason is logged; the answer does not tell it.
    fn verify(
        &self,
        request: &Unverified<'_>,
    ) -> impl Future<Output = Result<(), SignatureError>> + Send;
}
