//! Serving the operations of `Concurrency`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Concurrency: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// How many calls the organization may have at the same time, and how much of that is
    /// set aside for which agent. What is not set aside is there for every agent.
    ///
    /// `GET /concurrency`
    fn get_concurrency(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::GetConcurrencyAnswer, Self::Error>> + Send;

    /// Sets calls aside for agents, channel by channel; only an admin may do so. What is
    /// said of an agent replaces its old reservation in all four channels, so 0 gives a
    /// channel up. Agents that are not named keep what they have.
    ///
    /// `PUT /concurrency/reservations`
    fn update_concurrency_reservations(
        &self,
        caller: Self::Caller,
        body: types::UpdateConcurrencyReservationsRequest,
    ) -> impl Future<
        Output = Result<super::UpdateConcurrencyReservationsAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Concurrency>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/concurrency", routes::get_concurrency())
        .route("/concurrency/reservations", routes::update_concurrency_reservations())
        .with_state(handler)
}
