//! JSON bodies.

use atoms_runtime::axum::body::Body;
use atoms_runtime::codegen::{JsonBody, check};
use serde_json::Value;

use crate::common::{JSON, LIMIT, Room, echo, pieces, room, send};

const NAMED: &str = r#"{"name":"Hall"}"#;

#[tokio::test]
async fn json_is_taken_under_its_names() {
    let router = echo::<Room, _>(JsonBody(room));
    for media in [
        JSON,
        Some("Application/JSON; charset=UTF-8"),
        Some("application/vnd.room+json"),
        Some("text/json; charset=\"utf-8\""),
        Some("application/json ; charset=utf-8"),
        Some("application/json\t;\tversion=\"1 ; 2\" ;charset=UTF-8"),
        Some("image/svg+json;"),
        None,
    ] {
        let expected = (200, r#"Room { name: "Hall" }"#.to_owned());
        assert_eq!(send(&router, media, NAMED).await, expected, "{media:?}");
    }
}

#[tokio::test]
async fn another_content_type_is_refused() {
    let router = echo::<Room, _>(JsonBody(room));
    for media in [
        "text/plain",
        "application/jsonp",
        "application/json; charset=latin1",
        "application/json ; version=1 ; charset=utf-16",
        "application/json version=1",
        "foo/json",
        "json",
        "",
    ] {
        assert_eq!(send(&router, Some(media), NAMED).await.0, 415, "{media}");
    }
}

#[tokio::test]
async fn a_document_may_name_another_type() {
    let router = echo::<Room, _>(JsonBody(room).of("application/octet-stream"));
    assert_eq!(
        send(&router, Some("application/octet-stream"), NAMED)
            .await
            .0,
        200
    );
    assert_eq!(send(&router, JSON, NAMED).await.0, 415);
    let any = echo::<Room, _>(JsonBody(room).of("*/*"));
    assert_eq!(send(&any, Some("text/plain"), NAMED).await.0, 200);
}

#[tokio::test]
async fn what_is_no_json_is_located_and_not_repeated() {
    let router = echo::<Value, _>(JsonBody(check::anything));
    for (body, place) in [
        (&b"{\n  \"secret\": tru }"[..], "not JSON at line 2 column "),
        (b"", "not JSON at line 1 column 0"),
        (b"[1]]", "not JSON at line 1 column 4"),
        (b"[\"a\",\n\"\xff\"]", "not UTF-8 at line 2 column 2"),
        (b"\xff", "not UTF-8 at line 1 column 1"),
    ] {
        let (status, text) = send(&router, JSON, body).await;
        assert_eq!(status, 400);
        assert!(text.contains(place), "{text}");
        assert!(!text.contains("secret"), "{text}");
    }
}

#[tokio::test]
async fn deep_nesting_is_refused() {
    let router = echo::<Value, _>(JsonBody(check::anything));
    assert_eq!(send(&router, JSON, "[".repeat(LIMIT)).await.0, 400);
}

#[tokio::test]
async fn a_byte_order_mark_is_passed_over() {
    let router = echo::<Room, _>(JsonBody(room));
    let (status, _) = send(&router, JSON, format!("\u{feff}{NAMED}")).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn what_the_check_finds_is_unprocessable() {
    let router = echo::<Room, _>(JsonBody(room));
    let (status, text) = send(&router, JSON, "{}").await;
    assert_eq!(status, 422);
    assert!(text.contains("/name"), "{text}");
}

#[tokio::test]
async fn what_passes_the_check_and_does_not_decode_is_unprocessable() {
    let router = echo::<Room, _>(JsonBody(check::anything));
    let (status, text) = send(&router, JSON, r#"{"name":["a secret"]}"#).await;
    assert_eq!(status, 422);
    assert!(!text.contains("secret"), "{text}");
}

#[tokio::test]
async fn too_large_a_body_is_refused() {
    let router = echo::<Value, _>(JsonBody(check::anything));
    let body = |length: usize| format!("\"{}\"", "x".repeat(length - 2));
    assert_eq!(send(&router, JSON, body(LIMIT)).await.0, 200);
    assert_eq!(send(&router, JSON, body(LIMIT + 1)).await.0, 413);
    let streamed = pieces(body(LIMIT + 1).as_bytes(), &[1000]).into_body();
    assert_eq!(send(&router, JSON, streamed).await.0, 413);
}

#[tokio::test]
async fn a_body_that_breaks_off_is_refused() {
    let router = echo::<Value, _>(JsonBody(check::anything));
    let cut = [Ok("{"), Err(std::io::Error::other("cut"))];
    let cut = Body::from_stream(futures_util::stream::iter(cut));
    assert_eq!(send(&router, JSON, cut).await.0, 400);
}
