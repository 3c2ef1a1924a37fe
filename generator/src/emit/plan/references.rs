//! Which named types a thing speaks of: those its own definition names, not what these are made of in turn.

use crate::model::{
    Check, Content, Multipart, Operation, Params, PartKind, Payload, Type, TypeDef,
};

/// The types that the definition of a type speaks of, its checks among it.
pub(in crate::emit) fn of_type(def: &TypeDef) -> Vec<&str> {
    let types = def.shape.types().into_iter();
    let mut names: Vec<&str> = types.filter_map(Type::named).collect();
    check(&def.check, &mut names);
    names
}

/// The types that an operation speaks of.
pub(in crate::emit) fn of_operation(operation: &Operation) -> Vec<&str> {
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

fn params<'a>(params: Option<&'a Params>, out: &mut Vec<&'a str>) {
    out.extend(params.map(|params| params.ty.as_str()));
}

fn content<'a>(content: &'a Content, out: &mut Vec<&'a str>) {
    let list: Vec<_> = match content {
        Content::One(media) => vec![&**media],
        Content::Several(_, list) => list.iter().map(|(_, media)| media).collect(),
    };
    for media in list {
        match &media.payload {
            Payload::Json(ty, own) | Payload::Form(ty, _, own) => {
                out.extend(ty.named());
                check(own, out);
            }
            Payload::Events(ty) => out.extend(ty.named()),
            Payload::Multipart(multipart) => parts(multipart, out),
            Payload::Text(own) => check(own, out),
            Payload::Bytes => {}
        }
    }
}

fn parts<'a>(multipart: &'a Multipart, out: &mut Vec<&'a str>) {
    for part in &multipart.parts {
        if let PartKind::Text(ty, _, own) | PartKind::Json(ty, own) = &part.kind {
            out.extend(ty.named());
            check(own, out);
        }
    }
}

/// The types whose checks a check leads to.
fn check<'a>(of: &'a Check, out: &mut Vec<&'a str>) {
    out.extend(of.named.as_deref());
    of.children().for_each(|below| check(below, out));
}
