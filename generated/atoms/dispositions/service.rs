//! Serving the operations of `Dispositions`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Dispositions: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// Metrics to copy into the `dispositionMetrics` of an agent's
    /// `postCallAnalyticsConfig`, as they stand or changed. They are the same for every
    /// organization.
    ///
    /// `GET /disposition-metric-templates`
    fn list_disposition_metric_templates(
        &self,
        caller: Self::Caller,
    ) -> impl Future<
        Output = Result<super::ListDispositionMetricTemplatesAnswer, Self::Error>,
    > + Send;

    /// The numbers that are not to be called again, because somebody asked for it in a call
    /// or because they were entered by hand; page by page, the newest first. With
    /// `agentId`, only those that hold for this agent: an id that is none is answered 400,
    /// one of another organization 404.
    ///
    /// `GET /dnc`
    fn list_do_not_call(
        &self,
        caller: Self::Caller,
        params: types::ListDoNotCallParams,
    ) -> impl Future<Output = Result<super::ListDoNotCallAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Dispositions>(handler: Arc<H>) -> Router {
    Router::new()
        .route(
            "/disposition-metric-templates",
            routes::list_disposition_metric_templates(),
        )
        .route("/dnc", routes::list_do_not_call())
        .with_state(handler)
}
