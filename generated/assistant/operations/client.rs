//! Calling the operations of `Operations`.
//!
//! Made by atoms-codegen from `specs/assistant/openapi.yaml`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::super::Client;

impl Client {
    /// Whether the platform and what it depends on are well. Needs no authentication.
    ///
    /// `GET /api/v1/health`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_health(&self) -> Result<super::GetHealthAnswer, Error> {
        self.http.call(&super::GET_HEALTH).send().await
    }
}
