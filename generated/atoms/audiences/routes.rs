//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{
    Body, Caller, JsonBody, MultipartBody, Params, ParamsAnd, serve,
};
use axum::routing::MethodRouter;

use super::{Audiences, checks};

/// `GET /audience`
pub fn list_audiences<H: Audiences>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_AUDIENCES, Caller, (), H::list_audiences)
}

/// The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.
///
/// `POST /audience`
pub fn create_audience<H: Audiences>() -> MethodRouter<Arc<H>> {
    serve(&super::CREATE_AUDIENCE, Caller, Body(MultipartBody), H::create_audience)
}

/// `GET /audience/{id}`
pub fn get_audience<H: Audiences>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_AUDIENCE, Caller, Params, H::get_audience)
}

/// `DELETE /audience/{id}`
pub fn delete_audience<H: Audiences>() -> MethodRouter<Arc<H>> {
    serve(&super::DELETE_AUDIENCE, Caller, Params, H::delete_audience)
}

/// `GET /audience/{id}/members`
pub fn list_audience_members<H: Audiences>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_AUDIENCE_MEMBERS, Caller, Params, H::list_audience_members)
}

/// `POST /audience/{id}/members`
pub fn add_audience_members<H: Audiences>() -> MethodRouter<Arc<H>> {
    serve(
        &super::ADD_AUDIENCE_MEMBERS,
        Caller,
        ParamsAnd(JsonBody(checks::add_audience_members_request)),
        H::add_audience_members,
    )
}

/// `DELETE /audience/{id}/members`
pub fn delete_audience_members<H: Audiences>() -> MethodRouter<Arc<H>> {
    serve(
        &super::DELETE_AUDIENCE_MEMBERS,
        Caller,
        ParamsAnd(JsonBody(checks::delete_audience_members_request)),
        H::delete_audience_members,
    )
}

/// `GET /audience/{id}/members/search`
pub fn search_audience_members<H: Audiences>() -> MethodRouter<Arc<H>> {
    serve(&super::SEARCH_AUDIENCE_MEMBERS, Caller, Params, H::search_audience_members)
}
