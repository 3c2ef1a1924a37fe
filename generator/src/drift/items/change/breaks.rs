//! Whose code a difference breaks, and which step of a version it asks for.
//!
//! The strict step is that of Cargo's reference (<https://doc.rust-lang.org/cargo/reference/semver.html>): the structs are
//! all public fields, the enums can be matched without a wildcard, the methods of traits have no body. The promised step
//! is that of a consumer who builds with constructors or `..Default::default()`, matches with a wildcard, reads what only
//! arrives and names types by the module that has all of them.

use super::pair::Pair;
use super::side::{Side, owner};
use crate::drift::items::{Item, Kind};
use crate::drift::{Step, Who};

/// What a difference does to code.
pub(super) struct Breaks {
    pub(super) who: Vec<Who>,
    pub(super) strict: Step,
    pub(super) promised: Step,
}

impl Breaks {
    fn none(step: Step) -> Self {
        Self::by(&[], step, step)
    }

    fn major(who: &[Who]) -> Self {
        Self::by(who, Step::Major, Step::Major)
    }

    fn by(who: &[Who], strict: Step, promised: Step) -> Self {
        Self {
            who: who.to_vec(),
            strict,
            promised,
        }
    }
}

pub(super) fn of(pair: &Pair<'_>, old: &Side, new: &Side) -> Breaks {
    match (pair.old, pair.new) {
        (Some(before), Some(after)) => changed(before, after),
        (None, Some(item)) => added(item, old, new),
        (Some(item), None) => removed(item, old),
        (None, None) => Breaks::none(Step::Patch),
    }
}

fn added(item: &Item, old: &Side, new: &Side) -> Breaks {
    match item.kind {
        Kind::Field => field_added(item, old, new),
        Kind::Variant => Breaks::by(&[Who::MatchesExhaustively], Step::Major, Step::Minor),
        Kind::Method | Kind::AssociatedType => Breaks::major(&[Who::Implements]),
        _ => Breaks::none(Step::Minor),
    }
}

fn field_added(item: &Item, old: &Side, new: &Side) -> Breaks {
    let Some(path) = owner(item) else {
        return Breaks::none(Step::Minor);
    };
    let by_default = old.has_default(path) && new.has_default(path);
    let by_function = match (old.constructor(path), new.constructor(path)) {
        (Some(before), Some(after)) => before.signature == after.signature,
        _ => false,
    };
    if by_default || by_function || !new.is_required(&item.path) {
        return Breaks::by(&[Who::BuildsInFull], Step::Major, Step::Minor);
    }
    let had = old.has_default(path) || old.constructor(path).is_some();
    let further = had.then_some(Who::BuildsWithDefaults);
    let who: Vec<_> = [Who::BuildsInFull].into_iter().chain(further).collect();
    Breaks::by(&who, Step::Major, of_built(new, path))
}

/// The step under the promise of what only those meet who build a type.
fn of_built(side: &Side, path: &str) -> Step {
    if side.is_built(path) {
        Step::Major
    } else {
        Step::Minor
    }
}

fn removed(item: &Item, old: &Side) -> Breaks {
    match item.kind {
        Kind::Field => Breaks::major(FIELD),
        Kind::Variant => Breaks::major(&[Who::Matches]),
        Kind::Method | Kind::ProvidedMethod | Kind::AssociatedType => {
            Breaks::major(&[Who::Implements])
        }
        Kind::Impl if item.signature == "Default" => {
            let promised = of_built(old, &item.path);
            Breaks::by(&[Who::BuildsWithDefaults], Step::Major, promised)
        }
        Kind::Function | Kind::Impl => Breaks::major(&[Who::Calls]),
        Kind::GroupPath => Breaks::by(&[Who::Names], Step::Major, Step::Patch),
        _ => Breaks::major(&[Who::Names]),
    }
}

/// Who meets a field that is gone or has another type.
const FIELD: &[Who] = &[Who::Reads, Who::BuildsInFull, Who::BuildsWithDefaults];

fn changed(old: &Item, new: &Item) -> Breaks {
    if old.kind.is_type() && old.kind != new.kind {
        return Breaks::major(&[Who::Uses]);
    }
    match new.kind {
        Kind::Field => Breaks::major(FIELD),
        Kind::Variant => Breaks::major(&[Who::Matches]),
        Kind::ProvidedMethod if old.kind == Kind::Method => Breaks::none(Step::Minor),
        Kind::Method | Kind::ProvidedMethod | Kind::AssociatedType | Kind::Trait => {
            Breaks::major(&[Who::Implements])
        }
        Kind::Function => Breaks::major(&[Who::Calls]),
        Kind::Alias | Kind::Constant => Breaks::major(&[Who::Uses]),
        _ => Breaks::major(&[Who::Names]),
    }
}
