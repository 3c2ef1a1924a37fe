//! Bodies of several media types.

use atoms_runtime::codegen::{FormBody, Several};

use crate::common::{JSON, Room, echo, room, send};
use crate::rooms::{ManyJson, NewRoom, Patches, ROOM, Strict};

#[tokio::test]
async fn the_content_type_chooses() {
    let router = echo::<NewRoom, _>(Several);
    let named = r#"{"name":"Hall"}"#;
    for (media, body, variant) in [
        ("application/json", named, "Json("),
        ("APPLICATION/json; charset=utf-8", named, "Json("),
        ("application/merge-patch+json", named, "Merge("),
        ("application/vnd.room+json", named, "Json("),
        (
            "application/x-www-form-urlencoded",
            "name=Hall",
            "FormBody(",
        ),
        ("application/x-form", "name=Hall", "Loose("),
        ("text/plain", "Hall", "Text("),
        ("multipart/form-data; boundary=x", "", "Plan("),
        ("image/png", "PNG", "Picture("),
        ("video/mp4", "MP4", "Rest("),
    ] {
        let (status, text) = send(&router, Some(media), body).await;
        assert_eq!(status, 200, "{media}: {text}");
        assert!(text.starts_with(variant), "{media}: {text}");
    }
}

#[tokio::test]
async fn the_closest_media_type_is_chosen() {
    let router = echo::<ManyJson, _>(Several);
    let named = r#"{"name":"Hall"}"#;
    for (media, variant) in [
        ("application/json-patch+json", "JsonPatch("),
        ("application/json", "Json("),
        ("application/json; charset=utf-8", "Json("),
        ("application/json; version=1", "Json("),
        (
            "application/json; charset=utf-8; version=2",
            "JsonVersion2(",
        ),
        ("text/json", "TextJson("),
        ("application/vnd.x+json", "AnyJson("),
        ("text/vnd.x+json", "Json("),
    ] {
        let (status, text) = send(&router, Some(media), named).await;
        assert_eq!(status, 200, "{media}: {text}");
        assert!(text.starts_with(variant), "{media}: {text}");
    }
    let patches = echo::<Patches, _>(Several);
    assert_eq!(send(&patches, JSON, named).await.0, 415);
    let merge = Some("application/merge-patch+json");
    assert!(
        send(&patches, merge, named)
            .await
            .1
            .starts_with("MergePatch(")
    );
}

#[tokio::test]
async fn without_a_content_type_it_is_the_first() {
    let router = echo::<NewRoom, _>(Several);
    let (_, text) = send(&router, None, r#"{"name":"Hall"}"#).await;
    assert!(text.starts_with("Json("), "{text}");
}

#[tokio::test]
async fn each_has_its_own_check() {
    let router = echo::<NewRoom, _>(Several);
    for (media, body) in [
        (JSON, "{}"),
        (Some("application/x-www-form-urlencoded"), "a=b"),
    ] {
        let (status, text) = send(&router, media, body).await;
        assert_eq!(status, 422);
        assert!(text.contains("/name"), "{text}");
    }
}

#[tokio::test]
async fn a_type_of_none_is_refused() {
    let router = echo::<Strict, _>(Several);
    assert_eq!(send(&router, Some("text/plain"), "{}").await.0, 415);
    assert_eq!(send(&router, Some("nothing"), "{}").await.0, 415);
    let form = echo::<Room, _>(FormBody(room, ROOM).of("application/x-form"));
    assert_eq!(
        send(&form, Some("application/x-form"), "name=a").await.0,
        200
    );
}
