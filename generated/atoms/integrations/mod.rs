//! The operations of [`Integrations`].
//!
//! Connections to other products.
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

pub use self::service::{Integrations, router};

/// `POST /integration/modify-webengage-integration`
pub const UPDATE_WEB_ENGAGE_INTEGRATION: Operation =
    Operation::new("POST", "/integration/modify-webengage-integration")
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /integration/modify-webengage-integration` is answered.
    pub enum UpdateWebEngageIntegrationAnswer {
        /// The connection as it stands now.
        Ok(types::UpdateWebEngageIntegrationOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /integration/get-webengage-details`
pub const GET_WEB_ENGAGE_INTEGRATION: Operation =
    Operation::new("GET", "/integration/get-webengage-details")
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /integration/get-webengage-details` is answered.
    pub enum GetWebEngageIntegrationAnswer {
        /// The connection.
        Ok(types::GetWebEngageIntegrationOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
