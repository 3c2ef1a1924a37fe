//! What a change does, by axis and by direction: derived from what notices it ([`Layer`]), from whether it widens or narrows
//! what may be sent ([`Effect`]), and from who reads.
//!
//! | messages | read by | axes |
//! |---|---|---|
//! | requests | a server | the old client's against the new server: `encode`, `validate`; the new client's against the old server: `serve` |
//! | responses | a client | the new server's against the old client: `decode`, `validate`; the old server's against the new client: `serve` |
//! | events | a receiver | the new sender's against the old receiver: `decode`, `validate` |
//! | event answers | the sender | the old receiver's against the new sender: `encode`, `validate` |

use super::draft::Draft;
use super::graph::Node;
use super::judge::{Judge, Meets, Reader};
use super::tagged;
use super::walk::Walk;
use crate::drift::check::{Check, Effect, Layer};
use crate::drift::contain::Answer;
use crate::drift::{Axis, Direction, Outcome, Verdict};

impl Reader {
    fn notices(self, layer: Layer) -> bool {
        match layer {
            Layer::Shape | Layer::Presence | Layer::Null | Layer::Transport => true,
            Layer::Values | Layer::Alternatives | Layer::Tags => self != Self::Types,
            Layer::Bounds | Layer::Closed => self == Self::Everything,
            Layer::Meaning | Layer::Rust | Layer::Prose => false,
        }
    }
}

/// The axes of a direction.
fn axes(direction: Direction) -> &'static [(Axis, Meets, Reader)] {
    use Meets::{NewToOld, OldToNew};
    match direction {
        Direction::Request => &[
            (Axis::Encode, OldToNew, Reader::Values),
            (Axis::Validate, OldToNew, Reader::Everything),
            (Axis::Serve, NewToOld, Reader::Everything),
        ],
        Direction::Response => &[
            (Axis::Decode, NewToOld, Reader::Types),
            (Axis::Validate, NewToOld, Reader::Everything),
            (Axis::Serve, OldToNew, Reader::Types),
        ],
        Direction::Event => &[
            (Axis::Decode, NewToOld, Reader::Types),
            (Axis::Validate, NewToOld, Reader::Everything),
        ],
        Direction::EventAnswer => &[
            (Axis::Encode, OldToNew, Reader::Values),
            (Axis::Validate, OldToNew, Reader::Everything),
        ],
    }
}

pub(super) fn of(walk: &Walk<'_>, judge: &Judge<'_>, draft: &Draft) -> Vec<Verdict> {
    if draft.check.layer == Layer::Prose {
        return vec![plain(
            Axis::Docs,
            Outcome::Safe,
            "people read something else",
        )];
    }
    let mut verdicts: Vec<Verdict> = Vec::new();
    for node in &draft.nodes {
        let draft = &*draft.seen_at(*node);
        let (direction, optional) = (walk.graph.direction(*node), walk.graph.optional(*node));
        for (axis, meets, reader) in axes(direction) {
            let layer = layer(walk, draft, *node, (*meets, *reader));
            let asked_by = (*axis, *meets, *reader);
            let Some(mut verdict) = one((draft, layer), direction, asked_by, optional) else {
                continue;
            };
            asked(walk, judge, draft, *node, (*meets, *reader), &mut verdict);
            let known = verdicts
                .iter_mut()
                .find(|own| own.axis == *axis && own.direction == Some(direction));
            match known {
                Some(known) if known.outcome < verdict.outcome => *known = verdict,
                Some(_) => {}
                None => verdicts.push(verdict),
            }
        }
    }
    verdicts.sort_by_key(|verdict| (verdict.axis, verdict.direction));
    verdicts
}

/// What notices it there: types choose an alternative by its tag before they read the tag as a value.
fn layer(walk: &Walk<'_>, draft: &Draft, node: Node, (meets, reader): (Meets, Reader)) -> Layer {
    match draft.check.layer {
        Layer::Values if reader == Reader::Types && tagged::is_tag(walk, node, meets) => {
            Layer::Alternatives
        }
        layer => layer,
    }
}

/// Whether schemas say all there is to it: not what a discriminator names, nor what is sent that is not declared.
fn is_of_values(layer: Layer) -> bool {
    use Layer::{Alternatives, Bounds, Null, Presence, Shape, Values};
    matches!(
        layer,
        Shape | Presence | Null | Values | Alternatives | Bounds
    )
}

/// Values have the last word on what a schema's change does, where they can be asked.
fn asked(
    walk: &Walk<'_>,
    judge: &Judge<'_>,
    draft: &Draft,
    node: Node,
    (meets, reader): (Meets, Reader),
    verdict: &mut Verdict,
) {
    if !is_of_values(draft.check.layer) || verdict.outcome == Outcome::Conditional {
        return;
    }
    let breaks = verdict.outcome == Outcome::Breaking;
    // What is taken by a rule is asked of types alone, and where nothing else can have changed.
    let tolerated = reader == Reader::Types && harms(draft.effect, meets) && walk.is_leaf(node);
    if !breaks && !tolerated {
        return;
    }
    let is_known = |axis, direction| {
        let mut known = draft.known.iter();
        known.any(|known| known.axis == axis && Some(known.direction) == direction)
    };
    if is_known(verdict.axis, verdict.direction) {
        return;
    }
    match answer(walk, judge, draft, node, (meets, reader)) {
        Some(Answer::Yes) if breaks => {
            verdict.outcome = Outcome::Safe;
            "every value that is sent is taken all the same".clone_into(&mut verdict.reason);
        }
        Some(Answer::No(witness)) => {
            verdict.outcome = Outcome::Breaking;
            if !breaks {
                breaking(verdict.axis).clone_into(&mut verdict.reason);
            }
            verdict.witness = Some(judge.whole(walk, node, meets, *witness));
        }
        Some(Answer::Undecided(keyword)) if draft.effect == Effect::Other && breaks => {
            verdict.outcome = Outcome::Undecided;
            verdict.reason = format!("whether every value is taken cannot be decided: `{keyword}`");
        }
        _ => {}
    }
}

/// Whether what is sent is taken, as far as the finding is about it.
fn answer(
    walk: &Walk<'_>,
    judge: &Judge<'_>,
    draft: &Draft,
    node: Node,
    (meets, reader): (Meets, Reader),
) -> Option<Answer> {
    let alternative = match meets {
        Meets::OldToNew => &draft.alternative.0,
        Meets::NewToOld => &draft.alternative.1,
    };
    if let Some(alternative) = alternative {
        return judge.alternative(walk, node, (meets, reader), alternative);
    }
    let answer = judge.ask(walk, node, meets, reader);
    let bound = draft.bound.filter(|_| reader == Reader::Everything);
    match (&answer, bound) {
        (Some(Answer::No(_)), Some(keyword)) => judge.bound(walk, node, meets, keyword).or(answer),
        _ => answer,
    }
}

/// A verdict of no direction.
pub(super) fn plain(axis: Axis, outcome: Outcome, reason: &str) -> Verdict {
    Verdict {
        axis,
        direction: None,
        outcome,
        reason: reason.to_owned(),
        witness: None,
    }
}

fn one(
    (draft, layer): (&Draft, Layer),
    direction: Direction,
    (axis, meets, reader): (Axis, Meets, Reader),
    optional: bool,
) -> Option<Verdict> {
    let known = draft
        .known
        .iter()
        .find(|known| known.axis == axis && known.direction == direction);
    let (outcome, reason) = match known {
        Some(known) => (known.outcome?, known.reason),
        None => derived(layer, draft.effect, (axis, meets, reader), optional)?,
    };
    Some(Verdict {
        axis,
        direction: Some(direction),
        outcome,
        reason: reason.to_owned(),
        witness: None,
    })
}

fn derived(
    layer: Layer,
    effect: Effect,
    (axis, meets, reader): (Axis, Meets, Reader),
    optional: bool,
) -> Option<(Outcome, &'static str)> {
    let harms = harms(effect, meets);
    match layer {
        Layer::Rust | Layer::Prose => None,
        // How messages are addressed and written is not for a schema to validate.
        Layer::Transport | Layer::Meaning if axis == Axis::Validate => None,
        Layer::Meaning if axis == Axis::Serve => Some((Outcome::Conditional, MEANING)),
        Layer::Meaning => Some((
            Outcome::Safe,
            "nothing fails: the value means something else",
        )),
        Layer::Null if harms && reader == Reader::Types && optional => Some((
            Outcome::Safe,
            "`null` at an optional property reads as absent",
        )),
        _ if !harms => Some((Outcome::Safe, safe(effect, meets))),
        _ if reader.notices(layer) => Some((Outcome::Breaking, breaking(axis))),
        _ => Some((Outcome::Safe, tolerated(layer))),
    }
}

/// Whether a change can harm who reads those messages.
fn harms(effect: Effect, meets: Meets) -> bool {
    matches!(
        (effect, meets),
        (Effect::Other, _) | (Effect::Narrower, Meets::OldToNew) | (Effect::Wider, Meets::NewToOld)
    )
}

const MEANING: &str = "a server of the old revision assumes the old value where none is sent";

fn safe(effect: Effect, meets: Meets) -> &'static str {
    match (effect, meets) {
        (Effect::Same, _) => "nothing that is sent is refused",
        (_, Meets::OldToNew) => "everything that is sent as before is taken",
        (_, Meets::NewToOld) => "everything that is sent now was taken before",
    }
}

fn tolerated(layer: Layer) -> &'static str {
    match layer {
        Layer::Values => "enums are open: a value that is not known arrives as `Unknown`",
        Layer::Alternatives | Layer::Tags => {
            "unions are open: what is not known arrives as `Unknown`"
        }
        Layer::Closed => "properties that are not known are ignored",
        _ => "bounds are not enforced by types",
    }
}

fn breaking(axis: Axis) -> &'static str {
    match axis {
        Axis::Decode => "a type of the old revision does not decode it",
        Axis::Encode => "what is sent as before is refused",
        Axis::Validate => "whoever enforces the contract refuses it",
        _ => "an implementation of the old revision does not take it, or is not understood",
    }
}

/// What breaks by the table alone, without a look at the place: for the reference page.
pub(crate) fn breaks(check: &Check, direction: Direction) -> Vec<Axis> {
    let axes = axes(direction).iter().filter(|(axis, meets, reader)| {
        let derived = derived(check.layer, check.effect, (*axis, *meets, *reader), false);
        derived.is_some_and(|(outcome, _)| outcome == Outcome::Breaking)
    });
    axes.map(|(axis, ..)| *axis).collect()
}
