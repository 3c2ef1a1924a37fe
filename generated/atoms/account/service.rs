//! Serving the operations of `Account`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Account: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The person whom the token belongs to.
    ///
    /// `GET /user`
    fn get_user(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::GetUserAnswer, Self::Error>> + Send;

    /// The organization's plan: what is left of its credits, how much of everything it may
    /// have, and which features it includes. Ask before something that the plan could
    /// refuse.
    ///
    /// `GET /user/subscription`
    fn get_subscription(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::GetSubscriptionAnswer, Self::Error>> + Send;

    /// The person whom the token belongs to, with every organization that the person is in.
    /// The answer has no envelope.
    ///
    /// `GET /account/get-account-details`
    fn get_account_details(
        &self,
        caller: Self::Caller,
    ) -> impl Future<
        Output = Result<super::GetAccountDetailsAnswer, Self::Error>,
    > + Send;

    /// Renames the organization of the token; only its owner may. The name stands in the
    /// dashboard and on invoices.
    ///
    /// `PUT /account/update-org-name`
    fn update_organization_name(
        &self,
        caller: Self::Caller,
        body: types::UpdateOrganizationNameRequest,
    ) -> impl Future<
        Output = Result<super::UpdateOrganizationNameAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Account>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/user", routes::get_user())
        .route("/user/subscription", routes::get_subscription())
        .route("/account/get-account-details", routes::get_account_details())
        .route("/account/update-org-name", routes::update_organization_name())
        .with_state(handler)
}
