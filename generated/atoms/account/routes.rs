//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Account, checks};

/// `GET /user`
pub fn get_user<H: Account>() -> MethodRouter<Arc<H>> {
    route(&super::GET_USER, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::get_user(&handler, caller).await)
    })
}

/// `GET /user/subscription`
pub fn get_subscription<H: Account>() -> MethodRouter<Arc<H>> {
    route(&super::GET_SUBSCRIPTION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::get_subscription(&handler, caller).await)
    })
}

/// `GET /account/get-account-details`
pub fn get_account_details<H: Account>() -> MethodRouter<Arc<H>> {
    route(&super::GET_ACCOUNT_DETAILS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::get_account_details(&handler, caller).await)
    })
}

/// `PUT /account/update-org-name`
pub fn update_organization_name<H: Account>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_ORGANIZATION_NAME, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call
            .body(JsonBody(checks::update_organization_name_request))
            .await?;
        Ok(H::update_organization_name(&handler, caller, body).await)
    })
}
