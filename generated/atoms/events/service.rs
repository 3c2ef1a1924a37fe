//! Serving the operations of `Events`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Events: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// What happens in a call, as it happens: a stream of server-sent events, each the JSON
    /// of one event. It begins with `sse_init` and ends by itself with `sse_close` when the
    /// call is over; a call that is over already is answered 400.
    ///
    /// `GET /events`
    fn stream_events(
        &self,
        caller: Self::Caller,
        params: types::StreamEventsParams,
    ) -> impl Future<Output = Result<super::StreamEventsAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Events>(handler: Arc<H>) -> Router {
    Router::new().route("/events", routes::stream_events()).with_state(handler)
}
