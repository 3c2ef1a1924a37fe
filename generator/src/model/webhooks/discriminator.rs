//! How a delivery names its event: stated by the document, or found in what it says of the payloads.

use super::Inbound;
use super::evidence::Witness;
use super::infer::{EventNaming, Tags, infer};
use super::stated::{places, state, stated_names};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, code};
use crate::model::contract::{EventPlace, NameSource};
use crate::model::extension::misformed;
use crate::model::schema::all_of::Schemas;

/// The places where events are named and, for each event, the texts that mean it.
pub(super) fn find<'a>(
    schemas: Schemas<'a>,
    events: &[Inbound<'a>],
    diagnostics: &mut Diagnostics,
) -> EventNaming {
    let contract = &*schemas.contract;
    let stated = contract.extensions.get("x-discriminator");
    let named: Vec<&Inbound> = events.iter().filter(|event| !event.is_raw()).collect();
    let witnesses: Vec<Witness> = named
        .iter()
        .map(|event| Witness::new(schemas, event))
        .collect();
    let spellings: Vec<Vec<&str>> = named.iter().map(|event| event.names()).collect();
    let read = stated.map(places);
    if read == Some(None) {
        let place = contract.place("x-discriminator").origin();
        let form = "a path such as `metadata.type`, `{header: X-Event}`, or a list of such";
        diagnostics.push(misformed(place, "x-discriminator", form));
    }
    let naming = match read.flatten() {
        Some(places) => Ok(state(places, &named, &witnesses, diagnostics)),
        None => infer(&witnesses, &spellings),
    };
    let nearest = naming.as_ref().err().cloned().flatten();
    let mut naming = spread(naming.ok(), events);
    stated_names(events, &mut naming, diagnostics);
    report(&naming, events, nearest, diagnostics);
    apart(events, &naming.tags, diagnostics);
    naming
}

/// The naming of all events, given that of those whose deliveries are JSON.
fn spread(naming: Option<EventNaming>, events: &[Inbound]) -> EventNaming {
    let Some(naming) = naming else {
        return EventNaming {
            places: Vec::new(),
            tags: vec![Tags::default(); events.len()],
        };
    };
    let mut tags = naming.tags.into_iter();
    let of = |event: &Inbound| {
        if event.is_raw() {
            Tags::default()
        } else {
            tags.next().unwrap_or_default()
        }
    };
    EventNaming {
        tags: events.iter().map(of).collect(),
        places: naming.places,
    }
}

/// Says what is not named, and what was named on weaker grounds than constants.
fn report(
    naming: &EventNaming,
    events: &[Inbound],
    nearest: Option<String>,
    diagnostics: &mut Diagnostics,
) {
    let hint = "state where it is named with `x-discriminator: path.to.property` at the root of the document, and what it is called with `x-event-name` at the event";
    let texts = naming.tags.iter().flat_map(|tags| &tags.texts);
    let places = EventPlace::describe_all(&naming.places, texts);
    let tagged = || events.iter().zip(&naming.tags);
    if naming.places.is_empty() {
        let alone = events.len() == 1;
        // Whoever subscribes says where a callback is sent: a route each is what the document means.
        let callbacks = events
            .iter()
            .all(|event| event.event.expression().is_some());
        let message = match (alone, callbacks) {
            (true, _) => {
                "nothing in the payload names the only event, so every delivery is one of it"
            }
            (_, true) => {
                "nothing in the payloads names the event, so each callback has a route of its own"
            }
            _ => "nothing in the payloads names the event, so each event has a route of its own",
        };
        let severity = if alone || callbacks {
            Severity::Note
        } else {
            Severity::Warning
        };
        let nearest = nearest.map_or_else(String::new, |nearest| format!("; {nearest}"));
        let message = format!("{message}{nearest}");
        let none = Diagnostic::new(severity, code::DISCRIMINATOR_NONE, message);
        diagnostics.push(none.at(events[0].origin.clone()).hint(hint));
        return;
    }
    let weak = |found: NameSource| {
        tagged()
            .find(|(_, tags)| tags.found == found)
            .map(|(event, _)| event)
    };
    let by_key = weak(NameSource::Keys).map(|event| (event, "the keys of the events"));
    let by = by_key.or(weak(NameSource::Examples).map(|event| (event, "the examples")));
    if let Some((event, by)) = by.filter(|_| weak(NameSource::Stated).is_none()) {
        let message = format!("the events are named in {places}, as follows from {by}");
        let note = Diagnostic::note(code::DISCRIMINATOR_FOUND, message).at(event.origin.clone());
        diagnostics.push(note.hint(hint));
    }
    for (event, _) in tagged().filter(|(event, tags)| tags.texts.is_empty() && !event.is_raw()) {
        let message = format!(
            "the event `{}` is not named in {places}, so it has a route of its own",
            event.key
        );
        let warning = Diagnostic::warning(code::EVENT_UNNAMED, message).at(event.origin.clone());
        diagnostics.push(warning.hint(hint));
    }
}

/// Two events that share a name are an error: one would never be reached.
fn apart(events: &[Inbound], tags: &[Tags], diagnostics: &mut Diagnostics) {
    for (index, (one, own)) in events.iter().zip(tags).enumerate() {
        let others = events.iter().zip(tags).skip(index + 1);
        for (two, other) in others {
            if own.texts.iter().any(|texts| other.texts.contains(texts)) {
                let message = format!(
                    "nothing tells the events `{}` and `{}` apart",
                    one.key, two.key
                );
                let clash =
                    Diagnostic::error(code::EVENT_AMBIGUOUS, message).at(two.origin.clone());
                diagnostics.push(clash.see(one.origin.clone(), "shares a name with it"));
            }
        }
    }
}
