//! The operations of [`Events`].
//!
//! What happens in one call, as it happens.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};
use atoms_runtime::rest::EventStream;

use super::types as shared;

#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Events, router};

/// `GET /events`
pub const STREAM_EVENTS: Operation = Operation::new("GET", "/events")
    .params(&[
        Param::query("callId", ParamKind::Text).required(),
        Param::header("X-Organization-Id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 403, 404, 500])]);

impl types::StreamEventsParams {
    /// What `GET /events` has to be asked.
    #[must_use]
    pub fn new(call_id: impl Into<String>) -> Self {
        Self {
            call_id: call_id.into(),
            x_organization_id: None,
        }
    }
}

answers! {
    /// What `GET /events` is answered.
    pub enum StreamEventsAnswer {
        /// The stream. Each `data` line is one event; kinds of events that are not in the
        /// list may come.
        Ok(EventStream<types::CallEvent>) = events(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// The caller may not do this here.
        Forbidden(shared::ErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
