//! Where deliveries name their event, found in what the document says of them.
//!
//! The shallowest place where each event has a text of its own is taken: constants that no other event has, else the
//! value of a shared enum, or an example, that spells the event's key. Where no place tells all events apart, a header
//! and a property may do so together, or some events are named at one place and others at another; the remaining ones
//! have routes of their own.

use super::columns::{Column, columns, headers};
use super::evidence::Witness;
use super::names::{Candidate, Claim, candidates};
use super::pair::pair;
use crate::model::contract::{EventPlace, NameSource};

/// How deep in a payload the name of the event is looked for.
const MAX_DEPTH: usize = 4;

/// A header is taken where the payload names no event up to this depth.
const HEADERS_AFTER: usize = 2;

/// At how many places different events are named at the most.
const MAX_PLACES: usize = 3;

/// How an event is named: the texts for each place, and where they are from.
#[derive(Clone, Debug, Default)]
pub(super) struct Tags {
    /// Each with a text a place; an empty one is not looked at. None: deliveries do not name it.
    pub(super) texts: Vec<Vec<String>>,
    /// Where the texts were found.
    pub(super) found: NameSource,
}

/// How deliveries name their events.
#[derive(Clone, Debug)]
pub(super) struct EventNaming {
    pub(super) places: Vec<EventPlace>,
    /// For each event, in their order.
    pub(super) tags: Vec<Tags>,
}

/// Finds where the events are named; `names` are the names of each in the document.
///
/// # Errors
/// Which place came nearest, if any did.
pub(super) fn infer(
    witnesses: &[Witness],
    names: &[Vec<&str>],
) -> Result<EventNaming, Option<String>> {
    let headers = headers(witnesses);
    let mut all = Vec::new();
    for depth in 1..=MAX_DEPTH {
        let columns = columns(witnesses, depth);
        if let Some(naming) = whole(&columns, names) {
            return Ok(naming);
        }
        // Signatures cover bodies, and headers seldom.
        if depth == HEADERS_AFTER
            && let Some(naming) = whole(&headers, names)
        {
            return Ok(naming);
        }
        if let Some(naming) = pair(&headers, &columns, names) {
            return Ok(naming);
        }
        all.extend(columns.into_iter().filter(Column::is_something));
    }
    all.extend(headers);
    let candidates = candidates(&all, names);
    let nearest = nearest(&candidates, names);
    several(candidates).ok_or(nearest)
}

/// What comes nearest to naming the events, and which it does not tell apart.
fn nearest(candidates: &[Candidate], names: &[Vec<&str>]) -> Option<String> {
    let likely = candidates
        .iter()
        .filter(|candidate| candidate.is_called_so());
    let best = likely.max_by_key(|candidate| (candidate.count(), candidate.rank()))?;
    let (place, evidence) = (best.column.place.describe(), &best.column.evidence);
    let texts = |index: usize| {
        evidence[index]
            .constants
            .iter()
            .chain(&evidence[index].examples)
    };
    let pairs =
        (0..evidence.len()).flat_map(|one| (one + 1..evidence.len()).map(move |two| (one, two)));
    let mut shared = pairs.filter_map(|(one, two)| {
        let text = texts(one).find(|text| texts(two).any(|other| other == *text))?;
        Some((one, two, text))
    });
    let (one, two, text) = shared.next()?;
    Some(format!(
        "{place} tells {} of {} apart, but `{}` and `{}` both have `{text}` there",
        best.count(),
        names.len(),
        names[one].first()?,
        names[two].first()?
    ))
}

/// A place where every event is named.
fn whole(columns: &[Column], names: &[Vec<&str>]) -> Option<EventNaming> {
    let candidates = candidates(columns, names);
    let whole = candidates
        .iter()
        .filter(|candidate| candidate.count() == names.len());
    let sound = whole.filter(|candidate| candidate.is_sound());
    sound
        .max_by_key(|candidate| candidate.rank())
        .map(Candidate::naming)
}

impl Candidate<'_> {
    fn naming(&self) -> EventNaming {
        EventNaming {
            places: vec![self.column.place.clone()],
            tags: self
                .claims
                .iter()
                .map(|claim| tags(claim.as_ref(), 0, 1))
                .collect(),
        }
    }
}

/// The tags of an event that is named at one of several places.
fn tags(claim: Option<&Claim>, index: usize, places: usize) -> Tags {
    let Some(claim) = claim else {
        return Tags::default();
    };
    let texts = claim.texts.iter().map(|text| {
        let mut texts = vec![String::new(); places];
        texts[index].clone_from(text);
        texts
    });
    Tags {
        texts: texts.collect(),
        found: claim.found,
    }
}

/// Some events are named at one place, others at another: most of them at least.
fn several(mut candidates: Vec<Candidate>) -> Option<EventNaming> {
    candidates.retain(|candidate| {
        candidate.is_called_so() || candidate.spelled() * 2 > candidate.count()
    });
    let total = candidates.first()?.claims.len();
    let mut chosen: Vec<Candidate> = Vec::new();
    let named =
        |chosen: &[Candidate], index: usize| chosen.iter().any(|one| one.claims[index].is_some());
    while chosen.len() < MAX_PLACES {
        let fresh = |candidate: &Candidate| {
            let claims = candidate.claims.iter().enumerate();
            claims
                .filter(|(index, claim)| claim.is_some() && !named(&chosen, *index))
                .count()
        };
        let best = candidates
            .iter()
            .max_by_key(|candidate| (fresh(candidate), candidate.rank()));
        match best.filter(|best| fresh(best) > 0) {
            Some(best) => chosen.push(best.clone()),
            None => break,
        }
    }
    let covered = (0..total).filter(|index| named(&chosen, *index)).count();
    if covered * 2 <= total {
        return None;
    }
    let of = |index: usize| {
        let first = chosen.iter().position(|one| one.claims[index].is_some());
        let place = first.unwrap_or_default();
        tags(chosen[place].claims[index].as_ref(), place, chosen.len())
    };
    Some(EventNaming {
        tags: (0..total).map(of).collect(),
        places: chosen.iter().map(|one| one.column.place.clone()).collect(),
    })
}
