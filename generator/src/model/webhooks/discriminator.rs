//! How a delivery names its event: said by the document, or found in the payloads.

use std::collections::HashSet;

use serde_json::Value;

use super::{Inbound, split};
use crate::diagnostic::{Diagnostic, Severity, code};
use crate::model::contract::Discriminator;
use crate::model::schema::all_of::gather;
use crate::model::schema::facts::Facts;
use crate::model::schema::part::Part;
use crate::model::types::Builder;
use crate::model::types::select::constants;
use crate::wire::{Location, ParameterValue};

/// How deep in a payload the name of the event is looked for.
const MAX_DEPTH: usize = 3;

/// The discriminator and, for each event, the texts that mean it.
pub(in crate::model) fn find<'a>(
    builder: &mut Builder<'a, '_>,
    stated: Option<&Value>,
    events: &[Inbound<'a>],
) -> (Discriminator, Vec<Vec<String>>) {
    let keys = || {
        events
            .iter()
            .map(|event| vec![event.key.to_owned()])
            .collect()
    };
    if let Some(path) = stated.and_then(Value::as_str) {
        let path = split(path);
        let tags: Vec<_> = events
            .iter()
            .map(|event| stated_tags(builder, event, &path))
            .collect();
        return (Discriminator::Path(path), apart(builder, events, tags));
    }
    if let Some(header) = stated
        .and_then(|stated| stated.get("header"))
        .and_then(Value::as_str)
    {
        return (Discriminator::Header(header.to_owned()), keys());
    }
    if let Some((path, tags)) = in_payloads(builder, events) {
        return (Discriminator::Path(path), tags);
    }
    if let Some((header, tags)) = in_headers(builder, events) {
        return (Discriminator::Header(header), tags);
    }
    let message = "nothing in the payloads names the event, so each event has a route of its own";
    let hint = "say where it is named with `x-discriminator: path.to.property` at the root of the document";
    let severity = if events.len() > 1 {
        Severity::Warning
    } else {
        Severity::Note
    };
    builder.diagnostics.push(
        Diagnostic::new(severity, code::DISCRIMINATOR_NONE, message)
            .at(events[0].origin.clone())
            .hint(hint),
    );
    (Discriminator::Route, keys())
}

/// The texts at a path that the document names; the event's key where the payload says nothing there.
fn stated_tags<'a>(
    builder: &mut Builder<'a, '_>,
    event: &Inbound<'a>,
    path: &[String],
) -> Vec<String> {
    let tags = tags(builder, event, path).unwrap_or_default();
    if !tags.is_empty() {
        return tags;
    }
    let message = format!(
        "the payload has no constant at `{}`, so the event's key `{}` is expected there",
        path.join("."),
        event.key
    );
    builder
        .diagnostics
        .push(Diagnostic::warning(code::DISCRIMINATOR_OPEN, message).at(event.origin.clone()));
    vec![event.key.to_owned()]
}

/// Two events that share a text go by their keys, where these are among their texts; else one is never reached.
fn apart<'a>(
    builder: &mut Builder<'a, '_>,
    events: &[Inbound<'a>],
    mut tags: Vec<Vec<String>>,
) -> Vec<Vec<String>> {
    let shared = |tags: &[Vec<String>], index: usize| -> Option<usize> {
        let mut others = tags.iter().enumerate().filter(|(other, _)| *other != index);
        let other = others.find(|(_, other)| tags[index].iter().any(|text| other.contains(text)));
        other.map(|(other, _)| other)
    };
    let overlapping: Vec<usize> = (0..tags.len())
        .filter(|&index| shared(&tags, index).is_some())
        .collect();
    for index in overlapping {
        if tags[index].iter().any(|text| text == events[index].key) {
            tags[index] = vec![events[index].key.to_owned()];
        }
    }
    for index in 0..tags.len() {
        if let Some(other) = shared(&tags, index).filter(|other| *other > index) {
            let (one, two) = (&events[index], &events[other]);
            let message = format!(
                "nothing tells the events `{}` and `{}` apart",
                one.key, two.key
            );
            let clash = Diagnostic::error(code::EVENT_AMBIGUOUS, message).at(two.origin.clone());
            builder
                .diagnostics
                .push(clash.see(one.origin.clone(), "shares a name with it"));
        }
    }
    tags
}

/// The constants at a path of an event's payload.
fn tags<'a>(
    builder: &Builder<'a, '_>,
    event: &Inbound<'a>,
    path: &[String],
) -> Option<Vec<String>> {
    let (last, above) = path.split_last()?;
    let mut facts = gather(builder.schemas, &event.part()?);
    for step in above {
        let part = facts.properties.get(step.as_str())?.clone();
        facts = gather(builder.schemas, &part);
    }
    facts
        .required
        .contains(&last.as_str())
        .then(|| constants(builder.schemas, &facts, last))
}

/// The shallowest path at which every event has a constant of its own.
fn in_payloads<'a>(
    builder: &Builder<'a, '_>,
    events: &[Inbound<'a>],
) -> Option<(Vec<String>, Vec<Vec<String>>)> {
    let first = gather(builder.schemas, &events.first()?.part()?);
    let mut candidates = Vec::new();
    paths(builder, &first, &mut Vec::new(), &mut candidates);
    candidates.sort_by_key(Vec::len);
    candidates.into_iter().find_map(|path| {
        let mut seen = HashSet::new();
        let mut all = Vec::new();
        for event in events {
            let tags = tags(builder, event, &path)?;
            let own = !tags.is_empty() && tags.iter().all(|tag| seen.insert(tag.clone()));
            if !own || events.len() == 1 && tags.len() > 1 {
                return None;
            }
            all.push(tags);
        }
        Some((path, all))
    })
}

/// The paths of all required properties, shallow ones first within each object.
fn paths<'a>(
    builder: &Builder<'a, '_>,
    facts: &Facts<'a>,
    above: &mut Vec<String>,
    out: &mut Vec<Vec<String>>,
) {
    for (&name, part) in facts
        .properties
        .iter()
        .filter(|(name, _)| facts.required.contains(name))
    {
        above.push(name.to_owned());
        out.push(above.clone());
        if above.len() < MAX_DEPTH {
            paths(builder, &gather(builder.schemas, part), above, out);
        }
        above.pop();
    }
}

/// A header parameter that is a constant of its own in every event.
fn in_headers<'a>(
    builder: &Builder<'a, '_>,
    events: &[Inbound<'a>],
) -> Option<(String, Vec<Vec<String>>)> {
    headers(builder, events.first()?)
        .into_iter()
        .find_map(|(name, _)| {
            let mut seen = HashSet::new();
            let mut all = Vec::new();
            for event in events {
                let (_, tags) = headers(builder, event)
                    .into_iter()
                    .find(|(other, _)| *other == name)?;
                if tags.is_empty() || !tags.iter().all(|tag| seen.insert(tag.clone())) {
                    return None;
                }
                all.push(tags);
            }
            Some((name, all))
        })
}

fn headers<'a>(builder: &Builder<'a, '_>, event: &Inbound<'a>) -> Vec<(String, Vec<String>)> {
    let parameters = event.parameters.iter();
    let headers = parameters.filter(|parameter| parameter.location == Location::Header);
    let read = headers.filter_map(|parameter| {
        let ParameterValue::Schema(schema) = &parameter.value else {
            return None;
        };
        let values = gather(builder.schemas, &Part::from(schema))
            .values
            .unwrap_or_default();
        let texts = values
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        Some((parameter.name.clone(), texts))
    });
    read.collect()
}
