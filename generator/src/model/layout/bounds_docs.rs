//! The bounds of what is sent, said beside the fields: a caller need not learn them from a refusal.

use std::collections::{HashMap, HashSet};

use serde_json::Number;

use crate::model::contract::{Body, Check, Content, Media, PartKind, Payload};
use crate::model::contract::{Contract, Docs, Shape, TypeDef};

/// Adds to each field of a request what its value has to be.
pub(in crate::model) fn describe(contract: &mut Contract) {
    let sent = sent(contract);
    let aliases: HashMap<String, Check> = contract
        .types
        .iter()
        .filter(|def| matches!(def.shape, Shape::Alias(_)))
        .map(|def| (def.name.clone(), def.check.clone()))
        .collect();
    for def in &mut contract.types {
        let Shape::Struct(shape) = &mut def.shape else {
            continue;
        };
        if !sent.contains(&def.name) {
            continue;
        }
        for field in &mut shape.fields {
            let own = def.check.properties.iter();
            let mut own = own.filter(|(wire, _)| *wire == field.wire);
            let Some((_, check)) = own.next() else {
                continue;
            };
            let named = check.named.as_ref().and_then(|name| aliases.get(name));
            if let Some(limits) = sentence(check).or_else(|| sentence(named?)) {
                add(&mut field.docs, &limits);
            }
        }
    }
}

/// Before the default, which is the last line where there is one.
fn add(docs: &mut Docs, limits: &str) {
    let text = docs.text.get_or_insert_default();
    let last = text.rfind("\n\n").map_or(0, |end| end + 2);
    if text[last..].starts_with("Default: `") {
        text.insert_str(last, &format!("{limits} "));
    } else {
        docs.add(limits);
    }
}

/// The types that requests carry.
fn sent(contract: &Contract) -> HashSet<String> {
    let types: HashMap<&str, &TypeDef> = contract
        .types
        .iter()
        .map(|def| (def.name.as_str(), def))
        .collect();
    let mut open: Vec<&str> = Vec::new();
    for operation in contract.operations() {
        open.extend(operation.params.as_ref().map(|params| params.ty.as_str()));
        let bodies = operation.body.iter().flat_map(medias);
        for media in bodies {
            for check in checks(&media.payload) {
                names(check, &mut open);
            }
        }
    }
    let mut sent = HashSet::new();
    while let Some(name) = open.pop() {
        if sent.insert(name.to_owned())
            && let Some(def) = types.get(name)
        {
            names(&def.check, &mut open);
        }
    }
    sent
}

fn medias(body: &Body) -> Vec<&Media> {
    match &body.content {
        Content::One(media) => vec![media],
        Content::Several(_, list) => list.iter().map(|(_, media)| media).collect(),
    }
}

/// What a body has to satisfy.
fn checks(payload: &Payload) -> Vec<&Check> {
    match payload {
        Payload::Json(_, check) | Payload::Form(_, _, check) | Payload::Text(check) => vec![check],
        Payload::Multipart(multipart) => {
            let parts = multipart.parts.iter();
            let checks = parts.filter_map(|part| match &part.kind {
                PartKind::Text(_, _, check) | PartKind::Json(_, check) => Some(check),
                PartKind::File => None,
            });
            checks.collect()
        }
        _ => Vec::new(),
    }
}

/// The types that a check goes by, at any depth.
fn names<'c>(check: &'c Check, into: &mut Vec<&'c str>) {
    into.extend(check.named.as_deref());
    for inner in check.children() {
        names(inner, into);
    }
}

/// `From 0 to 10, a multiple of 5.`
fn sentence(check: &Check) -> Option<String> {
    let sentences = [
        numbers(check),
        check
            .multiple_of
            .as_ref()
            .map(|of| format!("a multiple of {of}")),
        counts(
            check.min_length,
            check.max_length,
            "character",
            "characters",
        ),
        counts(check.min_items, check.max_items, "item", "items"),
        counts(
            check.min_properties,
            check.max_properties,
            "entry",
            "entries",
        ),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    let text = sentences.join(", ");
    let first = text.chars().next()?.to_uppercase();
    Some(format!("{first}{}.", &text[1..]))
}

fn numbers(check: &Check) -> Option<String> {
    let low = |(bound, open): &(Number, bool)| match open {
        true => format!("above {bound}"),
        false => format!("at least {bound}"),
    };
    let high = |(bound, open): &(Number, bool)| match open {
        true => format!("below {bound}"),
        false => format!("at most {bound}"),
    };
    match (&check.minimum, &check.maximum) {
        (Some((least, false)), Some((most, false))) => Some(format!("from {least} to {most}")),
        (Some(least), Some(most)) => Some(format!("{}, {}", low(least), high(most))),
        (least, most) => least.as_ref().map(low).or_else(|| most.as_ref().map(high)),
    }
}

fn counts(least: Option<u64>, most: Option<u64>, one: &str, several: &str) -> Option<String> {
    let noun = |count: u64| if count == 1 { one } else { several };
    match (least.filter(|least| *least > 0), most) {
        (Some(least), Some(most)) if least == most => {
            Some(format!("exactly {least} {}", noun(least)))
        }
        (Some(least), Some(most)) => Some(format!("from {least} to {most} {several}")),
        (Some(least), None) => Some(format!("at least {least} {}", noun(least))),
        (None, Some(most)) => Some(format!("at most {most} {}", noun(most))),
        (None, None) => None,
    }
}
