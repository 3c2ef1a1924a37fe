//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{
    Body, Caller, CallerIfAny, FormBody, JsonBody, MultipartBody, Params, ParamsAnd,
    serve,
};
use axum::routing::MethodRouter;

use super::{Books, checks};

/// `GET /books`
pub fn list_books<H: Books>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_BOOKS, CallerIfAny, Params, H::list_books)
}

/// `POST /books`
pub fn add_book<H: Books>() -> MethodRouter<Arc<H>> {
    serve(&super::ADD_BOOK, Caller, Body(JsonBody(checks::new_book)), H::add_book)
}

/// `QUERY /books`
pub fn search_books<H: Books>() -> MethodRouter<Arc<H>> {
    serve(
        &super::SEARCH_BOOKS,
        Caller,
        Body(FormBody(checks::search_books_body, super::SEARCH_BOOKS_FORM)),
        H::search_books,
    )
}

/// `PATCH /books/{isbn}`
pub fn change_book<H: Books>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CHANGE_BOOK,
        Caller,
        ParamsAnd(JsonBody(checks::change_book_body)),
        H::change_book,
    )
}

/// The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.
///
/// `POST /books/{isbn}/pages`
pub fn scan_pages<H: Books>() -> MethodRouter<Arc<H>> {
    serve(&super::SCAN_PAGES, Caller, ParamsAnd(MultipartBody), H::scan_pages)
}

/// `GET /books/{isbn}/cover`
#[deprecated]
pub fn get_cover<H: Books>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_COVER, (), Params, H::get_cover)
}
