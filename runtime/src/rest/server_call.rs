//! A request on its way to its handler.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequestParts, Request};
use axum::response::IntoResponse;
use http::StatusCode;
use http::request::Parts;
use serde::de::DeserializeOwned;

use super::body::{Held, ReadBody};
use super::params;
use super::security::{self, Served};
use super::{Operation, Refusal, Violation};
use crate::Problem;

/// A request to one operation: who calls, with which parameters and which body. It is asked in that order.
#[derive(Debug)]
pub struct ServerCall {
    operation: &'static Operation,
    parts: Parts,
    body: Body,
}

impl ServerCall {
    pub(super) fn new(operation: &'static Operation, request: Request) -> Self {
        let (mut parts, body) = request.into_parts();
        if !operation.security.is_empty() {
            parts.extensions.insert(Served(operation));
        }
        Self {
            operation,
            parts,
            body,
        }
    }

    /// Who calls.
    ///
    /// # Errors
    ///
    /// With the extractor's rejection.
    pub async fn caller<C, H>(&mut self, handler: &Arc<H>) -> Result<C, Refusal>
    where
        C: FromRequestParts<Arc<H>>,
        H: Send + Sync,
    {
        C::from_request_parts(&mut self.parts, handler)
            .await
            .map_err(|rejection| rejection.into_response().into())
    }

    /// Who calls, where callers may be anybody: `None` if the request carries nothing that a scheme of the operation
    /// looks for.
    ///
    /// # Errors
    ///
    /// With the extractor's rejection: who shows something has to show the right thing.
    pub async fn caller_if_any<C, H>(&mut self, handler: &Arc<H>) -> Result<Option<C>, Refusal>
    where
        C: FromRequestParts<Arc<H>>,
        H: Send + Sync,
    {
        if !security::shows_any(self.operation, &self.parts) {
            return Ok(None);
        }
        self.caller(handler).await.map(Some)
    }

    /// The parameters.
    ///
    /// # Errors
    ///
    /// 422 with all that is wrong with them; 404 if the path is not one of the operation's.
    pub fn params<T: DeserializeOwned>(&mut self) -> Result<T, Refusal> {
        self.read_params()?
            .map_err(|violations| Problem::violations(violations).into())
    }

    /// The body.
    ///
    /// # Errors
    ///
    /// With the reader's refusal, or 422 with all that is wrong with the body.
    pub async fn body<T, R: ReadBody<T>>(&mut self, reader: R) -> Result<T, Refusal> {
        match reader.read(self.take()).await? {
            Held::Valid(body) => Ok(body),
            Held::Invalid(violations) => Err(Problem::violations(violations).into()),
        }
    }

    /// The parameters and the body.
    ///
    /// # Errors
    ///
    /// As of [`params`](Self::params) and [`body`](Self::body); the 422 has all that is wrong with either.
    pub async fn params_and<P, T, R>(&mut self, reader: R) -> Result<(P, T), Refusal>
    where
        P: DeserializeOwned + Send,
        R: ReadBody<T>,
    {
        let params = self.read_params()?;
        let body = reader.read(self.take()).await?;
        let (mut violations, further) = match (params, body) {
            (Ok(params), Held::Valid(body)) => return Ok((params, body)),
            (Ok(_), Held::Invalid(further)) => (Vec::new(), further),
            (Err(violations), Held::Invalid(further)) => (violations, further),
            (Err(violations), Held::Valid(body)) => (violations, R::violations(body).await),
        };
        violations.extend(further);
        Err(Problem::violations(violations).into())
    }

    /// The request itself, once.
    fn take(&mut self) -> Request {
        let (empty, ()) = http::Request::new(()).into_parts();
        let parts = std::mem::replace(&mut self.parts, empty);
        Request::from_parts(parts, std::mem::take(&mut self.body))
    }

    fn read_params<T: DeserializeOwned>(&self) -> Result<Result<T, Vec<Violation>>, Refusal> {
        params::typed(self.operation, &self.parts)
            .ok_or_else(|| Problem::new(StatusCode::NOT_FOUND).into())
    }
}
