//! The client of Atoms.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![cfg_attr(
    not(feature = "atoms"),
    allow(dead_code, reason = "for groups that may be off")
)]

use atoms_runtime::rest::Credential;
use atoms_runtime::rest::client::Http;

/// Calls the operations of Atoms.
#[derive(Clone, Debug)]
pub struct Client {
    pub(super) http: Http,
}

impl Client {
    /// Where it is served.
    pub const SERVER: &str = "https://api.smallest.ai/atoms/v1";

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
