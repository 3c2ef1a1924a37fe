//! Which types a service builds. What requests carry is built by clients, what answers carry by servers, what events
//! are answered by their receivers; the payloads of events only arrive.

use std::collections::{HashMap, HashSet};

use crate::model::{Content, Contract, Operation, PartKind, Payload, Type, TypeDef};

/// The names of all types that somebody builds.
pub(super) fn built(contract: &Contract) -> HashSet<&str> {
    let types = contract.types.iter();
    let types: HashMap<&str, &TypeDef> = types.map(|def| (def.name.as_str(), def)).collect();
    let mut found = HashSet::new();
    let mut open: Vec<&str> = Vec::new();
    for operation in contract.operations() {
        of_operation(operation, &mut open);
    }
    let events = contract.webhooks.iter();
    let answers = events
        .flat_map(|webhooks| &webhooks.events)
        .filter_map(|event| event.answer.body.as_ref());
    open.extend(answers.filter_map(Type::named));
    while let Some(next) = open.pop() {
        if let Some(def) = types.get(next)
            && found.insert(next)
        {
            let held = def.shape.types().into_iter();
            open.extend(held.filter_map(Type::named));
        }
    }
    found
}

fn of_operation<'c>(operation: &'c Operation, names: &mut Vec<&'c str>) {
    let answers = operation.answers.list.iter();
    let headers = answers.clone().filter_map(|answer| answer.headers.as_ref());
    let params = operation.params.iter().chain(headers);
    names.extend(params.map(|params| params.ty.as_str()));
    let body = operation.body.iter().map(|body| &body.content);
    let contents = body.chain(answers.filter_map(|answer| answer.content.as_ref()));
    for content in contents {
        match content {
            Content::One(media) => of_payload(&media.payload, names),
            Content::Several(_, variants) => {
                let media = variants.iter().map(|(_, media)| media);
                media.for_each(|media| of_payload(&media.payload, names));
            }
        }
    }
}

fn of_payload<'c>(payload: &'c Payload, names: &mut Vec<&'c str>) {
    match payload {
        Payload::Json(ty, _) | Payload::Form(ty, ..) | Payload::Events(ty) => {
            names.extend(ty.named());
        }
        Payload::Multipart(multipart) => {
            for part in &multipart.parts {
                if let PartKind::Text(ty, ..) | PartKind::Json(ty, _) = &part.kind {
                    names.extend(ty.named());
                }
            }
        }
        Payload::Text(_) | Payload::Bytes => {}
    }
}
