//! The client of Crew.
//!
//! Made by atoms-codegen from `specs/crew/asyncapi.yaml`; edit that, not this.

use atoms_runtime::rest::client::Http;

/// Opens the channels of Crew.
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
