//! A caller of the whole contract.

use atoms_runtime::Maybe;
use atoms_runtime::rest::FilePart;
use atoms_runtime::rest::Credential;
use atoms_runtime::rest::client::Error;
use library::Client;
use library::books::{ListBooksAnswer, ListBooksOkBody, ScanPagesPart, SearchBooksAnswer};
use library::loans::FollowLoansAnswer;
use library::types::{
    ChangeBookBody, ChangeBookParams, LendBookParams, ListBooksParams, ScanPagesParams,
    SearchBooksBody,
};

async fn call(client: &Client) -> Result<(), Error> {
    let params = ListBooksParams {
        subjects: Some(vec!["ships".to_owned()]),
        ..ListBooksParams::default()
    };
    match client.list_books(&params).await? {
        ListBooksAnswer::Ok(headers, ListBooksOkBody::Json(books)) => {
            println!("{} of {}", books.len(), headers.x_total);
        }
        ListBooksAnswer::Ok(_, ListBooksOkBody::Csv(mut lines)) => {
            while let Ok(Some(line)) = lines.chunk().await {
                println!("{} bytes", line.len());
            }
        }
        ListBooksAnswer::Other(status, problem) => println!("{status}: {:?}", problem.title),
    }
    let search = SearchBooksBody {
        shelves: Some(vec!["B 2".to_owned()]),
        ..SearchBooksBody::default()
    };
    let SearchBooksAnswer::Ok(found) = client.search_books(&search).await?;
    println!("{} on that shelf", found.len());
    let book = ChangeBookParams::new("9780000000002");
    let change = ChangeBookBody {
        note: Maybe::Null,
        ..ChangeBookBody::default()
    };
    client.change_book(&book, &change).await?;
    let pages = vec![
        ScanPagesPart::Resolution(300),
        ScanPagesPart::Pages(FilePart::new("1.png", "…")),
    ];
    client
        .scan_pages(&ScanPagesParams::new("9780000000002"), pages)
        .await?;
    client
        .lend_book(&LendBookParams::new("9780000000002"), None)
        .await?;
    if let FollowLoansAnswer::Ok(mut loans) = client.follow_loans().await? {
        while let Some(Ok(loan)) = loans.next().await {
            println!("{} is {:?}", loan.data.isbn, loan.data.state);
        }
    }
    Ok(())
}

fn main() {
    let desk = Credential::none()
        .scheme("Desk", "front")
        .scheme("Till", "1");
    let _ = call(&Client::new(desk));
}
