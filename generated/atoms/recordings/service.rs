//! Serving the operations of `Recordings`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Recordings: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// A link to the recording of a call, which works for 15 minutes.
    ///
    /// `GET /recordings/{callId}`
    fn get_recording(
        &self,
        caller: Self::Caller,
        params: types::GetRecordingParams,
    ) -> impl Future<Output = Result<super::GetRecordingAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Recordings>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/recordings/{call_id}", routes::get_recording())
        .with_state(handler)
}
