//! Contracts whose types have the names of the language's own.

use atoms_runtime::codegen::answers;

#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct Option;
#[allow(dead_code)]
pub(crate) struct Result;
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct String;
#[allow(dead_code)]
pub(crate) struct Vec;
#[allow(dead_code)]
pub(crate) struct Self_;
#[allow(dead_code)]
pub(crate) trait From {}
#[allow(dead_code)]
pub(crate) trait Future {}
#[allow(dead_code)]
pub(crate) trait Debug {}

answers! {
    pub(crate) enum SomeAnswer {
        Some(Option) = json(200, from),
        None = empty(404),
        Ok(Option) = json(201),
        Err(atoms_runtime::http::StatusCode, String) = json("default"),
    }
}

#[test]
fn they_do_not_get_in_the_way() {
    use atoms_runtime::axum::response::IntoResponse as _;
    let answer = SomeAnswer::from(Option).into_response();
    assert_eq!(answer.status(), 200);
    assert_eq!(SomeAnswer::Ok(Option).into_response().status(), 201);
    assert_eq!(SomeAnswer::None.into_response().status(), 404);
    let found = SomeAnswer::Some(Option).into_response();
    assert_eq!(found.status(), 200);
    let error = SomeAnswer::Err(atoms_runtime::http::StatusCode::GONE, String);
    assert_eq!(error.into_response().status(), 410);
}
