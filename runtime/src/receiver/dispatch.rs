//! From a delivery to the method of its event.

use axum::response::Response;

use super::delivery::Delivery;
use super::endpoint::Endpoint;

/// Hands each delivery to the method of its event; generated for each contract.
pub trait Dispatch: Send + Sync + 'static {
    /// What the contract says of its deliveries.
    const ENDPOINT: &'static Endpoint;

    /// Answers a delivery whose signature was checked.
    fn dispatch(&self, delivery: Delivery) -> impl Future<Output = Response> + Send;
}
