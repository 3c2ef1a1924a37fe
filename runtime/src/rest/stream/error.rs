//! Streams that fail.

use std::fmt;

use axum::BoxError;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http_body_util::LengthLimitError;

use crate::Problem;

/// Why bytes stopped coming.
#[derive(Debug)]
#[non_exhaustive]
pub enum StreamError {
    /// There are more than are taken.
    TooLarge,
    /// The part of a multipart body that they belong to was passed over.
    PassedOver,
    /// The connection, or what they came from, failed.
    Broken(BoxError),
}

impl StreamError {
    /// Tells what is known from what is not, however deep it is wrapped.
    pub(in crate::rest) fn known(error: BoxError) -> Self {
        match error.downcast::<axum::Error>() {
            Ok(wrapped) => Self::known(wrapped.into_inner()),
            Err(error) => match error.downcast::<Self>() {
                Ok(error) => *error,
                Err(error) if holds_limit(&*error) => Self::TooLarge,
                Err(error) => Self::Broken(error),
            },
        }
    }
}

fn holds_limit(error: &(dyn std::error::Error + 'static)) -> bool {
    std::iter::successors(Some(error), |error| error.source()).any(|error| {
        error.is::<LengthLimitError>()
            || matches!(error.downcast_ref(), Some(StreamError::TooLarge))
    })
}

impl fmt::Display for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "more bytes than are taken",
            Self::PassedOver => "the part was passed over",
            Self::Broken(_) => "the bytes broke off",
        })
    }
}

impl std::error::Error for StreamError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Broken(error) => Some(&**error),
            Self::TooLarge | Self::PassedOver => None,
        }
    }
}

impl From<axum::Error> for StreamError {
    fn from(error: axum::Error) -> Self {
        Self::known(error.into_inner())
    }
}

/// What a caller is told whose body it is.
impl From<StreamError> for Problem {
    fn from(error: StreamError) -> Self {
        let (status, detail) = match error {
            StreamError::TooLarge => (
                StatusCode::PAYLOAD_TOO_LARGE,
                "the body is larger than what is taken",
            ),
            StreamError::Broken(_) => (StatusCode::BAD_REQUEST, "the body broke off"),
            StreamError::PassedOver => return Self::new(StatusCode::INTERNAL_SERVER_ERROR),
        };
        Self::new(status).detail(detail)
    }
}

impl IntoResponse for StreamError {
    fn into_response(self) -> Response {
        Problem::from(self).into_response()
    }
}
