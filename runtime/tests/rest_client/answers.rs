//! What becomes of answers.

use std::convert::Infallible;

use atoms_runtime::Problem;
use atoms_runtime::bytes::Bytes;
use atoms_runtime::http::StatusCode;
use atoms_runtime::rest::client::{Error, Http};
use atoms_runtime::{In, Violation};
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde_json::json;

use super::common::{Limits, READ_ROOM, Room, RoomAnswer, room, service};

async fn answered(
    answer: impl Fn() -> Response + Clone + Send + Sync + 'static,
) -> Result<RoomAnswer, Error> {
    let (http, _) = service(move |_, _| answer()).await;
    let http: Http = http.retries(0);
    http.call(&READ_ROOM).params(&room("a")).send().await
}

fn answer(status: u16, body: &'static str) -> Response {
    let json = [("content-type", "application/json")];
    (StatusCode::from_u16(status).unwrap(), json, body).into_response()
}

#[tokio::test]
async fn json_is_read_with_what_is_newer_than_the_contract() {
    let body = "\u{feff}{\"name\": \"a\", \"seats\": 4.0, \"floor\": 2}";
    let answer = answered(move || answer(200, body)).await;
    let room = Room {
        name: "a".into(),
        seats: 4,
    };
    assert!(matches!(answer, Ok(RoomAnswer::Ok(found)) if found == room));
}

#[tokio::test]
async fn a_range_keeps_its_status() {
    let answer = answered(|| answer(507, r#"{"name": "full", "seats": 0}"#)).await;
    let Ok(RoomAnswer::Other(status, room)) = answer else {
        panic!("{answer:?}");
    };
    assert_eq!(status, StatusCode::INSUFFICIENT_STORAGE);
    assert_eq!(room.name, "full");
}

#[tokio::test]
async fn texts_are_utf_8() {
    let answer = answered(|| (StatusCode::NON_AUTHORITATIVE_INFORMATION, "Grüße").into_response());
    assert!(matches!(answer.await, Ok(RoomAnswer::Note(text)) if text == "Grüße"));
    let latin = || (StatusCode::NON_AUTHORITATIVE_INFORMATION, b"Gr\xfc\xdfe").into_response();
    let error = answered(latin).await.unwrap_err();
    assert!(matches!(&error, Error::Decode { cause, .. } if cause == "not UTF-8"));
}

#[tokio::test]
async fn nothing_is_read_of_what_is_empty() {
    let answer = answered(|| StatusCode::NO_CONTENT.into_response()).await;
    assert!(matches!(answer, Ok(RoomAnswer::NoContent)));
}

#[tokio::test]
async fn headers_are_read() {
    let status = StatusCode::TOO_MANY_REQUESTS;
    let answer = answered(move || (status, [("x-left", "3")]).into_response()).await;
    assert!(matches!(
        answer,
        Ok(RoomAnswer::TooMany(Limits { left: 3 }))
    ));
    let error = answered(move || (status, [("x-left", "few")]).into_response());
    let Err(Error::Decode { cause, .. }) = error.await else {
        panic!("a header of another type");
    };
    assert_eq!(cause, "in the headers: missing field `left`");
}

#[tokio::test]
async fn what_does_not_decode_names_the_place_and_keeps_the_body() {
    let body = r#"{"name": "a", "seats": "the password is 4711"}"#;
    let error = answered(move || answer(200, body)).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "answered 200 OK, which does not decode: /seats: expected i64, found string"
    );
    assert_eq!(error.status(), Some(StatusCode::OK));
    assert!(!format!("{error:?}").contains("4711"));
    assert!(matches!(error, Error::Decode { body: kept, .. } if kept == body));
}

#[tokio::test]
async fn an_undocumented_status_comes_with_what_was_answered() {
    let error = answered(|| {
        let headers = [("x-request-id", "r-1")];
        (StatusCode::IM_A_TEAPOT, headers, "the password is 4711").into_response()
    });
    let error = error.await.unwrap_err();
    assert_eq!(error.to_string(), "answered 418 I'm a teapot, undocumented");
    assert_eq!(error.status(), Some(StatusCode::IM_A_TEAPOT));
    assert!(!format!("{error:?}").contains("4711"));
    let Error::Undocumented { headers, body, .. } = error else {
        panic!("{error:?}");
    };
    assert_eq!(body, "the password is 4711");
    assert_eq!(headers["x-request-id"], "r-1");
}

#[tokio::test]
async fn an_error_keeps_64_kib_of_a_body() {
    let error = answered(|| (StatusCode::IM_A_TEAPOT, vec![b'x'; 1_000_000]).into_response());
    let Err(Error::Undocumented { body, .. }) = error.await else {
        panic!("an undocumented status");
    };
    assert_eq!(body.len(), 64 * 1024);
}

/// A body of unknown length that begins as JSON and goes on for as long as it is read.
fn endless(status: u16) -> Response {
    let pieces = stream::repeat_with(|| Ok::<_, Infallible>(Bytes::from_static(&[b' '; 4096])));
    let status = StatusCode::from_u16(status).unwrap();
    (status, Body::from_stream(pieces)).into_response()
}

#[tokio::test]
async fn a_body_is_held_up_to_a_limit() {
    let (http, _) = service(|_, _| answer(200, r#"{"name": "a", "seats": 4}"#)).await;
    let read = async |limit: usize| {
        let http = http.clone().body_limit(limit);
        let call = http.call(&READ_ROOM).params(&room("a"));
        call.send::<RoomAnswer>().await
    };
    assert!(matches!(read(25).await, Ok(RoomAnswer::Ok(_))));
    let error = read(24).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::OK));
    assert_eq!(
        error.to_string(),
        "answered 200 OK with a body of over 24 bytes"
    );
}

#[tokio::test]
async fn an_endless_body_is_given_up() {
    for status in [200, 203, 500] {
        let (http, _) = service(move |_, _| endless(status)).await;
        let http = http.body_limit(1024 * 1024);
        let call = http.call(&READ_ROOM).params(&room("a"));
        let error = call.send::<RoomAnswer>().await.unwrap_err();
        assert!(matches!(
            error,
            Error::TooLarge {
                limit: 1_048_576,
                ..
            }
        ));
        assert_eq!(error.status().unwrap(), status);
    }
}

#[tokio::test]
async fn a_stream_has_no_limit() {
    let photo = || (StatusCode::PARTIAL_CONTENT, vec![b'x'; 100_000]).into_response();
    let (http, _) = service(move |_, _| photo()).await;
    let http = http.body_limit(10);
    let call = http.call(&READ_ROOM).params(&room("a"));
    let Ok(RoomAnswer::Photo(photo)) = call.send().await else {
        panic!("a photo");
    };
    assert_eq!(photo.collect(usize::MAX).await.unwrap().len(), 100_000);
}

/// What a service with a check of its own refuses.
async fn refused(errors: usize) -> Error {
    let errors = (0..errors).map(|at| Violation {
        place: In::Body,
        pointer: format!("/seats/{at}"),
        detail: "has to be an integer".into(),
    });
    let problem = Problem::violations(errors.collect());
    answered(move || problem.clone().into_response())
        .await
        .unwrap_err()
}

#[tokio::test]
async fn a_refusal_says_what_is_wrong_and_where() {
    let error = refused(5).await;
    assert_eq!(
        error.to_string(),
        "answered 422 Unprocessable Entity, undocumented: the request is not what the contract asks for: \
         at /seats/0, /seats/1, /seats/2 and 2 more"
    );
    let problem = error.problem().unwrap();
    assert_eq!(problem.title.as_deref(), Some("Unprocessable Entity"));
    assert_eq!(problem.errors.len(), 5);
    let last = &problem.errors[4];
    assert_eq!(last.place, Some(In::Body));
    assert_eq!(last.pointer, "/seats/4");
    assert_eq!(last.detail, "has to be an integer");
    assert_eq!(refused(100).await.problem().unwrap().errors.len(), 100);
}

#[tokio::test]
async fn a_problem_of_another_service_is_read_as_far_as_it_is_known() {
    let problem = |body: String| async move {
        let media = [("content-type", "application/Problem+JSON; charset=utf-8")];
        let answer = move || (StatusCode::CONFLICT, media, body.clone()).into_response();
        answered(answer).await.unwrap_err()
    };
    let body = r##"{"type": "https://a.example/taken", "detail": 7, "title": "Taken\n",
        "errors": [{"in": "trailer", "pointer": "#/a", "detail": "b"}, 3]}"##;
    let error = problem(body.to_owned()).await;
    assert_eq!(
        error.to_string(),
        "answered 409 Conflict, undocumented: Taken\\n: at #/a"
    );
    let read = error.problem().unwrap();
    assert_eq!(read.kind.as_deref(), Some("https://a.example/taken"));
    assert_eq!((read.errors[0].place, read.errors.len()), (None, 2));

    let endless = json!({"detail": "é".repeat(1000), "errors": [{"pointer": "x".repeat(1000)}]});
    let error = problem(endless.to_string()).await.to_string();
    assert!(error.len() < 700, "{error}");
    let none = problem("[]".to_owned()).await;
    assert_eq!(none.problem(), None);
    assert_eq!(none.to_string(), "answered 409 Conflict, undocumented");
}
