//! The operations of [`Operations`].
//!
//! Made by atoms-codegen from `specs/assistant/openapi.yaml`; edit that, not this.

use atoms_runtime::codegen::{Operation, answers};

use super::types as shared;

#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;

pub use self::service::{Operations, router};

/// `GET /api/v1/health`
pub const GET_HEALTH: Operation = Operation::new("GET", "/api/v1/health");

answers! {
    /// What `GET /api/v1/health` is answered.
    pub enum GetHealthAnswer {
        /// The state of the platform.
        Ok(shared::Health) = json(200, from),
    }
}
