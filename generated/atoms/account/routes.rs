//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, serve};
use axum::routing::MethodRouter;

use super::{Account, checks};

/// `GET /user`
pub fn get_user<H: Account>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_USER, Caller, (), H::get_user)
}

/// `GET /user/subscription`
pub fn get_subscription<H: Account>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_SUBSCRIPTION, Caller, (), H::get_subscription)
}

/// `GET /account/get-account-details`
pub fn get_account_details<H: Account>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_ACCOUNT_DETAILS, Caller, (), H::get_account_details)
}

/// `PUT /account/update-org-name`
pub fn update_organization_name<H: Account>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_ORGANIZATION_NAME,
        Caller,
        Body(JsonBody(checks::update_organization_name_request)),
        H::update_organization_name,
    )
}
