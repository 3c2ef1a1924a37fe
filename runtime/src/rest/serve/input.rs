//! What a method takes, and how it is read.

use std::future::Future;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use serde::de::DeserializeOwned;

use crate::rest::Refusal;
use crate::rest::body::ReadBody;
use crate::rest::server_call::ServerCall;

/// Reads who calls, for a method that takes `C`.
pub trait ReadCaller<H, C>: Copy + Send + Sync + 'static {
    /// Reads it, or refuses the request.
    fn read(
        self,
        call: &mut ServerCall,
        handler: &Arc<H>,
    ) -> impl Future<Output = Result<C, Refusal>> + Send;
}

/// Reads what else a method takes.
pub trait ReadInput<I>: Copy + Send + Sync + 'static {
    /// Reads it, or refuses the request.
    fn read(self, call: &mut ServerCall) -> impl Future<Output = Result<I, Refusal>> + Send;
}

/// Who calls.
#[derive(Clone, Copy, Debug)]
pub struct Caller;

/// Who calls, where callers may be anybody.
#[derive(Clone, Copy, Debug)]
pub struct CallerIfAny;

/// The parameters.
#[derive(Clone, Copy, Debug)]
pub struct Params;

/// The body, by a reader.
#[derive(Clone, Copy, Debug)]
pub struct Body<R>(pub R);

/// The parameters, and the body by a reader.
#[derive(Clone, Copy, Debug)]
pub struct ParamsAnd<R>(pub R);

impl<H: Send + Sync> ReadCaller<H, ()> for () {
    async fn read(self, _: &mut ServerCall, _: &Arc<H>) -> Result<(), Refusal> {
        Ok(())
    }
}

impl<H: Send + Sync, C: FromRequestParts<Arc<H>>> ReadCaller<H, (C,)> for Caller {
    async fn read(self, call: &mut ServerCall, handler: &Arc<H>) -> Result<(C,), Refusal> {
        Ok((call.caller(handler).await?,))
    }
}

impl<H, C> ReadCaller<H, (Option<C>,)> for CallerIfAny
where
    H: Send + Sync,
    C: FromRequestParts<Arc<H>> + Send,
{
    async fn read(self, call: &mut ServerCall, handler: &Arc<H>) -> Result<(Option<C>,), Refusal> {
        Ok((call.caller_if_any(handler).await?,))
    }
}

impl ReadInput<()> for () {
    async fn read(self, _: &mut ServerCall) -> Result<(), Refusal> {
        Ok(())
    }
}

impl<P: DeserializeOwned> ReadInput<(P,)> for Params {
    async fn read(self, call: &mut ServerCall) -> Result<(P,), Refusal> {
        Ok((call.params()?,))
    }
}

impl<B, R> ReadInput<(B,)> for Body<R>
where
    B: Send,
    R: ReadBody<B> + Copy + Sync + 'static,
{
    async fn read(self, call: &mut ServerCall) -> Result<(B,), Refusal> {
        Ok((call.body(self.0).await?,))
    }
}

impl<P, B, R> ReadInput<(P, B)> for ParamsAnd<R>
where
    P: DeserializeOwned + Send,
    B: Send,
    R: ReadBody<B> + Copy + Sync + 'static,
{
    async fn read(self, call: &mut ServerCall) -> Result<(P, B), Refusal> {
        call.params_and(self.0).await
    }
}
