//! Calling the operations of `Loans`.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// Lends a book to whoever asks, or to the reader that is named.
    ///
    /// `POST /loans`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn lend_book(
        &self,
        params: &types::LendBookParams,
        body: Option<&types::LendBookBody>,
    ) -> Result<super::LendBookAnswer, Error> {
        self.http.call(&super::LEND_BOOK).params(params).json_if(body).send().await
    }

    /// A week more.
    ///
    /// `POST /loans/{isbn}:extend`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn extend_loan(
        &self,
        params: &types::ExtendLoanParams,
    ) -> Result<super::ExtendLoanAnswer, Error> {
        self.http.call(&super::EXTEND_LOAN).params(params).send().await
    }

    /// Returns a book.
    ///
    /// `POST /loans/{isbn}:end`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn end_loan(
        &self,
        params: &types::EndLoanParams,
    ) -> Result<super::EndLoanAnswer, Error> {
        self.http.call(&super::END_LOAN).params(params).send().await
    }

    /// What is lent and returned, as it happens.
    ///
    /// `GET /loans/events`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn follow_loans(&self) -> Result<super::FollowLoansAnswer, Error> {
        self.http.call(&super::FOLLOW_LOANS).send().await
    }
}
