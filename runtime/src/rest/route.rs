//! The route of an operation.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter};
use http::Method;

use super::{Call, Operation, Refusal};

/// The route of an operation; a handler's failure is as good an answer as its success. `HEAD` is served where `GET` is.
///
/// A method that axum does not route, such as `QUERY`, is not served.
pub fn route<H, F, R, A, E>(operation: &'static Operation, handle: F) -> MethodRouter<Arc<H>>
where
    H: Send + Sync + 'static,
    F: Fn(Arc<H>, Call) -> R + Send + Sync + 'static,
    R: Future<Output = Result<Result<A, E>, Refusal>> + Send + 'static,
    A: IntoResponse,
    E: IntoResponse,
{
    let Some(filter) = filter(operation.method) else {
        return MethodRouter::new();
    };
    let handle = Arc::new(move |handler: Arc<H>, request: Request| -> Answering {
        let answer = handle(handler, Call::new(operation, request));
        Box::pin(async move {
            match answer.await {
                Ok(Ok(answer)) => answer.into_response(),
                Ok(Err(error)) => error.into_response(),
                Err(refusal) => refusal.into_response(),
            }
        })
    });
    MethodRouter::new().on(filter, Endpoint(handle))
}

fn filter(method: &str) -> Option<MethodFilter> {
    let method = Method::from_bytes(method.to_ascii_uppercase().as_bytes()).ok()?;
    MethodFilter::try_from(method).ok()
}

type Answering = Pin<Box<dyn Future<Output = Response> + Send>>;

/// A handler of one type whatever the operation, so that axum's layers around it are compiled once.
struct Endpoint<H>(Arc<dyn Fn(Arc<H>, Request) -> Answering + Send + Sync>);

impl<H> Clone for Endpoint<H> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<H: Send + Sync + 'static> Handler<(), Arc<H>> for Endpoint<H> {
    type Future = Answering;

    fn call(self, request: Request, state: Arc<H>) -> Answering {
        (self.0)(state, request)
    }
}
