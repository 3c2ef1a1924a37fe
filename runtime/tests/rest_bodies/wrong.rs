//! Multipart bodies in which several things are wrong.

use atoms_runtime::axum::Router;
use atoms_runtime::codegen::MultipartBody;
use atoms_runtime::codegen::check::At;
use atoms_runtime::http;
use atoms_runtime::rest::{ByteStream, Parts};
use serde_json::Value;

use crate::common::{pieces, route, send};
use crate::photo::{NotePart, PhotoPart};

pub(crate) fn short(value: At<'_>) {
    value.string().max_length(3);
}

pub(crate) fn whole(value: At<'_>) {
    value.integer();
}

pub(crate) const MULTIPART: Option<&str> = Some("multipart/form-data; boundary=cut");

pub(crate) fn body(parts: &[(&str, &str)]) -> String {
    let part = |(name, content): &(&str, &str)| {
        format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{content}\r\n")
    };
    parts.iter().map(part).collect::<String>() + "--cut--\r\n"
}

/// How many bytes of files the handler has seen, part by part.
fn streamed() -> Router {
    route(MultipartBody, async |mut parts: Parts<PhotoPart>| {
        let mut size = 0;
        while let Some(part) = parts.next().await? {
            if let PhotoPart::Photo(mut file) | PhotoPart::More(mut file) = part {
                while let Some(piece) = file.chunk().await? {
                    size += piece.len();
                }
            }
        }
        Ok(format!("{size} bytes"))
    })
}

fn collected() -> Router {
    route(MultipartBody, async |parts: Parts<PhotoPart>| {
        let form = parts.limit_parts(1000).collect().await?;
        Ok(format!("{form:?}"))
    })
}

/// The pointers and details of what is wrong.
pub(crate) async fn wrong(router: &Router, parts: impl Into<String>) -> Vec<String> {
    let (status, text) = send(router, MULTIPART, parts.into()).await;
    assert_eq!(status, 422, "{text}");
    told(&text)
}

pub(crate) fn told(problem: &str) -> Vec<String> {
    let problem: Value = serde_json::from_str(problem).unwrap();
    let told = |error: &Value| {
        let text = |key: &str| error[key].as_str().unwrap().to_owned();
        format!("{} {} {}", text("in"), text("pointer"), text("detail"))
    };
    problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(told)
        .collect()
}

pub(crate) const BAD: &[(&str, &str)] = &[
    ("tags", "new"),
    ("title", "Grand"),
    ("photo", "PNG"),
    ("tags", "large"),
    ("pixelWidth", "wide"),
    ("photo", "PNG"),
    ("room", "{"),
    ("other", "x"),
];

pub(crate) const ALL_THAT_IS_BAD: &[&str] = &[
    "body /title is longer than 3 characters",
    "body /tags/1 is longer than 3 characters",
    "body /pixelWidth has to be an integer",
    "body /photo is given more than once",
    "body /room is not JSON at line 1 column 1",
];

#[tokio::test]
async fn all_that_is_wrong_is_told_at_once() {
    for router in [streamed(), collected()] {
        assert_eq!(wrong(&router, body(BAD)).await, ALL_THAT_IS_BAD);
    }
}

#[tokio::test]
async fn all_parts_that_are_missing_are_told_beside_what_is_wrong() {
    for router in [streamed(), collected()] {
        assert_eq!(
            wrong(&router, body(&[("tags", "large")])).await,
            [
                "body /tags/0 is longer than 3 characters",
                "body /title is required",
                "body /room is required",
                "body /photo is required",
            ]
        );
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_where_the_body_breaks_off_after_it() {
    let cut = body(&[("title", "Grand"), ("photo", "PNG")]);
    let large = body(&[("title", "Grand"), ("photo", &"x".repeat(4096))]);
    for body in [&cut[..cut.len() - 10], &large] {
        let body = pieces(body.as_bytes(), &[100]).into_body();
        let (status, text) = send(&streamed(), MULTIPART, body).await;
        assert_eq!(
            (status, told(&text)),
            (422, vec![ALL_THAT_IS_BAD[0].to_owned()])
        );
    }
}

#[tokio::test]
async fn parts_that_come_too_seldom_or_too_often_are_told() {
    let whole = [("title", "Saa"), ("room", "{\"name\":\"\"}"), ("photo", "")];
    for (count, expected) in [
        (0, None),
        (1, Some("body /more has fewer than 2 items")),
        (2, None),
        (3, None),
        (4, Some("body /more has more than 3 items")),
        (6, Some("body /more has more than 3 items")),
    ] {
        let parts = body(&[&whole[..], &vec![("more", "x"); count]].concat());
        let (status, text) = send(&streamed(), MULTIPART, parts).await;
        match expected {
            None => assert_eq!(status, 200, "{text}"),
            Some(expected) => assert_eq!((status, told(&text)), (422, vec![expected.to_owned()])),
        }
    }
}

#[tokio::test]
async fn a_hundred_violations_are_enough() {
    let tags = vec![("tags", "x".repeat(4)); 200];
    let tags: Vec<_> = tags
        .iter()
        .map(|(name, tag)| (*name, tag.as_str()))
        .collect();
    let parts = Parts::<PhotoPart>::read(
        Some(&http::HeaderValue::from_static(
            "multipart/form-data; boundary=cut",
        )),
        ByteStream::from(body(&tags)),
    );
    let problem = parts.unwrap().collect().await.unwrap_err();
    assert_eq!(problem.errors().len(), 100);
}

pub(crate) fn involved(value: At<'_>) {
    value
        .string()
        .pattern(atoms_runtime::codegen::pattern!("^(?:(?=.*x).)*$"));
}

#[tokio::test]
async fn all_parts_together_may_take_only_so_much_checking() {
    let note = "x".repeat(4_000);
    let start = std::time::Instant::now();
    let parts = Parts::<NotePart>::read(
        MULTIPART.map(http::HeaderValue::from_static).as_ref(),
        ByteStream::from(body(&vec![("notes", note.as_str()); 500])),
    );
    let problem = parts.unwrap().collect().await.unwrap_err();
    let last = problem.errors().last().unwrap();
    assert_eq!(last.detail, "is too involved to be checked");
    assert!(start.elapsed().as_secs() < 20);
}

#[tokio::test]
async fn all_parts_are_collected_into_their_fields() {
    let parts = body(&[
        ("more", "one"),
        ("title", "Saa"),
        ("more", "three"),
        ("room", "{\"name\":\"Hall\"}"),
        ("other", "x"),
        ("photo", "PNG"),
    ]);
    let (status, text) = send(&collected(), MULTIPART, parts).await;
    assert_eq!(status, 200, "{text}");
    let file =
        |length| format!("HeldFile {{ file_name: None, content_type: None, length: {length} }}");
    let (one, three, photo) = (file(3), file(5), file(3));
    let expected = format!(
        "PhotoForm {{ title: \"Saa\", tags: [], pixel_width: None, room: Room {{ name: \"Hall\" }}, \
         photo: {photo}, more: [{one}, {three}] }}"
    );
    assert_eq!(text, expected);
}

#[tokio::test]
async fn a_file_that_is_too_large_is_not_collected() {
    let parts = body(&[("photo", &"x".repeat(1001))]);
    assert_eq!(send(&collected(), MULTIPART, parts).await.0, 413);
}

#[tokio::test]
async fn text_in_another_charset_is_not_as_asked() {
    let part = |charset: &str| {
        format!(
            "--cut\r\nContent-Disposition: form-data; name=title\r\nContent-Type: text/plain{charset}\r\n\r\nSaa\r\n"
        )
    };
    let rest = body(&[("room", "{\"name\":\"\"}"), ("photo", "")]);
    for (charset, expected) in [
        ("; charset=UTF-8", None),
        ("; charset=us-ascii", None),
        (
            "; charset=utf-16",
            Some("body /title has a charset that is not UTF-8"),
        ),
        (
            " ; charset=\"latin1\"",
            Some("body /title has a charset that is not UTF-8"),
        ),
    ] {
        let (status, text) = send(&streamed(), MULTIPART, part(charset) + &rest).await;
        match expected {
            None => assert_eq!(status, 200, "{text}"),
            Some(expected) => assert_eq!((status, told(&text)), (422, vec![expected.to_owned()])),
        }
    }
}
