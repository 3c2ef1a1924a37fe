//! Reading the bodies of requests.

use std::future::Future;

use axum::extract::Request;

use super::{Refusal, Violation};

/// Reads the body of a request.
pub trait ReadBody<T>: Send {
    /// Reads it, or refuses the request.
    fn read(self, request: Request) -> impl Future<Output = Result<Held<T>, Refusal>> + Send;
}

/// A body that could be read.
#[derive(Debug)]
pub enum Held<T> {
    /// One that is as it should be.
    Valid(T),
    /// One that is not, and how.
    Invalid(Vec<Violation>),
}
