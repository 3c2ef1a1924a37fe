//! A service of every group that answers each request it is handed in the same way.

use std::sync::Arc;

use atoms_runtime::http::StatusCode;
use axum::Router;
use axum::response::{IntoResponse, Response};

/// What every request is answered that reaches the service: no contract documents it.
pub const TAKEN: StatusCode = StatusCode::IM_A_TEAPOT;

struct Taker;

struct Taken;

impl IntoResponse for Taken {
    fn into_response(self) -> Response {
        TAKEN.into_response()
    }
}

include!(concat!(env!("OUT_DIR"), "/service.rs"));

/// The routes of Atoms before that service.
pub fn router() -> Router {
    atoms_api::atoms::router(Arc::new(Taker))
}
