//! Where credentials are put.

use atoms_runtime::codegen::{Operation, Place, Requirement, SecurityKind, SecurityScheme};
use atoms_runtime::rest::Credential;
use atoms_runtime::rest::client::{Error, Http};

use super::common::{Status, TOKEN, recorder};

static LOGIN: SecurityScheme = SecurityScheme::new("login", SecurityKind::Basic);
static HEADER: SecurityScheme =
    SecurityScheme::new("header", SecurityKind::ApiKey(Place::Header, "x-api-key"));
static QUERY: SecurityScheme =
    SecurityScheme::new("query", SecurityKind::ApiKey(Place::Query, "key"));
static COOKIE: SecurityScheme =
    SecurityScheme::new("cookie", SecurityKind::ApiKey(Place::Cookie, "session"));
static DIGEST: SecurityScheme = SecurityScheme::new("digest", SecurityKind::Http("Digest"));

const fn operation(security: &'static [&'static [Requirement]]) -> Operation {
    Operation::new("GET", "/x").security(security)
}

static OPEN: Operation = operation(&[]);
static BY_TOKEN: Operation = operation(&[&[Requirement::of(&TOKEN)]]);
static BY_LOGIN: Operation = operation(&[&[Requirement::of(&LOGIN)]]);
static BY_HEADER: Operation = operation(&[&[Requirement::of(&HEADER)]]);
static BY_QUERY: Operation = operation(&[&[Requirement::of(&QUERY)]]);
static BY_COOKIE: Operation = operation(&[&[Requirement::of(&COOKIE)]]);
static BY_DIGEST: Operation = operation(&[&[Requirement::of(&DIGEST)]]);
static BY_LOGIN_OR_BOTH: Operation = operation(&[
    &[],
    &[Requirement::of(&LOGIN)],
    &[Requirement::of(&TOKEN), Requirement::of(&HEADER)],
]);

/// The request that an operation is called with.
async fn sent(operation: &'static Operation, credential: impl Into<Credential>) -> String {
    let (http, seen) = recorder().await;
    let http: Http = http.credential(credential);
    let answer = http.call(operation).send::<Status>().await;
    assert_eq!(answer.unwrap(), Status(204));
    seen.lock().unwrap().remove(0)
}

#[tokio::test]
async fn a_secret_is_put_where_the_operation_asks_for_it() {
    let cases = [
        (&BY_TOKEN, "\nauthorization: Bearer a 1&\n"),
        (&BY_HEADER, "\nx-api-key: a 1&\n"),
        (&BY_QUERY, "GET /x?key=a%201%26\n"),
        (&BY_DIGEST, "\nauthorization: Digest a 1&\n"),
    ];
    for (operation, expected) in cases {
        let sent = sent(operation, "a 1&").await;
        assert!(sent.contains(expected), "{sent}");
    }
    let sent = sent(&BY_COOKIE, "a1").await;
    assert!(sent.contains("\ncookie: session=a1\n"), "{sent}");
}

#[tokio::test]
async fn a_login_is_for_basic_alone() {
    let login = Credential::basic("me", "secret");
    let found = sent(&BY_LOGIN, login.clone()).await;
    let expected = "\nauthorization: Basic bWU6c2VjcmV0\n";
    assert!(found.contains(expected), "{found}");
    let found = sent(&BY_TOKEN, login).await;
    assert!(!found.contains("authorization"), "{found}");
}

#[tokio::test]
async fn an_open_operation_is_shown_nothing() {
    let sent = sent(&OPEN, "4711").await;
    assert!(!sent.contains("4711"), "{sent}");
}

#[tokio::test]
async fn the_first_alternative_that_can_be_met_is_taken() {
    let credential = Credential::none()
        .scheme("token", "t-1")
        .scheme("header", "h-1");
    let found = sent(&BY_LOGIN_OR_BOTH, credential).await;
    assert!(found.contains("\nauthorization: Bearer t-1\n"), "{found}");
    assert!(found.contains("\nx-api-key: h-1\n"), "{found}");
    let half = Credential::none().scheme("token", "t-1");
    let found = sent(&BY_LOGIN_OR_BOTH, half).await;
    assert!(!found.contains("t-1"), "{found}");
}

#[tokio::test]
async fn a_scheme_may_have_a_secret_of_its_own() {
    let credential = Credential::new("any").scheme("header", "own");
    let found = sent(&BY_HEADER, credential.clone()).await;
    assert!(found.contains("\nx-api-key: own\n"), "{found}");
    let found = sent(&BY_TOKEN, credential).await;
    assert!(found.contains("\nauthorization: Bearer any\n"), "{found}");
}

#[tokio::test]
async fn a_secret_that_no_header_takes_is_an_error_without_it() {
    let (http, seen) = recorder().await;
    let http = http.credential("4711\n");
    let error = http.call(&BY_TOKEN).send::<Status>().await.unwrap_err();
    assert!(matches!(error, Error::Encode(_)));
    assert!(!format!("{error} {error:?}").contains("4711"));
    assert!(seen.lock().unwrap().is_empty());
}
