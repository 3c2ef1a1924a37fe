//! Bodies on their way out.

use std::pin::Pin;
use std::task::{Context, Poll};

use atoms_runtime::bytes::Bytes;
use atoms_runtime::codegen::{Param, ParamKind};
use atoms_runtime::rest::client::{Call, Error, SendBody};
use atoms_runtime::rest::{ByteStream, FilePart};
use atoms_runtime::{Problem, axum, codegen};
use axum::body::Body;
use http_body::{Body as HttpBody, Frame};
use serde::{Deserialize, Serialize};

use super::common::{ADD_ROOM, Room, Status, recorder};

const FIELDS: &[Param] = &[
    Param::query("name", ParamKind::Text),
    Param::query("seats", ParamKind::Integer),
];

fn hall() -> Room {
    Room {
        name: "Großer Saal".into(),
        seats: 400,
    }
}

/// The request of a call.
async fn sent(with: impl FnOnce(Call) -> Call) -> String {
    let (http, seen) = recorder().await;
    let call = with(http.call(&ADD_ROOM));
    assert_eq!(call.send::<Status>().await.unwrap(), Status(204));
    seen.lock().unwrap().remove(0)
}

#[tokio::test]
async fn a_body_says_what_it_is() {
    let json = sent(|call| call.json(&hall())).await;
    assert!(json.contains("\ncontent-type: application/json\n"));
    assert!(json.ends_with("\n\n{\"name\":\"Großer Saal\",\"seats\":400}"));

    let patch = sent(|call| call.json_as(&hall(), "application/merge-patch+json")).await;
    assert!(patch.contains("\ncontent-type: application/merge-patch+json\n"));

    let form = sent(|call| call.form(FIELDS, &hall())).await;
    assert!(form.contains("\ncontent-type: application/x-www-form-urlencoded\n"));
    assert!(form.ends_with("seats=400"), "{form}");

    let text = sent(|call| call.text("Grüße")).await;
    assert!(text.contains("\ncontent-type: text/plain; charset=utf-8\n"));
    assert!(text.ends_with("\n\nGrüße"));

    let bytes = sent(|call| call.bytes(ByteStream::from(Body::from("abc")), "audio/wav")).await;
    assert!(bytes.contains("\ncontent-type: audio/wav\n"));
    assert!(bytes.ends_with("\n\nabc"));
}

#[tokio::test]
async fn a_body_that_is_absent_is_not_sent() {
    let none = sent(|call| call.json_if(None::<&Room>)).await;
    assert!(!none.contains("content-type"), "{none}");
    let none = sent(|call| call.with_if(None::<String>, Call::text)).await;
    assert!(!none.contains("content-type"), "{none}");
    let some = sent(|call| call.json_if(Some(&hall()))).await;
    assert!(some.contains("content-type"), "{some}");
}

enum RoomBody {
    Json(Room),
    Text(String),
}

impl SendBody for RoomBody {
    fn send(self, call: Call) -> Call {
        match self {
            Self::Json(room) => call.json(&room),
            Self::Text(text) => call.text_as(text, "text/csv"),
        }
    }
}

#[tokio::test]
async fn a_body_of_several_kinds_says_which_it_is() {
    let text = sent(|call| call.body(RoomBody::Text("a;1".into()))).await;
    assert!(text.contains("\ncontent-type: text/csv\n"), "{text}");
    let json = sent(|call| call.body(RoomBody::Json(hall()))).await;
    assert!(
        json.contains("\ncontent-type: application/json\n"),
        "{json}"
    );
}

#[derive(Debug)]
enum RoomPart {
    Title(String),
    Plan(Room),
    Photo(FilePart),
    Odd(Broken),
    /// A part of another name.
    Unknown(FilePart),
}

impl codegen::Part for RoomPart {
    const RULES: &'static [codegen::PartRule] = &[
        codegen::PartRule::text("title", ParamKind::Text),
        codegen::PartRule::json("plan"),
        codegen::PartRule::file("photo").repeated(),
        codegen::PartRule::json("odd"),
    ];

    async fn read(part: codegen::multipart::RawPart) -> Result<Self, Problem> {
        match part.name() {
            "title" => part.value().await.map(Self::Title),
            "plan" => part.value().await.map(Self::Plan),
            "photo" => Ok(Self::Photo(part.file())),
            "odd" => part.value().await.map(Self::Odd),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Title(part) => codegen::multipart::write_text("title", &part),
            Self::Plan(part) => codegen::multipart::write_json("plan", &part),
            Self::Photo(part) => Ok(part.named("photo")),
            Self::Odd(part) => codegen::multipart::write_json("odd", &part),
            Self::Unknown(part) => Ok(part),
        }
    }
}

fn photo(name: &str) -> RoomPart {
    RoomPart::Photo(FilePart::new(name, ByteStream::from(Body::from("pixels"))))
}

#[tokio::test]
async fn parts_are_sent_in_their_order() {
    let parts = || {
        vec![
            RoomPart::Title("Saal".into()),
            photo("a \"b\"\r\n.png"),
            RoomPart::Plan(hall()),
            photo("c.png"),
        ]
    };
    let sent = sent(|call| call.parts(parts())).await;
    let (_, boundary) = sent.split_once("boundary=").unwrap();
    let boundary = boundary.lines().next().unwrap();
    let (_, body) = sent.split_once("\n\n").unwrap();
    let expected = format!(
        "--{boundary}\r\n\
        Content-Disposition: form-data; name=\"title\"\r\n\r\n\
        Saal\r\n\
        --{boundary}\r\n\
        Content-Disposition: form-data; name=\"photo\"; filename=\"a %22b%22%0D%0A.png\"\r\n\
        Content-Type: application/octet-stream\r\n\r\n\
        pixels\r\n\
        --{boundary}\r\n\
        Content-Disposition: form-data; name=\"plan\"\r\n\
        Content-Type: application/json\r\n\r\n\
        {{\"name\":\"Großer Saal\",\"seats\":400}}\r\n\
        --{boundary}\r\n\
        Content-Disposition: form-data; name=\"photo\"; filename=\"c.png\"\r\n\
        Content-Type: application/octet-stream\r\n\r\n\
        pixels\r\n\
        --{boundary}--\r\n"
    );
    assert_eq!(body, expected);
}

#[derive(Debug, Deserialize)]
struct Broken;

impl Serialize for Broken {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("the password is 4711"))
    }
}

#[tokio::test]
async fn a_body_that_does_not_serialize_is_an_error_of_the_call() {
    let (http, _) = recorder().await;
    let call = || http.call(&ADD_ROOM);
    for call in [call().json(&Broken), call().parts([RoomPart::Odd(Broken)])] {
        let error = call.send::<Status>().await.unwrap_err();
        assert_eq!(
            error.to_string(),
            "the call cannot be written: the body does not serialize"
        );
    }
}

struct Gone;

impl HttpBody for Gone {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        Poll::Ready(Some(Err(std::io::Error::other("the disk is gone"))))
    }
}

#[tokio::test]
async fn a_stream_that_fails_fails_the_call() {
    let (http, _) = recorder().await;
    let call = http.call(&ADD_ROOM);
    let call = call.bytes(ByteStream::from(Body::new(Gone)), "audio/wav");
    let error = call.send::<Status>().await.unwrap_err();
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert!(error.to_string().ends_with("the disk is gone"), "{error}");
}

#[tokio::test]
async fn a_form_that_would_lose_a_field_is_not_sent() {
    const TAGS: &[Param] = &[
        Param::query("name", ParamKind::Text),
        Param::query("tags", ParamKind::Array(&ParamKind::Text)),
    ];
    let (http, seen) = recorder().await;
    let body = serde_json::json!({"name": "a", "tags": [null]});
    let call = http.call(&ADD_ROOM).form(TAGS, &body);
    assert_eq!(
        call.send::<Status>().await.unwrap_err().to_string(),
        "the call cannot be written: the field `tags` holds `null`, which has no text"
    );
    assert!(seen.lock().unwrap().is_empty());
}
