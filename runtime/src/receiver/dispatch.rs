//! From a delivery to the method of its event.

use axum::response::Response;

use super::delivery::Delivery;
use super::dispatched::Dispatched;
use super::endpoint::Endpoint;
use crate::json::DecodeError;

/// Hands each delivery to the method of its event; generated for each contract.
pub trait Dispatch: Send + Sync + 'static {
    /// What the contract says of its deliveries.
    const ENDPOINT: &'static Endpoint;

    /// Hands a delivery to the method of its event.
    ///
    /// # Errors
    ///
    /// The delivery, when its payload does not decode.
    fn dispatch(&self, delivery: Delivery) -> impl Future<Output = Dispatched> + Send;

    /// Answers a delivery that does not decode.
    fn undecodable(
        &self,
        delivery: Delivery,
        error: DecodeError,
    ) -> impl Future<Output = Response> + Send;
}
