//! Operations by hand, in few words.

use atoms_codegen::diagnostic::Origin;
use atoms_codegen::model::{
    Answers, Body, Check, Content, Group, Media, OneAnswer, Operation, Param, ParamKind, Params,
    Payload, Place, Status, Style,
};
use atoms_codegen::model::{Docs, TypeDef};
use atoms_codegen::read::SourceId;

use crate::build::named;

fn origin() -> Origin {
    Origin::new(SourceId(0), "")
}

/// An operation that asks nothing and answers 204.
pub(crate) fn operation(method: &str, path: &str, function: &str, stem: &str) -> Operation {
    Operation {
        method: method.to_owned(),
        path: path.to_owned(),
        route: Some(path.to_owned()),
        function: function.to_owned(),
        docs: Docs::default(),
        place: format!("#/paths/{path}"),
        origin: origin(),
        server: None,
        security: Vec::new(),
        params: None,
        body: None,
        answers: Answers {
            name: format!("{stem}Answer"),
            list: vec![answer("NoContent", Status::Code(204), None)],
            from: None,
        },
        refused: Vec::new(),
    }
}

pub(crate) fn answer(variant: &str, status: Status, content: Option<Content>) -> OneAnswer {
    OneAnswer {
        variant: variant.to_owned(),
        status,
        headers: None,
        content,
        docs: Docs::default(),
        origin: origin(),
    }
}

pub(crate) fn media(media_type: &str, payload: Payload) -> Media {
    Media {
        media_type: media_type.to_owned(),
        payload,
    }
}

pub(crate) fn one(media_type: &str, payload: Payload) -> Content {
    Content::One(Box::new(media(media_type, payload)))
}

/// JSON of a type, checked as the type is.
pub(crate) fn json_of(name: &str) -> Content {
    one(
        "application/json",
        Payload::Json(named(name), check_of(name)),
    )
}

pub(crate) fn check_of(name: &str) -> Check {
    Check {
        named: Some(name.to_owned()),
        ..Check::default()
    }
}

pub(crate) fn kind(kind: &'static str) -> Check {
    Check {
        kinds: vec![kind],
        ..Check::default()
    }
}

pub(crate) fn body(content: Content) -> Body {
    Body {
        required: true,
        docs: Docs::default(),
        origin: origin(),
        content,
    }
}

pub(crate) fn param(place: Place, name: &str, kind: ParamKind) -> Param {
    Param {
        key: name.to_owned(),
        name: name.to_owned(),
        place,
        required: place == Place::Path,
        kind,
        style: match place {
            Place::Path | Place::Header => Style::Simple(false),
            Place::Query | Place::Cookie => Style::Form(true),
        },
        default: None,
        allow_empty: false,
        origin: origin(),
    }
}

pub(crate) fn params(ty: &str, list: Vec<Param>) -> Params {
    Params {
        ty: ty.to_owned(),
        list,
    }
}

pub(crate) fn group(name: &str, owner: &str, operations: Vec<Operation>) -> Group {
    Group {
        name: name.to_owned(),
        owner: owner.to_owned(),
        docs: Docs::default(),
        operations,
    }
}

pub(crate) fn checked(mut def: TypeDef, check: Check) -> TypeDef {
    def.check = check;
    def
}

/// An object's check.
pub(crate) fn members(required: &[&str], properties: Vec<(&str, Check)>) -> Check {
    let properties = properties.into_iter();
    Check {
        kinds: vec!["object"],
        required: required.iter().map(|name| (*name).to_owned()).collect(),
        properties: properties
            .map(|(name, check)| (name.to_owned(), check))
            .collect(),
        ..Check::default()
    }
}

pub(crate) fn short(limit: u64) -> Check {
    Check {
        max_length: Some(limit),
        ..kind("string")
    }
}
