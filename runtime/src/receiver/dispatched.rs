//! Handing a delivery to a method of the handler.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Response as Answer, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::delivery::{Delivery, Named};
use super::outcome::Outcome;
use crate::json::{DecodeError, decode};
use crate::observe;
use crate::problem::Problem;

/// The answer, or the delivery back with the reason why it does not decode.
pub type Dispatched = Result<Response, (Delivery, DecodeError)>;

impl Delivery {
    /// Decodes the payload and hands it to a method whose answer has no body.
    ///
    /// # Errors
    ///
    /// When the payload does not decode.
    pub async fn notify<T, E, Handled>(
        self,
        handle: impl FnOnce(Delivery<T>) -> Handled,
    ) -> Dispatched
    where
        T: DeserializeOwned,
        E: IntoResponse,
        Handled: Future<Output = Result<(), E>>,
    {
        let status = self.success();
        Ok(match handle(self.decode()?).await {
            Ok(()) => bare(status),
            Err(error) => error.into_response(),
        })
    }

    /// Decodes the payload and hands it to a method whose answer has a body.
    ///
    /// # Errors
    ///
    /// When the payload does not decode.
    pub async fn ask<T, A, E, Handled>(
        self,
        handle: impl FnOnce(Delivery<T>) -> Handled,
    ) -> Dispatched
    where
        T: DeserializeOwned,
        A: Serialize,
        E: IntoResponse,
        Handled: Future<Output = Result<A, E>>,
    {
        let status = self.success();
        Ok(match handle(self.decode()?).await {
            Ok(answer) => json(status, &answer),
            Err(error) => error.into_response(),
        })
    }

    /// Hands the delivery as it is to the method of an event that is not JSON, and whose answer has no body.
    ///
    /// # Errors
    ///
    /// None; the result is one so that every arm of a dispatch is of one type.
    pub async fn notify_raw<E, Handled>(self, handle: impl FnOnce(Self) -> Handled) -> Dispatched
    where
        E: IntoResponse,
        Handled: Future<Output = Result<(), E>>,
    {
        let status = self.success();
        Ok(match handle(self).await {
            Ok(()) => bare(status),
            Err(error) => error.into_response(),
        })
    }

    /// Hands the delivery as it is to the method of an event that is not JSON, and whose answer has a body.
    ///
    /// # Errors
    ///
    /// None; the result is one so that every arm of a dispatch is of one type.
    pub async fn ask_raw<A, E, Handled>(self, handle: impl FnOnce(Self) -> Handled) -> Dispatched
    where
        A: Serialize,
        E: IntoResponse,
        Handled: Future<Output = Result<A, E>>,
    {
        let status = self.success();
        Ok(match handle(self).await {
            Ok(answer) => json(status, &answer),
            Err(error) => error.into_response(),
        })
    }

    /// Hands the delivery as it is to a method that only takes note of it.
    ///
    /// # Errors
    ///
    /// None; the result is one so that every arm of a dispatch is of one type.
    pub async fn acknowledge<E, Handled>(self, handle: impl FnOnce(Self) -> Handled) -> Dispatched
    where
        E: IntoResponse,
        Handled: Future<Output = Result<(), E>>,
    {
        tracing::warn!("an event that this crate does not know");
        Ok(match handle(self).await {
            Ok(()) => Outcome::Unrecognized.on(bare(StatusCode::OK)),
            Err(error) => error.into_response(),
        })
    }

    pub(super) fn success(&self) -> StatusCode {
        match self.parts.event {
            Named::Known(event) => self.parts.shared.endpoint.events[event].success(),
            Named::Other(_) => StatusCode::OK,
        }
    }

    fn decode<T: DeserializeOwned>(self) -> Result<Delivery<T>, (Self, DecodeError)> {
        let read = self
            .text()
            .and_then(|text| match &self.parts.shared.observer {
                None => decode::from_text(text),
                Some(observer) => observe::within(observer, self.event(), || {
                    decode::observed(text, self.event(), observer.as_ref())
                }),
            });
        match read {
            Ok(payload) => Ok(self.with(payload)),
            Err(error) => Err((self, error)),
        }
    }
}

/// A status without a body.
pub(super) fn bare(status: StatusCode) -> Response {
    let mut response = Answer::new(Body::empty());
    *response.status_mut() = status;
    response
}

fn json(status: StatusCode, answer: &impl Serialize) -> Response {
    serde_json::to_vec(answer).map_or_else(|_| unencoded(), |body| json_bytes(status, body))
}

fn unencoded() -> Response {
    tracing::error!("the answer does not encode");
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}

/// A status with a body of JSON.
pub(super) fn json_bytes(status: StatusCode, body: impl Into<Body>) -> Response {
    let mut response = bare(status);
    *response.body_mut() = body.into();
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(CONTENT_TYPE, json);
    response
}
