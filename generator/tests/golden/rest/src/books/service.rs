//! Serving the operations of `Books`.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::by_path;
use atoms_runtime::rest::Parts;
use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Books: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The books, page by page.
    ///
    /// `GET /books`
    fn list_books(
        &self,
        caller: Option<Self::Caller>,
        params: types::ListBooksParams,
    ) -> impl Future<Output = Result<super::ListBooksAnswer, Self::Error>> + Send;

    /// Adds a book.
    ///
    /// `POST /books`
    fn add_book(
        &self,
        caller: Self::Caller,
        body: types::NewBook,
    ) -> impl Future<Output = Result<super::AddBookAnswer, Self::Error>> + Send;

    /// The books that fit.
    ///
    /// `QUERY /books`
    fn search_books(
        &self,
        caller: Self::Caller,
        body: types::SearchBooksBody,
    ) -> impl Future<Output = Result<super::SearchBooksAnswer, Self::Error>> + Send;

    /// Changes what is given; `null` takes a note away.
    ///
    /// `PATCH /books/{isbn}`
    fn change_book(
        &self,
        caller: Self::Caller,
        params: types::ChangeBookParams,
        body: types::ChangeBookBody,
    ) -> impl Future<Output = Result<super::ChangeBookAnswer, Self::Error>> + Send;

    /// Adds scanned pages.
    ///
    /// `POST /books/{isbn}/pages`
    fn scan_pages(
        &self,
        caller: Self::Caller,
        params: types::ScanPagesParams,
        body: Parts<super::ScanPagesPart>,
    ) -> impl Future<Output = Result<super::ScanPagesAnswer, Self::Error>> + Send;

    /// The cover; use the address in the book.
    ///
    /// `GET /books/{isbn}/cover`
    #[deprecated]
    fn get_cover(
        &self,
        params: types::GetCoverParams,
    ) -> impl Future<Output = Result<super::GetCoverAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Books>(handler: Arc<H>) -> Router {
    Router::new()
        .route(
            "/books",
            by_path([
                (&super::LIST_BOOKS, routes::list_books()),
                (&super::ADD_BOOK, routes::add_book()),
                (&super::SEARCH_BOOKS, routes::search_books()),
            ]),
        )
        .route("/books/{isbn}", routes::change_book())
        .route("/books/{isbn}/pages", routes::scan_pages())
        .route("/books/{isbn}/cover", routes::get_cover())
        .with_state(handler)
}
