//! A service of the whole contract.

use std::sync::Arc;

use atoms_runtime::Problem;
use atoms_runtime::rest::{ByteStream, Credentials, EventStream, Parts};
use axum::http::StatusCode;
use library::books::{
    AddBookAnswer, Books, ChangeBookAnswer, GetCoverAnswer, ListBooksAnswer, ListBooksOkBody,
    ScanPagesAnswer, ScanPagesPart, SearchBooksAnswer,
};
use library::loans::{EndLoanAnswer, ExtendLoanAnswer, FollowLoansAnswer, LendBookAnswer, Loans};
use library::types::{
    AddBookCreatedHeaders, Book, ChangeBookBody, ChangeBookParams, EndLoanParams, ExtendLoanParams,
    GetCoverParams, LendBookBody, LendBookParams, ListBooksOkHeaders, ListBooksParams, NewBook,
    ScanPagesParams, SearchBooksBody,
};

struct Library;

/// What is on the shelf.
fn book() -> Book {
    Book {
        isbn: "9780000000002".to_owned(),
        title: "On Lending".to_owned(),
        subjects: None,
        shelf: "B 2".to_owned(),
        cover: None,
    }
}

fn why(title: &str) -> library::types::Problem {
    library::types::Problem {
        title: Some(title.to_owned()),
    }
}

impl Books for Library {
    type Caller = Credentials;
    type Error = Problem;

    async fn list_books(
        &self,
        caller: Option<Credentials>,
        params: ListBooksParams,
    ) -> Result<ListBooksAnswer, Problem> {
        if params.page > 1 && caller.is_none() {
            return Ok(ListBooksAnswer::Other(
                StatusCode::NOT_FOUND,
                why("There is one page."),
            ));
        }
        let headers = ListBooksOkHeaders { x_total: 1 };
        let body = match params.accept_language {
            Some(_) => ListBooksOkBody::Csv(ByteStream::from("9780000000002,On Lending\r\n")),
            None => ListBooksOkBody::Json(vec![book()]),
        };
        Ok(ListBooksAnswer::Ok(headers, body))
    }

    async fn search_books(
        &self,
        _: Credentials,
        body: SearchBooksBody,
    ) -> Result<SearchBooksAnswer, Problem> {
        let fits = |shelf: &String| *shelf == book().shelf;
        let shelves = body.shelves.unwrap_or_default();
        let books = shelves.iter().any(fits).then(book);
        Ok(Vec::from_iter(books).into())
    }

    async fn add_book(&self, _: Credentials, body: NewBook) -> Result<AddBookAnswer, Problem> {
        if body.isbn == book().isbn {
            return Ok(AddBookAnswer::Conflict);
        }
        let headers = AddBookCreatedHeaders {
            location: format!("/books/{}", body.isbn).into(),
        };
        Ok(AddBookAnswer::Created(headers, book()))
    }

    async fn change_book(
        &self,
        _: Credentials,
        params: ChangeBookParams,
        body: ChangeBookBody,
    ) -> Result<ChangeBookAnswer, Problem> {
        if params.isbn != book().isbn {
            return Ok(ChangeBookAnswer::NotFound(why("There is no such book.")));
        }
        let title = body.title.unwrap_or(book().title);
        // The only answer that a plain body can become.
        Ok(Book { title, ..book() }.into())
    }

    async fn scan_pages(
        &self,
        _: Credentials,
        _: ScanPagesParams,
        mut body: Parts<ScanPagesPart>,
    ) -> Result<ScanPagesAnswer, Problem> {
        while let Some(part) = body.next().await? {
            match part {
                ScanPagesPart::Pages(mut page) => while let Ok(Some(_)) = page.chunk().await {},
                ScanPagesPart::Resolution(_) | ScanPagesPart::Unknown(_) => {}
            }
        }
        Ok(ScanPagesAnswer::Accepted)
    }

    async fn get_cover(&self, _: GetCoverParams) -> Result<GetCoverAnswer, Problem> {
        Ok(GetCoverAnswer::NotFound)
    }
}

impl Loans for Library {
    type Caller = Credentials;
    type Error = Problem;

    async fn lend_book(
        &self,
        caller: Credentials,
        _: LendBookParams,
        body: Option<LendBookBody>,
    ) -> Result<LendBookAnswer, Problem> {
        // The desk lends to readers that it names.
        if caller.get("Desk").is_some() && body.is_none() {
            return Ok(LendBookAnswer::ClientError(
                StatusCode::BAD_REQUEST,
                why("To whom?"),
            ));
        }
        Ok(LendBookAnswer::NoContent)
    }

    async fn extend_loan(
        &self,
        _: Credentials,
        _: ExtendLoanParams,
    ) -> Result<ExtendLoanAnswer, Problem> {
        Ok(ExtendLoanAnswer::NoContent)
    }

    async fn end_loan(&self, _: Credentials, _: EndLoanParams) -> Result<EndLoanAnswer, Problem> {
        Ok(EndLoanAnswer::NoContent)
    }

    async fn follow_loans(&self, _: Credentials) -> Result<FollowLoansAnswer, Problem> {
        // As another service tells it; `EventStream::new` takes a stream of one's own.
        let told = "data: {\"isbn\": \"9780000000002\", \"at\": \"2026-01-02T03:04:05Z\", \"state\": \"lent\"}\n\n";
        Ok(EventStream::read(ByteStream::from(told)).into())
    }
}

fn main() {
    let _ = library::router(Arc::new(Library));
}
