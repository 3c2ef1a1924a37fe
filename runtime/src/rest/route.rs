//! The route of an operation.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter};
use http::{Method, StatusCode};

use super::{Call, Operation, Refusal, params};
use crate::Problem;

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

/// The route of several operations whose paths a router cannot tell apart, such as `/jobs/{id}:stop` and `/jobs/{id}`:
/// a request goes to the first whose path it has, and to nobody where there is none.
pub fn by_path<H, const N: usize>(
    routes: [(&'static Operation, MethodRouter<Arc<H>>); N],
) -> MethodRouter<Arc<H>>
where
    H: Send + Sync + 'static,
{
    let methods = routes.iter();
    let methods = methods.filter_map(|(operation, _)| filter(operation.method));
    let Some(methods) = methods.reduce(MethodFilter::or) else {
        return MethodRouter::new();
    };
    let choose = Arc::new(move |handler: Arc<H>, request: Request| -> Answering {
        let path = request.uri().path();
        let mut routes = routes.iter();
        match routes.find(|(operation, _)| params::is_path_of(operation, path)) {
            Some((_, route)) => Box::pin(route.clone().call(request, handler)),
            None => Box::pin(async { Problem::new(StatusCode::NOT_FOUND).into_response() }),
        }
    });
    MethodRouter::new().on(methods, Endpoint(choose))
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
