//! Two places that name an event together: `X-Board-Event: card` and `action: opened`.
//!
//! Code hosts and trackers document this so: the header is declared once, with the example of one event, and each
//! payload has a constant; the other parts of the names are in the keys of the events alone.

use std::collections::HashSet;

use super::columns::Column;
use super::evidence::Evidence;
use super::infer::{EventNaming, Tags};
use super::spelling::{is_called_event, is_name_of_events, letters, rest};
use crate::model::contract::NameSource;

/// A header, or a property that is called like one, and another property that name the events together: of several
/// such, one that is called an event, and those that the keys bear out the most often.
pub(super) fn pair(
    headers: &[Column],
    columns: &[Column],
    names: &[Vec<&str>],
) -> Option<EventNaming> {
    let often = |column: &Column| {
        let some = column
            .evidence
            .iter()
            .filter(|evidence| !evidence.constants.is_empty());
        some.count() * 2 > names.len()
    };
    let actions: Vec<&Column> = columns.iter().filter(|column| often(column)).collect();
    let subjects = headers.iter().chain(columns);
    let subjects = subjects.filter(|column| is_name_of_events(column.place.name()));
    let pairs = subjects.flat_map(|subject| actions.iter().map(move |action| (subject, *action)));
    let pairs = pairs.filter(|(subject, action)| names.len() > 1 && subject.place != action.place);
    let tagged = pairs.filter_map(|(subject, action)| {
        let places = vec![subject.place.clone(), action.place.clone()];
        Some(EventNaming {
            places,
            tags: joint(subject, action, names)?,
        })
    });
    let tagged: Vec<EventNaming> = tagged.collect();
    tagged.into_iter().rev().max_by_key(|naming| {
        let borne_out = naming
            .tags
            .iter()
            .filter(|tags| tags.found != NameSource::Keys);
        (is_called_event(naming.places[0].name()), borne_out.count())
    })
}

/// The tags at two places, where no two events share one and the keys bear them out.
fn joint(subject: &Column, action: &Column, names: &[Vec<&str>]) -> Option<Vec<Tags>> {
    let all = subject.evidence.iter().zip(&action.evidence).zip(names);
    let tags: Option<Vec<Tags>> = all
        .map(|((subject, action), names)| both(subject, action, names))
        .collect();
    let tags = tags?;
    let mut seen = HashSet::new();
    let apart = tags
        .iter()
        .flat_map(|tags| &tags.texts)
        .all(|texts| seen.insert(texts.iter().map(|text| letters(text)).collect::<Vec<_>>()));
    // A key alone is no evidence: an example or a constant has to agree with one at least.
    let borne_out = tags.iter().any(|tags| tags.found != NameSource::Keys);
    // Where either place alone tells the events apart, the other is no part of their names.
    let repeats = |place: usize| {
        let mut seen = HashSet::new();
        let mut texts = tags
            .iter()
            .flat_map(|tags| &tags.texts)
            .map(|texts| &texts[place]);
        texts.any(|text| !text.is_empty() && !seen.insert(text))
    };
    (apart && borne_out && repeats(0) && repeats(1)).then_some(tags)
}

/// The tags of one event at two places: both constants, or texts that are its key one after the other.
fn both(subject: &Evidence, action: &Evidence, names: &[&str]) -> Option<Tags> {
    let known = subject.constants.iter().chain(&subject.examples);
    let whole = |one: &str, two: &str| {
        names.iter().any(|name| {
            let name = letters(name);
            let (one, two) = (letters(one), letters(two));
            name == format!("{one}{two}") || name == format!("{two}{one}")
        })
    };
    let mut actions: Vec<&str> = action.constants.iter().map(String::as_str).collect();
    if actions.is_empty() {
        actions.push("");
    }
    let tag = |subject: &str, action: &str| vec![subject.to_owned(), action.to_owned()];
    for subject in known {
        if let Some(action) = actions.iter().find(|action| whole(subject, action)) {
            let texts = vec![tag(subject, action)];
            return Some(Tags {
                texts,
                found: NameSource::Examples,
            });
        }
    }
    if !subject.constants.is_empty() {
        let pairs = subject
            .constants
            .iter()
            .flat_map(|subject| actions.iter().map(|action| tag(subject, action)));
        return Some(Tags {
            texts: pairs.collect(),
            found: NameSource::Constants,
        });
    }
    let key = names.first()?;
    let left = actions
        .iter()
        .find_map(|action| Some((rest(key, action)?, *action)));
    let (subject, action) = left.unwrap_or((key, ""));
    Some(Tags {
        texts: vec![tag(subject, action)],
        found: NameSource::Keys,
    })
}
