//! Who calls.

use std::sync::Arc;

use atoms_runtime::rest::{Credentials, Refusal};
use axum::extract::FromRequestParts;
use http::request::Parts;

use crate::Platform;

/// The token that [`Platform::default`] knows.
pub const DEMO_TOKEN: &str = "demo";
/// The organization that it calls for: the one of the contract's examples.
pub const DEMO_ORGANIZATION: &str = "66c04b1a2d9e7f38b5a6c410";

/// An organization that was told apart by a bearer token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Its id. What belongs to another one does not exist for this caller.
    pub organization: String,
}

impl FromRequestParts<Arc<Platform>> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(
        parts: &mut Parts,
        platform: &Arc<Platform>,
    ) -> Result<Self, Refusal> {
        let credentials = Credentials::from_request_parts(parts, platform).await?;
        let caller = platform.caller(credentials.secret()).cloned();
        caller.ok_or_else(|| credentials.refuse())
    }
}
