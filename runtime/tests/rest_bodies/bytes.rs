//! Bytes as they come.

use atoms_runtime::axum::Router;
use atoms_runtime::axum::body::Body;
use atoms_runtime::codegen::{BytesBody, ReadBody, Several};
use atoms_runtime::http::Request;
use atoms_runtime::http::header::CONTENT_ENCODING;
use atoms_runtime::rest::ByteStream;
use tower::ServiceExt as _;

use crate::common::{LIMIT, echo, pieces, route, send};
use crate::rooms::NewRoom;

fn size(reader: impl ReadBody<ByteStream> + Copy + Sync + 'static) -> Router {
    route(reader, async |mut body: ByteStream| {
        let mut size = 0;
        while let Some(chunk) = body.chunk().await? {
            size += chunk.len();
        }
        Ok(format!("{} bytes of {:?}", size, body.media_type()))
    })
}

#[tokio::test]
async fn bytes_of_any_type_come_with_it() {
    let router = size(BytesBody);
    let wave = send(&router, Some("audio/wav"), vec![0; 100]).await;
    assert_eq!(wave, (200, "100 bytes of Some(\"audio/wav\")".to_owned()));
    let unsaid = send(&router, None, "").await;
    assert_eq!(unsaid, (200, "0 bytes of None".to_owned()));
}

#[tokio::test]
async fn only_the_documents_types_are_taken() {
    let router = size(BytesBody.of("audio/*"));
    assert_eq!(send(&router, Some("audio/wav"), "x").await.0, 200);
    assert_eq!(send(&router, Some("image/png"), "x").await.0, 415);
}

#[tokio::test]
async fn too_many_bytes_fail_while_they_are_read() {
    let body = pieces(&[0; LIMIT + 1], &[512]).into_body();
    assert_eq!(send(&size(BytesBody), None, body).await.0, 413);
}

#[tokio::test]
async fn a_compressed_body_is_refused() {
    let request = |encoding: &str| {
        Request::post("/")
            .header(CONTENT_ENCODING, encoding)
            .body(Body::from("x"))
            .unwrap()
    };
    for router in [size(BytesBody), echo::<NewRoom, _>(Several)] {
        let answer = router.oneshot(request("gzip")).await.unwrap();
        assert_eq!(answer.status(), 415);
    }
    let answer = size(BytesBody).oneshot(request("Identity")).await.unwrap();
    assert_eq!(answer.status(), 200);
}
