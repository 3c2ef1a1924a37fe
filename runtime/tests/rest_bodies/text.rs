//! Text.

use atoms_runtime::rest::Text;

use crate::common::{JSON, echo, send};

#[tokio::test]
async fn text_is_taken_in_utf_8() {
    let router = echo::<String, _>(Text);
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
    let router = echo::<String, _>(Text.of("application/xml"));
    assert_eq!(send(&router, Some("application/xml"), "<a/>").await.0, 200);
    assert_eq!(send(&router, Some("text/plain"), "<a/>").await.0, 415);
}
