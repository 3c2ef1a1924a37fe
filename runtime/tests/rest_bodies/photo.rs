//! A photo of a room, and notes, in parts.

use atoms_runtime::codegen::ParamKind;
use atoms_runtime::rest::{FilePart, Parts};
use atoms_runtime::{Problem, codegen, rest};

use crate::common::{Room, room};
use crate::wrong::{involved, short, whole};

/// What a photo of a room is sent with.
#[derive(Debug)]
#[allow(deprecated)]
pub(crate) enum PhotoPart {
    /// What it is called.
    Title(String),
    Tag(String),
    #[deprecated]
    Width(i64),
    Room(Room),
    Photo(FilePart),
    More(FilePart),
    /// A part of another name.
    Unknown(FilePart),
}

#[allow(deprecated)]
impl codegen::Part for PhotoPart {
    const RULES: &'static [codegen::PartRule] = &[
        codegen::PartRule::text("title", ParamKind::Text)
            .required()
            .check(short),
        codegen::PartRule::text("tags", ParamKind::Text)
            .repeated()
            .at_most(300)
            .check(short),
        codegen::PartRule::text("pixelWidth", ParamKind::Integer).check(whole),
        codegen::PartRule::json("room").required().check(room),
        codegen::PartRule::file("photo").required(),
        codegen::PartRule::file("more")
            .repeated()
            .at_least(2)
            .at_most(3),
    ];

    async fn read(part: codegen::multipart::RawPart) -> Result<Self, Problem> {
        match part.name() {
            "title" => part.value().await.map(Self::Title),
            "tags" => part.value().await.map(Self::Tag),
            "pixelWidth" => part.value().await.map(Self::Width),
            "room" => part.value().await.map(Self::Room),
            "photo" => Ok(Self::Photo(part.file())),
            "more" => Ok(Self::More(part.file())),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Title(part) => codegen::multipart::write_text("title", &part),
            Self::Tag(part) => codegen::multipart::write_text("tags", &part),
            Self::Width(part) => codegen::multipart::write_text("pixelWidth", &part),
            Self::Room(part) => codegen::multipart::write_json("room", &part),
            Self::Photo(part) => Ok(part.named("photo")),
            Self::More(part) => Ok(part.named("more")),
            Self::Unknown(part) => Ok(part),
        }
    }
}

/// All of them.
#[derive(Debug)]
#[allow(dead_code, reason = "seen as `Debug` writes it")]
pub(crate) struct PhotoForm {
    /// What it is called.
    pub(crate) title: String,
    pub(crate) tags: Vec<String>,
    #[deprecated]
    pub(crate) pixel_width: Option<i64>,
    pub(crate) room: Room,
    pub(crate) photo: rest::HeldFile,
    pub(crate) more: Vec<rest::HeldFile>,
}

#[allow(deprecated)]
impl codegen::PartForm for PhotoPart {
    type Form = PhotoForm;

    async fn collect(mut parts: Parts<Self>) -> Result<PhotoForm, Problem> {
        let mut title = Vec::new();
        let mut tags = Vec::new();
        let mut pixel_width = Vec::new();
        let mut room = Vec::new();
        let mut photo = Vec::new();
        let mut more = Vec::new();
        while let Some(part) = parts.next().await? {
            match part {
                Self::Title(part) => title.push(part),
                Self::Tag(part) => tags.push(part),
                Self::Width(part) => pixel_width.push(part),
                Self::Room(part) => room.push(part),
                Self::Photo(part) => photo.push(rest::HeldFile::read(part).await?),
                Self::More(part) => more.push(rest::HeldFile::read(part).await?),
                Self::Unknown(_) => {}
            }
        }
        Ok(PhotoForm {
            title: codegen::multipart::required(title, "title")?,
            tags,
            pixel_width: pixel_width.pop(),
            room: codegen::multipart::required(room, "room")?,
            photo: codegen::multipart::required(photo, "photo")?,
            more,
        })
    }
}

/// What a room is described with.
#[derive(Debug)]
pub(crate) enum NotePart {
    Note(String),
    /// A part of another name.
    Unknown(FilePart),
}

impl codegen::Part for NotePart {
    const RULES: &'static [codegen::PartRule] =
        &[codegen::PartRule::text("notes", ParamKind::Text)
            .repeated()
            .check(involved)];

    async fn read(part: codegen::multipart::RawPart) -> Result<Self, Problem> {
        match part.name() {
            "notes" => part.value().await.map(Self::Note),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Note(part) => codegen::multipart::write_text("notes", &part),
            Self::Unknown(part) => Ok(part),
        }
    }
}

/// All of them.
#[derive(Debug)]
#[allow(dead_code, reason = "seen as `Debug` writes it")]
pub(crate) struct NoteForm {
    pub(crate) notes: Vec<String>,
}

impl codegen::PartForm for NotePart {
    type Form = NoteForm;

    async fn collect(mut parts: Parts<Self>) -> Result<NoteForm, Problem> {
        let mut notes = Vec::new();
        while let Some(part) = parts.next().await? {
            match part {
                Self::Note(part) => notes.push(part),
                Self::Unknown(_) => {}
            }
        }
        Ok(NoteForm { notes })
    }
}
