//! Where a delivery tells which it is.

use super::Side;
use crate::drift::compare::draft::Draft;
use crate::drift::{Axis, Check, Direction, Outcome, check};
use crate::model::EventPlace;

const DISCRIMINATOR: &str = "x-discriminator";

/// What the document says of all deliveries.
pub(super) fn compare(both: &[Side<'_>; 2]) -> Vec<Draft> {
    let path = |path: &Option<Vec<String>>| path.clone().map(EventPlace::Path);
    let ids = both
        .each_ref()
        .map(|side| side.webhooks.delivery_id.clone());
    let keys = both.each_ref().map(|side| path(&side.webhooks.join_key));
    let hints = both.each_ref().map(|side| path(&side.webhooks.event_hint));
    let moved = [
        moved(
            both,
            &check::DELIVERY_ID_MOVED,
            "the id",
            &["x-delivery-id", "x-signature-scheme"],
            ids,
        ),
        moved(
            both,
            &check::JOIN_KEY_MOVED,
            "the key of the call",
            &["x-join-key"],
            keys,
        ),
        moved(
            both,
            &check::EVENT_HINT_MOVED,
            "the hint of the event",
            &["x-event-hint"],
            hints,
        ),
    ];
    moved
        .into_iter()
        .chain([discriminator(both)])
        .flatten()
        .collect()
}

fn moved(
    [old, new]: &[Side<'_>; 2],
    check: &'static Check,
    what: &str,
    keys: &[&str],
    [before, after]: [Option<EventPlace>; 2],
) -> Option<Draft> {
    if alike(before.as_ref(), after.as_ref()) {
        return None;
    }
    let message = match (&before, &after) {
        (Some(before), Some(after)) => {
            let (before, after) = (before.describe(), after.describe());
            format!("{what} of a delivery is in {after}, it was in {before}")
        }
        (None, Some(after)) => format!("{what} of a delivery is in {}", after.describe()),
        (Some(before), _) => format!(
            "{what} of a delivery is not in {} any more",
            before.describe()
        ),
        (None, None) => return None,
    };
    let draft = Draft::changed(check, &old.at(keys), &new.at(keys), message);
    Some(if before.is_some() {
        let reason = "who relies on it looks at the old place";
        draft.know(Axis::Decode, Direction::Event, Outcome::Conditional, reason)
    } else {
        draft
    })
}

fn alike(one: Option<&EventPlace>, other: Option<&EventPlace>) -> bool {
    match (one, other) {
        (Some(EventPlace::Header(one)), Some(EventPlace::Header(other))) => {
            one.eq_ignore_ascii_case(other)
        }
        (one, other) => one == other,
    }
}

/// Where the document states it; what follows from schemas is told of these.
fn discriminator([old, new]: &[Side<'_>; 2]) -> Option<Draft> {
    let (before, after) = (&old.webhooks.named_at, &new.webhooks.named_at);
    let is_same = before.len() == after.len()
        && before
            .iter()
            .zip(after)
            .all(|(one, other)| alike(Some(one), Some(other)));
    if is_same || old.extension(DISCRIMINATOR) == new.extension(DISCRIMINATOR) {
        return None;
    }
    let words = |places: &[EventPlace], side: &Side<'_>| {
        let tags = side.webhooks.events.iter().flat_map(|event| &event.tags);
        match places {
            [] => "its address".to_owned(),
            places => EventPlace::describe_all(places, tags),
        }
    };
    let message = format!(
        "a delivery names its event in {}, it was in {}",
        words(after, new),
        words(before, old)
    );
    let (was, is) = (old.at(&[DISCRIMINATOR]), new.at(&[DISCRIMINATOR]));
    let reason = "a receiver of the old revision looks at the old place: the event is unrecognized";
    let draft = Draft::changed(&check::EVENT_PLACE_CHANGED, &was, &is, message);
    Some(draft.know(Axis::Decode, Direction::Event, Outcome::Breaking, reason))
}
