//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::rest;
use atoms_runtime::rest::{Call, Form, Json, Multipart};
use axum::routing::MethodRouter;

use super::{Books, checks};

/// `GET /books`
pub fn list_books<H: Books>() -> MethodRouter<Arc<H>> {
    rest::route(&super::LIST_BOOKS, |handler: Arc<H>, mut call: Call| async move {
        let caller = call.caller_if_any(&handler).await?;
        let params = call.params(checks::list_books_params)?;
        Ok(H::list_books(&handler, caller, params).await)
    })
}

/// `POST /books`
pub fn add_book<H: Books>() -> MethodRouter<Arc<H>> {
    rest::route(&super::ADD_BOOK, |handler: Arc<H>, mut call: Call| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(Json(checks::new_book)).await?;
        Ok(H::add_book(&handler, caller, body).await)
    })
}

/// `QUERY /books`
pub fn search_books<H: Books>() -> MethodRouter<Arc<H>> {
    rest::route(&super::SEARCH_BOOKS, |handler: Arc<H>, mut call: Call| async move {
        let caller = call.caller(&handler).await?;
        let body = call
            .body(Form(checks::search_books_body, super::SEARCH_BOOKS_FORM))
            .await?;
        Ok(H::search_books(&handler, caller, body).await)
    })
}

/// `PATCH /books/{isbn}`
pub fn change_book<H: Books>() -> MethodRouter<Arc<H>> {
    rest::route(&super::CHANGE_BOOK, |handler: Arc<H>, mut call: Call| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(checks::change_book_params, Json(checks::change_book_body))
            .await?;
        Ok(H::change_book(&handler, caller, params, body).await)
    })
}

/// The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.
///
/// `POST /books/{isbn}/pages`
pub fn scan_pages<H: Books>() -> MethodRouter<Arc<H>> {
    rest::route(&super::SCAN_PAGES, |handler: Arc<H>, mut call: Call| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(checks::scan_pages_params, Multipart)
            .await?;
        Ok(H::scan_pages(&handler, caller, params, body).await)
    })
}

/// `GET /books/{isbn}/cover`
#[deprecated]
pub fn get_cover<H: Books>() -> MethodRouter<Arc<H>> {
    rest::route(&super::GET_COVER, |handler: Arc<H>, mut call: Call| async move {
        let params = call.params(checks::get_cover_params)?;
        Ok(H::get_cover(&handler, params).await)
    })
}
