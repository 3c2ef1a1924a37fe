//! The client of Library.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

use atoms_runtime::rest::Credential;
use atoms_runtime::rest::client::Http;

/// Calls the operations of Library.
#[derive(Clone, Debug)]
pub struct Client {
    pub(super) http: Http,
}

impl Client {
    /// Where it is served.
    pub const SERVER: &str = "https://library.example/v1";

    /// The client of whoever these credentials are of, with settings at their defaults.
    #[must_use]
    pub fn new(credential: impl Into<Credential>) -> Self {
        Self::with(Http::new(Self::SERVER).credential(credential))
    }

    /// A client with settings of its own.
    #[must_use]
    pub fn with(http: Http) -> Self {
        Self { http }
    }
}
