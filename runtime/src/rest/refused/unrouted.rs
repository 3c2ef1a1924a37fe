//! Requests that no route takes.

use axum::Router;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, Uri};

use super::{RefusalForm, answered, written};
use crate::Problem;

/// Answers what no route of a router takes: a path that is none of its 404, a method that the path does not have 405 with
/// `Allow`, both in the contract's form.
///
/// It is called last, with all routes there: of two routers with a fallback each, axum merges none.
///
/// ```ignore
/// let contract = atoms::router(Arc::new(Service));
/// let app = rest::unrouted(Router::new().nest("/v1", contract), &atoms::ERROR_RESPONSE);
/// ```
pub fn unrouted<S>(router: Router<S>, form: &'static RefusalForm) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    router
        .fallback(move |uri: Uri| async move { in_form(form, not_found(uri).await) })
        .method_not_allowed_fallback(
            move || async move { in_form(form, method_not_allowed().await) },
        )
}

/// The [`fallback`](Router::fallback) of a router whose contract has no form of its own: 404, and what is wrong.
#[allow(clippy::unused_async, reason = "handlers are")]
pub async fn not_found(uri: Uri) -> Problem {
    let slash = uri.path().len() > 1 && uri.path().ends_with('/');
    Problem::new(StatusCode::NOT_FOUND).detail(if slash {
        "there is nothing at this path, which ends with a slash"
    } else {
        "there is nothing at this path"
    })
}

/// The [`method_not_allowed_fallback`](Router::method_not_allowed_fallback) of such a router: 405, to which axum adds
/// `Allow`.
#[allow(clippy::unused_async, reason = "handlers are")]
pub async fn method_not_allowed() -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED)
        .detail("the path does not have this method; `Allow` lists those that it has")
}

fn in_form(form: &RefusalForm, problem: Problem) -> Response {
    let status = problem.status();
    let body = written(form, &problem, status);
    let response = problem.into_response();
    match body {
        Some(body) => answered(response, body, status, form.media()),
        None => response,
    }
}
