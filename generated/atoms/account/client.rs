//! Calling the operations of `Account`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The person whom the token belongs to.
    ///
    /// `GET /user`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_user(&self) -> Result<super::GetUserAnswer, Error> {
        self.http.call(&super::GET_USER).send().await
    }

    /// The organization's plan: what is left of its credits, how much of everything it may
    /// have, and which features it includes. Ask before something that the plan could
    /// refuse.
    ///
    /// `GET /user/subscription`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_subscription(&self) -> Result<super::GetSubscriptionAnswer, Error> {
        self.http.call(&super::GET_SUBSCRIPTION).send().await
    }

    /// The person whom the token belongs to, with every organization that the person is in.
    /// The answer has no envelope.
    ///
    /// `GET /account/get-account-details`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_account_details(
        &self,
    ) -> Result<super::GetAccountDetailsAnswer, Error> {
        self.http.call(&super::GET_ACCOUNT_DETAILS).send().await
    }

    /// Renames the organization of the token; only its owner may. The name stands in the
    /// dashboard and on invoices.
    ///
    /// `PUT /account/update-org-name`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn update_organization_name(
        &self,
        body: &types::UpdateOrganizationNameRequest,
    ) -> Result<super::UpdateOrganizationNameAnswer, Error> {
        self.http.call(&super::UPDATE_ORGANIZATION_NAME).json(body).send().await
    }
}
