//! Rooms in bodies of several media types.

use atoms_runtime::codegen::{Param, ParamKind};
use atoms_runtime::rest::{ByteStream, FilePart, Parts};
use atoms_runtime::{Problem, axum, codegen, rest};

use crate::common::{Room, room};

pub(crate) const ROOM: &[Param] = &[Param::query("name", ParamKind::Text)];

/// A room, one way or another.
#[derive(Debug)]
#[allow(dead_code, reason = "seen as `Debug` writes it")]
pub(crate) enum NewRoom {
    /// As data.
    Json(Room),
    Merge(Room),
    FormBody(Room),
    Loose(Room),
    Text(String),
    Plan(Parts<Plan>),
    Picture(ByteStream),
    Rest(ByteStream),
}

impl codegen::body::ReadBodyChoice for NewRoom {
    const MEDIA: &'static [codegen::body::MediaChoice] = &[
        codegen::body::MediaChoice::json("application/json"),
        codegen::body::MediaChoice::json("application/merge-patch+json"),
        codegen::body::MediaChoice::other("application/x-www-form-urlencoded"),
        codegen::body::MediaChoice::other("application/x-form"),
        codegen::body::MediaChoice::other("text/plain"),
        codegen::body::MediaChoice::other("multipart/form-data"),
        codegen::body::MediaChoice::other("image/*"),
        codegen::body::MediaChoice::other("*/*"),
    ];

    async fn read(
        media: &str,
        request: axum::extract::Request,
    ) -> Result<codegen::Held<Self>, rest::Refusal> {
        match media {
            "application/json" => {
                codegen::body::read_into(codegen::JsonBody(room), request, Self::Json).await
            }
            "application/merge-patch+json" => {
                codegen::body::read_into(
                    codegen::JsonBody(codegen::check::anything),
                    request,
                    Self::Merge,
                )
                .await
            }
            "application/x-www-form-urlencoded" => {
                codegen::body::read_into(codegen::FormBody(room, ROOM), request, Self::FormBody)
                    .await
            }
            "application/x-form" => {
                codegen::body::read_into(
                    codegen::FormBody(codegen::check::anything, ROOM),
                    request,
                    Self::Loose,
                )
                .await
            }
            "text/plain" => codegen::body::read_into(codegen::TextBody, request, Self::Text).await,
            "multipart/form-data" => {
                codegen::body::read_into(codegen::MultipartBody, request, Self::Plan).await
            }
            "image/*" => codegen::body::read_into(codegen::BytesBody, request, Self::Picture).await,
            "*/*" => codegen::body::read_into(codegen::BytesBody, request, Self::Rest).await,
            _ => Err(codegen::body::unsupported().into()),
        }
    }
}

/// JSON, told apart by names, a suffix, parameters and a range.
#[derive(Debug)]
#[allow(dead_code, reason = "seen as `Debug` writes it")]
pub(crate) enum ManyJson {
    JsonPatch(Room),
    Json(Room),
    JsonVersion2(Room),
    TextJson(Room),
    AnyJson(Room),
}

impl codegen::body::ReadBodyChoice for ManyJson {
    const MEDIA: &'static [codegen::body::MediaChoice] = &[
        codegen::body::MediaChoice::json("application/json-patch+json"),
        codegen::body::MediaChoice::json("application/json"),
        codegen::body::MediaChoice::json("application/json; version=2"),
        codegen::body::MediaChoice::json("text/json"),
        codegen::body::MediaChoice::json("application/*+json"),
    ];

    async fn read(
        media: &str,
        request: axum::extract::Request,
    ) -> Result<codegen::Held<Self>, rest::Refusal> {
        match media {
            "application/json-patch+json" => {
                codegen::body::read_into(
                    codegen::JsonBody(codegen::check::anything),
                    request,
                    Self::JsonPatch,
                )
                .await
            }
            "application/json" => {
                codegen::body::read_into(
                    codegen::JsonBody(codegen::check::anything),
                    request,
                    Self::Json,
                )
                .await
            }
            "application/json; version=2" => {
                codegen::body::read_into(
                    codegen::JsonBody(codegen::check::anything),
                    request,
                    Self::JsonVersion2,
                )
                .await
            }
            "text/json" => {
                codegen::body::read_into(
                    codegen::JsonBody(codegen::check::anything),
                    request,
                    Self::TextJson,
                )
                .await
            }
            "application/*+json" => {
                codegen::body::read_into(
                    codegen::JsonBody(codegen::check::anything),
                    request,
                    Self::AnyJson,
                )
                .await
            }
            _ => Err(codegen::body::unsupported().into()),
        }
    }
}

/// None of these is the plain media type for JSON.
#[derive(Debug)]
#[allow(dead_code, reason = "seen as `Debug` writes it")]
pub(crate) enum Patches {
    JsonPatch(Room),
    MergePatch(Room),
}

impl codegen::body::ReadBodyChoice for Patches {
    const MEDIA: &'static [codegen::body::MediaChoice] = &[
        codegen::body::MediaChoice::json("application/json-patch+json"),
        codegen::body::MediaChoice::json("application/merge-patch+json"),
    ];

    async fn read(
        media: &str,
        request: axum::extract::Request,
    ) -> Result<codegen::Held<Self>, rest::Refusal> {
        match media {
            "application/json-patch+json" => {
                codegen::body::read_into(
                    codegen::JsonBody(codegen::check::anything),
                    request,
                    Self::JsonPatch,
                )
                .await
            }
            "application/merge-patch+json" => {
                codegen::body::read_into(
                    codegen::JsonBody(codegen::check::anything),
                    request,
                    Self::MergePatch,
                )
                .await
            }
            _ => Err(codegen::body::unsupported().into()),
        }
    }
}

#[derive(Debug)]
#[allow(dead_code, reason = "seen as `Debug` writes it")]
pub(crate) enum Strict {
    Json(Room),
}

impl codegen::body::ReadBodyChoice for Strict {
    const MEDIA: &'static [codegen::body::MediaChoice] =
        &[codegen::body::MediaChoice::json("application/json")];

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
            _ => Err(codegen::body::unsupported().into()),
        }
    }
}

#[derive(Debug)]
pub(crate) enum Plan {
    File(FilePart),
    /// A part of another name.
    Unknown(FilePart),
}

impl codegen::Part for Plan {
    const RULES: &'static [codegen::PartRule] = &[codegen::PartRule::file("file")];

    async fn read(part: codegen::multipart::RawPart) -> Result<Self, Problem> {
        match part.name() {
            "file" => Ok(Self::File(part.file())),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::File(part) => Ok(part.named("file")),
            Self::Unknown(part) => Ok(part),
        }
    }
}
