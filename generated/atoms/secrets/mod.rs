//! The operations of [`Secrets`].
//!
//! Credentials that tools refer to by name.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Secrets, router};

/// `GET /secret`
pub const LIST_SECRETS: Operation = Operation::new("GET", "/secret")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /secret` is answered.
    pub enum ListSecretsAnswer {
        /// Names, and when each was written.
        Ok(types::ListSecretsOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /secret`
pub const CREATE_SECRET: Operation = Operation::new("POST", "/secret")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /secret` is answered.
    pub enum CreateSecretAnswer {
        /// The secret without its value.
        Created(types::CreateSecretCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /secret/{secretId}`
pub const DELETE_SECRET: Operation = Operation::new("DELETE", "/secret/{secretId}")
    .params(&[
        Param::path("secretId", ParamKind::Text).check(checks::secret_id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::DeleteSecretParams {
    /// What `DELETE /secret/{secretId}` has to be asked.
    #[must_use]
    pub fn new(secret_id: impl Into<String>) -> Self {
        Self {
            secret_id: secret_id.into(),
        }
    }
}

answers! {
    /// What `DELETE /secret/{secretId}` is answered.
    pub enum DeleteSecretAnswer {
        /// The secret is gone; `data` says so in words.
        Ok(types::DeleteSecretOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
