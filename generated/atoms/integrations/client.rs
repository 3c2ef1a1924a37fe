//! Calling the operations of `Integrations`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// Connects the organization to WebEngage, or changes the connection: the sets in the
    /// request take the place of all that were there. The answer is not wrapped like those
    /// of other operations.
    ///
    /// `POST /integration/modify-webengage-integration`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn update_web_engage_integration(
        &self,
        body: &types::UpdateWebEngageIntegrationRequest,
    ) -> Result<super::UpdateWebEngageIntegrationAnswer, Error> {
        self.http.call(&super::UPDATE_WEB_ENGAGE_INTEGRATION).json(body).send().await
    }

    /// How the organization is connected to WebEngage. The answer is not wrapped like those
    /// of other operations.
    ///
    /// `GET /integration/get-webengage-details`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_web_engage_integration(
        &self,
    ) -> Result<super::GetWebEngageIntegrationAnswer, Error> {
        self.http.call(&super::GET_WEB_ENGAGE_INTEGRATION).send().await
    }
}
