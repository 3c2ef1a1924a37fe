//! The route of an operation.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, any};
use http::header::ALLOW;
use http::{Method, Uri};

use super::refused::{as_documented, method_not_allowed, not_found};
use super::server_call::ServerCall;
use super::{Operation, Refusal, params};

/// The route of an operation; a handler's failure is as good an answer as its success. `HEAD` is served where `GET` is.
///
/// A method that axum does not route, such as `QUERY`, is served too; every other is answered 405.
pub fn route<H, F, R, A>(operation: &'static Operation, handle: F) -> MethodRouter<Arc<H>>
where
    H: Send + Sync + 'static,
    F: Fn(Arc<H>, ServerCall) -> R + Send + Sync + 'static,
    R: Future<Output = Result<A, Refusal>> + Send + 'static,
    A: IntoResponse,
{
    let handle = Arc::new(move |handler: Arc<H>, request: Request| -> Answering {
        let answer = handle(handler, ServerCall::new(operation, request));
        Box::pin(async move { as_documented(operation, answer.await.into_response()) })
    });
    match filter(operation.method) {
        Some(filter) => MethodRouter::new().on(filter, Endpoint(handle)),
        None => any(Endpoint(Arc::new(move |handler, request: Request| {
            if request.method() == operation.method {
                handle(handler, request)
            } else {
                not_allowed(operation, operation.method.to_owned())
            }
        }))),
    }
}

/// The route of several operations that a router cannot tell apart, by their paths, such as `/jobs/{id}:stop` and
/// `/jobs/{id}`, or by their methods: a request goes to the first that it fits, and to nobody where there is none.
pub fn by_path<H, const N: usize>(
    routes: [(&'static Operation, MethodRouter<Arc<H>>); N],
) -> MethodRouter<Arc<H>>
where
    H: Send + Sync + 'static,
{
    let methods = routes.iter().map(|(operation, _)| filter(operation.method));
    let methods: Option<Vec<_>> = methods.collect();
    let methods = methods.and_then(|list| list.into_iter().reduce(MethodFilter::or));
    let choose = Arc::new(move |handler: Arc<H>, request: Request| -> Answering {
        let path = request.uri().path();
        let here = || {
            let routes = routes.iter();
            routes.filter(|(operation, _)| params::is_path_of(operation, path))
        };
        let served = here().find(|(operation, _)| serves(operation.method, request.method()));
        if let Some((_, route)) = served {
            return Box::pin(route.clone().call(request, handler));
        }
        let methods: Vec<_> = here().map(|(operation, _)| operation.method).collect();
        match here().next() {
            Some((operation, _)) => not_allowed(operation, methods.join(",")),
            None => nowhere(
                routes.first().map(|(first, _)| *first),
                request.uri().clone(),
            ),
        }
    });
    match methods {
        Some(methods) => MethodRouter::new().on(methods, Endpoint(choose)),
        None => any(Endpoint(choose)),
    }
}

/// Whether an operation takes a request of that method; `HEAD` is served where `GET` is.
fn serves(own: &str, method: &Method) -> bool {
    method == own || (own == "GET" && method == Method::HEAD)
}

/// As the operation refuses that would take another method.
fn not_allowed(operation: &'static Operation, allowed: String) -> Answering {
    Box::pin(async {
        let problem = method_not_allowed().await;
        as_documented(operation, ([(ALLOW, allowed)], problem).into_response())
    })
}

/// As an operation refuses that has nearly that path.
fn nowhere(operation: Option<&'static Operation>, uri: Uri) -> Answering {
    Box::pin(async move {
        let answer = not_found(uri).await.into_response();
        match operation {
            Some(operation) => as_documented(operation, answer),
            None => answer,
        }
    })
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
