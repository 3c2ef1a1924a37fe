//! The signed-in user, the subscription, and the organization.

use atoms_api::atoms::account::{self as api, Account, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform};

impl Account for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn get_user(&self, _: Caller) -> Result<api::GetUserAnswer> {
        self.example(&api::GET_USER).map(api::GetUserAnswer::Ok)
    }

    async fn get_subscription(&self, _: Caller) -> Result<api::GetSubscriptionAnswer> {
        self.example(&api::GET_SUBSCRIPTION)
            .map(api::GetSubscriptionAnswer::Ok)
    }

    async fn get_account_details(&self, _: Caller) -> Result<api::GetAccountDetailsAnswer> {
        self.example(&api::GET_ACCOUNT_DETAILS)
            .map(api::GetAccountDetailsAnswer::Ok)
    }

    async fn update_organization_name(
        &self,
        _: Caller,
        _: types::UpdateOrganizationNameRequest,
    ) -> Result<api::UpdateOrganizationNameAnswer> {
        self.example(&api::UPDATE_ORGANIZATION_NAME)
            .map(api::UpdateOrganizationNameAnswer::Ok)
    }
}
