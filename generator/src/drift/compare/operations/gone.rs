//! Operations that are gone, and what was announced of it.

use serde_json::Value;

use crate::drift::check;
use crate::drift::compare::Today;
use crate::drift::compare::call::Call;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::walk::Walk;
use crate::drift::{Direction, Lifecycle};
use crate::wire::Map;

pub(super) fn removed(walk: &mut Walk<'_>, old: &Call<'_>, today: Today<'_>) {
    let node = walk.root(&old.name, Direction::Request, "");
    let announced = announced(old, today);
    let (check, message) = match announced.as_ref().and_then(|own| own.early) {
        Some(true) => (
            &check::OPERATION_REMOVED_EARLY,
            "gone before the day that was announced",
        ),
        Some(false) => (
            &check::OPERATION_REMOVED_AFTER_SUNSET,
            "gone, as was announced",
        ),
        None => (&check::OPERATION_REMOVED, "gone"),
    };
    let message = format!("the {} is {message}", old.noun());
    let same_path = walk
        .new
        .contract
        .paths
        .get(old.path)
        .map(|item| item.at.clone());
    let parent = same_path.unwrap_or_else(|| walk.new.contract.place("paths"));
    let mut draft = Draft::removed(check, &old.operation.at, &parent, message);
    draft.lifecycle = announced;
    walk.note(node, draft);
}

/// What the revision before says of its end.
fn announced(old: &Call<'_>, today: Today<'_>) -> Option<Lifecycle> {
    let sunset = sunset(&old.operation.extensions).or_else(|| sunset(&old.item.extensions));
    let deprecated = old.operation.deprecated;
    (deprecated || sunset.is_some()).then(|| Lifecycle {
        deprecated,
        early: sunset
            .as_deref()
            .zip(today)
            .map(|(day, today)| today < &day[..day.len().min(10)]),
        sunset,
    })
}

/// `x-sunset`: a day, or a day and a time.
fn sunset(extensions: &Map<Value>) -> Option<String> {
    let stated = ["x-sunset", "x-sunset-date"]
        .iter()
        .find_map(|key| extensions.get(*key));
    let text = stated?.as_str()?;
    let is_day =
        text.len() >= 10 && text.is_char_boundary(10) && text[..10].split('-').count() == 3;
    is_day.then(|| text.to_owned())
}
