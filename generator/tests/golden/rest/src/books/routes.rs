//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{FormBody, JsonBody, MultipartBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Books, checks};

/// `GET /books`
pub fn list_books<H: Books>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_BOOKS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller_if_any(&handler).await?;
        let params = call.params()?;
        Ok(H::list_books(&handler, caller, params).await)
    })
}

/// `POST /books`
pub fn add_book<H: Books>() -> MethodRouter<Arc<H>> {
    route(&super::ADD_BOOK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::new_book)).await?;
        Ok(H::add_book(&handler, caller, body).await)
    })
}

/// `QUERY /books`
pub fn search_books<H: Books>() -> MethodRouter<Arc<H>> {
    route(&super::SEARCH_BOOKS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call
            .body(FormBody(checks::search_books_body, super::SEARCH_BOOKS_FORM))
            .await?;
        Ok(H::search_books(&handler, caller, body).await)
    })
}

/// `PATCH /books/{isbn}`
pub fn change_book<H: Books>() -> MethodRouter<Arc<H>> {
    route(&super::CHANGE_BOOK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::change_book_body))
            .await?;
        Ok(H::change_book(&handler, caller, params, body).await)
    })
}

/// The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.
///
/// `POST /books/{isbn}/pages`
pub fn scan_pages<H: Books>() -> MethodRouter<Arc<H>> {
    route(&super::SCAN_PAGES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call.params_and(MultipartBody).await?;
        Ok(H::scan_pages(&handler, caller, params, body).await)
    })
}

/// `GET /books/{isbn}/cover`
#[deprecated]
pub fn get_cover<H: Books>() -> MethodRouter<Arc<H>> {
    route(&super::GET_COVER, |handler: Arc<H>, mut call: ServerCall| async move {
        let params = call.params()?;
        Ok(H::get_cover(&handler, params).await)
    })
}
