//! The route of an operation, made of the method that serves it.

mod input;
mod method;

use std::sync::Arc;

use axum::response::IntoResponse;
use axum::routing::MethodRouter;

pub use input::{Body, Caller, CallerIfAny, Params, ParamsAnd, ReadCaller, ReadInput};
pub use method::Method;

use super::Operation;
use super::route::route;
use super::server_call::ServerCall;

/// The route of an operation: it reads who calls and what the operation takes, hands them to the method, and answers
/// what that does.
///
/// A generated route is a call of this function, since a closure with a future in each of them takes far more
/// memory to compile.
pub fn serve<H, C, I, W, R, M>(
    operation: &'static Operation,
    caller: W,
    input: R,
    method: M,
) -> MethodRouter<Arc<H>>
where
    H: Send + Sync + 'static,
    C: Send + 'static,
    I: Send + 'static,
    W: ReadCaller<H, C>,
    R: ReadInput<I>,
    M: for<'h> Method<'h, H, C, I>,
{
    route(
        operation,
        move |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = caller.read(&mut call, &handler).await?;
            let input = input.read(&mut call).await?;
            let answer = method.call(&handler, caller, input).await;
            Ok(answer.into_response())
        },
    )
}
