//! What each event is called at one place, as far as no other event is called so.

use std::collections::{HashMap, HashSet};

use super::columns::Column;
use super::evidence::Evidence;
use super::spelling::{NameSpelling, is_name, is_name_of_events};
use crate::model::contract::{EventPlace, NameSource};

/// An event's texts at one place.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub(super) texts: Vec<String>,
    pub(super) found: NameSource,
    spelling: Option<NameSpelling>,
}

/// A place, and the events that it names.
#[derive(Clone, Debug)]
pub(super) struct Candidate<'c> {
    pub(super) column: &'c Column,
    /// For each event, in their order.
    pub(super) claims: Vec<Option<Claim>>,
}

/// The places, the last first: the first of equals is the last in `max_by_key`.
pub(super) fn candidates<'c>(columns: &'c [Column], names: &[Vec<&str>]) -> Vec<Candidate<'c>> {
    let candidates = columns.iter().map(|column| Candidate {
        claims: claims(column, names),
        column,
    });
    candidates.rev().collect()
}

/// What each event is called at a place, where no other is called so.
fn claims(column: &Column, names: &[Vec<&str>]) -> Vec<Option<Claim>> {
    let mut holders: HashMap<&str, usize> = HashMap::new();
    for text in column
        .evidence
        .iter()
        .flat_map(|evidence| evidence.constants.iter().collect::<HashSet<_>>())
    {
        *holders.entry(text).or_default() += 1;
    }
    let events = column.evidence.iter().zip(names);
    let claims: Vec<Option<Claim>> = events
        .map(|(evidence, names)| claim(column, evidence, names, &holders))
        .collect();
    let is_alone = |index: usize, claim: &Claim| {
        let others = claims
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index);
        let mut others = others.filter_map(|(_, other)| other.as_ref());
        !others.any(|other| {
            let shared = other.texts.iter().any(|text| claim.texts.contains(text));
            shared && other.spelling >= claim.spelling
        })
    };
    let alone = claims.iter().enumerate().map(|(index, claim)| {
        let claim = claim.as_ref()?;
        is_alone(index, claim).then(|| claim.clone())
    });
    alone.collect()
}

fn claim(
    column: &Column,
    evidence: &Evidence,
    names: &[&str],
    holders: &HashMap<&str, usize>,
) -> Option<Claim> {
    let best = |texts: &[String]| {
        texts
            .iter()
            .filter_map(|text| NameSpelling::of(text, names))
            .max()
    };
    let alone = column.evidence.len() == 1;
    let own = !evidence.constants.is_empty()
        && evidence
            .constants
            .iter()
            .all(|text| holders.get(text.as_str()) == Some(&1));
    let is_called_so = is_name_of_events(column.place.name());
    if own && (!alone || evidence.constants.len() == 1 && is_called_so) {
        return Some(Claim {
            texts: evidence.constants.clone(),
            found: NameSource::Constants,
            spelling: best(&evidence.constants),
        });
    }
    let (texts, found) = match evidence.constants.as_slice() {
        [] => (evidence.examples.as_slice(), NameSource::Examples),
        constants => (constants, NameSource::Values),
    };
    let texts: Vec<&String> = texts.iter().collect();
    let spelled = |text: &&&String| NameSpelling::of(text, names);
    let spelling = texts.iter().filter_map(|text| spelled(&text)).max()?;
    let fitting = texts.iter().filter(|text| spelled(text) == Some(spelling));
    let fitting: Vec<String> = fitting.map(|text| (*text).clone()).collect();
    let is_clear = match spelling {
        NameSpelling::Exact | NameSpelling::Same => true,
        NameSpelling::Part => fitting.len() == 1,
        NameSpelling::Akin => {
            !alone && found == NameSource::Examples && is_called_so && fitting.len() == texts.len()
        }
    };
    let could_be = is_clear && fitting.iter().all(|text| is_name(text));
    could_be.then_some(Claim {
        texts: fitting,
        found,
        spelling: Some(spelling),
    })
}

impl Candidate<'_> {
    /// How many events it names.
    pub(super) fn count(&self) -> usize {
        self.claims.iter().flatten().count()
    }

    /// How many events are called as their key says.
    pub(super) fn spelled(&self) -> usize {
        let claims = self.claims.iter().flatten();
        claims
            .filter(|claim| claim.spelling >= Some(NameSpelling::Part))
            .count()
    }

    pub(super) fn is_called_so(&self) -> bool {
        is_name_of_events(self.column.place.name())
    }

    /// Whether it is more than chance that the events differ here.
    pub(super) fn is_sound(&self) -> bool {
        let required = self
            .column
            .evidence
            .iter()
            .all(|evidence| evidence.required);
        let constants = self
            .claims
            .iter()
            .flatten()
            .all(|claim| claim.found == NameSource::Constants);
        let is_likely = self.is_called_so() || self.spelled() * 2 > self.count();
        let akin = self.claims.iter().flatten().filter(|claim| {
            claim.spelling == Some(NameSpelling::Akin) && claim.found == NameSource::Examples
        });
        is_likely && akin.count() <= self.spelled() || constants && required
    }

    /// How likely it is that the events are named here.
    pub(super) fn rank(&self) -> (usize, bool, bool, bool) {
        let is_path = matches!(self.column.place, EventPlace::Path(_));
        let required = self
            .column
            .evidence
            .iter()
            .all(|evidence| evidence.required);
        (self.spelled(), required, self.is_called_so(), is_path)
    }
}
