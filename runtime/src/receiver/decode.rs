//! Deliveries that do not decode.

use axum::response::{IntoResponse, Response};
use http::StatusCode;

use super::delivery::Delivery;
use super::outcome::Outcome;
use crate::json::DecodeError;
use crate::problem::Problem;
use crate::text::loggable;

impl DecodeError {
    /// Logs the error and answers 400, so that the platform's own log shows the delivery as failed.
    pub fn refuse<T>(&self, delivery: &Delivery<T>) -> Response {
        tracing::error!(
            event = %loggable(delivery.event()),
            bytes = delivery.raw().len(),
            error = %self,
            "a delivery does not decode",
        );
        let problem = Problem::new(StatusCode::BAD_REQUEST).detail(self.to_string());
        Outcome::Undecodable.on(problem.into_response())
    }
}
