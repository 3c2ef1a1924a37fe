//! The operations of [`Recordings`].
//!
//! What was said, as sound.
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

pub use self::service::{Recordings, router};

/// `GET /recordings/{callId}`
pub const GET_RECORDING: Operation = Operation::new("GET", "/recordings/{callId}")
    .params(&[
        Param::path("callId", ParamKind::Text),
        Param::query("channel", ParamKind::Text)
            .default("\"mono\"")
            .check(checks::get_recording_params_channel),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

impl types::GetRecordingParams {
    /// What `GET /recordings/{callId}` has to be asked.
    #[must_use]
    pub fn new(call_id: impl Into<String>) -> Self {
        Self {
            call_id: call_id.into(),
            channel: types::GetRecordingParamsChannel::Mono,
        }
    }
}

answers! {
    /// What `GET /recordings/{callId}` is answered.
    pub enum GetRecordingAnswer {
        /// The link.
        Ok(types::GetRecordingOk) = json(200, from),
        /// The id is not that of a call.
        BadRequest = empty(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such call, or it has no recording.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
