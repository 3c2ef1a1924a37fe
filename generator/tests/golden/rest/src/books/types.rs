//! The types of `Books` alone.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Uri};
use serde::{Deserialize, Serialize};

/// `#/components/schemas/NewBook`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct NewBook {
    pub isbn: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subjects: Option<Vec<String>>,
}

/// `#/components/schemas/Book`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Book {
    pub isbn: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subjects: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shelf: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cover: Option<Uri>,
}

impl Book {
    /// With what has to be there, and nothing else.
    #[must_use]
    pub fn new(isbn: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            isbn: isbn.into(),
            title: title.into(),
            subjects: None,
            shelf: None,
            cover: None,
        }
    }
}

/// The parameters of `GET /books`.
///
/// `#/paths/~1books/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ListBooksParams {
    /// Default: `1`.
    pub page: i64,
    /// Books on any of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subjects: Option<Vec<String>>,
    #[serde(rename = "Accept-Language", skip_serializing_if = "Option::is_none")]
    pub accept_language: Option<String>,
}

/// The headers of an answer.
///
/// `#/paths/~1books/get/responses/200/headers`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ListBooksOkHeaders {
    /// How many there are in all.
    #[serde(rename = "X-Total")]
    pub x_total: i64,
}

/// The headers of an answer.
///
/// `#/paths/~1books/post/responses/201/headers`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct AddBookCreatedHeaders {
    #[serde(rename = "Location")]
    pub location: Uri,
}

/// The parameters of `PATCH /books/{isbn}`.
///
/// `#/paths/~1books~1{isbn}/patch/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ChangeBookParams {
    /// Names the book.
    pub isbn: String,
}

/// `#/paths/~1books~1{isbn}/patch/requestBody/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ChangeBookBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub note: Maybe<String>,
}

/// The parameters of `POST /books/{isbn}/pages`.
///
/// `#/paths/~1books~1{isbn}~1pages/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ScanPagesParams {
    /// Names the book.
    pub isbn: String,
}

/// The parameters of `GET /books/{isbn}/cover`.
///
/// `#/paths/~1books~1{isbn}~1cover/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct GetCoverParams {
    /// Names the book.
    pub isbn: String,
}
