//! Bodies, of requests and of answers.

use super::{Check, Param, ParamKind};
use super::{Docs, Type};
use crate::diagnostic::Origin;

/// A request's body.
#[derive(Clone, Debug)]
pub struct Body {
    /// Whether it has to be there.
    pub required: bool,
    /// Documentation.
    pub docs: Docs,
    /// Where it stands.
    pub origin: Origin,
    /// What it may be.
    pub content: Content,
}

/// What a body may be.
#[derive(Clone, Debug)]
pub enum Content {
    /// One media type.
    One(Box<Media>),
    /// Several: an enum of that name, with a variant for each.
    Several(String, Vec<(String, Media)>),
}

/// One media type and what it holds.
#[derive(Clone, Debug)]
pub struct Media {
    /// `application/json`; `*/*` and `text/*` are possible. It has parameters only where they tell it from another.
    pub media_type: String,
    /// What it holds.
    pub payload: Payload,
}

/// What a body of one media type holds.
#[derive(Clone, Debug)]
pub enum Payload {
    /// JSON of this type, with what a request of it has to satisfy.
    Json(Type, Check),
    /// A form: its type, how its fields are written (keys are the wire names), and what it has to satisfy.
    Form(Type, Vec<Param>, Check),
    /// Parts one after the other.
    Multipart(Multipart),
    /// Text, with what that of a request has to satisfy; nothing where any text will do.
    Text(Check),
    /// Bytes, streamed.
    Bytes,
    /// Server-sent events, each with data of this type. Only in answers.
    Events(Type),
}

/// The parts of a multipart body.
#[derive(Clone, Debug)]
pub struct Multipart {
    /// The enum of its parts, with a variant for each and `Unknown`.
    pub name: String,
    /// The struct of all of them, with a field for each.
    pub form: String,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// A part.
#[derive(Clone, Debug)]
pub struct Part {
    /// The variant.
    pub variant: String,
    /// The field.
    pub field: String,
    /// Its name in the body.
    pub name: String,
    /// Documentation.
    pub docs: Docs,
    /// Whether one has to be there.
    pub required: bool,
    /// Whether there may be several.
    pub repeated: bool,
    /// How many there have to be, where there are any.
    pub least: Option<u64>,
    /// How many there may be.
    pub most: Option<u64>,
    /// Whether `Debug` must not show it.
    pub sensitive: bool,
    /// What it holds.
    pub kind: PartKind,
}

/// What a part holds.
#[derive(Clone, Debug)]
pub enum PartKind {
    /// A file, streamed.
    File,
    /// Text that means a value of this type.
    Text(Type, ParamKind, Check),
    /// JSON.
    Json(Type, Check),
}
