//! A body of several media types, and the parts of one of them.

use atoms_runtime::codegen::ParamKind;
use atoms_runtime::rest::{ByteStream, FilePart, Parts};
use atoms_runtime::{Problem, axum, codegen, rest};

use crate::{ROOM, Room};

#[derive(Debug)]
pub(crate) enum Body {
    Json(Room),
    Form(Room),
    Text(String),
    Parts(Parts<Part>),
    Bytes(ByteStream),
}

impl codegen::answer::WriteChoice for Body {
    fn write_choice(self, answer: codegen::answer::Answer) -> axum::response::Response {
        match self {
            Self::Json(body) => answer.json("application/json", &body),
            Self::Form(body) => answer.form("application/x-www-form-urlencoded", ROOM, &body),
            Self::Text(body) => answer.text("text/plain", body),
            Self::Parts(body) => answer.parts("multipart/form-data", body),
            Self::Bytes(body) => answer.bytes("*/*", body),
        }
    }
}

impl codegen::body::ReadBodyChoice for Body {
    const MEDIA: &'static [codegen::body::MediaChoice] = &[
        codegen::body::MediaChoice::json("application/json"),
        codegen::body::MediaChoice::other("application/x-www-form-urlencoded"),
        codegen::body::MediaChoice::other("text/plain"),
        codegen::body::MediaChoice::other("multipart/form-data"),
        codegen::body::MediaChoice::other("*/*"),
    ];

    async fn read(
        media: &str,
        request: axum::extract::Request,
    ) -> Result<codegen::Held<Self>, rest::Refusal> {
        match media {
            "application/json" => {
                codegen::body::read_into(
                    codegen::JsonBody(codegen::check::anything),
                    request,
                    Self::Json,
                )
                .await
            }
            "application/x-www-form-urlencoded" => {
                codegen::body::read_into(
                    codegen::FormBody(codegen::check::anything, ROOM),
                    request,
                    Self::Form,
                )
                .await
            }
            "text/plain" => codegen::body::read_into(codegen::TextBody, request, Self::Text).await,
            "multipart/form-data" => {
                codegen::body::read_into(codegen::MultipartBody, request, Self::Parts).await
            }
            "*/*" => codegen::body::read_into(codegen::BytesBody, request, Self::Bytes).await,
            _ => Err(codegen::body::unsupported().into()),
        }
    }
}

impl codegen::answer::ReadAnswerChoice for Body {
    const MEDIA: &'static [codegen::body::MediaChoice] = &[
        codegen::body::MediaChoice::json("application/json"),
        codegen::body::MediaChoice::other("application/x-www-form-urlencoded"),
        codegen::body::MediaChoice::other("text/plain"),
        codegen::body::MediaChoice::other("multipart/form-data"),
        codegen::body::MediaChoice::other("*/*"),
    ];

    async fn read(
        media: &str,
        response: rest::client::Response,
    ) -> Result<Self, rest::client::Error> {
        match media {
            "application/json" => response.json().await.map(Self::Json),
            "application/x-www-form-urlencoded" => response.form(ROOM).await.map(Self::Form),
            "text/plain" => response.text().await.map(Self::Text),
            "multipart/form-data" => Ok(Self::Parts(response.parts())),
            "*/*" => Ok(Self::Bytes(response.bytes())),
            _ => Err(response.undocumented().await),
        }
    }
}

impl rest::client::SendBody for Body {
    fn send(self, call: rest::client::Call) -> rest::client::Call {
        match self {
            Self::Json(body) => call.json_as(&body, "application/json"),
            Self::Form(body) => call.form(ROOM, &body),
            Self::Text(body) => call.text_as(body, "text/plain"),
            Self::Parts(body) => call.multipart(body, "multipart/form-data"),
            Self::Bytes(body) => call.bytes(body, "*/*"),
        }
    }
}

#[derive(Debug)]
pub(crate) enum Part {
    Title(String),
    Count(i64),
    Room(Room),
    File(FilePart),
    /// A part of another name.
    Unknown(FilePart),
}

impl codegen::Part for Part {
    const RULES: &'static [codegen::PartRule] = &[
        codegen::PartRule::text("title", ParamKind::Text),
        codegen::PartRule::text("count", ParamKind::Integer),
        codegen::PartRule::json("room"),
        codegen::PartRule::file("file").repeated(),
    ];

    async fn read(part: codegen::multipart::RawPart) -> Result<Self, Problem> {
        match part.name() {
            "title" => part.value().await.map(Self::Title),
            "count" => part.value().await.map(Self::Count),
            "room" => part.value().await.map(Self::Room),
            "file" => Ok(Self::File(part.file())),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Title(part) => codegen::multipart::write_text("title", &part),
            Self::Count(part) => codegen::multipart::write_text("count", &part),
            Self::Room(part) => codegen::multipart::write_json("room", &part),
            Self::File(part) => Ok(part.named("file")),
            Self::Unknown(part) => Ok(part),
        }
    }
}
