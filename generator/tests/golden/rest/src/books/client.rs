//! Calling the operations of `Books`.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::codegen::answer::ReadAnswerChoice;
use atoms_runtime::codegen::body::MediaChoice;
use atoms_runtime::rest::client::{Error, Response};

use super::types;
use super::super::Client;

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
        params: &types::ListBooksParams,
    ) -> Result<super::ListBooksAnswer, Error> {
        self.http.call(&super::LIST_BOOKS).params(params).send().await
    }

    /// Adds a book.
    ///
    /// `POST /books`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn add_book(
        &self,
        body: &types::NewBook,
    ) -> Result<super::AddBookAnswer, Error> {
        self.http.call(&super::ADD_BOOK).json(body).send().await
    }

    /// The books that fit.
    ///
    /// `QUERY /books`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn search_books(
        &self,
        body: &types::SearchBooksBody,
    ) -> Result<super::SearchBooksAnswer, Error> {
        self.http
            .call(&super::SEARCH_BOOKS)
            .form(super::SEARCH_BOOKS_FORM, body)
            .send()
            .await
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
        params: &types::ChangeBookParams,
        body: &types::ChangeBookBody,
    ) -> Result<super::ChangeBookAnswer, Error> {
        self.http.call(&super::CHANGE_BOOK).params(params).json(body).send().await
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
        params: &types::ScanPagesParams,
        body: Vec<super::ScanPagesPart>,
    ) -> Result<super::ScanPagesAnswer, Error> {
        self.http.call(&super::SCAN_PAGES).params(params).parts(body).send().await
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
        params: &types::GetCoverParams,
    ) -> Result<super::GetCoverAnswer, Error> {
        self.http.call(&super::GET_COVER).params(params).send().await
    }
}

impl ReadAnswerChoice for super::ListBooksOkBody {
    const MEDIA: &'static [MediaChoice] = &[
        MediaChoice::json("application/json"),
        MediaChoice::other("text/csv"),
    ];

    async fn read(media: &str, response: Response) -> Result<Self, Error> {
        match media {
            "application/json" => response.json().await.map(Self::Json),
            "text/csv" => Ok(Self::Csv(response.bytes())),
            _ => Err(response.undocumented().await),
        }
    }
}
