//! The bodies of answers, by their media types.

use atoms_runtime::codegen::{Param, ParamKind, answers};
use atoms_runtime::http::header::CONTENT_TYPE;
use atoms_runtime::rest::{ByteStream, FilePart, Parts};
use atoms_runtime::{Problem, axum, codegen, rest};
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};

use crate::common::{Room, answered, hall};

const FORM: &[Param] = &[Param::query("name", ParamKind::Text)];

/// A value that has no JSON.
#[derive(Debug, Deserialize)]
struct Unwritable;

impl Serialize for Unwritable {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom("a secret"))
    }
}

const LIST: &[Param] = &[Param::query("names", ParamKind::Array(&ParamKind::Text))];

/// A list of which a form cannot say what it holds.
#[derive(Debug, Serialize, Deserialize)]
struct Gaps {
    names: [Option<String>; 1],
}

answers! {
    enum ContentAnswer {
        Json(Room) = json(200, "application/vnd.room+json"),
        Text(String) = text(201),
        Csv(String) = text(202, "text/csv"),
        Xml(String) = text(203, "application/xml"),
        Any(String) = text(205, "text/*"),
        Form(Room) = form(206, FORM),
        Mixed(Choice) = several(207),
        Parts(Parts<Bundle>) = parts(208),
        Broken(Unwritable) = json(226),
        Gaps(Gaps) = form(227, LIST),
    }
}

/// A room in one of two ways.
#[derive(Debug)]
enum Choice {
    /// As data.
    Json(Room),
    Picture(ByteStream),
    Filled(Room),
}

impl codegen::answer::WriteChoice for Choice {
    fn write_choice(self, answer: codegen::answer::Answer) -> axum::response::Response {
        match self {
            Self::Json(body) => answer.json("application/json", &body),
            Self::Picture(body) => answer.bytes("image/*", body),
            Self::Filled(body) => answer.form("application/x-www-form-urlencoded", FORM, &body),
        }
    }
}

impl codegen::answer::ReadAnswerChoice for Choice {
    const MEDIA: &'static [codegen::body::MediaChoice] = &[
        codegen::body::MediaChoice::json("application/json"),
        codegen::body::MediaChoice::other("image/*"),
        codegen::body::MediaChoice::other("application/x-www-form-urlencoded"),
    ];

    async fn read(
        media: &str,
        response: rest::client::Response,
    ) -> Result<Self, rest::client::Error> {
        match media {
            "application/json" => response.json().await.map(Self::Json),
            "image/*" => Ok(Self::Picture(response.bytes())),
            "application/x-www-form-urlencoded" => response.form(FORM).await.map(Self::Filled),
            _ => Err(response.undocumented().await),
        }
    }
}

#[derive(Debug)]
enum Bundle {
    Room(Room),
    Plan(FilePart),
    /// A part of another name.
    Unknown(FilePart),
}

impl codegen::Part for Bundle {
    const RULES: &'static [codegen::PartRule] = &[
        codegen::PartRule::json("room"),
        codegen::PartRule::file("plan").repeated(),
    ];

    async fn read(part: codegen::multipart::RawPart) -> Result<Self, Problem> {
        match part.name() {
            "room" => part.value().await.map(Self::Room),
            "plan" => Ok(Self::Plan(part.file())),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Room(part) => codegen::multipart::write_json("room", &part),
            Self::Plan(part) => Ok(part.named("plan")),
            Self::Unknown(part) => Ok(part),
        }
    }
}

#[tokio::test]
async fn each_body_says_what_it_is() {
    let text = || "a,b".to_owned();
    for (answer, media) in [
        (
            answered(|| ContentAnswer::Json(hall())).await,
            "application/vnd.room+json",
        ),
        (
            answered(move || ContentAnswer::Text(text())).await,
            "text/plain; charset=utf-8",
        ),
        (
            answered(move || ContentAnswer::Csv(text())).await,
            "text/csv; charset=utf-8",
        ),
        (
            answered(move || ContentAnswer::Xml(text())).await,
            "application/xml",
        ),
        (
            answered(move || ContentAnswer::Any(text())).await,
            "text/plain; charset=utf-8",
        ),
        (
            answered(|| ContentAnswer::Form(hall())).await,
            "application/x-www-form-urlencoded",
        ),
    ] {
        assert_eq!(answer.header(CONTENT_TYPE), Some(media));
    }
}

#[tokio::test]
async fn a_form_is_written_as_its_fields_say() {
    assert_eq!(
        answered(|| ContentAnswer::Form(hall())).await.text(),
        "name=Hall"
    );
}

#[tokio::test]
async fn a_body_of_several_media_types_says_which_it_is() {
    let json = answered(|| ContentAnswer::Mixed(Choice::Json(hall()))).await;
    assert_eq!(
        (json.status.as_u16(), json.header(CONTENT_TYPE)),
        (207, Some("application/json"))
    );
    let picture = || ByteStream::from("PNG").media("image/png");
    let picture = answered(move || ContentAnswer::Mixed(Choice::Picture(picture()))).await;
    assert_eq!(picture.header(CONTENT_TYPE), Some("image/png"));
    let filled = answered(|| ContentAnswer::Mixed(Choice::Filled(hall()))).await;
    assert_eq!(filled.text(), "name=Hall");
}

#[tokio::test]
async fn parts_are_answered_with_their_boundary() {
    let bundle = || {
        vec![
            Bundle::Room(hall()),
            Bundle::Plan(FilePart::new("plan.svg", "<svg/>").content_type("image/svg+xml")),
        ]
    };
    let answer = answered(move || ContentAnswer::Parts(bundle().into())).await;
    let media = answer.header(CONTENT_TYPE).unwrap();
    let boundary = media
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let expected = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"room\"\r\n\
         Content-Type: application/json\r\n\r\n{{\"name\":\"Hall\"}}\r\n\
         --{boundary}\r\nContent-Disposition: form-data; name=\"plan\"; filename=\"plan.svg\"\r\n\
         Content-Type: image/svg+xml\r\n\r\n<svg/>\r\n--{boundary}--\r\n"
    );
    assert_eq!(answer.text(), expected);
}

#[tokio::test]
async fn what_cannot_be_written_is_a_failure_that_tells_nothing() {
    let answer = answered(|| ContentAnswer::Broken(Unwritable)).await;
    assert_eq!(answer.status, 500);
    assert!(!answer.text().contains("secret"));
    let gaps = || Gaps { names: [None] };
    let answer = answered(move || ContentAnswer::Gaps(gaps())).await;
    assert_eq!(answer.status, 500);
}
