//! Serving the operations of `Integrations`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Integrations: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// Connects the organization to WebEngage, or changes the connection: the sets in the
    /// request take the place of all that were there. The answer is not wrapped like those
    /// of other operations.
    ///
    /// `POST /integration/modify-webengage-integration`
    fn update_web_engage_integration(
        &self,
        caller: Self::Caller,
        body: types::UpdateWebEngageIntegrationRequest,
    ) -> impl Future<
        Output = Result<super::UpdateWebEngageIntegrationAnswer, Self::Error>,
    > + Send;

    /// How the organization is connected to WebEngage. The answer is not wrapped like those
    /// of other operations.
    ///
    /// `GET /integration/get-webengage-details`
    fn get_web_engage_integration(
        &self,
        caller: Self::Caller,
    ) -> impl Future<
        Output = Result<super::GetWebEngageIntegrationAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Integrations>(handler: Arc<H>) -> Router {
    Router::new()
        .route(
            "/integration/modify-webengage-integration",
            routes::update_web_engage_integration(),
        )
        .route(
            "/integration/get-webengage-details",
            routes::get_web_engage_integration(),
        )
        .with_state(handler)
}
