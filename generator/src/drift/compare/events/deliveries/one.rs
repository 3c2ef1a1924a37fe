//! What an event says of its deliveries: their name, and how long their sender waits.

use std::time::Duration;

use crate::drift::compare::call::Call;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::view::View;
use crate::drift::{Axis, Direction, Outcome, check};
use crate::model::Event;
use crate::wire::Operation;

const NAME: &str = "x-event-name";
const DEADLINE: &str = "x-deadline-seconds";
const ANSWER: &str = "x-deadline-answer";

/// An event in one revision.
pub(super) struct Own<'o> {
    pub(super) event: &'o Event,
    pub(super) operation: &'o Operation,
}

impl<'o> Own<'o> {
    pub(super) fn of(view: &'o View<'_>, call: &'o Call<'_>) -> Option<Self> {
        let webhooks = view.model.webhooks.as_ref()?;
        let event = webhooks
            .events
            .iter()
            .find(|event| event.key == call.name)?;
        Some(Self {
            event,
            operation: call.operation,
        })
    }
}

/// What differs, each with the messages that are concerned.
pub(super) fn compare(old: &Own<'_>, new: &Own<'_>) -> Vec<(Direction, Draft)> {
    let name = name(old, new).map(|draft| (Direction::Event, draft));
    let answers = [deadline(old, new), answer(old, new)];
    let answers = answers.into_iter().flatten();
    name.into_iter()
        .chain(answers.map(|draft| (Direction::EventAnswer, draft)))
        .collect()
}

/// The names that the document states; what follows from schemas is told of these.
fn name(old: &Own<'_>, new: &Own<'_>) -> Option<Draft> {
    let stated = |own: &Own<'_>| own.operation.extensions.get(NAME).cloned();
    let (before, after) = (stated(old), stated(new));
    let (gone, come) = (&old.event.tags, &new.event.tags);
    if before == after || gone == come {
        return None;
    }
    let is_new = come.iter().any(|name| !gone.contains(name));
    let message = if is_new {
        "deliveries call the event otherwise"
    } else {
        "deliveries call the event by fewer names"
    };
    let (outcome, reason) = if is_new {
        let reason =
            "a receiver of the old revision does not know the name: the event is unrecognized";
        (Outcome::Breaking, reason)
    } else {
        (Outcome::Safe, "the names that are left are known")
    };
    let (was, is) = (old.operation.at.key(NAME), new.operation.at.key(NAME));
    let draft = Draft::changed(&check::EVENT_NAME_CHANGED, &was, &is, message);
    let draft = draft
        .know(Axis::Decode, Direction::Event, outcome, reason)
        .know(Axis::Validate, Direction::Event, None, "");
    Some(draft.values(before, after))
}

fn deadline(old: &Own<'_>, new: &Own<'_>) -> Option<Draft> {
    let (before, after) = (old.event.deadline, new.event.deadline);
    let (was, is) = (
        old.operation.at.key(DEADLINE),
        new.operation.at.key(DEADLINE),
    );
    let waits = |patience: Option<Duration>| {
        patience.map_or_else(
            || "as long as it does not say".to_owned(),
            |patience| format!("{} s", patience.as_secs_f64()),
        )
    };
    let message = format!(
        "the sender waits {} for the answer, it was {}",
        waits(after),
        waits(before)
    );
    // Nothing stated is longer than anything.
    let long = |patience: Option<Duration>| patience.unwrap_or(Duration::MAX);
    if long(after) == long(before) {
        return None;
    }
    if long(after) > long(before) {
        return Some(Draft::changed(
            &check::EVENT_DEADLINE_RAISED,
            &was,
            &is,
            message,
        ));
    }
    let reason = "a handler that takes longer than the sender waits now is answered for too late";
    let draft = Draft::changed(&check::EVENT_DEADLINE_LOWERED, &was, &is, message);
    Some(draft.know(
        Axis::Encode,
        Direction::EventAnswer,
        Outcome::Conditional,
        reason,
    ))
}

fn answer(old: &Own<'_>, new: &Own<'_>) -> Option<Draft> {
    if old.event.fallback == new.event.fallback {
        return None;
    }
    let message = "what is answered when the handler takes too long was added, removed or changed";
    let (was, is) = (old.operation.at.key(ANSWER), new.operation.at.key(ANSWER));
    let stated = |own: &Own<'_>| own.operation.extensions.get(ANSWER).cloned();
    let draft = Draft::changed(&check::DEADLINE_ANSWER_CHANGED, &was, &is, message);
    Some(draft.values(stated(old), stated(new)))
}
