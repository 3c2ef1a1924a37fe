//! `required`, where a property goes one way only.

use crate::drift::check::Effect;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::schema::Two;
use crate::drift::compare::walk::Walk;
use crate::drift::{Axis, Direction, Outcome};

/// Whether a property has to be there. For one that goes one way, `required` holds in answers where it is `readOnly`
/// (OpenAPI 3.0.4, 4.7.24.1), whoever shares the schema; elsewhere it is not said which way this is.
pub(super) fn required(walk: &Walk<'_>, two: &Two<'_>, is_new: bool, name: &str) -> bool {
    let excused = excused(walk, two, name);
    let (schema, excused) = if is_new {
        (two.new, excused.1)
    } else {
        (two.old, excused.0)
    };
    let answer = walk.graph.direction(two.node) == Direction::Response;
    schema.required.iter().any(|own| own == name) && (answer || !excused)
}

/// Whether the generated types leave the property optional, in each revision, since it goes one way.
pub(super) fn excused(walk: &Walk<'_>, two: &Two<'_>, name: &str) -> (bool, bool) {
    (
        walk.old.excuses(two.stated.0, name),
        walk.new.excuses(two.stated.1, name),
    )
}

/// What the types of a revision leave optional, they read without it.
pub(super) fn read_without(walk: &Walk<'_>, two: &Two<'_>, name: &str, mut draft: Draft) -> Draft {
    let reason = "requests share the type, where the property may be absent";
    let excused = excused(walk, two, name);
    if excused.0 || excused.1 {
        // The containment of schemas takes it as lightly as the types do; who enforces the contract does not.
        let (outcome, reason) = match draft.effect {
            Effect::Wider | Effect::Other => (Outcome::Breaking, "it may be absent from answers"),
            Effect::Narrower | Effect::Same => (Outcome::Safe, "nothing that is sent is refused"),
        };
        draft = draft.know(Axis::Validate, Direction::Response, outcome, reason);
    }
    for (axis, excused) in [(Axis::Decode, excused.0), (Axis::Serve, excused.1)] {
        if excused {
            draft = draft.know(axis, Direction::Response, Outcome::Safe, reason);
        }
    }
    draft
}
