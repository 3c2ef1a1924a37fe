//! Files and downloads.

use atoms_runtime::bytes::Bytes;
use atoms_runtime::codegen::answers;
use atoms_runtime::http::HeaderMap;
use atoms_runtime::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use atoms_runtime::rest::{ByteStream, StreamError};
use futures_util::stream;
use proptest::prelude::*;

use crate::common::answered;

answers! {
    enum FileAnswer {
        Ok(ByteStream) = bytes(200, "text/csv"),
        Any(ByteStream) = bytes(201),
        Image(ByteStream) = bytes(202, "image/*"),
    }
}

#[tokio::test]
async fn the_document_says_the_type_or_else_the_stream() {
    let own = || ByteStream::from("PNG").media("image/png");
    let answer = answered(move || FileAnswer::Ok(own())).await;
    assert_eq!(answer.header(CONTENT_TYPE), Some("text/csv"));
    for answer in [
        answered(move || FileAnswer::Any(own())).await,
        answered(move || FileAnswer::Image(own())).await,
        answered(own).await,
    ] {
        assert_eq!(answer.header(CONTENT_TYPE), Some("image/png"));
        assert_eq!(answer.text(), "PNG");
    }
    let unsaid = answered(|| FileAnswer::Any("x".into())).await;
    assert_eq!(
        unsaid.header(CONTENT_TYPE),
        Some("application/octet-stream")
    );
}

#[tokio::test]
async fn a_body_of_known_size_says_so() {
    let answer = answered(|| FileAnswer::Ok(vec![1, 2, 3].into())).await;
    assert_eq!(answer.header(CONTENT_LENGTH), Some("3"));
}

#[tokio::test]
async fn a_file_has_its_name() {
    let plain = answered(|| ByteStream::from("x").file("calls 1.csv")).await;
    let expected = "attachment; filename=\"calls 1.csv\"";
    assert_eq!(plain.header(CONTENT_DISPOSITION), Some(expected));

    let odd = answered(|| ByteStream::from("x").file("Größe \"1\"\r\n.csv")).await;
    let expected = "attachment; filename=\"Gr__e _1___.csv\"; \
                    filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22%0D%0A.csv";
    assert_eq!(odd.header(CONTENT_DISPOSITION), Some(expected));
}

#[tokio::test]
async fn a_type_that_is_none_does_no_harm() {
    let answer = answered(|| ByteStream::from("x").media("text/plain\r\nx: y")).await;
    assert_eq!(
        answer.header(CONTENT_TYPE),
        Some("application/octet-stream")
    );
    assert_eq!(answer.headers.get("x"), None);
}

#[tokio::test]
async fn pieces_come_as_they_were_given() {
    let pieces = [Ok::<_, std::io::Error>("a"), Ok(""), Ok("bc")];
    let mut stream = ByteStream::from_stream(stream::iter(pieces));
    let mut read = Vec::new();
    while let Some(piece) = stream.chunk().await.unwrap() {
        read.extend_from_slice(&piece);
    }
    assert_eq!(read, b"abc");
}

#[tokio::test]
async fn too_much_is_told_from_what_breaks_off() {
    let broken = || stream::iter([Ok(Bytes::from("abc")), Err(std::io::Error::other("cut"))]);
    let limited = ByteStream::from_stream(broken()).collect(2).await;
    assert!(matches!(limited, Err(StreamError::TooLarge)));
    let limited = ByteStream::from_stream(broken())
        .limit(2)
        .collect(100)
        .await;
    assert!(matches!(limited, Err(StreamError::TooLarge)));
    let cut = ByteStream::from_stream(broken()).collect(100).await;
    let Err(StreamError::Broken(cause)) = cut else {
        panic!("{cut:?}");
    };
    assert_eq!(cause.to_string(), "cut");
    assert_eq!(ByteStream::from("abc").collect(3).await.unwrap(), "abc");
}

#[test]
fn a_name_is_read_however_it_is_written() {
    for (header, name) in [
        ("attachment; filename=calls.csv", Some("calls.csv")),
        (
            "attachment; FileName = \"a \\\"b\\\".csv\" ; x=y",
            Some("a \"b\".csv"),
        ),
        (
            "attachment; filename=\"x.csv\"; filename*=utf-8'de'%C3%A4.csv",
            Some("ä.csv"),
        ),
        (
            "attachment; filename=\"x.csv\"; filename*=latin1''%E4.csv",
            Some("x.csv"),
        ),
        ("inline; name=\"filename=no\"", None),
        ("attachment", None),
        ("attachment; filename=\"open", Some("open")),
    ] {
        assert_eq!(named(&HeaderValue::from_static("x"), None), None);
        let header = HeaderValue::from_str(header).unwrap();
        assert_eq!(named(&header, None).as_deref(), name, "{header:?}");
    }
}

fn named(disposition: &HeaderValue, media: Option<&str>) -> Option<String> {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_DISPOSITION, disposition.clone());
    if let Some(media) = media {
        headers.insert(CONTENT_TYPE, HeaderValue::from_str(media).unwrap());
    }
    let stream = ByteStream::answered(atoms_runtime::axum::body::Body::empty(), &headers);
    assert_eq!(stream.media_type(), media);
    stream.file_name().map(str::to_owned)
}

proptest! {
    #[test]
    fn any_name_comes_back(name in any::<String>()) {
        use atoms_runtime::axum::response::IntoResponse as _;
        let response = ByteStream::from("x").media("a/b").file(name.clone()).into_response();
        let header = response.headers().get(CONTENT_DISPOSITION).unwrap();
        prop_assert_eq!(named(header, Some("a/b")), Some(name));
    }

    #[test]
    fn any_header_is_read_without_harm(bytes in any::<Vec<u8>>()) {
        if let Ok(header) = HeaderValue::from_bytes(&bytes) {
            named(&header, None);
        }
    }
}
