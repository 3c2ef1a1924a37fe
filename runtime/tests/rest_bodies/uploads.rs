//! Uploads beside parameters: what is wrong with either is told, and no more is read than that takes.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use atoms_runtime::Problem;
use atoms_runtime::axum::Router;
use atoms_runtime::axum::body::Body;
use atoms_runtime::axum::extract::DefaultBodyLimit;
use atoms_runtime::bytes::Bytes;
use atoms_runtime::codegen::{
    MultipartBody, Operation, Param, ParamKind, ServerCall, route as rest_route,
};
use atoms_runtime::rest::Parts;

use crate::common::send;
use crate::photo::PhotoPart;
use crate::wrong::{ALL_THAT_IS_BAD, BAD, MULTIPART, body, told, wrong};

const ADD: Operation =
    Operation::new("POST", "/").params(&[Param::query("room", ParamKind::Integer).required()]);

#[derive(serde::Deserialize)]
struct AddParams {
    room: i64,
}

fn with_params() -> Router {
    let by_itself = rest_route(&ADD, async |_: Arc<()>, mut call: ServerCall| {
        let (params, parts): (AddParams, Parts<PhotoPart>) = call.params_and(MultipartBody).await?;
        drop(parts);
        Ok(Ok::<_, Problem>(params.room.to_string()))
    });
    Router::new().route("/", by_itself).with_state(Arc::new(()))
}

#[tokio::test]
async fn an_upload_that_is_refused_is_not_read_to_its_end() {
    const PIECE: usize = 64 << 10;
    let router = with_params().layer(DefaultBodyLimit::disable());
    let wrong = body(&BAD[..2]);
    let known = [
        "query /room is required",
        "body /tags/0 is longer than 3 characters",
    ];
    for (before, expected) in [
        ("", &known[..1]),
        (wrong.trim_end_matches("--cut--\r\n"), &known),
    ] {
        let before = before.replace("new", "news");
        let head = "--cut\r\nContent-Disposition: form-data; name=\"photo\"\r\n\r\n";
        let read = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&read);
        let rest = (0..1_000).map(move |_| {
            counted.fetch_add(PIECE, Ordering::Relaxed);
            Bytes::from(vec![b'x'; PIECE])
        });
        let pieces = std::iter::once(Bytes::from(before + head)).chain(rest);
        let pieces = futures_util::stream::iter(pieces.map(Ok::<_, std::io::Error>));
        let (status, text) = send(&router, MULTIPART, Body::from_stream(pieces)).await;
        assert_eq!(status, 422);
        assert_eq!(told(&text)[..expected.len()], *expected);
        assert!(read.load(Ordering::Relaxed) <= 3 << 20);
    }
}

#[tokio::test]
async fn what_is_wrong_with_parameters_and_parts_is_told_at_once() {
    let mut expected = vec!["query /room is required".to_owned()];
    expected.extend(ALL_THAT_IS_BAD.iter().map(|line| (*line).to_owned()));
    assert_eq!(wrong(&with_params(), body(BAD)).await, expected);
}
