//! The operations of [`Concurrency`].
//!
//! How many calls may run at once, and what of that is kept for which agent.
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

pub use self::service::{Concurrency, router};

/// `GET /concurrency`
pub const GET_CONCURRENCY: Operation = Operation::new("GET", "/concurrency")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /concurrency` is answered.
    pub enum GetConcurrencyAnswer {
        /// The limit, and how it is divided.
        Ok(types::GetConcurrencyOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `PUT /concurrency/reservations`
pub const UPDATE_CONCURRENCY_RESERVATIONS: Operation =
    Operation::new("PUT", "/concurrency/reservations")
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `PUT /concurrency/reservations` is answered.
    pub enum UpdateConcurrencyReservationsAnswer {
        /// How many agents have a new reservation.
        Ok(types::UpdateConcurrencyReservationsOk) = json(200, from),
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
