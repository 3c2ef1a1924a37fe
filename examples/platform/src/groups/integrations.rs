//! Connections to other products.

use atoms_api::atoms::integrations::{self as api, Integrations, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform};

impl Integrations for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn update_web_engage_integration(
        &self,
        _: Caller,
        _: types::UpdateWebEngageIntegrationRequest,
    ) -> Result<api::UpdateWebEngageIntegrationAnswer> {
        self.example(&api::UPDATE_WEB_ENGAGE_INTEGRATION)
            .map(api::UpdateWebEngageIntegrationAnswer::Ok)
    }

    async fn get_web_engage_integration(
        &self,
        _: Caller,
    ) -> Result<api::GetWebEngageIntegrationAnswer> {
        self.example(&api::GET_WEB_ENGAGE_INTEGRATION)
            .map(api::GetWebEngageIntegrationAnswer::Ok)
    }
}
