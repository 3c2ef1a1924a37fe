//! Bodies that may be left out.

use atoms_runtime::axum::body::Body;
use atoms_runtime::codegen::{BytesBody, JsonBody, Optional, Several};
use atoms_runtime::rest::ByteStream;

use crate::common::{JSON, LIMIT, Room, echo, pieces, room, send};
use crate::rooms::NewRoom;

#[tokio::test]
async fn an_empty_body_is_none() {
    let router = echo::<Option<Room>, _>(Optional(JsonBody(room)));
    let none = (200, "None".to_owned());
    assert_eq!(send(&router, None, Body::empty()).await, none);
    assert_eq!(send(&router, JSON, Body::empty()).await, none);
    let empty = [Ok::<_, std::io::Error>(""), Ok("")];
    let empty = Body::from_stream(futures_util::stream::iter(empty));
    assert_eq!(send(&router, None, empty).await, none);
    let bytes = echo::<Option<ByteStream>, _>(Optional(BytesBody.of("image/png")));
    assert_eq!(send(&bytes, None, "").await, none);
    let several = echo::<Option<NewRoom>, _>(Optional(Several));
    assert_eq!(send(&several, None, "").await, none);
}

#[tokio::test]
async fn a_body_that_is_there_is_read_as_any() {
    let router = echo::<Option<Room>, _>(Optional(JsonBody(room)));
    let body = br#"{"name":"Hall"}"#;
    let some = (200, r#"Some(Room { name: "Hall" })"#.to_owned());
    assert_eq!(send(&router, JSON, &body[..]).await, some);
    assert_eq!(
        send(&router, JSON, pieces(body, &[0, 1, 3]).into_body()).await,
        some
    );
    assert_eq!(send(&router, JSON, "{}").await.0, 422);
    assert_eq!(send(&router, Some("text/plain"), "{}").await.0, 415);
    assert_eq!(send(&router, JSON, " ").await.0, 400);
    assert_eq!(send(&router, JSON, " ".repeat(LIMIT + 1)).await.0, 413);
}
