//! `x-discriminator` and `x-event-name`: how deliveries name their events, stated by the document.

use serde_json::Value;

use super::Inbound;
use super::evidence::{Witness, text};
use super::infer::{EventNaming, Tags};
use super::place::split;
use super::spelling::{NameSpelling, rest};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::contract::{EventPlace, NameSource};
use crate::model::extension::misformed;

/// `x-discriminator`: a path, `{header: …}`, or a list of such.
pub(super) fn places(stated: &Value) -> Option<Vec<EventPlace>> {
    match stated {
        Value::Array(list) if !list.is_empty() => list.iter().map(place).collect(),
        one => Some(vec![place(one)?]),
    }
}

/// A path, or `{header: …}`.
pub(super) fn place(stated: &Value) -> Option<EventPlace> {
    if let Some(path) = stated.as_str().filter(|path| !path.is_empty()) {
        return Some(EventPlace::Path(split(path)));
    }
    let header = stated.get("header")?.as_str()?;
    Some(EventPlace::Header(header.to_owned()))
}

/// The tags at the places that the document names.
pub(super) fn state(
    places: Vec<EventPlace>,
    events: &[&Inbound<'_>],
    witnesses: &[Witness],
    diagnostics: &mut Diagnostics,
) -> EventNaming {
    let evidence: Vec<Vec<Vec<String>>> = witnesses
        .iter()
        .map(|witness| places.iter().map(|place| texts(witness, place)).collect())
        .collect();
    let mut tags = Vec::new();
    for (index, event) in events.iter().enumerate() {
        let own = combined(&evidence[index], event.names().as_slice());
        let shared = |texts: &Vec<String>| {
            let others = evidence
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != index);
            others.map(|(_, evidence)| evidence).any(|evidence| {
                texts
                    .iter()
                    .zip(evidence)
                    .all(|(text, evidence)| evidence.contains(text))
            })
        };
        let is_shared = own.iter().any(shared);
        let spelled = is_shared.then(|| spelled(&own, &event.names())).flatten();
        let mut tag = Tags {
            texts: spelled.unwrap_or(own),
            found: NameSource::Stated,
        };
        if tag.texts.is_empty() {
            tag.texts = by_key(event, places.len());
        }
        if is_open(&evidence[index])
            && places
                .iter()
                .any(|place| matches!(place, EventPlace::Path(_)))
        {
            let all = EventPlace::describe_all(&places, []);
            let message = format!(
                "the payload has no constant and no example in {}, so the event's key `{}` is expected there",
                all, event.key
            );
            let open = Diagnostic::warning(code::DISCRIMINATOR_OPEN, message);
            diagnostics.push(open.at(event.origin.clone()));
        }
        tags.push(tag);
    }
    EventNaming { places, tags }
}

/// The event's key at the first of several places.
fn by_key(event: &Inbound, places: usize) -> Vec<Vec<String>> {
    let mut texts = vec![String::new(); places];
    event.key.clone_into(&mut texts[0]);
    vec![texts]
}

/// Whether an event says nothing at any place.
fn is_open(evidence: &[Vec<String>]) -> bool {
    evidence.iter().all(Vec::is_empty)
}

/// The constants at a place, else the examples.
fn texts(witness: &Witness, place: &EventPlace) -> Vec<String> {
    let evidence = witness.evidence(place);
    if evidence.constants.is_empty() {
        evidence.examples
    } else {
        evidence.constants
    }
}

/// One text of each place in every combination; nothing where the event says nothing anywhere.
fn combined(evidence: &[Vec<String>], names: &[&str]) -> Vec<Vec<String>> {
    if is_open(evidence) {
        return Vec::new();
    }
    let mut all = vec![Vec::new()];
    for (index, texts) in evidence.iter().enumerate() {
        let left = || {
            let others = evidence
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != index);
            let mut others = others.flat_map(|(_, texts)| texts);
            others
                .find_map(|other| rest(names.first()?, other))
                .map(str::to_owned)
        };
        let texts = match texts.as_slice() {
            [] => vec![left().filter(|_| index == 0).unwrap_or_default()],
            texts => texts.to_vec(),
        };
        all = all
            .iter()
            .flat_map(|above: &Vec<String>| {
                texts.iter().map(move |text| {
                    let mut whole = above.clone();
                    whole.push(text.clone());
                    whole
                })
            })
            .collect();
    }
    all
}

/// Those that spell the event's key the best.
fn spelled(tags: &[Vec<String>], names: &[&str]) -> Option<Vec<Vec<String>>> {
    let spelling = |tag: &&Vec<String>| NameSpelling::of(&tag.join(" "), names);
    let best = tags.iter().filter_map(|tag| spelling(&tag)).max()?;
    (best >= NameSpelling::Part).then(|| {
        tags.iter()
            .filter(|tag| spelling(tag) == Some(best))
            .cloned()
            .collect()
    })
}

/// `x-event-name` at an operation: a text or a list of texts, each of several places' texts in turn a list.
pub(super) fn stated_names(
    events: &[Inbound],
    naming: &mut EventNaming,
    diagnostics: &mut Diagnostics,
) {
    let count = naming.places.len();
    for (event, tags) in events.iter().zip(&mut naming.tags) {
        let Some(stated) = event.operation.extensions.get("x-event-name") else {
            continue;
        };
        let one = |value: &Value| match value {
            Value::Array(texts) if texts.len() == count => texts.iter().map(text).collect(),
            value if count == 1 => Some(vec![text(value)?]),
            _ => None,
        };
        let several = || {
            stated
                .as_array()?
                .iter()
                .map(one)
                .collect::<Option<Vec<_>>>()
        };
        match one(stated).map(|one| vec![one]).or_else(several) {
            Some(texts) if count > 0 => {
                *tags = Tags {
                    texts,
                    found: NameSource::Stated,
                };
            }
            _ => {
                let form = "a text for each place of `x-discriminator`, or a list of such";
                diagnostics.push(misformed(
                    event.origin.child("x-event-name"),
                    "x-event-name",
                    form,
                ));
            }
        }
    }
}
