//! The operations of [`Account`].
//!
//! The signed-in user, the subscription, and the organization.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, answers};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Account, router};

/// `GET /user`
pub const GET_USER: Operation = Operation::new("GET", "/user")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /user` is answered.
    pub enum GetUserAnswer {
        /// The person.
        Ok(types::GetUserOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /user/subscription`
pub const GET_SUBSCRIPTION: Operation = Operation::new("GET", "/user/subscription")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /user/subscription` is answered.
    pub enum GetSubscriptionAnswer {
        /// The plan; may hold more than is listed here.
        Ok(types::GetSubscriptionOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /account/get-account-details`
pub const GET_ACCOUNT_DETAILS: Operation = Operation::new("GET", "/account/get-account-details")
    .security(super::SECURITY);

answers! {
    /// What `GET /account/get-account-details` is answered.
    pub enum GetAccountDetailsAnswer {
        /// The person, and the organizations.
        Ok(types::AccountDetails) = json(200, from),
        /// The bearer token is missing or wrong.
        Unauthorized = empty(401),
    }
}

/// `PUT /account/update-org-name`
pub const UPDATE_ORGANIZATION_NAME: Operation = Operation::new("PUT", "/account/update-org-name")
    .security(super::SECURITY)
    .refused(&[(&super::REFUSED_SUCCESS_MESSAGE, &[400])]);

answers! {
    /// What `PUT /account/update-org-name` is answered.
    pub enum UpdateOrganizationNameAnswer {
        /// The organization has the new name.
        Ok(types::OrganizationNameUpdate) = json(200, from),
        /// The name is missing or empty.
        BadRequest(types::UpdateOrganizationNameBadRequest) = json(400),
    }
}
