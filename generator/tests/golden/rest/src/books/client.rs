//! Calling the operations of `Books`.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::rest::client::Error;

use super::{
    ADD_BOOK, AddBookAnswer, CHANGE_BOOK, ChangeBookAnswer, GET_COVER, GetCoverAnswer,
    LIST_BOOKS, ListBooksAnswer, SCAN_PAGES, ScanPagesAnswer, ScanPagesPart,
};
use super::super::Client;
use super::types::{
    ChangeBookBody, ChangeBookParams, GetCoverParams, ListBooksParams, NewBook,
    ScanPagesParams,
};

impl Client {
    /// The books, page by page.
    ///
    /// `GET /books`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_books(
        &self,
        params: &ListBooksParams,
    ) -> Result<ListBooksAnswer, Error> {
        self.http.call(&LIST_BOOKS).params(params).send().await
    }

    /// Adds a book.
    ///
    /// `POST /books`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn add_book(&self, body: &NewBook) -> Result<AddBookAnswer, Error> {
        self.http.call(&ADD_BOOK).json(body).send().await
    }

    /// Changes what is given; `null` takes a note away.
    ///
    /// `PATCH /books/{isbn}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn change_book(
        &self,
        params: &ChangeBookParams,
        body: &ChangeBookBody,
    ) -> Result<ChangeBookAnswer, Error> {
        self.http.call(&CHANGE_BOOK).params(params).json(body).send().await
    }

    /// Adds scanned pages.
    ///
    /// `POST /books/{isbn}/pages`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn scan_pages(
        &self,
        params: &ScanPagesParams,
        body: Vec<ScanPagesPart>,
    ) -> Result<ScanPagesAnswer, Error> {
        self.http.call(&SCAN_PAGES).params(params).parts(body).send().await
    }

    /// The cover; use the address in the book.
    ///
    /// `GET /books/{isbn}/cover`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn get_cover(
        &self,
        params: &GetCoverParams,
    ) -> Result<GetCoverAnswer, Error> {
        self.http.call(&GET_COVER).params(params).send().await
    }
}
