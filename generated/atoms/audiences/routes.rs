//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, MultipartBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Audiences, checks};

/// `GET /audience`
pub fn list_audiences<H: Audiences>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_AUDIENCES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::list_audiences(&handler, caller).await)
    })
}

/// The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.
///
/// `POST /audience`
pub fn create_audience<H: Audiences>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_AUDIENCE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(MultipartBody).await?;
        Ok(H::create_audience(&handler, caller, body).await)
    })
}

/// `GET /audience/{id}`
pub fn get_audience<H: Audiences>() -> MethodRouter<Arc<H>> {
    route(&super::GET_AUDIENCE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_audience(&handler, caller, params).await)
    })
}

/// `DELETE /audience/{id}`
pub fn delete_audience<H: Audiences>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_AUDIENCE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_audience(&handler, caller, params).await)
    })
}

/// `GET /audience/{id}/members`
pub fn list_audience_members<H: Audiences>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_AUDIENCE_MEMBERS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_audience_members(&handler, caller, params).await)
    })
}

/// `POST /audience/{id}/members`
pub fn add_audience_members<H: Audiences>() -> MethodRouter<Arc<H>> {
    route(&super::ADD_AUDIENCE_MEMBERS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::add_audience_members_request))
            .await?;
        Ok(H::add_audience_members(&handler, caller, params, body).await)
    })
}

/// `DELETE /audience/{id}/members`
pub fn delete_audience_members<H: Audiences>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_AUDIENCE_MEMBERS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::delete_audience_members_request))
            .await?;
        Ok(H::delete_audience_members(&handler, caller, params, body).await)
    })
}

/// `GET /audience/{id}/members/search`
pub fn search_audience_members<H: Audiences>() -> MethodRouter<Arc<H>> {
    route(&super::SEARCH_AUDIENCE_MEMBERS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::search_audience_members(&handler, caller, params).await)
    })
}
