//! Calling the operations of `Events`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// What happens in a call, as it happens: a stream of server-sent events, each the JSON
    /// of one event. It begins with `sse_init` and ends by itself with `sse_close` when the
    /// call is over; a call that is over already is answered 400.
    ///
    /// `GET /events`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn stream_events(
        &self,
        params: &types::StreamEventsParams,
    ) -> Result<super::StreamEventsAnswer, Error> {
        self.http.call(&super::STREAM_EVENTS).params(params).send().await
    }
}
