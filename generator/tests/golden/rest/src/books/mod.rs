//! The operations of [`Books`].
//!
//! What there is to read.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::Problem;
use atoms_runtime::codegen::{
    Operation, Param, ParamKind, Part, PartForm, PartRule, Requirement, Style, answers,
};
use atoms_runtime::codegen::answer::{Answer, WriteChoice};
use atoms_runtime::codegen::multipart::{RawPart, write_text};
use atoms_runtime::rest::{ByteStream, FilePart, HeldFile, Parts};
use axum::http::StatusCode;
use axum::response::Response;

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Books, router};

/// `GET /books`
pub const LIST_BOOKS: Operation = Operation::new("GET", "/books")
    .params(&[
        Param::query("page", ParamKind::Integer).default("1").check(checks::page_param),
        Param::query("subjects", ParamKind::Array(&ParamKind::Text))
            .style(Style::Pipe)
            .check(checks::subjects_param),
        Param::header("Accept-Language", ParamKind::Text),
    ])
    .security(&[&[], &[Requirement::of(&super::TOKEN)]])
    .refused(&[(&super::PROBLEM, &[0])]);

/// How `ListBooksOkHeaders` are written.
pub const LIST_BOOKS_OK_HEADERS: &[Param] = &[
    Param::header("X-Total", ParamKind::Integer),
];

impl Default for types::ListBooksParams {
    fn default() -> Self {
        Self {
            page: 1,
            subjects: None,
            accept_language: None,
        }
    }
}

/// A body that `GET /books` is answered.
#[derive(Debug)]
pub enum ListBooksOkBody {
    /// `application/json`
    Json(Vec<types::Book>),
    /// `text/csv`
    Csv(ByteStream),
}

impl WriteChoice for ListBooksOkBody {
    fn write_choice(self, answer: Answer) -> Response {
        match self {
            Self::Json(body) => answer.json("application/json", &body),
            Self::Csv(body) => answer.bytes("text/csv", body),
        }
    }
}

answers! {
    /// What `GET /books` is answered.
    pub enum ListBooksAnswer {
        /// One page.
        Ok(types::ListBooksOkHeaders, ListBooksOkBody)
            = several(200, headers(LIST_BOOKS_OK_HEADERS)),
        /// Why not.
        Other(StatusCode, shared::Problem) = json("default", "application/problem+json"),
    }
}

/// `POST /books`
pub const ADD_BOOK: Operation = Operation::new("POST", "/books")
    .security(super::SECURITY)
    .refused(&[(&super::PROBLEM, &[4])]);

/// How `AddBookCreatedHeaders` are written.
pub const ADD_BOOK_CREATED_HEADERS: &[Param] = &[
    Param::header("Location", ParamKind::Text),
];

answers! {
    /// What `POST /books` is answered.
    pub enum AddBookAnswer {
        /// It is on the shelf.
        Created(types::AddBookCreatedHeaders, types::Book)
            = json(201, headers(ADD_BOOK_CREATED_HEADERS)),
        /// The library has it.
        Conflict = empty(409),
        /// Why not.
        ClientError(StatusCode, shared::Problem) = json("4XX", "application/problem+json"),
    }
}

/// `QUERY /books`
pub const SEARCH_BOOKS: Operation = Operation::new("QUERY", "/books").security(super::SECURITY);

/// The fields of a form of `QUERY /books`.
pub const SEARCH_BOOKS_FORM: &[Param] = &[
    Param::query("shelves", ParamKind::Array(&ParamKind::Text)).style(Style::Deep),
    Param::query(
        "years",
        ParamKind::Object(
            &[("from", ParamKind::Integer), ("to", ParamKind::Integer)],
            &ParamKind::Any,
        ),
    )
        .style(Style::Deep),
];

answers! {
    /// What `QUERY /books` is answered.
    pub enum SearchBooksAnswer {
        /// They fit.
        Ok(Vec<types::Book>) = json(200, from),
    }
}

/// `PATCH /books/{isbn}`
pub const CHANGE_BOOK: Operation = Operation::new("PATCH", "/books/{isbn}")
    .params(&[
        Param::path("isbn", ParamKind::Text).check(checks::isbn_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::PROBLEM, &[404])]);

impl types::ChangeBookParams {
    /// What `PATCH /books/{isbn}` has to be asked.
    #[must_use]
    pub fn new(isbn: impl Into<String>) -> Self {
        Self { isbn: isbn.into() }
    }
}

answers! {
    /// What `PATCH /books/{isbn}` is answered.
    pub enum ChangeBookAnswer {
        /// As it is now.
        Ok(types::Book) = json(200, from),
        /// Why not.
        NotFound(shared::Problem) = json(404, "application/problem+json"),
    }
}

/// `POST /books/{isbn}/pages`
pub const SCAN_PAGES: Operation = Operation::new("POST", "/books/{isbn}/pages")
    .params(&[
        Param::path("isbn", ParamKind::Text).check(checks::isbn_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::PROBLEM, &[4])]);

impl types::ScanPagesParams {
    /// What `POST /books/{isbn}/pages` has to be asked.
    #[must_use]
    pub fn new(isbn: impl Into<String>) -> Self {
        Self { isbn: isbn.into() }
    }
}

/// A part of a body of `POST /books/{isbn}/pages`.
#[derive(Debug)]
pub enum ScanPagesPart {
    /// The scans, in order.
    Pages(FilePart),
    /// Dots per inch.
    Resolution(i64),
    /// A part of another name.
    Unknown(FilePart),
}

impl Part for ScanPagesPart {
    const RULES: &'static [PartRule] = &[
        PartRule::file("pages").repeated().required().at_most(50),
        PartRule::text("resolution", ParamKind::Integer)
            .check(checks::scan_pages_body_resolution),
    ];

    async fn read(part: RawPart) -> Result<Self, Problem> {
        match part.name() {
            "pages" => Ok(Self::Pages(part.file())),
            "resolution" => part.value().await.map(Self::Resolution),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Pages(part) => Ok(part.named("pages")),
            Self::Resolution(part) => write_text("resolution", &part),
            Self::Unknown(part) => Ok(part),
        }
    }
}

/// All parts of a body of `ScanPagesPart`.
#[derive(Debug)]
pub struct ScanPagesForm {
    /// The scans, in order.
    pub pages: Vec<HeldFile>,
    /// Dots per inch.
    pub resolution: Option<i64>,
}

impl PartForm for ScanPagesPart {
    type Form = ScanPagesForm;

    async fn collect(mut parts: Parts<Self>) -> Result<ScanPagesForm, Problem> {
        let mut pages = Vec::new();
        let mut resolution = Vec::new();
        while let Some(part) = parts.next().await? {
            match part {
                Self::Pages(part) => pages.push(HeldFile::read(part).await?),
                Self::Resolution(part) => resolution.push(part),
                Self::Unknown(_) => {}
            }
        }
        Ok(ScanPagesForm {
            pages,
            resolution: resolution.pop(),
        })
    }
}

answers! {
    /// What `POST /books/{isbn}/pages` is answered.
    pub enum ScanPagesAnswer {
        /// They are being read.
        Accepted = empty(202),
        /// Why not.
        ClientError(StatusCode, shared::Problem) = json("4XX", "application/problem+json"),
    }
}

/// `GET /books/{isbn}/cover`
pub const GET_COVER: Operation = Operation::new("GET", "/books/{isbn}/cover")
    .params(&[
        Param::path("isbn", ParamKind::Text).check(checks::isbn_param),
    ]);

impl types::GetCoverParams {
    /// What `GET /books/{isbn}/cover` has to be asked.
    #[must_use]
    pub fn new(isbn: impl Into<String>) -> Self {
        Self { isbn: isbn.into() }
    }
}

answers! {
    /// What `GET /books/{isbn}/cover` is answered.
    pub enum GetCoverAnswer {
        /// A picture.
        Ok(ByteStream) = bytes(200, "image/png", from),
        /// It has none.
        NotFound = empty(404),
    }
}
