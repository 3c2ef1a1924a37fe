//! Text.

use atoms_runtime::codegen::check::At;
use atoms_runtime::codegen::{Several, TextBody};
use atoms_runtime::{axum, codegen, rest};

use crate::common::{JSON, echo, send};

#[tokio::test]
async fn text_is_taken_in_utf_8() {
    let router = echo::<String, _>(TextBody);
    for media in [Some("text/plain"), Some("text/csv; charset=utf-8"), None] {
        let (status, text) = send(&router, media, "\u{feff}Grüße").await;
        assert_eq!((status, text.as_str()), (200, "\"Grüße\""));
    }
    assert_eq!(
        send(&router, Some("text/plain; charset=latin1"), "x")
            .await
            .0,
        415
    );
    assert_eq!(send(&router, JSON, "x").await.0, 415);
    assert_eq!(send(&router, None, &b"a\nb\xff"[..]).await.0, 400);
}

#[tokio::test]
async fn text_of_another_type_is_taken_where_the_document_says_so() {
    let router = echo::<String, _>(TextBody.of("application/xml"));
    assert_eq!(send(&router, Some("application/xml"), "<a/>").await.0, 200);
    assert_eq!(send(&router, Some("text/plain"), "<a/>").await.0, 415);
}

fn code(value: At<'_>) {
    value.string().max_length(2);
}

#[derive(Debug)]
#[allow(dead_code, reason = "seen as `Debug` writes it")]
enum Code {
    TextBody(String),
}

impl codegen::body::ReadBodyChoice for Code {
    const MEDIA: &'static [codegen::body::MediaChoice] =
        &[codegen::body::MediaChoice::other("text/plain")];

    async fn read(
        media: &str,
        request: axum::extract::Request,
    ) -> Result<codegen::Held<Self>, rest::Refusal> {
        match media {
            "text/plain" => {
                codegen::body::read_into(codegen::TextBody.checked(code), request, Self::TextBody)
                    .await
            }
            _ => Err(codegen::body::unsupported().into()),
        }
    }
}

#[tokio::test]
async fn text_is_checked() {
    let alone = echo::<String, _>(TextBody.checked(code));
    let chosen = echo::<Code, _>(Several);
    for router in [alone, chosen] {
        let media = Some("text/plain");
        assert_eq!(send(&router, media, "\u{feff}äö").await.0, 200);
        let (status, text) = send(&router, media, "abc").await;
        assert_eq!(status, 422);
        assert!(text.contains("is longer than 2 characters"), "{text}");
    }
}
