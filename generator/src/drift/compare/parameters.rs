//! Parameters: of a path item and of its operation, by where they stand and what they are called.

mod form;
mod one;

use super::call::Call;
use super::draft::Draft;
use super::pairing::take;
use super::walk::Walk;
use crate::drift::check::{self, Effect};
use crate::drift::{Axis, Direction, Hint, Outcome};
use crate::wire::{At, Location, Parameter};

use self::form::Expanded;

/// A parameter of a call.
#[derive(Clone, Copy, Debug)]
struct Own<'c> {
    parameter: &'c Parameter,
    /// For a parameter of the path: which of its placeholders it is.
    position: Option<usize>,
}

pub(super) fn compare(walk: &mut Walk<'_>, old: &Call<'_>, new: &Call<'_>) {
    let (mut gone, mut come) = (all(old), all(new));
    for (before, after) in take(&mut gone, &mut come, is_same) {
        one::compare(walk, new, (before.parameter, after.parameter));
    }
    form::gathered(walk, new, &mut gone, &mut come);
    elsewhere(walk, new, &mut gone, &mut come);
    for before in gone {
        removed(walk, new, before.parameter);
    }
    for after in come {
        added(walk, new, after.parameter);
    }
}

/// Those of the operation take the place of those of the path item.
fn all<'c>(call: &Call<'c>) -> Vec<Own<'c>> {
    let mut all: Vec<Own<'c>> = Vec::new();
    let names: Vec<&str> = placeholders(call.path);
    for parameter in call
        .operation
        .parameters
        .iter()
        .chain(&call.item.parameters)
    {
        let parameter = &*parameter.item;
        let path = parameter.location == Location::Path;
        let position = names
            .iter()
            .position(|name| path && *name == parameter.name);
        let own = Own {
            parameter,
            position,
        };
        if !all.iter().any(|known| is_named(known, &own)) {
            all.push(own);
        }
    }
    all
}

fn placeholders(path: &str) -> Vec<&str> {
    path.split('{')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0))
        .collect()
}

fn is_named(a: &Own<'_>, b: &Own<'_>) -> bool {
    let (a, b) = (a.parameter, b.parameter);
    let names = match a.location {
        Location::Header => a.name.eq_ignore_ascii_case(&b.name),
        _ => a.name == b.name,
    };
    a.location == b.location && names
}

/// A parameter of the path is its placeholder, whatever its name.
fn is_same(a: &Own<'_>, b: &Own<'_>) -> bool {
    match (a.position, b.position) {
        (Some(a), Some(b)) => a == b,
        _ => is_named(a, b),
    }
}

/// The one that is gone is the one that has come: in another place, or under another name.
fn elsewhere<'c>(
    walk: &mut Walk<'_>,
    call: &Call<'_>,
    gone: &mut Vec<Own<'c>>,
    come: &mut Vec<Own<'c>>,
) {
    let moved = |a: &Own<'_>, b: &Own<'_>| a.parameter.name == b.parameter.name;
    for (before, after) in take(gone, come, moved) {
        let (a, b) = (before.parameter, after.parameter);
        let places = (one::location(a.location), one::location(b.location));
        let node = walk.root(&call.name, call.asked, one::part(b));
        let message = format!(
            "`{}` is in the {}, it was in the {}",
            b.name, places.1, places.0
        );
        let hint = Hint::Moved(places.0.to_owned(), places.1.to_owned());
        let draft = Draft::changed(&check::PARAMETER_MOVED, &a.at, &b.at, message);
        walk.note(node, draft.hint(Some(hint)));
        one::compare(walk, call, (a, b));
    }
    renamed(walk, call, gone, come);
}

fn renamed(walk: &mut Walk<'_>, call: &Call<'_>, gone: &mut Vec<Own<'_>>, come: &mut Vec<Own<'_>>) {
    let ([before], [after]) = (&**gone, &**come) else {
        return;
    };
    let (a, b) = (before.parameter, after.parameter);
    let alike =
        a.location == b.location && a.required == b.required && form::same(walk, call, a, b);
    if !alike {
        return;
    }
    let node = walk.root(&call.name, call.asked, one::part(b));
    let message = format!("`{}` was called `{}`", b.name, a.name);
    let hint = Hint::Renamed(a.name.clone(), b.name.clone());
    let mut draft =
        Draft::changed(&check::PARAMETER_RENAMED, &a.at, &b.at, message).hint(Some(hint));
    if !a.required {
        draft = unheard(draft, call.asked);
    }
    walk.note(node, draft);
    gone.clear();
    come.clear();
}

/// An optional parameter that the other side does not know: nothing fails.
fn unheard(draft: Draft, asked: Direction) -> Draft {
    let reason = "the parameter is not known there, and ignored: what it asked for does not happen";
    match asked {
        Direction::Request => draft
            .know(Axis::Encode, asked, Outcome::Conditional, reason)
            .know(Axis::Serve, asked, Outcome::Conditional, reason),
        _ => draft.know(Axis::Decode, asked, Outcome::Conditional, reason),
    }
}

fn removed(walk: &mut Walk<'_>, call: &Call<'_>, old: &Parameter) {
    let parent = call.operation.at.key("parameters");
    gone(
        walk,
        call,
        (&old.name, old.location, old.required),
        &old.at,
        &parent,
    );
}

fn gone(
    walk: &mut Walk<'_>,
    call: &Call<'_>,
    (name, location, required): (&str, Location, bool),
    at: &At,
    parent: &At,
) {
    let header = location == Location::Header;
    let signature = call.asked == Direction::Event && header && is_signature(name);
    let check = match (header && call.asked == Direction::Event, required) {
        _ if signature => &check::SIGNATURE_HEADER_REMOVED,
        (true, true) => &check::REQUIRED_HEADER_REMOVED,
        (true, false) => &check::HEADER_REMOVED,
        (false, true) => &check::REQUIRED_PARAMETER_REMOVED,
        (false, false) => &check::PARAMETER_REMOVED,
    };
    let place = one::location(location);
    let message = format!("`{name}` in the {place} is not described any more");
    let mut draft = Draft::removed(check, at, parent, message);
    if !signature && (!required || call.asked == Direction::Event) {
        draft = draft.effect(Effect::Same);
    }
    let node = walk.root(&call.name, call.asked, format!("{place} `{name}`"));
    walk.note(node, draft);
}

/// Whether a header carries the signature of a delivery, as its name says.
fn is_signature(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.contains("signature") || name.contains("hmac")
}

fn added(walk: &mut Walk<'_>, call: &Call<'_>, new: &Parameter) {
    come(walk, call, (&new.name, new.location, new.required), &new.at);
}

fn come(
    walk: &mut Walk<'_>,
    call: &Call<'_>,
    (name, location, required): (&str, Location, bool),
    at: &At,
) {
    let header = location == Location::Header && call.asked == Direction::Event;
    let check = match (header, required) {
        (true, true) => &check::REQUIRED_HEADER_ADDED,
        (true, false) => &check::HEADER_ADDED,
        (false, true) => &check::REQUIRED_PARAMETER_ADDED,
        (false, false) => &check::PARAMETER_ADDED,
    };
    let place = one::location(location);
    let message = if required {
        format!("`{name}` must be there in the {place}, it was not described")
    } else {
        format!("`{name}` in the {place} was added")
    };
    let mut draft = Draft::added(check, at, message);
    if !required {
        draft = draft.effect(Effect::Same);
    }
    let node = walk.root(&call.name, call.asked, format!("{place} `{name}`"));
    walk.note(node, draft);
}

/// The same of a property of an object that is written as parameters.
fn expanded(walk: &mut Walk<'_>, call: &Call<'_>, one: &Expanded, is_new: bool) {
    let whole = (&*one.name, Location::Query, one.required);
    if is_new {
        come(walk, call, whole, &one.at);
    } else {
        gone(
            walk,
            call,
            whole,
            &one.at,
            &call.operation.at.key("parameters"),
        );
    }
}
