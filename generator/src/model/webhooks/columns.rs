//! The places of the deliveries, each with what all events say there.

use indexmap::IndexSet;

use super::evidence::{Evidence, Witness};
use super::examples::MAX_PLACES;
use crate::model::contract::EventPlace;

/// What all events say at a place, in their order.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) place: EventPlace,
    pub(super) evidence: Vec<Evidence>,
}

impl Column {
    fn new(place: EventPlace, witnesses: &[Witness]) -> Self {
        Self {
            evidence: witnesses
                .iter()
                .map(|witness| witness.evidence(&place))
                .collect(),
            place,
        }
    }

    /// Whether any event says something there.
    pub(super) fn is_something(&self) -> bool {
        let nothing =
            |evidence: &Evidence| evidence.constants.is_empty() && evidence.examples.is_empty();
        !self.evidence.iter().all(nothing)
    }
}

/// The places in the payloads of all events with as many named steps.
pub(super) fn columns(witnesses: &[Witness], depth: usize) -> Vec<Column> {
    let places = witnesses.iter().flat_map(|witness| witness.places(depth));
    let mut places: IndexSet<EventPlace> = places.map(EventPlace::Path).collect();
    places.truncate(MAX_PLACES);
    places
        .into_iter()
        .map(|place| Column::new(place, witnesses))
        .collect()
}

/// The headers of all events.
pub(super) fn headers(witnesses: &[Witness]) -> Vec<Column> {
    let places: IndexSet<EventPlace> = witnesses.iter().flat_map(Witness::headers).collect();
    places
        .into_iter()
        .map(|place| Column::new(place, witnesses))
        .collect()
}
