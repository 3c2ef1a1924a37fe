//! The client of Assistant.
//!
//! Made by atoms-codegen from `specs/assistant/openapi.yaml`; edit that, not this.

use atoms_runtime::rest::client::Http;

/// Calls the operations of Assistant.
#[derive(Clone, Debug)]
pub struct Client {
    pub(super) http: Http,
}

impl Client {
    /// A client with settings of its own.
    #[must_use]
    pub fn with(http: Http) -> Self {
        Self { http }
    }
}
