//! Which named types a thing speaks of: those its own definition names, not what these are made of in turn.

use crate::model::contract::{Additional, Shape, Type, TypeDef};
use crate::model::contract::{Check, Content, Multipart, Operation, Params, PartKind, Payload};

/// The types that the definition of a type speaks of, its checks among it.
pub(crate) fn of_type(def: &TypeDef) -> Vec<String> {
    let mut names = Vec::new();
    shape(&def.shape, &mut names);
    check(&def.check, &mut names);
    names
}

/// The types that an operation speaks of.
pub(crate) fn of_operation(operation: &Operation) -> Vec<String> {
    let mut names = Vec::new();
    params(operation.params.as_ref(), &mut names);
    if let Some(body) = &operation.body {
        content(&body.content, &mut names);
    }
    for answer in &operation.answers.list {
        params(answer.headers.as_ref(), &mut names);
        if let Some(body) = &answer.content {
            content(body, &mut names);
        }
    }
    names
}

fn params(params: Option<&Params>, out: &mut Vec<String>) {
    out.extend(params.map(|params| params.ty.clone()));
}

fn content(content: &Content, out: &mut Vec<String>) {
    let list: Vec<_> = match content {
        Content::One(media) => vec![&**media],
        Content::Several(_, list) => list.iter().map(|(_, media)| media).collect(),
    };
    for media in list {
        match &media.payload {
            Payload::Json(ty, own) | Payload::Form(ty, _, own) => {
                collect(ty, out);
                check(own, out);
            }
            Payload::Events(ty) => collect(ty, out),
            Payload::Multipart(multipart) => parts(multipart, out),
            Payload::Text(own) => check(own, out),
            Payload::Bytes => {}
        }
    }
}

fn parts(multipart: &Multipart, out: &mut Vec<String>) {
    for part in &multipart.parts {
        if let PartKind::Text(ty, _, own) | PartKind::Json(ty, own) = &part.kind {
            collect(ty, out);
            check(own, out);
        }
    }
}

fn shape(shape: &Shape, out: &mut Vec<String>) {
    match shape {
        Shape::Struct(structure) => {
            structure
                .fields
                .iter()
                .for_each(|field| collect(&field.ty, out));
            if let Additional::Kept { value, .. } = &structure.additional {
                collect(value, out);
            }
        }
        Shape::Union(union) => union
            .variants
            .iter()
            .for_each(|variant| collect(&variant.ty, out)),
        Shape::Raw(variants) => variants
            .iter()
            .for_each(|variant| collect(&variant.ty, out)),
        Shape::Alias(ty) => collect(ty, out),
        Shape::Enum(_) => {}
    }
}

/// The types that a type speaks of, itself among them.
pub(crate) fn named_types(ty: &Type) -> Vec<String> {
    let mut out = Vec::new();
    collect(ty, &mut out);
    out
}

fn collect(ty: &Type, out: &mut Vec<String>) {
    match ty {
        Type::Named(name) => out.push(name.clone()),
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) | Type::Boxed(inner) => {
            collect(inner, out);
        }
        _ => {}
    }
}

/// The types whose checks a check leads to.
fn check(of: &Check, out: &mut Vec<String>) {
    out.extend(of.named.clone());
    of.children().for_each(|below| check(below, out));
}
