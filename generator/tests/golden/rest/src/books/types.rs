//! The types of `Books` alone.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Uri};
use atoms_runtime::codegen::object;

object! {
    /// `#/components/schemas/NewBook`
    pub struct NewBook with new {
        pub isbn: String = "isbn",
        /// From 1 to 200 characters.
        pub title: String = "title",
        pub subjects: Option<Vec<String>> = optional("subjects"),
    }
}

object! {
    /// `#/components/schemas/Book`
    pub struct Book {
        pub isbn: String = "isbn",
        pub title: String = "title",
        pub subjects: Option<Vec<String>> = optional("subjects"),
        pub shelf: String = "shelf",
        pub cover: Option<Uri> = optional("cover"),
    }
}

object! {
    /// The parameters of `GET /books`.
    ///
    /// `#/paths/~1books/get/parameters`
    pub struct ListBooksParams {
        /// At least 1. Default: `1`.
        pub page: i64 = "page",
        /// Books on any of these.
        ///
        /// At most 5 items.
        pub subjects: Option<Vec<String>> = optional("subjects"),
        pub accept_language: Option<String> = optional("Accept-Language"),
    }
}

object! {
    /// The headers of an answer.
    ///
    /// `#/paths/~1books/get/responses/200/headers`
    pub struct ListBooksOkHeaders {
        /// How many there are in all.
        pub x_total: i64 = "X-Total",
    }
}

object! {
    /// The headers of an answer.
    ///
    /// `#/paths/~1books/post/responses/201/headers`
    pub struct AddBookCreatedHeaders {
        pub location: Uri = "Location",
    }
}

object! {
    /// `#/paths/~1books/query/requestBody/content/application~1x-www-form-urlencoded/schema`
    pub struct SearchBooksBody {
        pub shelves: Option<Vec<String>> = optional("shelves"),
        pub years: Option<SearchBooksBodyYears> = optional("years"),
    }
}

object! {
    /// `#/paths/~1books/query/requestBody/content/application~1x-www-form-urlencoded/schema/properties/years`
    pub struct SearchBooksBodyYears {
        pub from: Option<i64> = optional("from"),
        pub to: Option<i64> = optional("to"),
    }
}

object! {
    /// The parameters of `PATCH /books/{isbn}`.
    ///
    /// `#/paths/~1books~1{isbn}/patch/parameters`
    pub struct ChangeBookParams {
        /// Names the book.
        pub isbn: String = "isbn",
    }
}

object! {
    /// `#/paths/~1books~1{isbn}/patch/requestBody/content/application~1json/schema`
    pub struct ChangeBookBody {
        /// At least 1 character.
        pub title: Option<String> = optional("title"),
        /// At most 500 characters.
        pub note: Maybe<String> = optional("note"),
    }
}

object! {
    /// The parameters of `POST /books/{isbn}/pages`.
    ///
    /// `#/paths/~1books~1{isbn}~1pages/post/parameters`
    pub struct ScanPagesParams {
        /// Names the book.
        pub isbn: String = "isbn",
    }
}

object! {
    /// The parameters of `GET /books/{isbn}/cover`.
    ///
    /// `#/paths/~1books~1{isbn}~1cover/get/parameters`
    pub struct GetCoverParams {
        /// Names the book.
        pub isbn: String = "isbn",
    }
}
